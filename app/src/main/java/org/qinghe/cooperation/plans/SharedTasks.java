package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;
import org.qinghe.work.JointTasks;
import org.qinghe.work.PlannedTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tasks of what was agreed: ours as tasks of work, theirs as they told last. */
@Component
class SharedTasks {

    private final SharedTaskTable table;
    private final VersionTable versions;
    private final JointTasks work;
    private final MessageSource messages;
    private final Clock clock;

    SharedTasks(SharedTaskTable table, VersionTable versions, JointTasks work, MessageSource messages, Clock clock) {
        this.table = table;
        this.versions = versions;
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    /** Both sides' tasks, each as it stands. */
    List<SharedTask> of(UUID plan) {
        var tasks = table.of(plan);
        var standing = work.standing(
                tasks.stream().flatMap(task -> task.work().stream()).toList());
        return tasks.stream()
                .map(task -> task.work()
                        .flatMap(id -> Optional.ofNullable(standing.get(id)))
                        .map(now ->
                                task.as(new SharedTask.Told(TaskTold.of(now.state()), now.since(), clock.instant())))
                        .orElse(task))
                .toList();
    }

    /** Makes of the tasks what was agreed: units get what is new, and are told of what changed and what is dropped. */
    void agree(JointPlan plan, Version agreed) {
        var title = Bilingual.ofOne(agreed.terms().title());
        work.keep(plan.id(), title, plan.unit().orElseThrow());
        var units = versions.units(plan.id(), agreed.digest());
        var last = versions.of(plan.id(), plan.ended()).agreedBefore(agreed);
        var unitsBefore =
                last.map(each -> versions.units(plan.id(), each.digest())).orElse(Map.of());
        var before = table.of(plan.id());
        before.stream().filter(task -> agreed.terms().item(task.id()).isEmpty()).forEach(task -> drop(plan.id(), task));
        int position = 0;
        for (var item : agreed.terms().items()) {
            table.keep(plan.id(), position++, item);
            if (item.side() == Side.OURS) {
                var known = before.stream()
                        .filter(task -> task.id().equals(item.id()))
                        .findFirst()
                        .flatMap(SharedTask::work);
                var task = planned(item, units);
                var was = last.flatMap(each -> each.terms().item(item.id())).map(each -> planned(each, unitsBefore));
                known.ifPresentOrElse(
                        id -> work.amend(id, was.orElse(task), task, saying("cooperation.plan.work.changed")),
                        () -> table.given(plan.id(), item.id(), work.give(plan.id(), task)));
            }
        }
    }

    /** Nothing more is to be done of it. */
    void end(UUID plan) {
        table.of(plan)
                .forEach(task -> task.work().ifPresent(id -> work.cancel(id, saying("cooperation.plan.work.ended"))));
    }

    private static PlannedTask planned(Terms.Item item, Map<UUID, UUID> units) {
        var unit = Optional.ofNullable(units.get(item.id()))
                .orElseThrow(() -> new IllegalStateException("no unit for task " + item.id()));
        return new PlannedTask(Bilingual.ofOne(item.what()), Bilingual.ofOne(""), unit, Optional.empty(), item.due());
    }

    private void drop(UUID plan, SharedTask task) {
        task.work().ifPresent(id -> work.cancel(id, saying("cooperation.plan.work.dropped")));
        table.drop(plan, task.id());
    }

    private Bilingual saying(String key) {
        return Bilingual.saying(messages, words -> words.t(key));
    }
}
