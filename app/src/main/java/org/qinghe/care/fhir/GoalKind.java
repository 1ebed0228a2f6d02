package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The goals that the person set. */
@Component
@Order(5)
class GoalKind implements ResourceKind {

    private static final String ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";

    private final Contents contents;

    GoalKind(Contents contents) {
        this.contents = contents;
    }

    @Override
    public String type() {
        return "Goal";
    }

    @Override
    public List<Goal> of(OpenRecord record, Words words) {
        return contents.written(record, Sheet.GOAL).stream()
                .map(each -> goal(record.person(), each))
                .toList();
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.personOfEntry(room, id);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "lifecycle-status",
                new Parameter.Token(
                        each -> Stream.of(((Goal) each).getLifecycleStatus().toCode())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("patient", each -> List.of(((Goal) each).getSubject()));
    }

    private static Goal goal(UUID person, Entry<Written> entry) {
        var said = entry.said().fields();
        var goal = new Goal()
                .setDescription(Codes.said(said.getOrDefault("goal", "")))
                .setSubject(Named.person(person))
                .setExpressedBy(Named.person(person))
                .setStart(Codes.day(entry.happenedOn()));
        goal.setId(entry.id().toString());
        stand(goal, said.getOrDefault("standing", ""));
        filled(said, "by").ifPresent(day -> goal.addTarget().setDue(new org.hl7.fhir.r4.model.DateType(day)));
        filled(said, "steps").ifPresent(text -> goal.addNote().setText(text));
        filled(said, "support").ifPresent(text -> goal.addNote().setText(text));
        return goal;
    }

    private static void stand(Goal goal, String standing) {
        switch (standing) {
            case "REACHED" ->
                goal.setLifecycleStatus(GoalLifecycleStatus.COMPLETED)
                        .setAchievementStatus(Codes.concept(ACHIEVEMENT, "achieved"));
            case "LET_GO" -> goal.setLifecycleStatus(GoalLifecycleStatus.CANCELLED);
            default ->
                goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE)
                        .setAchievementStatus(Codes.concept(ACHIEVEMENT, "in-progress"));
        }
    }

    private static Optional<String> filled(Map<String, String> said, String field) {
        return Optional.ofNullable(said.get(field)).filter(text -> !text.isBlank());
    }
}
