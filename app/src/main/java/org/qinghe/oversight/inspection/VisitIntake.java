package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the answers of a visit in: once, however often they are sent. Every no becomes a finding with its order. */
@Component
class VisitIntake {

    private final VisitTable visits;
    private final InspectionTable inspections;
    private final Rectification rectification;
    private final UnitSights sights;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final WorkTime time;

    VisitIntake(
            VisitTable visits,
            InspectionTable inspections,
            Rectification rectification,
            UnitSights sights,
            AuditTrail trail,
            TransactionTemplate transaction,
            WorkTime time) {
        this.visits = visits;
        this.inspections = inspections;
        this.rectification = rectification;
        this.sights = sights;
        this.trail = trail;
        this.transaction = transaction;
        this.time = time;
    }

    /** What became of answers that were sent. */
    enum Result {
        RECEIVED,
        /** The same was sent before and had been received. */
        RECEIVED_BEFORE,
        /** Others were received meanwhile, or the visit was withdrawn; these were not kept. */
        TOO_LATE
    }

    /** Whether this viewer makes the visit: it is a unit of their area and not their own. */
    boolean makes(Visit visit, Viewer viewer) {
        return viewer.may(InspectionAccess.INSPECT)
                && sights.of(viewer).covers(visit.unit())
                && !viewer.unit().equals(visit.unit());
    }

    FieldErrors check(Visit visit, Checklist checklist, VisitForm form) {
        var errors = day(FieldErrors.none(), form.visitedOn(), visit);
        for (var item : checklist.items()) {
            var number = item.position();
            var verdict = Typed.choice(Verdict.class, form.verdict(item));
            if (verdict.isEmpty()) {
                errors = errors.with("verdict" + number, "inspection.error.verdict");
            } else if (verdict.get() == Verdict.FAIL) {
                errors = Typed.words(errors, "seen" + number, form.seen(item), Typed.LONGEST_WORDS);
                errors = Typed.words(errors, "shown" + number, form.shown(item), Typed.LONGEST_WORDS);
            }
        }
        return errors;
    }

    private FieldErrors day(FieldErrors errors, String typed, Visit visit) {
        var day = TypedDay.of(typed);
        if (day.isEmpty()) {
            return errors.with("visitedOn", "inspection.error.day");
        }
        return day.get().isAfter(time.today()) || day.get().isBefore(time.day(visit.drawnAt()))
                ? errors.with("visitedOn", "inspection.error.visitDay")
                : errors;
    }

    /** Whether the same was received before. */
    boolean knows(UUID token, Visit visit) {
        return visits.received(token, visit.id());
    }

    /** The answers have been checked. */
    Result take(
            Visit visit, Inspection inspection, Checklist checklist, Unit unit, VisitForm form, UUID token, Viewer by) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            inspections.hold(inspection.id()); // nobody draws again meanwhile
            if (!visits.receive(token, visit.id(), time.now())) {
                return Result.RECEIVED_BEFORE;
            }
            var on = LocalDate.parse(form.visitedOn());
            if (!visits.finish(visit.id(), on, by, time.now())) {
                status.setRollbackOnly();
                return Result.TOO_LATE;
            }
            var due = time.today().plusDays(inspection.termDays());
            checklist.items().forEach(item -> answer(visit, item, form, unit, on, due, by));
            trail.record(
                    "oversight.visitReceived",
                    "visit/" + visit.id(),
                    Map.of(
                            "inspection",
                            inspection.id().toString(),
                            "unit",
                            unit.id().toString()));
            return Result.RECEIVED;
        }));
    }

    private void answer(
            Visit visit, Checklist.Item item, VisitForm form, Unit unit, LocalDate on, LocalDate due, Viewer by) {
        var verdict = Verdict.valueOf(form.verdict(item));
        var finding = verdict == Verdict.FAIL
                ? Optional.of(rectification.issue(found(item, form, unit, on, due), by))
                : Optional.<UUID>empty();
        visits.answer(visit.id(), item.id(), new VisitTable.Answer(verdict, finding));
    }

    private static NewFinding found(Checklist.Item item, VisitForm form, Unit unit, LocalDate on, LocalDate due) {
        return new NewFinding(
                item.text(),
                form.seen(item),
                form.shown(item),
                item.topic(),
                item.severity(),
                Source.INSPECTION,
                unit.id(),
                unit.area(),
                Optional.empty(),
                on,
                due);
    }
}
