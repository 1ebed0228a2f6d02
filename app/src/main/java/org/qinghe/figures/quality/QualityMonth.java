package org.qinghe.figures.quality;

import java.time.YearMonth;
import java.util.List;

/**
 * The quality of what was to be reported of the periods that ended in a month.
 *
 * @param month the month
 * @param lines every report, the worst first
 * @param findings what was found in the values, the newest first
 */
public record QualityMonth(YearMonth month, List<QualityLine> lines, List<FindingLine> findings) {

    /** The share of the cells of the reports due or submitted that have a value, or no number where there are none. */
    public double completeness() {
        var here = lines.stream().filter(line -> !line.awaited()).toList();
        return (double) here.stream().mapToInt(QualityLine::given).sum()
                / here.stream().mapToInt(QualityLine::expected).sum();
    }

    /** The share of the reports already due that came in time, or no number where none was due. */
    public double timeliness() {
        return (double) lines.stream().filter(QualityLine::inTime).count()
                / lines.stream().filter(line -> !line.awaited()).count();
    }

    public long overdue() {
        return lines.stream().filter(QualityLine::overdue).count();
    }

    public long count(FindingLine.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
