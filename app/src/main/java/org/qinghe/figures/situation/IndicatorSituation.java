package org.qinghe.figures.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.ExpectedRanges;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Period;
import org.qinghe.places.AreaMap;
import org.qinghe.web.DataTable;
import org.qinghe.web.Paging;

/**
 * All there is to say of one indicator in one area.
 *
 * @param indicator the indicator
 * @param scope the area
 * @param saying the reader's language
 * @param time which periods there are; none where nothing was reported yet
 * @param track the area over time
 * @param parts the areas directly below, in code order
 * @param map their outlines, where known
 * @param caveats what a reader must know before trusting the figures
 * @param expected what was expected, by period, where anybody says so
 */
record IndicatorSituation(
        Indicator indicator,
        Scope scope,
        Saying saying,
        Optional<Time> time,
        Track track,
        List<Part> parts,
        Optional<AreaMap> map,
        List<DataCaveats.Caveat> caveats,
        Map<Period, ExpectedRanges.Range> expected) {

    private static final int ROWS = 24;
    private static final int CHOICES = 60;

    /** The first and the last period with a value, and the one that is looked at. */
    record Time(Period first, Period last, Period chosen) {}

    static IndicatorSituation nothing(Indicator indicator, Scope scope, Saying saying) {
        return new IndicatorSituation(
                indicator,
                scope,
                saying,
                Optional.empty(),
                Track.of(indicator, Course.NONE),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    IndicatorView view(PartOrder order, int page) {
        var periods = periods();
        var paging = new Paging(page, ROWS, periods.size());
        var from = Math.toIntExact(paging.offset());
        return new IndicatorView(
                indicator,
                scope,
                time.map(each -> track.at(each.chosen())),
                time.map(each ->
                        new TrendChart(track, each.first(), each.last(), each.chosen(), expected, saying).options()),
                periods.subList(from, Math.min(from + ROWS, periods.size())).stream()
                        .map(track::at)
                        .toList(),
                paging,
                parts.stream().sorted(order.comparator()).toList(),
                order,
                time.flatMap(each -> map.map(shapes -> new SituationMap(shapes, parts, each.chosen(), saying)))
                        .filter(SituationMap::tellsSomething),
                caveats,
                periods.subList(0, Math.min(CHOICES, periods.size())));
    }

    /** From the newest to the oldest. */
    List<Period> periods() {
        var periods = new ArrayList<Period>();
        time.ifPresent(each -> {
            for (var period = each.last(); period.compareTo(each.first()) >= 0; period = period.plus(-1)) {
                periods.add(period);
            }
        });
        return periods;
    }

    String title() {
        return saying.words().t("situation.indicatorIn", saying.indicator(indicator), scope.name(saying.words()));
    }

    DataTable periodsTable() {
        var headings = new ArrayList<>(List.of(saying.words().t("situation.column.period")));
        headings.addAll(Columns.comparisons(saying.words()));
        return new DataTable(
                title(),
                headings,
                periods().stream()
                        .map(period -> withFirst(period.text(), Columns.compared(track.at(period), unit())))
                        .toList());
    }

    DataTable partsTable() {
        var words = saying.words();
        var headings = new ArrayList<>(List.of(words.t("situation.column.code"), words.t("situation.column.area")));
        headings.addAll(Columns.comparisons(words));
        headings.add(words.t("situation.column.rate"));
        return new DataTable(
                title() + " " + time.map(each -> each.chosen().text()).orElse(""),
                headings,
                parts.stream().map(this::row).toList());
    }

    private List<Object> row(Part part) {
        List<Object> cells = new ArrayList<>(List.of(
                part.area().code(),
                saying.words().name(part.area().nameZh(), part.area().nameEn())));
        cells.addAll(Columns.compared(part.standing(), unit()));
        cells.add(Columns.cell(part.perHundredThousand()));
        return cells;
    }

    private static List<Object> withFirst(Object first, List<Object> others) {
        List<Object> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        return cells;
    }

    private String unit() {
        return saying.unit(indicator);
    }
}
