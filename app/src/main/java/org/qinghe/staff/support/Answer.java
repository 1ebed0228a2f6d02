package org.qinghe.staff.support;

import java.time.LocalDate;
import java.util.UUID;

/** Something said after the request itself, by either of the two; the words are encrypted. */
@SuppressWarnings("ArrayRecordComponent")
record Answer(UUID id, UUID author, LocalDate writtenOn, byte[] words) {}
