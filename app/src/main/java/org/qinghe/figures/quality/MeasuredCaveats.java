package org.qinghe.figures.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.ReportAssignment;
import org.qinghe.figures.ReportForms;
import org.qinghe.figures.ReportStanding;
import org.qinghe.figures.ReportState;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** What is found wanting in the figures behind a chart: contradictions first, then returned reports, gaps, late reports, and what looks odd. */
@Component
class MeasuredCaveats implements DataCaveats {

    /** Noise of scale b lies beyond b ln 20 in one case of twenty: Laplace noise has the tail exp(−t/b), Gaussian a thinner one. */
    private static final double LN_20 = Math.log(20);

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
    public List<Caveat> of(UUID id, Collection<String> named, Period from, Period to) {
        var areas = places.findAll(named).values();
        var counted =
                indicators.find(id).map(each -> Counted.of(each, indicators)).orElse(Set.of());
        if (counted.isEmpty() || areas.isEmpty()) {
            return List.of();
        }
        var codes = areas.stream().map(Area::code).collect(Collectors.toSet());
        var assigned = assigned(counted, codes);
        var standings = standings(assigned, from, to);
        var caveats = new ArrayList<Caveat>();
        add(
                caveats,
                "contradictions",
                contradictions.between(areas, counted, from.start(), to.start()).size());
        add(
                caveats,
                "returned",
                standings.stream().filter(MeasuredCaveats::returned).count());
        var released = cells.released(counted, codes, from.start(), to.start());
        caveats.addAll(gaps(counted, codes, assigned, from, to, released.hidden()));
        caveats.addAll(protection(released));
        add(caveats, "late", standings.stream().filter(this::late).count());
        add(
                caveats,
                "outliers",
                outliers.between(codes, counted, from.start(), to.start()).size());
        return caveats;
    }

    /**
     * What of a form counts here.
     *
     * @param indicators those of its indicators that are asked about
     * @param dueDays how many days after a period's last day it is due
     */
    private record Task(Set<UUID> indicators, int dueDays) {}

    /** Who reports any of the indicators for any of the areas. */
    private Map<ReportAssignment, Task> assigned(Set<UUID> counted, Set<String> areas) {
        var assigned = new HashMap<ReportAssignment, Task>();
        for (var form : forms.all()) {
            var own = form.indicators().stream().filter(counted::contains).collect(Collectors.toSet());
            if (!own.isEmpty()) {
                forms.assignments(form.id()).stream()
                        .filter(each -> each.areas().stream().anyMatch(areas::contains))
                        .forEach(each -> assigned.put(each, new Task(own, form.dueDays())));
            }
        }
        return assigned;
    }

    /** A value of an area. */
    private record Cell(UUID indicator, String area) {}

    /**
     * From when on a cell is expected each period.
     *
     * @param starts the first day of the first period, or a day before it
     * @param dueDays how many days after a period's last day it is due
     */
    private record Expected(LocalDate starts, int dueDays) {

        static Expected either(Expected one, Expected other) {
            return new Expected(
                    one.starts().isBefore(other.starts()) ? one.starts() : other.starts(),
                    Math.min(one.dueDays(), other.dueDays()));
        }
    }

    /**
     * A value is expected of every area that is to report on a form, once the form is due; and of every area that reported in the
     * two years before, once the period has ended.
     */
    private List<Caveat> gaps(
            Set<UUID> counted,
            Set<String> areas,
            Map<ReportAssignment, Task> assigned,
            Period from,
            Period to,
            long hidden) {
        var heard = cells.reporting(counted, areas, from.start(), to.start()).stream()
                .collect(Collectors.toMap(each -> new Cell(each.indicator(), each.area()), Function.identity()));
        var expected = expected(areas, assigned);
        heard.forEach((cell, each) -> expected.merge(
                cell,
                new Expected(each.first(), 0),
                (form, before) -> new Expected(Expected.either(form, before).starts(), form.dueDays())));
        long due = 0;
        long missing = 0;
        for (var each : expected.entrySet()) {
            var last = lastDue(each.getValue().dueDays(), to);
            long periods = periods(each.getValue().starts(), from, last);
            due += periods;
            missing += periods - (heard.containsKey(each.getKey()) ? known(heard.get(each.getKey()), last) : 0);
        }
        var caveats = new ArrayList<Caveat>();
        if (missing > 0) {
            caveats.add(new Caveat("figures.caveat.gaps", List.of(String.valueOf(missing), String.valueOf(due))));
        }
        add(
                caveats,
                "withheld",
                heard.values().stream()
                                .mapToLong(each -> each.withheld().size())
                                .sum()
                        - hidden);
        return caveats;
    }

