package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.qinghe.web.FieldList;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The visits that an inspector has to make, each a page that works without a signal. */
@Component
class VisitsInTheField implements FieldList {

    private static final int MOST = 50;

    private final VisitTable visits;
    private final InspectionTable inspections;
    private final InspectionNaming naming;
    private final UnitSights sights;

    VisitsInTheField(VisitTable visits, InspectionTable inspections, InspectionNaming naming, UnitSights sights) {
        this.visits = visits;
        this.inspections = inspections;
        this.naming = naming;
        this.sights = sights;
    }

    @Override
    public String message() {
        return "inspection.field";
    }

    @Override
    public boolean offeredTo(Viewer viewer) {
        return viewer.may(InspectionAccess.INSPECT);
    }

    @Override
    public List<Entry> entries(Viewer viewer, Words words) {
        var planned = visits.planned(sights.of(viewer), viewer.unit(), MOST);
        var names = naming.ofUnits(planned.stream().map(Visit::unit).toList(), words);
        var of = inspections.all().stream().collect(Collectors.toMap(Inspection::id, Function.identity()));
        return planned.stream()
                .flatMap(visit -> Optional.ofNullable(of.get(visit.inspection()))
                        .map(inspection -> entry(visit, inspection, names, words))
                        .stream())
                .toList();
    }

    private static Entry entry(Visit visit, Inspection inspection, InspectionNames names, Words words) {
        var unit = names.unit(visit.unit());
        return new Entry(
                "/visits/" + visit.id(),
                visit.task()
                        .map(task -> words.t(
                                "inspection.visit.of", unit, task.title().in(words)))
                        .orElse(unit),
                words.t("inspection.field.of", inspection.title().in(words), words.date(inspection.lastDay())));
    }
}
