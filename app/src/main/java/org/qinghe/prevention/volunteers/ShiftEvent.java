package org.qinghe.prevention.volunteers;

import java.time.LocalDate;
import java.util.UUID;

/** An event that a shift can be part of. */
record ShiftEvent(UUID id, String title, String place, LocalDate day) {}
