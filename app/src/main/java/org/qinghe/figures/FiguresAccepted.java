package org.qinghe.figures;

import java.util.Set;
import java.util.UUID;

/**
 * Figures were accepted: a submitted report or a whole import, all or nothing. Published after the commit.
 *
 * @param intake the submission or import
 * @param frequency of the indicators concerned
 * @param from the first period with a new value
 * @param to the last one
 * @param indicators the ids of the indicators
 * @param areas the codes of the areas; empty means too many to list, so all
 */
public record FiguresAccepted(
        UUID intake, Frequency frequency, Period from, Period to, Set<UUID> indicators, Set<String> areas) {}
