package org.qinghe.oversight.inspection;

import java.time.LocalDate;
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
import org.qinghe.work.TasksToInspect;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** Says beside which field of an inspection something is wrong, or what is to be kept. */
@Component
class InspectionCheck {

    /** The most that can be typed; where it is not known how many there are, nothing more can be said. */
    private static final int LARGEST = 99_999;

    private final ChecklistTable checklists;
    private final Frames frames;
    private final Places places;
    private final WorkTime time;

    InspectionCheck(ChecklistTable checklists, Frames frames, Places places, WorkTime time) {
        this.checklists = checklists;
        this.frames = frames;
        this.places = places;
        this.time = time;
    }

    Checked<Inspection> check(InspectionForm form, Viewer viewer) {
        var errors = Typed.words(FieldErrors.none(), "title", form.title(), Typed.LONGEST_LINE);
        var checklist = TypedId.of(form.checklist()).flatMap(checklists::find).filter(found -> !found.retired());
        errors = checklist.isPresent() ? errors : errors.with("checklist", "inspection.error.choose");
        var among = among(form, viewer);
        errors = errors.and(among.errors());
        errors = among.kept().isPresent()
                ? sizeAmong(errors, form, frames.of(among.kept().get(), viewer).size())
                : size(errors, form);
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
                        among.kept().orElseThrow(),
                        Integer.parseInt(form.size()),
                        LocalDate.parse(form.firstDay()),
                        LocalDate.parse(form.lastDay()),
                        term.orElseThrow(),
                        Optional.empty()));
    }

    private Checked<Among> among(InspectionForm form, Viewer viewer) {
        var kinds = form.kinds().stream()
                .flatMap(name -> Typed.choice(Unit.Kind.class, name).stream())
                .distinct()
                .sorted()
                .toList();
        var errors = kinds.isEmpty() ? FieldErrors.none().with("kinds", "inspection.error.kinds") : FieldErrors.none();
        var area = form.area().isEmpty() ? viewer.area() : form.area();
        if (!area.isEmpty() && (places.find(area).isEmpty() || !places.liesWithin(area, viewer.area()))) {
            errors = errors.with("area", "inspection.error.area");
        }
        var strata = Typed.choice(Strata.class, form.strata());
        errors = strata.isPresent() ? errors : errors.with("strata", "inspection.error.choose");
        var over = over(form);
        errors = errors.and(over.errors());
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(
                        new Among(area, kinds, strata.orElseThrow(), over.kept().orElseThrow()));
    }

    /** A period of tasks is over, and no longer than a year, so that a frame stays one that can be looked through. */
    private Checked<DrawnOver> over(InspectionForm form) {
        if (!form.tasks()) {
            return Checked.right(new DrawnOver.OfUnits());
        }
        var within = Typed.choice(TasksToInspect.Within.class, form.within());
        var from = TypedDay.of(form.from());
        var until = TypedDay.of(form.until());
        var errors =
                within.isPresent() ? FieldErrors.none() : FieldErrors.none().with("within", "inspection.error.choose");
        errors = from.isPresent() ? errors : errors.with("from", "inspection.error.day");
        errors = until.isPresent() ? errors : errors.with("until", "inspection.error.day");
        if (errors.any()) {
            return Checked.wrong(errors);
        }
        if (until.get().isAfter(time.today())) {
            return Checked.wrong(errors.with("until", "inspection.error.notOver"));
        }
        if (until.get().isBefore(from.get()) || from.get().plusYears(1).isBefore(until.get())) {
            return Checked.wrong(errors.with("until", "inspection.error.period"));
        }
        return Checked.right(new DrawnOver.OfTasks(within.get(), from.get(), until.get()));
    }

    private static FieldErrors size(FieldErrors errors, InspectionForm form) {
        return number(form.size(), LARGEST).isPresent() ? errors : errors.with("size", "inspection.error.size");
    }

    private static FieldErrors sizeAmong(FieldErrors errors, InspectionForm form, int most) {
        if (most == 0) {
            return errors.with("size", "inspection.error.noneIn." + form.part());
        }
        return number(form.size(), most).isPresent()
                ? errors
                : errors.with("size", "inspection.error.size." + form.part(), most);
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
