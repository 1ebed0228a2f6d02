package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Optional;

/**
 * The score of one unit, down to what is behind every point.
 *
 * @param assessment the assessment
 * @param path this page
 * @param title what the scheme is called
 * @param unit the unit's name
 * @param span the days that are judged, in words
 * @param total the sum, in words
 * @param sentences what to know about it: its uncertainty, its rank, its grade
 * @param repeated whether the engine gives the same to the cent for what was read then
 * @param criteria its criteria in order
 * @param hints what somebody may look at
 * @param changes what was reported otherwise since
 * @param appeals what the unit objected to
 * @param decided commendations and talks that people agreed to
 * @param appealing what can be appealed against, by code; nothing where the reader cannot
 */
public record UnitScoreView(
        Assessment assessment,
        String path,
        String title,
        String unit,
        String span,
        String total,
        List<String> sentences,
        boolean repeated,
        List<OfCriterion> criteria,
        List<Hinted> hints,
        List<Changed> changes,
        List<AppealLine> appeals,
        List<String> decided,
        Optional<java.util.Map<String, String>> appealing) {

    /**
     * A criterion.
     *
     * @param name its name
     * @param points what it gave
     * @param most what it could give, or empty text
     * @param said how it came to its points
     * @param lines the steps, which add up to its points
     */
    public record OfCriterion(String name, String points, String most, String said, List<Step> lines) {}

    /** A step, its points, and what it rests on. */
    public record Step(String said, String points, List<Behind> inputs, String missing) {}

    /**
     * A figure, task, finding or entry.
     *
     * @param when its period
     * @param what what it is of
     * @param value what was read
     * @param path where it is seen with its history, or empty text
     */
    public record Behind(String when, String what, String value, String path) {}

    /** A hint with what it does not show and where the method is from. */
    public record Hinted(String found, String limit, String source) {}

    /** What was read then, and what would be read today. */
    public record Changed(String when, String what, String then, String now, String path) {}
}
