package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.qinghe.database.DatabaseAddress;
import org.qinghe.testing.FreshDatabase;

/** Reminders were kept elsewhere before there was an inbox; an upgrade must not make those of unfinished tasks once more. */
class RemindedBeforeUpgradeTest {

    private final DatabaseAddress address = FreshDatabase.make();

    @Test
    void whatWasRemindedOfBeforeIsNotToldOnceMoreUnlessTheTaskChangedMeanwhile() throws Exception {
        upTo("506");
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            run(owner, """
                    insert into work.response (id, title, title_en, opened_at, opened_by, opened_name, opened_unit)
                    values (uuid(1), '处置', 'Response', '2026-01-01', uuid(9), '周', uuid(8))
                    """);
            task(owner, 11, "OPEN");
            reminded(owner, 11, "SOON", "2026-06-12 09:10+08", "REMINDED");
            reminded(owner, 11, "OVERDUE", "2026-06-16 00:10+08", "REMINDED");
            reminded(owner, 11, "ESCALATED", "2026-06-23 00:10+08", "ESCALATED");
            task(owner, 12, "RETURNED");
            reminded(owner, 12, "SOON", "2026-06-12 09:10+08", "REMINDED");
            happened(owner, 12, "2026-06-13 09:00+08", "FINISHED");
            task(owner, 13, "CONFIRMED");
            reminded(owner, 13, "SOON", "2026-06-12 09:10+08", "REMINDED");
        }
        upTo("508");
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            assertThat(kept(owner)).containsExactly("11 ESCALATED", "11 OVERDUE", "11 SOON", "13 SOON");
        }
    }

    private void upTo(String version) {
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.password())
                .locations("classpath:db/migration/platform", "classpath:db/migration/work")
                .defaultSchema("platform_history")
                .createSchemas(true)
                .target(version)
                .load()
                .migrate();
    }

    private static void task(Connection owner, int id, String state) throws Exception {
        run(owner, """
                insert into work.task (id, response, position, title_zh, title_en, unit, due, state, changed_at)
                values (uuid(%1$d), uuid(1), %1$d, '任务', 'Task', uuid(7), '2026-06-15', '%2$s', '2026-06-01')
                """.formatted(id, state));
    }

    private static void reminded(Connection owner, int task, String kind, String at, String what) throws Exception {
        run(owner, """
                insert into work.notice (task, unit, kind, due, made_at)
                values (uuid(%d), uuid(7), '%s', '2026-06-15', '%s')
                """.formatted(task, kind, at));
        happened(owner, task, at, what);
    }

    private static void happened(Connection owner, int task, String at, String what) throws Exception {
        run(owner, """
                insert into work.happening (response, task, at, name, unit_name, what)
                values (uuid(1), uuid(%d), '%s', '', '', '%s')
                """.formatted(task, at, what));
    }

    private static void run(Connection owner, String statement) throws Exception {
        try (var sent = owner.createStatement()) {
            sent.execute(statement.replaceAll(
                    "uuid\\((\\d+)\\)", "('00000000-0000-4000-8000-' || lpad('$1', 12, '0'))::uuid"));
        }
    }

    private static List<String> kept(Connection owner) throws Exception {
        try (var asked = owner.createStatement();
                var rows = asked.executeQuery("""
                        select right(task::text, 2) || ' ' || kind from work.reminded order by 1
                        """)) {
            var kept = new ArrayList<String>();
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
            return kept;
        }
    }
}
