package org.qinghe.oversight.effect;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qinghe.figures.Period;

/**
 * A study period by period.
 *
 * @param span its periods
 * @param found what it says
 * @param treated the areas of the response that have enough figures, added up
 * @param controls the areas compared with, added up
 */
record Course(Design.Span span, Finding.Found found, GroupLine treated, Optional<GroupLine> controls) {

    /**
     * One period.
     *
     * @param period which
     * @param used whether it is compared; those between before and after are not
     * @param observed what was counted in the areas of the response; not a number where nothing was
     * @param fitted what the model fits there; not a number where the period is left out
     * @param expected what was to be expected without it
     * @param low the lower bound of 95 % of what was to be expected
     * @param high the upper bound
     * @param controls the areas compared with, scaled so that both lines are as high before
     */
    public record Row(
            Period period,
            boolean used,
            double observed,
            double fitted,
            double expected,
            double low,
            double high,
            double controls) {}

    static Course of(KeptStudy study, Finding.Found found) {
        var timing = study.design().span().timing();
        var whole = study.study();
        return new Course(
                study.design().span(),
                found,
                GroupLine.of(chosen(whole.treated(), found.areas()), timing),
                found.compared()
                        ? Optional.of(GroupLine.of(chosen(whole.controls(), found.controls()), timing))
                        : Optional.empty());
    }

    private static List<AreaCounts> chosen(List<AreaCounts> areas, List<String> codes) {
        return areas.stream().filter(each -> codes.contains(each.area())).toList();
    }

    List<Row> rows() {
        double scale =
                controls.map(line -> rateBefore(treated) / rateBefore(line)).orElse(Double.NaN);
        return IntStream.range(0, span.timing().periods())
                .mapToObj(period -> row(period, scale))
                .toList();
    }

    private Row row(int period, double scale) {
        var between = found.fit().expectedBetween(period);
        boolean used = span.timing().used(period);
        return new Row(
                span.period(period),
                used,
                treated.counts()[period],
                used ? found.fit().fitted(period) : Double.NaN,
                found.fit().expected(period),
                between[0],
                between[1],
                controls.map(line ->
                                line.counts()[period] / line.exposure()[period] * scale * treated.exposure()[period])
                        .orElse(Double.NaN));
    }

    private double rateBefore(GroupLine line) {
        return IntStream.range(0, span.timing().before())
                .filter(line::has)
                .mapToDouble(period -> line.counts()[period] / line.exposure()[period])
                .average()
                .orElse(Double.NaN);
    }

    /** How many of the periods after have a figure. */
    long periodsAfter() {
        return after().count();
    }

    double observedAfter() {
        return after().mapToDouble(period -> treated.counts()[period]).sum();
    }

    double expectedAfter() {
        return after().mapToDouble(found.fit()::expected).sum();
    }

    private IntStream after() {
        return IntStream.range(span.timing().after(), span.timing().periods()).filter(treated::has);
    }

    /** The change of the areas of the response and of those without it together: a ratio to their own past. */
    double wholeChange() {
        return found.compared()
                ? found.fit().effect().ratio() * found.fit().changeOfControls().ratio()
                : found.fit().effect().ratio();
    }
}
