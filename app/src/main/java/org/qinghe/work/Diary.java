package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to responses and tasks, comments included; entries are only ever added. */
@Repository
class Diary {

    private static final int ON_A_PAGE = 200;

    private final JdbcClient database;
    private final WorkTime time;

    Diary(JdbcClient database, WorkTime time) {
        this.database = database;
        this.time = time;
    }

    void noteResponse(UUID response, Happening.What what, String words) {
        note(Optional.of(response), Optional.empty(), what, Bilingual.ofOne(words));
    }

    /** Where the task belongs to a response, it stands in the diary of that too. */
    void noteTask(UUID task, Happening.What what, Bilingual words) {
        note(Optional.empty(), Optional.of(task), what, words);
    }

    private void note(Optional<UUID> response, Optional<UUID> task, Happening.What what, Bilingual words) {
        var viewer = Viewer.current();
        database.sql("""
                        insert into work.happening (response, task, at, account, name, unit_name, unit_name_en, what,
                            words, words_en)
                        values (coalesce(cast(:response as uuid), (select t.response from work.task t where t.id = :task)),
                            :task, :at, :account, :name, :unit, :unitEn, :what, :words, :wordsEn)
                        """)
                .param("response", response.orElse(null))
                .param("task", task.orElse(null))
                .param("at", Timestamp.from(time.now()))
                .param("account", viewer.map(Viewer::account).orElse(null))
                .param("name", viewer.map(Viewer::name).orElse(""))
                .param("unit", viewer.map(Viewer::unitNameZh).orElse(""))
                .param("unitEn", viewer.map(Viewer::unitNameEn).orElse(""))
                .param("what", what.name())
                .param("words", words.chinese())
                .param("wordsEn", words.english())
                .update();
    }

    /** The newest entries of a response and of those of its tasks that may be seen, newest first. */
    List<Happening> of(UUID response, WorkScope scope) {
        return database.sql("""
                        select h.*, t.title_zh, t.title_en
                        from work.happening h left join work.placed_task t on t.id = h.task
                        where h.response = :response and (h.task is null or %s)
                        order by h.id desc limit :most
                        """.formatted(WorkScope.TASK))
                .param("response", response)
                .param("most", ON_A_PAGE)
                .params(scope.parameters())
                .query(Diary::happening)
                .list();
    }

    List<Happening> of(UUID task) {
        return database.sql("""
                        select h.*, t.title_zh, t.title_en
                        from work.happening h join work.task t on t.id = h.task
                        where h.task = :task order by h.id desc limit :most
                        """)
                .param("task", task)
                .param("most", ON_A_PAGE)
                .query(Diary::happening)
                .list();
    }

    private static Happening happening(ResultSet row, int index) throws SQLException {
        var titleZh = Optional.ofNullable(row.getString("title_zh"));
        var titleEn = Optional.ofNullable(row.getString("title_en"));
        return new Happening(
                row.getTimestamp("at").toInstant(),
                row.getString("name"),
                new Bilingual(row.getString("unit_name"), row.getString("unit_name_en")),
                Happening.What.valueOf(row.getString("what")),
                new Bilingual(row.getString("words"), row.getString("words_en")),
                titleZh.map(zh -> new Bilingual(zh, titleEn.orElse(zh))));
    }
}
