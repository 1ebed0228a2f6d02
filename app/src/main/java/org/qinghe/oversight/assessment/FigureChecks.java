package org.qinghe.oversight.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.HistoryPath;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Observation;
import org.qinghe.figures.Observations;
import org.qinghe.figures.PeriodName;
import org.qinghe.figures.ReportForm;
import org.qinghe.figures.ReportForms;
import org.qinghe.figures.ReportStanding;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/**
 * Looks at how the figures of a year were made up: their digits, when they came, and what was changed once the year was over.
 * About the reported totals of units, never about a person, and never a verdict.
 */
@Component
class FigureChecks {

    private static final int SHOWN = 60;

    private final Indicators indicators;
    private final Observations observations;
    private final ReportForms forms;
    private final UnitSights units;
    private final Clock clock;

    FigureChecks(Indicators indicators, Observations observations, ReportForms forms, UnitSights units, Clock clock) {
        this.indicators = indicators;
        this.observations = observations;
        this.forms = forms;
        this.units = units;
        this.clock = clock;
    }

    /** The hints of a year about the units that the viewer sees, by indicator first, then by unit. */
    List<Check> of(int year, Viewer viewer, Words words) {
        var span = Span.year(year);
        var seen = units.unitsOf(viewer).stream()
                .filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP)
                .toList();
        var counted = indicators.all().stream()
                .filter(each -> each.measure() instanceof Indicator.Measure.Additive)
                .filter(each -> each.frequency() != Frequency.DAY)
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        var byArea = new TreeMap<String, Unit>();
        seen.forEach(unit -> byArea.putIfAbsent(unit.area(), unit));
        if (byArea.isEmpty() || counted.isEmpty()) {
            return List.of();
        }
        var figures = observations.between(counted.keySet(), byArea.keySet(), span.first(), span.last()).stream()
                .filter(each -> span.holds(each.period()) && whole(each))
                .sorted(Comparator.comparing((Observation each) -> each.period().start())
                        .thenComparing(Observation::area))
                .toList();
        return new Looking(span, words, counted, byArea, figures).all(seen);
    }

    private static boolean whole(Observation figure) {
        return figure.value().isPresent()
                && figure.value().getAsDouble() == Math.rint(figure.value().getAsDouble());
    }

    private final class Looking {

        private final Span span;
        private final Words words;
        private final Map<UUID, Indicator> counted;
        private final Map<String, Unit> byArea;
        private final List<Observation> figures;

        Looking(
                Span span,
                Words words,
                Map<UUID, Indicator> counted,
                Map<String, Unit> byArea,
                List<Observation> figures) {
            this.span = span;
            this.words = words;
            this.counted = counted;
            this.byArea = byArea;
            this.figures = figures;
        }

        List<Check> all(List<Unit> seen) {
            return Stream.of(digits(this::indicator), digits(this::unit), revised(), late(seen))
                    .flatMap(List::stream)
                    .toList();
        }

        private List<Check> digits(Function<Observation, String> subject) {
            List<Check> checks = new ArrayList<>();
            grouped(figures, subject).forEach((name, own) -> {
                var counts = own.stream()
                        .mapToLong(each -> (long) each.value().orElseThrow())
                        .toArray();
                Stream.of(Digits.heaping(counts), Digits.benford(counts))
                        .flatMap(Optional::stream)
                        .forEach(hint -> checks.add(check(name, hint, own)));
            });
            return checks;
        }

        /** The year is judged once it is over: what changes afterwards changes a score. */
        private List<Check> revised() {
            var over = span.last().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            var changed = figures.stream()
                    .filter(each -> each.version() > 1 && !each.at().isBefore(over))
                    .toList();
            List<Check> checks = new ArrayList<>();
            grouped(changed, this::unit)
                    .forEach((name, own) -> checks.add(check(name, Hint.of("revised", own.size()), own)));
            return checks;
        }

        private List<Check> late(List<Unit> seen) {
            var byUnit = forms
                    .standings(
                            span.first(),
                            span.last(),
                            seen.stream().map(Unit::id).toList())
                    .stream()
                    .filter(each -> each.firstSubmitted().isPresent())
                    .collect(Collectors.groupingBy(ReportStanding::unit));
            Map<UUID, LastDay.HandedIn> handedIn = new TreeMap<>();
            byUnit.forEach((unit, own) -> handedIn.put(
                    unit,
                    new LastDay.HandedIn(
                            (int) own.stream().filter(this::onLastDay).count(), own.size())));
            var hints = LastDay.hints(handedIn);
            var called = forms.all().stream()
                    .collect(Collectors.toMap(ReportForm::id, form -> words.name(form.nameZh(), form.nameEn())));
            return seen.stream()
                    .filter(unit -> hints.containsKey(unit.id()))
                    .map(unit -> ofReports(
                            unit,
                            Objects.requireNonNull(hints.get(unit.id())),
                            byUnit.getOrDefault(unit.id(), List.of()).stream()
                                    .filter(this::onLastDay)
                                    .toList(),
                            called))
                    .toList();
        }

        private boolean onLastDay(ReportStanding report) {
            return report.firstSubmitted()
                    .map(at -> !day(at).isBefore(report.due()))
                    .orElse(false);
        }

        private java.time.LocalDate day(Instant at) {
            return at.atZone(clock.getZone()).toLocalDate();
        }

        private static Map<String, List<Observation>> grouped(
                List<Observation> figures, Function<Observation, String> subject) {
            return figures.stream().collect(Collectors.groupingBy(subject, TreeMap::new, Collectors.toList()));
        }

        private Check check(String subject, Hint hint, List<Observation> figures) {
            return of(
                    subject,
                    hint,
                    figures.size(),
                    figures.stream().limit(SHOWN).map(this::figure).toList());
        }

        private Check ofReports(Unit unit, Hint hint, List<ReportStanding> reports, Map<UUID, String> called) {
            return of(
                    words.name(unit.nameZh(), unit.nameEn()),
                    hint,
                    reports.size(),
                    reports.stream()
                            .limit(SHOWN)
                            .map(each -> report(each, called))
                            .toList());
        }

        private Check of(String subject, Hint hint, int all, List<Check.Behind> shown) {
            return new Check(
                    subject, said(hint.found()), said(hint.limit()), said(hint.source()), shown, all - shown.size());
        }

        private Check.Behind figure(Observation figure) {
            return new Check.Behind(
                    words.t(
                            "assessment.check.figure",
                            unit(figure),
                            indicator(figure),
                            PeriodName.of(figure.period(), words),
                            String.valueOf((long) figure.value().orElseThrow())),
                    HistoryPath.of(figure.indicator(), figure.area(), figure.period()));
        }

        private Check.Behind report(ReportStanding report, Map<UUID, String> called) {
            return new Check.Behind(
                    words.t(
                            "assessment.check.report",
                            called.getOrDefault(report.form(), ""),
                            PeriodName.of(report.period(), words),
                            words.date(report.due()),
                            words.date(day(report.firstSubmitted().orElseThrow()))),
                    "");
        }

        private String unit(Observation figure) {
            var unit = Objects.requireNonNull(byArea.get(figure.area()));
            return words.name(unit.nameZh(), unit.nameEn());
        }

        private String indicator(Observation figure) {
            var indicator = Objects.requireNonNull(counted.get(figure.indicator()));
            return words.name(indicator.nameZh(), indicator.nameEn());
        }

        private String said(Said said) {
            return said.in(words, DatumKey::of);
        }
    }
}
