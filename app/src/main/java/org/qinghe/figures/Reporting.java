package org.qinghe.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.figures.ReportTable.Cell;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What can be done with a report. Whoever calls has found the sheet through {@link ReportSheets}. */
@Component
class Reporting {

    private final ReportTable reports;
    private final FigureIntake intake;
    private final ReportNotices notices;
    private final AuditTrail trail;

    Reporting(ReportTable reports, FigureIntake intake, ReportNotices notices, AuditTrail trail) {
        this.reports = reports;
        this.intake = intake;
        this.notices = notices;
        this.trail = trail;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** Cells are wrong or empty; what was typed is kept. */
        record Mend(Map<Cell, String> faults) implements Outcome {}

        /** A correction, or sending back, needs a reason. */
        record ReasonMissing() implements Outcome {}

        /** In its state, or for this viewer, that cannot be done. */
        record NotNow() implements Outcome {}
    }

    /** Whether this viewer may change the report as it stands. */
    static boolean mayFill(Viewer viewer, ReportSheet sheet) {
        return viewer.may(ReportAccess.REPORT)
                && viewer.unit().equals(sheet.unit().id())
                && sheet.state() != ReportState.ACCEPTED;
    }

    static boolean mayJudge(Viewer viewer, ReportSheet sheet) {
        return viewer.may(ReportAccess.JUDGE) && sheet.state() == ReportState.SUBMITTED;
    }

    /** Keeps what was typed, right or wrong. */
    @Transactional
    public Outcome keep(Viewer viewer, ReportSheet sheet, Map<Cell, String> typed) {
        var report = reports.begin(sheet.key());
        if (!mayFill(viewer, sheet) || report.state() == ReportState.ACCEPTED) {
            return new Outcome.NotNow();
        }
        reports.type(report.id(), typed);
        trail.record("figures.report.kept", subject(report));
        return new Outcome.Done();
    }

    /** Hands the values in: all of them are taken, or none where one is wrong. */
    @Transactional
    public Outcome submit(Viewer viewer, ReportSheet sheet, Map<Cell, String> typed, String reason) {
        var report = reports.begin(sheet.key());
        if (!mayFill(viewer, sheet) || report.state() == ReportState.ACCEPTED) {
            return new Outcome.NotNow();
        }
        reports.type(report.id(), typed);
        var faults = faults(sheet, typed);
        if (!faults.isEmpty()) {
            return new Outcome.Mend(faults);
        }
        if (report.firstSubmitted().isPresent() && reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        var origin = new FigureIntake.Origin(
                FigureIntake.Origin.Kind.REPORT, sheet.name(), reason.strip(), Optional.of(viewer.account()));
        if (intake.accept(origin, figures(sheet, typed)) instanceof FigureIntake.Result.Refused refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new IllegalStateException("a checked report was refused: " + refused);
        }
        reports.type(report.id(), Map.of());
        reports.step(report, ReportState.SUBMITTED, Optional.of(viewer.account()), reason.strip());
        notices.settled(sheet);
        trail.record("figures.report.submitted", subject(report));
        return new Outcome.Done();
    }

    /** Notes that the report's values came in as a file. */
    @Transactional
    public void submittedAsFile(Viewer viewer, ReportSheet sheet, String reason) {
        var report = reports.begin(sheet.key());
        reports.type(report.id(), Map.of());
        reports.step(report, ReportState.SUBMITTED, Optional.of(viewer.account()), reason.strip());
        notices.settled(sheet);
        trail.record("figures.report.submitted", subject(report));
    }

    /** The office agrees. */
    @Transactional
    public Outcome accept(Viewer viewer, ReportSheet sheet) {
        return judge(viewer, sheet, ReportState.ACCEPTED, "");
    }

    /** The office sends the report back; its values stay until they are corrected. */
    @Transactional
    public Outcome handBack(Viewer viewer, ReportSheet sheet, String reason) {
        return reason.isBlank()
                ? new Outcome.ReasonMissing()
                : judge(viewer, sheet, ReportState.RETURNED, reason.strip());
    }

    private Outcome judge(Viewer viewer, ReportSheet sheet, ReportState state, String words) {
        var report = reports.begin(sheet.key());
        boolean reopens = state == ReportState.RETURNED && report.state() == ReportState.ACCEPTED;
        if (!viewer.may(ReportAccess.JUDGE) || report.state() != ReportState.SUBMITTED && !reopens) {
            return new Outcome.NotNow();
        }
        reports.step(report, state, Optional.of(viewer.account()), words);
        if (state == ReportState.RETURNED) {
            notices.returned(sheet);
        }
        trail.record("figures.report." + state.name().toLowerCase(java.util.Locale.ROOT), subject(report));
        return new Outcome.Done();
    }

    static Map<Cell, String> faults(ReportSheet sheet, Map<Cell, String> typed) {
        var faults = new HashMap<Cell, String>();
        for (var indicator : sheet.indicators()) {
            for (var area : sheet.areas()) {
                var cell = new Cell(indicator.id(), area.code());
                switch (TypedValue.of(typed.getOrDefault(cell, ""), indicator)) {
                    case TypedValue.Wrong(var message) -> faults.put(cell, message);
                    case TypedValue.Empty() -> faults.put(cell, "figures.cell.empty");
                    case TypedValue.Number _, TypedValue.Missing _ -> {}
                }
            }
        }
        return faults;
    }

    private static List<Figure> figures(ReportSheet sheet, Map<Cell, String> typed) {
        var figures = new ArrayList<Figure>();
        for (var indicator : sheet.indicators()) {
            for (var area : sheet.areas()) {
                var text = typed.getOrDefault(new Cell(indicator.id(), area.code()), "");
                switch (TypedValue.of(text, indicator)) {
                    case TypedValue.Number(var value) ->
                        figures.add(Figure.of(indicator.id(), area.code(), sheet.period(), value));
                    case TypedValue.Missing() ->
                        figures.add(Figure.missing(indicator.id(), area.code(), sheet.period()));
                    case TypedValue.Empty _, TypedValue.Wrong _ ->
                        throw new IllegalStateException("faults were looked for before");
                }
            }
        }
        return figures;
    }

    private static String subject(Report report) {
        return "report/" + report.id();
    }
}
