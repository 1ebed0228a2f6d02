package org.qinghe.work.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.work.Bilingual;
import org.qinghe.work.PlanProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredPlanProgress implements PlanProgress {

    private final PlanTable plans;
    private final Readings readings;
    private final JdbcClient database;
    private final Clock clock;

    StoredPlanProgress(PlanTable plans, Readings readings, JdbcClient database, Clock clock) {
        this.plans = plans;
        this.readings = readings;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<ObjectiveProgress> objectives(Collection<UUID> units, LocalDate on) {
        Map<UUID, Plan> running =
                plans.all().stream().filter(plan -> plan.covers(on)).collect(Collectors.toMap(Plan::id, plan -> plan));
        var promised = plans.objectivesOf(units, running.keySet());
        var read =
                readings.of(promised.stream().map(PlanTable.Promised::objective).toList(), on);
        return promised.stream()
                .flatMap(each -> Optional.ofNullable(running.get(each.plan())).stream()
                        .map(plan -> progress(
                                plan,
                                each.objective(),
                                Optional.ofNullable(read.get(each.objective().id())))))
                .toList();
    }

    private static ObjectiveProgress progress(Plan plan, Objective objective, Optional<Reading> reading) {
        var way = Trajectory.of(plan, objective);
        return new ObjectiveProgress(
                objective.unit(),
                objective.id(),
                objective.indicator(),
                "/objectives/" + objective.id(),
                objective.title(),
                new Way(way.from(), way.baseline(), way.to(), way.target()),
                reading.map(read -> new Read(read.value(), read.until())),
                reading.map(read -> way.on(read.until())).orElse(objective.baseline()),
                reading.filter(read -> way.keptBy(read.value(), read.until())).isPresent());
    }

    @Override
    public List<TaskProgress> tasks(Collection<UUID> units, LocalDate from, LocalDate until) {
        return database.sql("""
                        select t.unit, t.id, t.title_zh, t.title_en, t.due, t.state in ('DONE', 'CONFIRMED') as done,
                               t.state in ('DONE', 'CONFIRMED') and coalesce((
                                   select (max(h.at) at time zone :zone)::date <= t.due from work.happening h
                                   where h.task = t.id and h.what = 'FINISHED'), false) as in_time
                        from work.task t
                        where t.unit = any(:units) and t.due between :from and :until
                          and t.state not in ('CANCELLED', 'OFFERED', 'OBJECTED')
                        order by t.due, t.id
                        """)
                .param("zone", clock.getZone().getId())
                .param("units", units.toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new TaskProgress(
                        row.getObject("unit", UUID.class),
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("done"),
                        row.getBoolean("in_time")))
                .list();
    }
}
