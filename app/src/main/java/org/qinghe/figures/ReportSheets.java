package org.qinghe.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;

/** Finds reports that somebody may see: those of their own unit and of the areas they answer for. */
@Component
class ReportSheets {

    private final ReportForms forms;
    private final ReportTable reports;
    private final Indicators indicators;
    private final Places places;
    private final Units units;
    private final Clock clock;

    ReportSheets(
            ReportForms forms, ReportTable reports, Indicators indicators, Places places, Units units, Clock clock) {
        this.forms = forms;
        this.reports = reports;
        this.indicators = indicators;
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /** The report where it is expected, the period has begun and the viewer may see it. */
    Optional<ReportSheet> find(Viewer viewer, UUID form, UUID unit, String period) {
        return forms.find(form)
                .flatMap(known -> Period.parse(period, known.frequency())
                        .filter(meant -> !meant.start().isAfter(LocalDate.now(clock)))
                        .flatMap(meant -> assignment(known.id(), unit)
                                .filter(each -> !meant.start().isBefore(each.starts()))
                                .filter(each -> maySee(viewer, each))
                                .flatMap(each -> sheet(known, each, meant))));
    }

    private Optional<ReportAssignment> assignment(UUID form, UUID unit) {
        return forms.assignmentsOf(unit).stream()
                .filter(each -> each.form().equals(form))
                .findFirst();
    }

    private boolean maySee(Viewer viewer, ReportAssignment assignment) {
        return assignment.unit().equals(viewer.unit())
                || assignment.areas().stream().allMatch(area -> places.liesWithin(area, viewer.area()));
    }

    private Optional<ReportSheet> sheet(ReportForm form, ReportAssignment assignment, Period period) {
        var known = places.findAll(assignment.areas());
        return units.find(assignment.unit())
                .map(unit -> new ReportSheet(
                        form,
                        unit,
                        period,
                        indicators(form),
                        assignment.areas().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        reports.find(new ReportTable.Key(form.id(), unit.id(), period.start()))));
    }

    private List<Indicator> indicators(ReportForm form) {
        return form.indicators().stream()
                .flatMap(id -> indicators.find(id).stream())
                .toList();
    }
}
