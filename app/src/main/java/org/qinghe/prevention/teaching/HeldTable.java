package org.qinghe.prevention.teaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.database.Like;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeldTable {

    private static final String FOUND = """
             from prevention.held h join prevention.lesson l on l.id = h.lesson
            where h.year = :year and not h.withdrawn and %s
              and (:pattern = '' or l.title_zh ilike :pattern or l.title_en ilike :pattern or h.class_label ilike :pattern)
              and (:stage = '' or l.stage = :stage)
              and (:school = '' or h.school::text = :school)
            """.formatted(UnitSight.on("h.school"));

    private final JdbcClient database;

    HeldTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is new: neither its key nor that lesson of that class on that day was there. */
    boolean add(Held held, UUID by, Instant at) {
        return database.sql("""
                                insert into prevention.held (id, school, lesson, held_on, grade, class_label, pupils, teacher,
                                    key, made_at, made_by)
                                values (:id, :school, :lesson, :on, :grade, :classLabel, :pupils, :teacher, :key, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", held.id())
                        .param("school", held.school())
                        .param("lesson", held.lesson())
                        .param("on", held.on())
                        .param("grade", held.grade())
                        .param("classLabel", held.classLabel())
                        .param("pupils", held.pupils())
                        .param("teacher", held.teacher().name())
                        .param("key", held.key())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whether the very same lesson of the class on that day stands there beside this one. */
    boolean twice(Held held) {
        return database.sql("""
                        select exists (select from prevention.held
                            where school = :school and lesson = :lesson and held_on = :on and grade = :grade
                              and class_label = :classLabel and not withdrawn and id <> :id)
                        """)
                .param("school", held.school())
                .param("lesson", held.lesson())
                .param("on", held.on())
                .param("grade", held.grade())
                .param("classLabel", held.classLabel())
                .param("id", held.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody else changed it meanwhile. */
    boolean correct(Held before, Held after) {
        return database.sql("""
                                update prevention.held set lesson = :lesson, held_on = :on, grade = :grade,
                                    class_label = :classLabel, pupils = :pupils, teacher = :teacher, version = version + 1
                                where id = :id and version = :version and not withdrawn
                                """)
                        .param("id", before.id())
                        .param("version", before.version())
                        .param("lesson", after.lesson())
                        .param("on", after.on())
                        .param("grade", after.grade())
                        .param("classLabel", after.classLabel())
                        .param("pupils", after.pupils())
                        .param("teacher", after.teacher().name())
                        .update()
                == 1;
    }

    /** Whether nobody else changed it meanwhile. */
    boolean withdraw(Held before) {
        return database.sql("""
                                update prevention.held set withdrawn = true, version = version + 1
                                where id = :id and version = :version and not withdrawn
                                """)
                        .param("id", before.id())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    void note(Held before, String reason, Viewer by, Instant at) {
        database.sql("""
                        insert into prevention.held_change (held, version, lesson, held_on, grade, class_label, pupils,
                            teacher, reason, changed_at, changed_by, by_name)
                        values (:id, :version, :lesson, :on, :grade, :classLabel, :pupils, :teacher, :reason, :at, :by, :name)
                        """)
                .param("id", before.id())
                .param("version", before.version())
                .param("lesson", before.lesson())
                .param("on", before.on())
                .param("grade", before.grade())
                .param("classLabel", before.classLabel())
                .param("pupils", before.pupils())
                .param("teacher", before.teacher().name())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.account())
                .param("name", by.name())
                .update();
    }

    /** The newest first. */
    List<HeldChange> changes(Held held) {
        return database.sql("""
                        select c.*, h.id, h.school, h.key, false as withdrawn
                        from prevention.held_change c join prevention.held h on h.id = c.held
                        where c.held = :held order by c.version desc
                        """)
                .param("held", held.id())
                .query((row, index) -> new HeldChange(
                        held(row, index),
                        row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    Optional<Held> find(UUID id, UnitSight sight) {
        return database.sql("select * from prevention.held where id = :id and " + UnitSight.on("school"))
                .param("id", id)
                .params(sight.parameters())
                .query(HeldTable::held)
                .optional();
    }

    Optional<Held> byKey(UUID key, UUID school) {
        return database.sql("select * from prevention.held where key = :key and school = :school")
                .param("key", key)
                .param("school", school)
                .query(HeldTable::held)
                .optional();
    }

    /** The one that stands there of that lesson of that class on that day. */
    Optional<Held> same(Held held) {
        return database.sql("""
                        select * from prevention.held
                        where school = :school and lesson = :lesson and held_on = :on and grade = :grade
                          and class_label = :classLabel and not withdrawn
                        """)
                .param("school", held.school())
                .param("lesson", held.lesson())
                .param("on", held.on())
                .param("grade", held.grade())
                .param("classLabel", held.classLabel())
                .query(HeldTable::held)
                .optional();
    }

    /** What the classes of a school were called in that school year and the one before. */
    List<String> classLabels(UUID school, SchoolYear year) {
        return database.sql("""
                        select distinct class_label from prevention.held
                        where school = :school and year in (:year, :before) and not withdrawn order by class_label limit 60
                        """)
                .param("school", school)
                .param("year", year.begins())
                .param("before", year.before().begins())
                .query((row, index) -> row.getString("class_label"))
                .list();
    }

    long count(HeldSearch search, UnitSight sight) {
        return asked("select count(*)" + FOUND, search, sight).query(Long.class).single();
    }

    /** The latest first; withdrawn ones are left out. */
    List<Held> page(HeldSearch search, UnitSight sight, Paging paging) {
        return asked("select h.*" + FOUND + "order by h.held_on desc, h.id limit :size offset :offset", search, sight)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(HeldTable::held)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, HeldSearch search, UnitSight sight) {
        return database.sql(sql)
                .params(sight.parameters())
                .param("year", search.year().begins())
                .param("pattern", search.words().isEmpty() ? "" : "%" + Like.literally(search.words()) + "%")
                .param("stage", search.stage())
                .param("school", search.school());
    }

    private static Held held(ResultSet row, int index) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("school", UUID.class),
                row.getObject("lesson", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getInt("grade"),
                row.getString("class_label"),
                row.getInt("pupils"),
                Teacher.valueOf(row.getString("teacher")),
                row.getObject("key", UUID.class),
                row.getBoolean("withdrawn"),
                row.getInt("version"));
    }
}
