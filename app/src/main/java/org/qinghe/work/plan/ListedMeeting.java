package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/** A meeting as a list shows it. */
public record ListedMeeting(UUID id, Bilingual title, String area, LocalDate day) {}
