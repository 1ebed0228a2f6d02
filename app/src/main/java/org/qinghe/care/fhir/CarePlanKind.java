package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Client.State;
import org.qinghe.care.people.People;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plan, which is the person's goals together, under the person's number; and the safety plans, each under its own. */
@Component
@Order(4)
class CarePlanKind implements ResourceKind {

    private final Contents contents;
    private final People people;

    CarePlanKind(Contents contents, People people) {
        this.contents = contents;
        this.people = people;
    }

    @Override
    public String type() {
        return "CarePlan";
    }

    @Override
    public List<CarePlan> of(OpenRecord record, Words words) {
        return Stream.concat(
                        plan(record, words).stream(),
                        contents.written(record, Sheet.SAFETY_PLAN).stream()
                                .map(each -> safety(record.person(), each, words)))
                .toList();
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.personOfEntry(room, id).or(() -> ResourceKind.uuid(id));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "status",
                new Parameter.Token(
                        each -> Stream.of(((CarePlan) each).getStatus().toCode())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of(
                "patient", each -> List.of(((CarePlan) each).getSubject()),
                "goal", each -> ((CarePlan) each).getGoal());
    }

    private Optional<CarePlan> plan(OpenRecord record, Words words) {
        var goals = contents.written(record, Sheet.GOAL);
        if (goals.isEmpty()) {
            return Optional.empty();
        }
        var closed = people.of(record).state() == State.CLOSED;
        var plan = begun(record.person(), words.t("care.kind.GOAL"))
                .setStatus(closed ? CarePlanStatus.COMPLETED : CarePlanStatus.ACTIVE)
                .setCreatedElement(Codes.dayOfTime(goals.getLast().happenedOn()));
        plan.setId(record.person().toString());
        goals.forEach(goal -> plan.addGoal(new Reference("Goal/" + goal.id())));
        return Optional.of(plan);
    }

    private static CarePlan safety(UUID person, Entry<Written> entry, Words words) {
        var plan = begun(person, words.t("care.kind.SAFETY_PLAN"))
                .setStatus(CarePlanStatus.ACTIVE)
                .setCreatedElement(Codes.dayOfTime(entry.happenedOn()));
        plan.setId(entry.id().toString());
        for (var field : Sheet.SAFETY_PLAN.fields()) {
            if (!entry.said().of(field).isBlank()) {
                plan.addActivity()
                        .getDetail()
                        .setStatus(CarePlanActivityStatus.SCHEDULED)
                        .setCode(Codes.said(words.t("care.sheet.SAFETY_PLAN." + field.name())))
                        .setDescription(entry.said().of(field));
            }
        }
        return plan;
    }

    private static CarePlan begun(UUID person, String title) {
        return new CarePlan().setIntent(CarePlanIntent.PLAN).setTitle(title).setSubject(Named.person(person));
    }
}
