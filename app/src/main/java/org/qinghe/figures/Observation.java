package org.qinghe.figures;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A value with its provenance.
 *
 * @param indicator the indicator's id
 * @param area the area's code
 * @param period the period
 * @param value the number, where it was reported
 * @param status whether it was reported
 * @param population how many people it is about, where the source said so
 * @param noiseScale the scale of the noise that the source added for protection, where it said so
 * @param version 1 for the first value, one more with every change
 * @param intake the intake that brought this version
 * @param at when that was
 */
public record Observation(
        UUID indicator,
        String area,
        Period period,
        OptionalDouble value,
        FigureStatus status,
        OptionalDouble population,
        OptionalDouble noiseScale,
        int version,
        UUID intake,
        Instant at) {}
