package org.qinghe.prevention.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.database.Like;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LessonTable implements Lessons {

    /** The stages in their order, which is not that of their names. */
    private static final String ORDER =
            " order by array_position(array['PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'UNIVERSITY'], stage), title_zh, id ";

    private static final String FOUND = """
             from prevention.lesson
            where (:pattern = '' or title_zh ilike :pattern or title_en ilike :pattern)
              and (:stage = '' or stage = :stage)
              and (:teaching = '' or teaching = :teaching)
              and (:retired or retired_at is null)
            """;

    private final JdbcClient database;

    LessonTable(JdbcClient database) {
        this.database = database;
    }

    void add(Lesson lesson, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.lesson (id, unit, stage, title_zh, title_en, teaching, minutes, about, made_at, made_by)
                        values (:id, :unit, :stage, :titleZh, :titleEn, :teaching, :minutes, :about, :at, :by)
                        """)
                .param("id", lesson.id())
                .param("unit", lesson.unit())
                .param("stage", lesson.stage().name())
                .param("titleZh", lesson.titleZh())
                .param("titleEn", lesson.titleEn())
                .param("teaching", lesson.teaching().name())
                .param("minutes", lesson.minutes())
                .param("about", lesson.about())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        addParts(lesson);
    }

    /** Unit and stage stay. */
    void change(Lesson lesson) {
        database.sql("""
                        update prevention.lesson set title_zh = :titleZh, title_en = :titleEn, teaching = :teaching,
                            minutes = :minutes, about = :about
                        where id = :id
                        """)
                .param("id", lesson.id())
                .param("titleZh", lesson.titleZh())
                .param("titleEn", lesson.titleEn())
                .param("teaching", lesson.teaching().name())
                .param("minutes", lesson.minutes())
                .param("about", lesson.about())
                .update();
        database.sql("delete from prevention.lesson_goal where lesson = :id")
                .param("id", lesson.id())
                .update();
        database.sql("delete from prevention.lesson_link where lesson = :id")
                .param("id", lesson.id())
                .update();
        addParts(lesson);
    }

    private void addParts(Lesson lesson) {
        database.sql("insert into prevention.lesson_goal (lesson, goal) select :lesson, unnest(:goals)")
                .param("lesson", lesson.id())
                .param("goals", lesson.goals().toArray(String[]::new))
                .update();
        database.sql("""
                        insert into prevention.lesson_link (lesson, number, label, target)
                        select :lesson, number, label, target
                        from unnest(:labels, :targets) with ordinality as typed (label, target, number)
                        """)
                .param("lesson", lesson.id())
                .param("labels", lesson.links().stream().map(Link::label).toArray(String[]::new))
                .param("targets", lesson.links().stream().map(Link::target).toArray(String[]::new))
                .update();
    }

    /** Whether it was offered. */
    boolean retire(UUID id, Instant at) {
        return database.sql("update prevention.lesson set retired_at = :at where id = :id and retired_at is null")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether it was retired. */
    boolean offer(UUID id) {
        return database.sql("update prevention.lesson set retired_at = null where id = :id and retired_at is not null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Keeps everybody else from it until the transaction ends. */
    void hold(UUID id) {
        database.sql("select from prevention.lesson where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    @Override
    public Optional<Lesson> find(UUID id) {
        return database.sql("select * from prevention.lesson where id = :id")
                .param("id", id)
                .query((row, index) -> lesson(row, goals(id), links(id)))
                .optional();
    }

    @Override
    public Map<UUID, Lesson> findAll(Collection<UUID> ids) {
        return database
                .sql("select * from prevention.lesson where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(LessonTable::line)
                .list()
                .stream()
                .collect(Collectors.toMap(Lesson::id, Function.identity()));
    }

    @Override
    public List<Lesson> offered() {
        return database.sql("select * from prevention.lesson where retired_at is null" + ORDER)
                .query(LessonTable::line)
                .list();
    }

    long count(LessonSearch search) {
        return asked("select count(*)" + FOUND, search).query(Long.class).single();
    }

    /** Without their goals and links. */
    List<Lesson> page(LessonSearch search, Paging paging) {
        return asked("select *" + FOUND + ORDER + "limit :size offset :offset", search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(LessonTable::line)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, LessonSearch search) {
        return database.sql(sql)
                .param("pattern", search.words().isEmpty() ? "" : "%" + Like.literally(search.words()) + "%")
                .param("stage", search.stage())
                .param("teaching", search.teaching())
                .param("retired", search.retired());
    }

    private List<String> goals(UUID lesson) {
        return database.sql("""
                        select goal from prevention.lesson_goal join prevention.goal on code = goal
                        where lesson = :lesson order by number
                        """)
                .param("lesson", lesson)
                .query((row, index) -> row.getString("goal"))
                .list();
    }

    private List<Link> links(UUID lesson) {
        return database.sql("select label, target from prevention.lesson_link where lesson = :lesson order by number")
                .param("lesson", lesson)
                .query((row, index) -> new Link(row.getString("label"), row.getString("target")))
                .list();
    }

    private static Lesson line(ResultSet row, int index) throws SQLException {
        return lesson(row, List.of(), List.of());
    }

    private static Lesson lesson(ResultSet row, List<String> goals, List<Link> links) throws SQLException {
        return new Lesson(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                SchoolStage.valueOf(row.getString("stage")),
                row.getString("title_zh"),
                row.getString("title_en"),
                Teaching.valueOf(row.getString("teaching")),
                row.getInt("minutes"),
                row.getString("about"),
                goals,
                links,
                row.getTimestamp("retired_at") != null);
    }
}
