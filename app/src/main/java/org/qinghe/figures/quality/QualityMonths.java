package org.qinghe.figures.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.HistoryPath;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.ReportAssignment;
import org.qinghe.figures.ReportForm;
import org.qinghe.figures.ReportForms;
import org.qinghe.figures.ReportStanding;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Looks at the quality of a month within the viewer's area; a handful of queries, however many units there are. */
@Component
class QualityMonths {

    private final Indicators indicators;
    private final Places places;
    private final Units units;
    private final ReportForms forms;
    private final ConsistencyRules rules;
    private final Contradictions contradictions;
    private final Outliers outliers;
    private final GivenCells cells;
    private final Clock clock;

    QualityMonths(
            Indicators indicators,
            Places places,
            Units units,
            ReportForms forms,
            ConsistencyRules rules,
            Contradictions contradictions,
            Outliers outliers,
            GivenCells cells,
            Clock clock) {
        this.indicators = indicators;
        this.places = places;
        this.units = units;
        this.forms = forms;
        this.rules = rules;
        this.contradictions = contradictions;
        this.outliers = outliers;
        this.cells = cells;
        this.clock = clock;
    }

    /** The newest month that has ended. */
    YearMonth newest() {
        return YearMonth.now(clock).minusMonths(1);
    }

    /** The units whose reports the viewer may see, in code order. */
    List<Unit> visible(Viewer viewer) {
        var within = viewer.area().isEmpty() ? units.all() : units.within(viewer.area());
        return Stream.concat(within.stream(), units.find(viewer.unit()).stream())
                .distinct()
                .toList();
    }

    /** @param unit only what this unit reports */
    QualityMonth of(Viewer viewer, YearMonth month, Optional<UUID> unit, Words words) {
        var shown = visible(viewer).stream()
                .filter(each -> unit.map(each.id()::equals).orElse(true))
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        var assignments = assignments(shown.keySet());
        var found = found(viewer, month, words).stream()
                .filter(each -> unit.isEmpty() || assignments.values().stream().anyMatch(each::isIn))
                .toList();
        var lines = lines(month, shown, assignments, found, words);
        return new QualityMonth(month, lines, found.stream().map(Found::line).toList());
    }

    /** The reports alone: whether they are complete and in time, without a look at what their values say. */
    QualityMonth reports(Viewer viewer, YearMonth month, Words words) {
        var shown = visible(viewer).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return new QualityMonth(month, lines(month, shown, assignments(shown.keySet()), List.of(), words), List.of());
    }

    /** What a unit is to report on a form. */
    private record Task(ReportForm form, ReportAssignment assignment) {}

    /** Something found in a value. */
    private record Found(UUID indicator, String area, FindingLine line) {

        boolean isIn(Task task) {
            return task.form().indicators().contains(indicator)
                    && task.assignment().areas().contains(area);
        }
    }

    /** A form and a unit. */
    private record Key(UUID form, UUID unit) {}

    private Map<Key, Task> assignments(Set<UUID> shown) {
        var tasks = new HashMap<Key, Task>();
        for (var form : forms.all()) {
            forms.assignments(form.id()).stream()
                    .filter(each -> shown.contains(each.unit()))
                    .forEach(each -> tasks.put(new Key(form.id(), each.unit()), new Task(form, each)));
        }
        return tasks;
    }

