package org.qinghe.safeguards;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of the trail are looked for; empty text means any.
 *
 * @param actor a part of the name of who acted
 * @param action how the action begins, such as {@code warning.}
 * @param from the first day
 * @param to the last day
 */
public record AuditSearch(String actor, String action, Optional<LocalDate> from, Optional<LocalDate> to) {}
