package org.qinghe.prevention.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuestionTable {

    private final JdbcClient database;

    QuestionTable(JdbcClient database) {
        this.database = database;
    }

    void add(Question question, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.question (id, lesson, number, text, choices, right_choice, made_at, made_by)
                        values (:id, :lesson, :number, :text, :choices, :right, :at, :by)
                        """)
                .param("id", question.id())
                .param("lesson", question.lesson())
                .param("number", question.number())
                .param("text", question.text())
                .param("choices", question.choices().toArray(String[]::new))
                .param("right", question.right())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The place of the next question; retired ones keep theirs. */
    int next(UUID lesson) {
        return database.sql("select coalesce(max(number), 0) + 1 from prevention.question where lesson = :lesson")
                .param("lesson", lesson)
                .query(Integer.class)
                .single();
    }

    /** Whether it was asked until now. */
    boolean retire(UUID id) {
        return database.sql("update prevention.question set retired = true where id = :id and not retired")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Question> find(UUID id) {
        return database.sql("select * from prevention.question where id = :id and not retired")
                .param("id", id)
                .query(QuestionTable::question)
                .optional();
    }

    /** Those asked now. */
    List<Question> of(UUID lesson) {
        return database.sql("select * from prevention.question where lesson = :lesson and not retired order by number")
                .param("lesson", lesson)
                .query(QuestionTable::question)
                .list();
    }

    /** Those that were laid down with a quiz. */
    List<Question> asked(UUID quiz) {
        return database.sql("""
                        select q.* from prevention.question q join prevention.quiz_question l on l.question = q.id
                        where l.quiz = :quiz order by q.number
                        """)
                .param("quiz", quiz)
                .query(QuestionTable::question)
                .list();
    }

    /** The lessons that have questions. */
    Set<UUID> lessons() {
        return Set.copyOf(database.sql("select distinct lesson from prevention.question where not retired")
                .query((row, index) -> row.getObject("lesson", UUID.class))
                .list());
    }

    private static Question question(ResultSet row, int index) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("lesson", UUID.class),
                row.getInt("number"),
                row.getString("text"),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getInt("right_choice"));
    }
}
