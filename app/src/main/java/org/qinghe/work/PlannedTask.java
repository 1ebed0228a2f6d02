package org.qinghe.work;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A task to be.
 *
 * @param title what is to be done
 * @param detail how, or empty text
 * @param unit the unit that is to do it
 * @param person the account in charge there, where one is named
 * @param due the last day
 */
public record PlannedTask(Bilingual title, Bilingual detail, UUID unit, Optional<UUID> person, LocalDate due) {}
