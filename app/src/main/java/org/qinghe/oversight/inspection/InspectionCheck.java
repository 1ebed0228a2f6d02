package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** Says beside which field of an inspection something is wrong, or what is to be kept. */
@Component
class InspectionCheck {

    private final ChecklistTable checklists;
    private final Inspections inspections;
    private final Places places;
    private final WorkTime time;

    InspectionCheck(ChecklistTable checklists, Inspections inspections, Places places, WorkTime time) {
        this.checklists = checklists;
        this.inspections = inspections;
        this.places = places;
        this.time = time;
    }

    Checked<Inspection> check(InspectionForm form, Viewer viewer) {
        var errors = Typed.words(FieldErrors.none(), "title", form.title(), Typed.LONGEST_LINE);
        var checklist = TypedId.of(form.checklist()).flatMap(checklists::find).filter(found -> !found.retired());
        errors = checklist.isPresent() ? errors : errors.with("checklist", "inspection.error.choose");
        var kinds = form.kinds().stream()
                .flatMap(name -> Typed.choice(Unit.Kind.class, name).stream())
                .distinct()
                .sorted()
                .toList();
        errors = kinds.isEmpty() ? errors.with("kinds", "inspection.error.kinds") : errors;
        var area = form.area().isEmpty() ? viewer.area() : form.area();
        if (!area.isEmpty() && (places.find(area).isEmpty() || !places.liesWithin(area, viewer.area()))) {
            return Checked.wrong(errors.with("area", "inspection.error.area"));
        }
        errors = size(errors, form.size(), inspections.candidates(area, kinds, viewer));
        errors = days(errors, form, time.today());
        var term = number(form.termDays(), Typed.LONGEST_TERM_DAYS);
        errors =
                term.isPresent() ? errors : errors.with("termDays", "inspection.error.number", Typed.LONGEST_TERM_DAYS);
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Inspection(
                        UUID.randomUUID(),
                        Bilingual.ofOne(form.title()),
                        checklist.orElseThrow().id(),
                        area,
                        kinds,
                        Integer.parseInt(form.size()),
                        LocalDate.parse(form.firstDay()),
                        LocalDate.parse(form.lastDay()),
                        term.orElseThrow(),
                        Optional.empty()));
    }

    private static FieldErrors size(FieldErrors errors, String size, List<Unit> candidates) {
        return number(size, candidates.size()).isPresent()
                ? errors
                : errors.with("size", "inspection.error.size", candidates.size());
    }

    private static FieldErrors days(FieldErrors errors, InspectionForm form, LocalDate today) {
        var first = TypedDay.of(form.firstDay());
        var checked = first.isPresent() ? errors : errors.with("firstDay", "inspection.error.day");
        checked = Typed.term(checked, "lastDay", form.lastDay(), today);
        var last = TypedDay.of(form.lastDay());
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get())
                ? checked.with("lastDay", "inspection.error.order")
                : checked;
    }

    private static Optional<Integer> number(String typed, int most) {
        return Optional.of(typed)
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .filter(number -> number <= most);
    }
}
