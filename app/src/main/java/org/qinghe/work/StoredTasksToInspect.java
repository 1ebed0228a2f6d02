package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.KeptFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredTasksToInspect implements TasksToInspect {

    private final JdbcClient database;
    private final TaskTable tasks;
    private final EvidenceTable evidence;
    private final WorkScopes scopes;
    private final Clock clock;

    StoredTasksToInspect(JdbcClient database, TaskTable tasks, EvidenceTable evidence, WorkScopes scopes, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.evidence = evidence;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public List<Listed> of(Collection<UUID> units, Within within, LocalDate from, LocalDate until) {
        return database.sql("""
                        select t.id, t.unit, t.title_zh, t.title_en, t.due, h.done_on
                        from work.task t
                        left join lateral (
                            select (max(h.at) at time zone :zone)::date as done_on from work.happening h
                            where h.task = t.id and h.what = 'FINISHED' and t.state in ('DONE', 'CONFIRMED')) h on true
                        where t.unit = any(:units) and t.state not in ('CANCELLED', 'OFFERED', 'OBJECTED')
                          and case when :due then t.due else h.done_on end between :from and :until
                        order by t.id
                        """)
                .param("zone", clock.getZone().getId())
                .param("units", units.toArray(UUID[]::new))
                .param("due", within == Within.DUE)
                .param("from", from)
                .param("until", until)
                .query(StoredTasksToInspect::listed)
                .list();
    }

    @Override
    public List<KeptFile> evidence(UUID task) {
        return tasks.find(task, scopes.of(Viewer.required()))
                .map(seen -> evidence.files().of(seen.id()))
                .orElse(List.of());
    }

    private static Listed listed(ResultSet row, int index) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)));
    }
}
