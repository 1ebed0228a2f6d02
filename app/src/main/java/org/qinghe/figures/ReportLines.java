package org.qinghe.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Lists reports: what a unit has to do, and what the office has received. */
@Component
class ReportLines {

    private static final int DAYS_LOOKED_BACK = 400;

    private final ReportForms forms;
    private final ReportTable reports;
    private final Units units;
    private final Clock clock;

    ReportLines(ReportForms forms, ReportTable reports, Units units, Clock clock) {
        this.forms = forms;
        this.reports = reports;
        this.units = units;
        this.clock = clock;
    }

    /** A unit's reports of the last year and of the running period: what is to do in front, the most pressing first, then the newest. */
    List<ReportLine> of(UUID unit, Words words) {
        var today = LocalDate.now(clock);
        var byId = forms.all().stream().collect(Collectors.toMap(ReportForm::id, Function.identity()));
        var name = units.find(unit)
                .map(each -> words.name(each.nameZh(), each.nameEn()))
                .orElse("");
        return forms.standings(today.minusDays(DAYS_LOOKED_BACK), today.plusYears(1), Set.of(unit)).stream()
                .filter(standing -> !standing.period().start().isAfter(today))
                .map(standing -> line(standing, byId.get(standing.form()), name, today, words))
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing((ReportLine line) -> !line.open())
                        .thenComparing(line -> line.open()
                                ? line.due().toEpochDay()
                                : -line.due().toEpochDay()))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable ReportLine line(
            ReportStanding standing,
            @org.jspecify.annotations.Nullable ReportForm form,
            String unit,
            LocalDate today,
            Words words) {
        return form == null
                ? null
                : new ReportLine(
                        words.name(form.nameZh(), form.nameEn()),
                        unit,
                        PeriodName.of(standing.period(), words),
                        standing.due(),
                        standing.state(),
                        standing.overdue(today),
                        standing.firstSubmitted(),
                        ReportSheet.path(form.id(), standing.unit(), standing.period()));
    }

    long received(Viewer viewer, ReportState state) {
        return reports.count(state, visible(viewer));
    }

    /** Reports in that state of the units in the viewer's area. */
    List<ReportLine> received(Viewer viewer, ReportState state, Paging paging, Words words) {
        var today = LocalDate.now(clock);
        var byId = forms.all().stream().collect(Collectors.toMap(ReportForm::id, Function.identity()));
        var found = reports.in(state, visible(viewer), paging);
        var names = units.findAll(found.stream().map(Report::unit).collect(Collectors.toSet()));
        return found.stream()
                .filter(report -> byId.containsKey(report.form()) && names.containsKey(report.unit()))
                .map(report -> line(
                        report,
                        Objects.requireNonNull(byId.get(report.form())),
                        Objects.requireNonNull(names.get(report.unit())),
                        today,
                        words))
                .toList();
    }

    private static ReportLine line(Report report, ReportForm form, Unit unit, LocalDate today, Words words) {
        var period = new Period(form.frequency(), report.start());
        var standing = new ReportStanding(
                form.id(), unit.id(), period, form.due(period), report.state(), report.firstSubmitted());
        return Objects.requireNonNull(line(standing, form, words.name(unit.nameZh(), unit.nameEn()), today, words));
    }

    private Set<UUID> visible(Viewer viewer) {
        var seen = viewer.area().isEmpty() ? units.all() : units.within(viewer.area());
        return seen.stream().map(Unit::id).collect(Collectors.toSet());
    }
}
