package org.qinghe.figures.quality;

import java.util.List;
import java.util.UUID;

/**
 * What must hold between figures.
 *
 * @param id its id
 * @param nameZh what it says, in Chinese
 * @param nameEn the same in English, or empty text
 * @param scope what is compared with what
 * @param left the ids of the indicators that are added up on the left side; of parts, those compared each by itself, or none for
 *     every indicator that adds up
 * @param comparison how the left side must compare with the right one
 * @param right the ids of the indicators on the right side; none for parts
 * @param active whether figures are held against it
 */
public record ConsistencyRule(
        UUID id,
        String nameZh,
        String nameEn,
        Scope scope,
        List<UUID> left,
        Comparison comparison,
        List<UUID> right,
        boolean active) {

    public ConsistencyRule {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** What is compared with what. */
    public enum Scope {
        /** Sums of indicators in the same area. */
        SAME_AREA,
        /** The areas directly below, added up, with the area itself. */
        PARTS
    }

    /** How the left side must compare with the right one. */
    public enum Comparison {
        AT_MOST("≤"),
        AT_LEAST("≥"),
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
