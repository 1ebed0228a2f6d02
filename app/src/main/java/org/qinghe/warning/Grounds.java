package org.qinghe.warning;

import java.util.List;
import java.util.stream.IntStream;
import org.qinghe.earlywarning.Detections;
import org.qinghe.earlywarning.Explanation;
import org.qinghe.figures.Period;
import org.qinghe.figures.Series;

/**
 * What a warning rests on, computed again from what its run saw.
 *
 * @param series the one series
 * @param detections the newest two years, as far as the detector can evaluate them
 * @param explanation what went into the newest period of the warning
 * @param similar earlier rises like it
 */
public record Grounds(Series series, Detections detections, Explanation explanation, List<SimilarPast> similar) {

    private static final int SHOWN = 104;

    /** One row of the table below the chart. */
    public record Row(Period period, double observed, double expected, double upper, boolean alarm) {}

    public static Grounds of(Warning warning, Run run, Snapshot snapshot) {
        var looking = Looking.at(snapshot, run.method(), run.parameters());
        var place = place(warning, snapshot);
        var period = Math.toIntExact(snapshot.first().stepsTo(warning.last()));
        var series = snapshot.series().get(place);
        return new Grounds(
                series,
                looking.newestOf(place, SHOWN),
                looking.explanation(place, period),
                SimilarPast.of(series, period));
    }

    /** The others stay in view, since a detector may look at all of them together. */
    private static int place(Warning warning, Snapshot snapshot) {
        var area = warning.pooled() ? Snapshot.POOLED : warning.area();
        return IntStream.range(0, snapshot.series().size())
                .filter(i -> snapshot.series().get(i).area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    public List<Row> rows() {
        return detections.range().periods().mapToObj(this::row).toList();
    }

    public List<Row> newestRows(int count) {
        var rows = rows();
        return rows.subList(Math.max(0, rows.size() - count), rows.size()).reversed();
    }

    private Row row(int period) {
        return new Row(
                series.period(period),
                series.values()[period],
                detections.expected(0, period),
                detections.upper(0, period),
                detections.alarm(0, period));
    }

    /** The baseline periods that looked like an outbreak themselves and therefore count for less. */
    public List<Explanation.BaselinePeriod> downWeighted() {
        return explanation.baseline().stream()
                .filter(each -> each.weight() < 0.5)
                .toList();
    }

    /** The periods so recent that they were left out of the baseline, first and last; empty where there are none. */
    public List<Integer> recent() {
        var recent = explanation.excluded().stream()
                .filter(each -> each.reason() == Explanation.Reason.RECENT)
                .map(Explanation.Excluded::period)
                .sorted()
                .toList();
        return recent.isEmpty() ? List.of() : List.of(recent.getFirst(), recent.getLast());
    }

    /** Whether the same numbers come out again, to the bit. */
    public boolean agreesWith(Warning warning) {
        var again = explanation.evaluation();
        return IntStream.of(
                                Double.compare(again.observed(), warning.observed()),
                                Double.compare(again.expected(), warning.expected()),
                                Double.compare(again.upper(), warning.upper()),
                                Double.compare(again.score(), warning.score()),
                                Double.compare(again.pValue(), warning.pValue()))
                        .allMatch(difference -> difference == 0)
                && again.alarm();
    }
}
