package org.qinghe.figures;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One version of a value: what it was, since when, by whom and why.
 *
 * @param version 1 for the first value, one more with every change
 * @param value the number, where it was reported
 * @param status whether it was reported
 * @param intake the intake that brought it
 * @param kind by which way it came in
 * @param source the report or file it came with
 * @param reason why, in the words of whoever handed it in, or empty text
 * @param account who handed it in; nobody where the system did
 * @param at when
 */
public record ObservationVersion(
        int version,
        OptionalDouble value,
        FigureStatus status,
        UUID intake,
        FigureIntake.Origin.Kind kind,
        String source,
        String reason,
        Optional<UUID> account,
        Instant at) {}
