package org.qinghe.prevention.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.teaching.SchoolYear;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quizzes with their running counts; there is no row for an answer. */
@Repository
class QuizTable {

    private static final String QUIZZES = """
            select q.*, b.opened_on as before_on, b.state as before_state, b.code as before_code, b.answers as before_answers,
                   a.opened_on as after_on, a.state as after_state, a.code as after_code, a.answers as after_answers
            from prevention.quiz q
            left join prevention.sitting b on b.quiz = q.id and b.moment = 'BEFORE'
            left join prevention.sitting a on a.quiz = q.id and a.moment = 'AFTER'
            """;

    private final JdbcClient database;

    QuizTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether the class had none with that lesson in the year. The questions asked now are laid down with it. */
    boolean add(Quiz quiz, UUID by, Instant at) {
        boolean added = database.sql("""
                                insert into prevention.quiz (id, school, lesson, year, grade, class_label, pupils, made_at, made_by)
                                values (:id, :school, :lesson, :year, :grade, :classLabel, :pupils, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", quiz.id())
                        .param("school", quiz.school())
                        .param("lesson", quiz.lesson())
                        .param("year", quiz.year().begins())
                        .param("grade", quiz.grade())
                        .param("classLabel", quiz.classLabel())
                        .param("pupils", quiz.pupils())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
        if (added) {
            database.sql("""
                            insert into prevention.quiz_question (quiz, question)
                            select :quiz, id from prevention.question where lesson = :lesson and not retired
                            """)
                    .param("quiz", quiz.id())
                    .param("lesson", quiz.lesson())
                    .update();
        }
        return added;
    }

    /** Whether it was neither open nor closed with counts that are kept; every count begins at 0. */
    boolean open(UUID quiz, Moment moment, String code, LocalDate today) {
        boolean opened = database.sql("""
                                insert into prevention.sitting as s (quiz, moment, opened_on, state, code, answers)
                                values (:quiz, :moment, :today, 'OPEN', :code, 0)
                                on conflict (quiz, moment) do update
                                    set opened_on = excluded.opened_on, state = 'OPEN', code = excluded.code, answers = 0
                                    where s.state = 'CLOSED' and s.answers is null
                                """)
                        .param("quiz", quiz)
                        .param("moment", moment.name())
                        .param("today", today)
                        .param("code", code)
                        .update()
                == 1;
        if (opened) {
            database.sql("""
                            insert into prevention.tally (quiz, moment, question)
                            select quiz, :moment, question from prevention.quiz_question where quiz = :quiz
                            """).param("quiz", quiz).param("moment", moment.name()).update();
        }
        return opened;
    }

    /**
     * An open sitting.
     *
     * @param answers how many came in
     * @param pupils how many may
     */
    record Open(UUID quiz, UUID lesson, Moment moment, int answers, int pupils) {

        boolean full() {
            return answers >= pupils;
        }
    }

    /** The sitting of today with that code. */
    Optional<Open> byCode(String code, LocalDate today) {
        return open(code, today, "");
    }

    /** The same, kept from everybody else until the transaction ends. */
    Optional<Open> hold(String code, LocalDate today) {
        return open(code, today, " for update of s");
    }

    private Optional<Open> open(String code, LocalDate today, String lock) {
        return database.sql("""
                        select s.quiz, q.lesson, s.moment, s.answers, q.pupils
                        from prevention.sitting s join prevention.quiz q on q.id = s.quiz
                        where s.code = :code and s.state = 'OPEN' and s.opened_on = :today
                        """ + lock)
                .param("code", code)
                .param("today", today)
                .query((row, index) -> new Open(
                        row.getObject("quiz", UUID.class),
                        row.getObject("lesson", UUID.class),
                        Moment.valueOf(row.getString("moment")),
                        row.getInt("answers"),
                        row.getInt("pupils")))
                .optional();
    }

    /** Adds an answer to the counts and keeps nothing else of it; all counts of the sitting are written anew. */
    void count(Open sitting, Collection<UUID> correct) {
        database.sql("update prevention.sitting set answers = answers + 1 where quiz = :quiz and moment = :moment")
                .param("quiz", sitting.quiz())
                .param("moment", sitting.moment().name())
                .update();
        database.sql("""
                        update prevention.tally set correct = correct + (question = any(:correct))::int
                        where quiz = :quiz and moment = :moment
                        """)
                .param("quiz", sitting.quiz())
                .param("moment", sitting.moment().name())
                .param("correct", correct.toArray(UUID[]::new))
                .update();
    }

    /** Closes what is open of a quiz; where too few answered, the counts are thrown away. Whether anything was open. */
    boolean close(UUID quiz) {
        boolean closed = database.sql("""
                                update prevention.sitting
                                set state = 'CLOSED', code = null, answers = case when answers >= :fewest then answers end
                                where quiz = :quiz and state = 'OPEN'
                                """)
                        .param("quiz", quiz)
                        .param("fewest", Sitting.FEWEST)
                        .update()
                == 1;
        if (closed) {
            database.sql("""
                            delete from prevention.tally t using prevention.sitting s
                            where t.quiz = :quiz and s.quiz = t.quiz and s.moment = t.moment
                              and s.state = 'CLOSED' and s.answers is null
                            """).param("quiz", quiz).update();
        }
        return closed;
    }

    /** Quizzes left open on a day before. */
    List<UUID> leftOpen(LocalDate today) {
        return database.sql("select quiz from prevention.sitting where state = 'OPEN' and opened_on < :today")
                .param("today", today)
                .query((row, index) -> row.getObject("quiz", UUID.class))
                .list();
    }

    /** How many were right, by question; only of sittings that are closed with enough answers. */
    Map<UUID, Integer> correct(UUID quiz, Moment moment) {
        Map<UUID, Integer> correct = new HashMap<>();
        database.sql("""
                        select t.question, t.correct
                        from prevention.tally t join prevention.sitting s on s.quiz = t.quiz and s.moment = t.moment
                        where t.quiz = :quiz and t.moment = :moment and s.state = 'CLOSED' and s.answers is not null
                        """).param("quiz", quiz).param("moment", moment.name()).query(row -> {
            correct.put(row.getObject("question", UUID.class), row.getInt("correct"));
        });
        return correct;
    }

    Optional<Quiz> find(UUID id, UUID school) {
        return database.sql(QUIZZES + "where q.id = :id and q.school = :school")
                .param("id", id)
                .param("school", school)
                .query(QuizTable::quiz)
                .optional();
    }

    long count(UUID school) {
        return database.sql("select count(*) from prevention.quiz where school = :school")
                .param("school", school)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Quiz> page(UUID school, Paging paging) {
        return database.sql(
                        QUIZZES + "where q.school = :school order by q.made_at desc, q.id limit :size offset :offset")
                .param("school", school)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(QuizTable::quiz)
                .list();
    }

    private static Quiz quiz(ResultSet row, int index) throws SQLException {
        return new Quiz(
                row.getObject("id", UUID.class),
                row.getObject("school", UUID.class),
                row.getObject("lesson", UUID.class),
                new SchoolYear(row.getInt("year")),
                row.getInt("grade"),
                row.getString("class_label"),
                row.getInt("pupils"),
                sitting(row, Moment.BEFORE, "before"),
                sitting(row, Moment.AFTER, "after"));
    }

    private static Optional<Sitting> sitting(ResultSet row, Moment moment, String columns) throws SQLException {
        var openedOn = row.getObject(columns + "_on", LocalDate.class);
        return openedOn == null
                ? Optional.empty()
                : Optional.of(new Sitting(
                        moment,
                        openedOn,
                        Optional.ofNullable(row.getString(columns + "_code")),
                        Optional.ofNullable(row.getObject(columns + "_answers", Integer.class))));
    }
}
