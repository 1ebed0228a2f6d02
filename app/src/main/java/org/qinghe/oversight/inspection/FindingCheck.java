package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** Says beside which field of a finding something is wrong, or what is to be kept. */
@Component
class FindingCheck {

    private final UnitSights sights;
    private final Places places;
    private final FindingTable findings;
    private final WorkTime time;

    FindingCheck(UnitSights sights, Places places, FindingTable findings, WorkTime time) {
        this.sights = sights;
        this.places = places;
        this.findings = findings;
        this.time = time;
    }

    Checked<NewFinding> check(FindingForm form, Viewer viewer) {
        var today = time.today();
        var errors = Typed.words(FieldErrors.none(), "title", form.title(), Typed.LONGEST_LINE);
        errors = Typed.words(errors, "what", form.what(), Typed.LONGEST_WORDS);
        errors = Typed.words(errors, "evidence", form.evidence(), Typed.LONGEST_WORDS);
        errors = Typed.term(errors, "due", form.due(), today);
        errors = foundOn(errors, form.foundOn(), today);
        var topic = Typed.choice(Topic.class, form.topic());
        var severity = Typed.choice(Severity.class, form.severity());
        errors = topic.isPresent() ? errors : errors.with("topic", "inspection.error.choose");
        errors = severity.isPresent() ? errors : errors.with("severity", "inspection.error.choose");
        var unit = inspected(form.unit(), viewer);
        if (unit.isEmpty()) {
            return Checked.wrong(errors.with("unit", "inspection.error.unit"));
        }
        var repeated = repeated(form.repeats(), unit.get());
        if (repeated.isEmpty() && !form.repeats().isEmpty()) {
            errors = errors.with("repeats", "inspection.error.repeats");
        }
        var area = form.area().isEmpty() ? unit.get().area() : form.area();
        if (!area.isEmpty() && (places.find(area).isEmpty() || !places.liesWithin(area, viewer.area()))) {
            errors = errors.with("area", "inspection.error.area");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new NewFinding(
                        Bilingual.ofOne(form.title()),
                        form.what(),
                        form.evidence(),
                        topic.orElseThrow(),
                        severity.orElseThrow(),
                        Source.AD_HOC,
                        unit.get().id(),
                        area,
                        repeated,
                        LocalDate.parse(form.foundOn()),
                        LocalDate.parse(form.due())));
    }

    private static FieldErrors foundOn(FieldErrors errors, String text, LocalDate today) {
        var day = TypedDay.of(text);
        if (day.isEmpty()) {
            return errors.with("foundOn", "inspection.error.day");
        }
        return day.get().isAfter(today) ? errors.with("foundOn", "inspection.error.future") : errors;
    }

    private Optional<Unit> inspected(String id, Viewer viewer) {
        return TypedId.of(id)
                .flatMap(known -> sights.othersOf(viewer).stream()
                        .filter(unit -> unit.id().equals(known))
                        .findFirst());
    }

    private Optional<UUID> repeated(String number, Unit unit) {
        return number.matches("\\d{1,9}")
                ? findings.ofUnit(unit.id(), Long.parseLong(number)).map(Finding::id)
                : Optional.empty();
    }
}
