package org.qinghe.figures;

import java.util.List;
import java.util.Optional;
import org.qinghe.places.Area;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;

/** A unit's report on a form for a period, with what its grid is made of. */
record ReportSheet(
        ReportForm form,
        Unit unit,
        Period period,
        List<Indicator> indicators,
        List<Area> areas,
        Optional<Report> report) {

    ReportTable.Key key() {
        return new ReportTable.Key(form.id(), unit.id(), period.start());
    }

    ReportState state() {
        return report.map(Report::state).orElse(ReportState.OPEN);
    }

    /** Whether values of it are among the figures already, so that a change needs a reason. */
    boolean wasSubmitted() {
        return report.flatMap(Report::firstSubmitted).isPresent();
    }

    /** The form's name and the period. */
    String title(Words words) {
        return words.name(form.nameZh(), form.nameEn()) + " " + PeriodName.of(period, words);
    }

    /** As the history of its values names it. */
    String name() {
        return form.nameZh() + " " + period.text() + " " + unit.nameZh();
    }

    String path() {
        return path(form.id(), unit.id(), period);
    }

    static String path(java.util.UUID form, java.util.UUID unit, Period period) {
        return "/figures/reports/" + form + "/" + unit + "/" + period.text();
    }
}
