package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Optional;

/**
 * A version of a scheme in words.
 *
 * @param version the version
 * @param state where it stands, in words
 * @param late whether it was entered after it began
 * @param cautions what to see first
 * @param rows its criteria in order
 * @param grades in order, the best first
 * @param versions all versions, the newest first
 * @param preview what last year would have come to
 */
public record SchemeView(
        SchemeVersion version,
        String state,
        boolean late,
        List<String> cautions,
        List<Row> rows,
        List<String> grades,
        List<Older> versions,
        Optional<Preview> preview) {

    /**
     * A criterion.
     *
     * @param code its code
     * @param section the heading above it, or empty text
     * @param name its name
     * @param kind its kind, in words
     * @param most the points it can give, or empty text
     * @param explained how it counts
     * @param missing what happens where it is not reported
     * @param reached what last year's units reached on average, or empty text
     */
    public record Row(
            String code,
            String section,
            String name,
            String kind,
            String most,
            String explained,
            String missing,
            String reached) {}

    /** A version to go to. */
    public record Older(String path, String said, boolean here) {}

    /**
     * What last year would have come to.
     *
     * @param year the year
     * @param lines a line per unit, the most points first
     */
    public record Preview(String year, List<Line> lines) {

        /** A unit's total and grade, in words. */
        public record Line(String unit, String total, String grade) {}
    }
}
