package org.qinghe.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredReportForms implements ReportForms {

    private final ReportFormTable table;
    private final ReportTable reports;
    private final Indicators indicators;
    private final AuditTrail trail;

    StoredReportForms(ReportFormTable table, ReportTable reports, Indicators indicators, AuditTrail trail) {
        this.table = table;
        this.reports = reports;
        this.indicators = indicators;
        this.trail = trail;
    }

    @Override
    public Optional<ReportForm> find(UUID id) {
        return table.find(id);
    }

    @Override
    public Optional<ReportForm> find(String code) {
        return table.find(code);
    }

    @Override
    public List<ReportForm> all() {
        return table.all();
    }

    @Override
    @Transactional
    public ReportForm save(ReportForm form) {
        for (var id : form.indicators()) {
            var indicator = indicators.find(id);
            if (indicator.isEmpty()
                    || indicator.get().frequency() != form.frequency()
                    || indicator.get().measure() instanceof Indicator.Measure.Rate) {
                throw new IllegalArgumentException("indicator " + id + " cannot be reported on form " + form.code());
            }
        }
        if (table.find(form.code())
                .filter(known -> known.frequency() != form.frequency())
                .isPresent()) {
            throw new IllegalArgumentException("form " + form.code() + " has another frequency");
        }
        var id = table.save(form);
        trail.record("figures.form.saved", "form/" + form.code());
        return table.find(id).orElseThrow();
    }

    @Override
    @Transactional
    public void assign(UUID form, UUID unit, Collection<String> areas, LocalDate starts) {
        table.assign(new ReportAssignment(form, unit, List.copyOf(areas), starts));
        trail.record("figures.form.assigned", "form/" + form, Map.of("unit", unit.toString()));
    }

    @Override
    @Transactional
    public void dismiss(UUID form, UUID unit) {
        table.dismiss(form, unit);
        trail.record("figures.form.dismissed", "form/" + form, Map.of("unit", unit.toString()));
    }

    @Override
    public List<ReportAssignment> assignments(UUID form) {
        return table.assignments(form);
    }

    @Override
    public List<ReportAssignment> assignmentsOf(UUID unit) {
        return table.assignmentsOf(unit);
    }

    @Override
    public List<ReportStanding> standings(LocalDate from, LocalDate to, Collection<UUID> units) {
        var forms = table.all().stream().collect(Collectors.toMap(ReportForm::id, Function.identity()));
        var begun = new HashMap<ReportTable.Key, Report>();
        reports.between(from.minusYears(1), to, units).forEach(report -> begun.put(report.key(), report));
        var standings = new ArrayList<ReportStanding>();
        for (var assignment : table.assignments()) {
            if (units.isEmpty() || units.contains(assignment.unit())) {
                add(forms.get(assignment.form()), assignment, from, to, begun, standings);
            }
        }
        return standings;
    }

    private static void add(
            @org.jspecify.annotations.Nullable ReportForm form,
            ReportAssignment assignment,
            LocalDate from,
            LocalDate to,
            Map<ReportTable.Key, Report> begun,
            List<ReportStanding> standings) {
        if (form == null) {
            return;
        }
        var period = Period.containing(form.frequency(), from);
        for (; !period.lastDay().isAfter(to); period = period.next()) {
            if (!period.lastDay().isBefore(from) && !period.start().isBefore(assignment.starts())) {
                var report = Optional.ofNullable(
                        begun.get(new ReportTable.Key(form.id(), assignment.unit(), period.start())));
                standings.add(new ReportStanding(
                        form.id(),
                        assignment.unit(),
                        period,
                        form.due(period),
                        report.map(Report::state).orElse(ReportState.OPEN),
                        report.flatMap(Report::firstSubmitted)));
            }
        }
    }

    @Override
    @Transactional
    public void received(UUID form, UUID unit, Map<Period, Instant> received, ReportState state) {
        reports.received(form, unit, received, state);
        trail.record(
                "figures.reports.received",
                "form/" + form,
                Map.of("unit", unit.toString(), "reports", String.valueOf(received.size())));
    }
}