    /** Of counts of people in care it is said what protected them: what was hidden is told apart from what noise was added to. */
    private static List<Caveat> protection(GivenCells.Released released) {
        var caveats = new ArrayList<Caveat>();
        if (released.plain() > 0) {
            caveats.add(new Caveat(
                    "figures.caveat.released.hidden",
                    List.of(String.valueOf(released.plain()), String.valueOf(released.hidden()))));
        }
        if (released.noisy() > 0) {
            caveats.add(new Caveat(
                    "figures.caveat.released.noise",
                    List.of(
                            String.valueOf(released.noisy()),
                            String.format(Locale.ROOT, "%.1f", released.scale()),
                            String.valueOf((long) Math.ceil(released.scale() * LN_20)))));
        }
        return caveats;
    }

    private static Map<Cell, Expected> expected(Set<String> areas, Map<ReportAssignment, Task> assigned) {
        var expected = new HashMap<Cell, Expected>();
        assigned.forEach((assignment, task) -> assignment.areas().stream()
                .filter(areas::contains)
                .forEach(area -> task.indicators()
                        .forEach(indicator -> expected.merge(
                                new Cell(indicator, area),
                                new Expected(assignment.starts(), task.dueDays()),
                                Expected::either))));
        return expected;
    }

    private static long known(GivenCells.Reporting reporting, Period last) {
        return Stream.concat(reporting.given().stream(), reporting.withheld().stream())
                .filter(day -> !day.isAfter(last.start()))
                .count();
    }

    /** The last period up to the one asked for whose due day has passed. */
    private Period lastDue(int dueDays, Period to) {
        var due = Period.containing(to.frequency(), LocalDate.now(clock).minusDays(dueDays))
                .plus(-1);
        return due.compareTo(to) < 0 ? due : to;
    }

    /** How many periods between the two begin on the day or after it. */
    private static long periods(LocalDate first, Period from, Period to) {
        var begin = first.isAfter(from.start()) ? Period.containing(from.frequency(), first) : from;
        var start = begin.start().isBefore(first) && begin != from ? begin.next() : begin;
        return Math.max(0, start.stepsTo(to) + 1);
    }

    private List<ReportStanding> standings(Map<ReportAssignment, Task> assigned, Period from, Period to) {
        var reports = assigned.keySet().stream()
                .map(each -> Map.entry(each.form(), each.unit()))
                .collect(Collectors.toSet());
        return reports.isEmpty()
                ? List.of()
                : forms
                        .standings(
                                from.start(),
                                to.lastDay(),
                                reports.stream().map(Map.Entry::getValue).collect(Collectors.toSet()))
                        .stream()
                        .filter(standing -> reports.contains(Map.entry(standing.form(), standing.unit())))
                        .toList();
    }

    private static boolean returned(ReportStanding standing) {
        return standing.state() == ReportState.RETURNED;
    }

    /** A report that came in time is not late because it was sent back. */
    private boolean late(ReportStanding standing) {
        return standing.firstSubmitted().isPresent()
                ? !standing.inTime(clock.getZone())
                : standing.overdue(LocalDate.now(clock));
    }

    private static void add(List<Caveat> caveats, String kind, long count) {
        if (count > 0) {
            caveats.add(new Caveat("figures.caveat." + kind, List.of(String.valueOf(count))));
        }
    }
}