    private List<QualityLine> lines(
            YearMonth month, Map<UUID, Unit> shown, Map<Key, Task> tasks, List<Found> found, Words words) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var from = month.atDay(1);
        var given = cells.ofReports(shown.keySet(), earliest(month), month.atEndOfMonth());
        var standings = forms.standings(from, ended(month), shown.keySet());
        var lines = new ArrayList<QualityLine>();
        for (var standing : standings) {
            var task = tasks.get(new Key(standing.form(), standing.unit()));
            var unit = shown.get(standing.unit());
            if (task != null && unit != null) {
                lines.add(line(standing, task, unit, given, found, words));
            }
        }
        lines.sort(QualityLine.WORST_FIRST);
        return lines;
    }

    private LocalDate ended(YearMonth month) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        return month.atEndOfMonth().isAfter(yesterday) ? yesterday : month.atEndOfMonth();
    }

    private QualityLine line(
            ReportStanding standing,
            Task task,
            Unit unit,
            Map<GivenCells.Key, Integer> given,
            Collection<Found> found,
            Words words) {
        var own = found.stream()
                .filter(each -> each.line().period().equals(standing.period()) && each.isIn(task))
                .collect(Collectors.groupingBy(each -> each.line().kind(), Collectors.counting()));
        var submitted =
                standing.firstSubmitted().map(at -> at.atZone(clock.getZone()).toLocalDate());
        return new QualityLine(
                words.name(unit.nameZh(), unit.nameEn()),
                words.name(task.form().nameZh(), task.form().nameEn()),
                standing.period(),
                task.form().indicators().size() * task.assignment().areas().size(),
                given.getOrDefault(
                        new GivenCells.Key(
                                standing.form(),
                                standing.unit(),
                                standing.period().start()),
                        0),
                standing.due(),
                standing.state(),
                submitted,
                Math.max(0, ChronoUnit.DAYS.between(standing.due(), submitted.orElse(LocalDate.now(clock)))),
                own.getOrDefault(FindingLine.Kind.CONTRADICTION, 0L).intValue(),
                own.getOrDefault(FindingLine.Kind.OUTLIER, 0L).intValue(),
                "/figures/reports/" + standing.form() + "/" + standing.unit() + "/"
                        + standing.period().text());
    }

    private List<Found> found(Viewer viewer, YearMonth month, Words words) {
        var areas = places.within(viewer.area()).stream()
                .collect(Collectors.toMap(Area::code, Function.identity(), (one, same) -> one));
        var names = indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var sayings = rules.all().stream().collect(Collectors.toMap(ConsistencyRule::id, Function.identity()));
        var from = earliest(month);
        var to = month.atEndOfMonth();
        var found = new ArrayList<Found>();
        for (var each : contradictions.between(areas.values(), List.of(), from, to)) {
            var rule = sayings.get(each.rule());
            if (rule != null && endsIn(each.period(), month)) {
                var sentence = words.t(
                        "figures.quality.contradiction." + rule.scope(),
                        words.name(rule.nameZh(), rule.nameEn()),
                        words.number(each.left()),
                        rule.comparison().sign(),
                        words.number(each.right()));
                found.add(found(
                        FindingLine.Kind.CONTRADICTION,
                        each.indicator(),
                        each.area(),
                        each.period(),
                        sentence,
                        names,
                        areas,
                        words));
            }
        }
        for (var each : outliers.between(areas.keySet(), List.of(), from, to)) {
            if (endsIn(each.period(), month)) {
                var sentence =
                        words.t("figures.quality.outlier", words.number(each.value()), words.number(each.usual()));
                found.add(found(
                        FindingLine.Kind.OUTLIER,
                        each.indicator(),
                        each.area(),
                        each.period(),
                        sentence,
                        names,
                        areas,
                        words));
            }
        }
        found.sort(Comparator.comparing((Found each) -> each.line().kind())
                .thenComparing(each -> each.line().period().start(), Comparator.reverseOrder())
                .thenComparing(Found::area));
        return found;
    }

    /** The first day on which a period can have begun that ends in the month. */
    private static LocalDate earliest(YearMonth month) {
        return month.getMonthValue() == 12
                ? month.atDay(1).withMonth(1)
                : month.getMonthValue() % 3 == 0
                        ? month.atDay(1).minusMonths(2)
                        : month.atDay(1).minusDays(6);
    }

    private static boolean endsIn(Period period, YearMonth month) {
        return YearMonth.from(period.lastDay()).equals(month);
    }

    private static Found found(
            FindingLine.Kind kind,
            UUID indicator,
            String area,
            Period period,
            String sentence,
            Map<UUID, Indicator> indicators,
            Map<String, Area> areas,
            Words words) {
        return new Found(
                indicator,
                area,
                new FindingLine(
                        kind,
                        period,
                        Optional.ofNullable(areas.get(area))
                                .map(each -> words.name(each.nameZh(), each.nameEn()))
                                .orElse(area),
                        Optional.ofNullable(indicators.get(indicator))
                                .map(each -> words.name(each.nameZh(), each.nameEn()))
                                .orElse(""),
                        sentence,
                        HistoryPath.of(indicator, area, period)));
    }
}
