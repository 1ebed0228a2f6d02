package org.qinghe.oversight.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen frames of inspections. */
@Repository
class FrameTable {

    private final JdbcClient database;

    FrameTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID inspection, List<FrameEntry> frame) {
        database.sql("""
                        insert into oversight.frame_entry (inspection, code, unit, stratum, task, title_zh, title_en, due, done_on)
                        select :inspection, e.code, e.unit::uuid, e.stratum, e.task::uuid, coalesce(e.zh, ''), coalesce(e.en, ''),
                            e.due::date, e.done::date
                        from unnest(:codes::text[], :units::text[], :strata::text[], :tasks::text[], :zh::text[], :en::text[],
                            :due::text[], :done::text[]) as e (code, unit, stratum, task, zh, en, due, done)
                        """)
                .param("inspection", inspection)
                .param("codes", column(frame, each -> Optional.of(each.code())))
                .param("units", column(frame, each -> Optional.of(each.unit())))
                .param("strata", column(frame, each -> Optional.of(each.entry().stratum())))
                .param("tasks", column(frame, each -> each.task().map(FramedTask::id)))
                .param(
                        "zh",
                        column(
                                frame,
                                each -> each.task().map(task -> task.title().chinese())))
                .param(
                        "en",
                        column(
                                frame,
                                each -> each.task().map(task -> task.title().english())))
                .param("due", column(frame, each -> each.task().map(FramedTask::due)))
                .param("done", column(frame, each -> each.task().flatMap(FramedTask::doneOn)))
                .update();
    }

    /** In the order of the codes. */
    List<FrameEntry> of(UUID inspection) {
        return database.sql("select * from oversight.frame_entry where inspection = :id order by code collate \"C\"")
                .param("id", inspection)
                .query((row, index) -> new FrameEntry(
                        new Draw.Entry(row.getString("code"), row.getString("stratum")),
                        row.getObject("unit", UUID.class),
                        task(row)))
                .list();
    }

    /** The task of a row of the frame; nothing where it is a unit, or no row. */
    static Optional<FramedTask> task(ResultSet row) throws SQLException {
        var task = row.getObject("task", UUID.class);
        return task == null
                ? Optional.empty()
                : Optional.of(new FramedTask(
                        task,
                        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                        row.getObject("due", LocalDate.class),
                        Optional.ofNullable(row.getObject("done_on", LocalDate.class))));
    }

    /** As text; null where there is nothing. */
    private static String[] column(List<FrameEntry> frame, Function<FrameEntry, Optional<?>> part) {
        return frame.stream()
                .map(each -> part.apply(each).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }
}
