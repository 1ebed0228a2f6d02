package org.qinghe.warning;

import java.util.Comparator;
import java.util.List;
import org.qinghe.earlywarning.Detections;
import org.qinghe.figures.Period;

/**
 * What a watch would raise.
 *
 * @param first the first period looked at
 * @param last the newest one
 * @param series how many series there are
 * @param total how many rises would be raised
 * @param rises the newest of them, the most surprising first among those of one period
 */
public record Preview(Period first, Period last, int series, int total, List<Line> rises) {

    private static final int MOST = 10;

    /** One rise in its newest period; the area is empty for the sum of areas without a common parent. */
    public record Line(String area, Period period, double observed, double expected, double upper, double pValue) {}

    static Preview of(Snapshot snapshot, Alarms alarms, String commonArea) {
        var rises = Rise.of(alarms);
        var detections = alarms.detections();
        return new Preview(
                snapshot.first().plus(detections.range().from()),
                snapshot.last(),
                snapshot.series().size(),
                rises.size(),
                rises.stream()
                        .map(rise -> line(rise, snapshot, detections, commonArea))
                        .sorted(Comparator.comparing(Line::period).reversed().thenComparing(Line::pValue))
                        .limit(MOST)
                        .toList());
    }

    private static Line line(Rise rise, Snapshot snapshot, Detections detections, String commonArea) {
        var area = snapshot.series().get(rise.series()).area();
        var newest = detections.evaluation(rise.series(), rise.last());
        return new Line(
                area.equals(Snapshot.POOLED) ? commonArea : area,
                snapshot.first().plus(rise.last()),
                newest.observed(),
                newest.expected(),
                newest.upper(),
                newest.pValue());
    }
}
