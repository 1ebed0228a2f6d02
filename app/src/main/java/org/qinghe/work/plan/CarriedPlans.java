package org.qinghe.work.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.work.Bilingual;
import org.qinghe.work.PastPlans;
import org.qinghe.work.PastWork;
import org.qinghe.work.PlannedTask;
import org.qinghe.work.TaskParent;
import org.springframework.stereotype.Component;

@Component
class CarriedPlans implements PastPlans {

    private final Plans plans;
    private final Measures measures;
    private final Changes changes;
    private final Readings readings;
    private final PastWork work;
    private final Meetings meetings;

    CarriedPlans(Plans plans, Measures measures, Changes changes, Readings readings, PastWork work, Meetings meetings) {
        this.plans = plans;
        this.measures = measures;
        this.changes = changes;
        this.readings = readings;
        this.work = work;
        this.meetings = meetings;
    }

    @Override
    public OptionalDouble reading(UUID indicator, String area, LocalDate on) {
        var asked = objective(Bilingual.ofOne(""), indicator, area, indicator, 0, 1);
        return Optional.ofNullable(readings.of(List.of(asked), on).get(asked.id()))
                .map(reading -> OptionalDouble.of(reading.value()))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public UUID plan(Bilingual title, String area, int firstYear, int lastYear) {
        var plan = new Plan(UUID.randomUUID(), title, area, firstYear, lastYear);
        plans.make(plan);
        return plan.id();
    }

    @Override
    public UUID objective(
            UUID plan, Bilingual title, UUID indicator, String area, UUID unit, double baseline, double target) {
        var objective = objective(title, indicator, area, unit, baseline, target);
        plans.promise(plans.ledBy(Viewer.required(), plan).orElseThrow(), objective);
        return objective.id();
    }

    private static Objective objective(
            Bilingual title, UUID indicator, String area, UUID unit, double baseline, double target) {
        return new Objective(UUID.randomUUID(), title, indicator, area, unit, baseline, target, Optional.empty());
    }

    @Override
    public UUID measure(UUID objective, Bilingual title, LocalDate begins, LocalDate ends, UUID unit) {
        var measure = new Measure(UUID.randomUUID(), objective, title, begins, ends, unit);
        measures.add(measure);
        return measure.id();
    }

    @Override
    public UUID task(UUID measure, PlannedTask task, Instant at) {
        return work.give(TaskParent.Kind.MEASURE, measure, task, at);
    }

    @Override
    public UUID meeting(Bilingual title, String area, LocalDate day, String place, List<UUID> units, List<Item> items) {
        var meeting = new Meeting(
                UUID.randomUUID(),
                title,
                area,
                Viewer.required().unit(),
                day,
                place,
                units,
                items.stream().map(item -> new Meeting.Item(item.title(), "")).toList());
        meetings.call(meeting);
        meetings.minute(meeting, items.stream().map(Item::decision).toList());
        return meeting.id();
    }

    @Override
    public UUID follow(UUID meeting, PlannedTask task, Instant at) {
        return work.give(TaskParent.Kind.MEETING, meeting, task, at);
    }

    @Override
    public void askForTerm(UUID task, LocalDate day, String reason) {
        var subject = changes.subject(ChangeSubject.Of.TASK, task, Viewer.required())
                .orElseThrow(() -> new IllegalStateException("no accepted task " + task));
        if (!changes.ask(subject, ChangeKind.TERM, day.toString(), reason)) {
            throw new IllegalStateException("work.change.refused.twice");
        }
    }
}
