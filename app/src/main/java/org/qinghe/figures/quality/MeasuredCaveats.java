package org.qinghe.figures.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.ReportAssignment;
import org.qinghe.figures.ReportForms;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** What is found wanting in the figures behind a chart: contradictions first, then gaps, late reports, and what looks odd. */
@Component
class MeasuredCaveats implements DataCaveats {

    private final Indicators indicators;
    private final Places places;
    private final ReportForms forms;
    private final Contradictions contradictions;
    private final Outliers outliers;
    private final GivenCells cells;
    private final Clock clock;

    MeasuredCaveats(
            Indicators indicators,
            Places places,
            ReportForms forms,
            Contradictions contradictions,
            Outliers outliers,
            GivenCells cells,
            Clock clock) {
        this.indicators = indicators;
        this.places = places;
        this.forms = forms;
        this.contradictions = contradictions;
        this.outliers = outliers;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public List<Caveat> of(UUID id, Collection<String> codes, Period from, Period to) {
        var counted = indicators.find(id).map(this::counted).orElse(Set.of());
        var areas = codes.isEmpty()
                ? places.within(Places.EVERYWHERE)
                : places.findAll(codes).values();
        if (counted.isEmpty() || areas.isEmpty()) {
            return List.of();
        }
        var names = areas.stream().map(Area::code).collect(Collectors.toSet());
        var assigned = assigned(counted, names);
        var caveats = new ArrayList<Caveat>();
        add(
                caveats,
                "contradictions",
                contradictions.between(areas, counted, from.start(), to.start()).size());
        caveats.addAll(gaps(counted, names, assigned, from, to));
        add(caveats, "late", late(assigned, from, to));
        add(
                caveats,
                "outliers",
                outliers.between(names, counted, from.start(), to.start()).size());
        return caveats;
    }

    /** What is counted for it: itself, or what a rate is made of. */
    private Set<UUID> counted(Indicator indicator) {
        return indicator.measure() instanceof Measure.Rate rate
                ? Stream.of(rate.numerator(), rate.denominator())
                        .flatMap(code -> indicators.find(code, indicator.frequency()).stream())
                        .map(Indicator::id)
                        .collect(Collectors.toSet())
                : Set.of(indicator.id());
    }

    /** Who reports any of the indicators for any of the areas, by form; with each form the indicators of it that count here. */
    private Map<ReportAssignment, Set<UUID>> assigned(Set<UUID> counted, Set<String> areas) {
        return forms.all().stream()
                .map(form -> Map.entry(
                        form.id(),
                        form.indicators().stream().filter(counted::contains).collect(Collectors.toSet())))
                .filter(form -> !form.getValue().isEmpty())
                .flatMap(form -> forms.assignments(form.getKey()).stream()
                        .filter(each -> each.areas().stream().anyMatch(areas::contains))
                        .map(each -> Map.entry(each, form.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A value is expected of every area that reported in the two years before, or is to report on a form. */
    private List<Caveat> gaps(
            Set<UUID> counted, Set<String> areas, Map<ReportAssignment, Set<UUID>> assigned, Period from, Period to) {
        record Cell(UUID indicator, String area) {}
        var reporting = cells.reporting(counted, areas, from.start(), to.start());
        var heard = reporting.stream()
                .map(each -> new Cell(each.indicator(), each.area()))
                .collect(Collectors.toSet());
        long expected = reporting.stream()
                .mapToLong(each -> periods(each.first(), from, to))
                .sum();
        expected += assigned.entrySet().stream()
                .flatMap(form -> form.getKey().areas().stream()
                        .filter(areas::contains)
                        .flatMap(area -> form.getValue().stream().map(id -> new Cell(id, area)))
                        .filter(cell -> !heard.contains(cell))
                        .map(cell -> periods(form.getKey().starts(), from, to)))
                .mapToLong(Long::longValue)
                .sum();
        long given = reporting.stream().mapToLong(GivenCells.Reporting::given).sum();
        long withheld =
                reporting.stream().mapToLong(GivenCells.Reporting::withheld).sum();
        var caveats = new ArrayList<Caveat>();
        if (expected - given - withheld > 0) {
            caveats.add(new Caveat(
                    "figures.caveat.gaps",
                    List.of(String.valueOf(expected - given - withheld), String.valueOf(expected))));
        }
        add(caveats, "withheld", withheld);
        return caveats;
    }

    /** How many periods between the two begin on the day or after it. */
    private static long periods(LocalDate first, Period from, Period to) {
        var begin = first.isAfter(from.start()) ? Period.containing(from.frequency(), first) : from;
        var start = begin.start().isBefore(first) && begin != from ? begin.next() : begin;
        return Math.max(0, start.stepsTo(to) + 1);
    }

    private long late(Map<ReportAssignment, Set<UUID>> assigned, Period from, Period to) {
        if (assigned.isEmpty()) {
            return 0;
        }
        var today = LocalDate.now(clock);
        var reports = assigned.keySet().stream()
                .map(each -> Map.entry(each.form(), each.unit()))
                .collect(Collectors.toSet());
        return forms
                .standings(
                        from.start(),
                        to.lastDay(),
                        reports.stream().map(Map.Entry::getValue).collect(Collectors.toSet()))
                .stream()
                .filter(standing -> reports.contains(Map.entry(standing.form(), standing.unit())))
                .filter(standing -> standing.overdue(today)
                        || standing.firstSubmitted().isPresent() && !standing.inTime(clock.getZone()))
                .count();
    }

    private static void add(List<Caveat> caveats, String kind, long count) {
        if (count > 0) {
            caveats.add(new Caveat("figures.caveat." + kind, List.of(String.valueOf(count))));
        }
    }
}
