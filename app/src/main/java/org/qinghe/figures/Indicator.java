package org.qinghe.figures;

import java.util.Optional;
import java.util.UUID;

/**
 * A defined number.
 *
 * @param id its id
 * @param code its code; unique together with the frequency, since real files use one code weekly and monthly
 * @param frequency how often it is counted
 * @param nameZh its Chinese name
 * @param nameEn its English name, or empty text
 * @param unitZh the unit of measure in Chinese
 * @param unitEn the unit of measure in English
 * @param direction which way is better
 * @param measure whether areas and periods add up
 * @param owner the code of the unit that answers for it
 * @param kind what it tells about
 */
public record Indicator(
        UUID id,
        String code,
        Frequency frequency,
        String nameZh,
        String nameEn,
        String unitZh,
        String unitEn,
        Direction direction,
        Measure measure,
        Optional<String> owner,
        Kind kind) {

    /** The same number, answered for by the unit of that code. */
    public Indicator ownedBy(String unit) {
        return new Indicator(
                id, code, frequency, nameZh, nameEn, unitZh, unitEn, direction, measure, Optional.of(unit), kind);
    }

    /** Which way is better. */
    public enum Direction {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER,
        NEITHER
    }

    /** Whether areas and periods add up. */
    public sealed interface Measure {

        /** A count: areas and periods add up. */
        record Additive() implements Measure {}

        /** A number at a point in time: areas add up, periods do not. */
        record Stock() implements Measure {}

        /** Numerator over denominator, both indicators by code, times a factor such as 100,000. */
        record Rate(String numerator, String denominator, double factor) implements Measure {}

        /** A level as published, neither areas nor periods add up. */
        record Level() implements Measure {}
    }

    /** What an indicator tells about; enforcement totals are kept apart from what services count. */
    public enum Kind {
        ENFORCEMENT_TOTAL,
        REGISTERED_TOTAL,
        PREVENTION,
        TREATMENT,
        SERVICE_SIGNAL,
        MONEY,
        OTHER
    }
}
