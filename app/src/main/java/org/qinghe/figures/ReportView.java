package org.qinghe.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Words;

/**
 * A report as its page shows it.
 *
 * @param title the form's name and the period
 * @param unit the unit's name
 * @param due the last day on which it is in time
 * @param state how it stands
 * @param correction whether its values are among the figures already, so that a change needs a reason
 * @param mayFill whether this viewer may change it now
 * @param mayAccept whether this viewer may accept it now
 * @param mayReturn whether this viewer may send it back now
 * @param path its address
 */
public record ReportView(
        String title,
        String unit,
        LocalDate due,
        ReportState state,
        boolean correction,
        boolean mayFill,
        boolean mayAccept,
        boolean mayReturn,
        String path) {

    static ReportView of(ReportSheet sheet, Viewer viewer, Words words) {
        boolean judges = viewer.may(ReportAccess.JUDGE);
        return new ReportView(
                sheet.title(words),
                words.name(sheet.unit().nameZh(), sheet.unit().nameEn()),
                sheet.form().due(sheet.period()),
                sheet.state(),
                sheet.wasSubmitted(),
                Reporting.mayFill(viewer, sheet),
                judges && sheet.state() == ReportState.SUBMITTED,
                judges && (sheet.state() == ReportState.SUBMITTED || sheet.state() == ReportState.ACCEPTED),
                sheet.path());
    }

    /** Something that happened to it. */
    public record Step(ReportState state, Instant at, Optional<UUID> account, String words) {

        static Step of(ReportTable.Step step) {
            return new Step(step.state(), step.at(), step.account(), step.words());
        }
    }
}
