package org.qinghe.figures.quality;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The quality of what was to be reported of the periods that ended in a month.
 *
 * @param month the month
 * @param lines every report, the worst first
 * @param findings what was found in the values, the newest first
 */
public record QualityMonth(YearMonth month, List<QualityLine> lines, List<FindingLine> findings) {

    /** What of it has these words in one of its names or sentences, whether written large or small; all where empty. */
    QualityMonth with(String words) {
        var part = words.toLowerCase(Locale.ROOT);
        return part.isEmpty()
                ? this
                : new QualityMonth(
                        month,
                        lines.stream()
                                .filter(line -> holds(part, line.unit(), line.form()))
                                .toList(),
                        findings.stream()
                                .filter(each -> holds(part, each.area(), each.indicator(), each.sentence()))
                                .toList());
    }

    private static boolean holds(String part, String... texts) {
        return Stream.of(texts).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }

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
