package org.qinghe.staff.pulse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.qinghe.staff.pulse.Survey.State;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The surveys and their questions. */
@Repository
class SurveyTable {

    private static final String SURVEYS =
            "select id, title_zh, title_en, grouping, opens_on, closes_on, state, invited, answers from staff_pulse.survey ";

    private final PulseDesk desk;

    SurveyTable(PulseDesk desk) {
        this.desk = desk;
    }

    long count(boolean drafts) {
        return desk.at(database -> database.sql("select count(*) from staff_pulse.survey where state <> 'DRAFT' or ?")
                .param(drafts)
                .query(Long.class)
                .single());
    }

    /** The latest first. */
    List<Survey> page(boolean drafts, Paging paging) {
        return desk.at(database -> database.sql(
                        SURVEYS + "where state <> 'DRAFT' or ? order by closes_on desc, id limit ? offset ?")
                .params(drafts, paging.size(), paging.offset())
                .query(SurveyTable::survey)
                .list());
    }

    Optional<Survey> find(UUID id) {
        return desk.at(database -> database.sql(SURVEYS + "where id = ?")
                .param(id)
                .query(SurveyTable::survey)
                .optional());
    }

    Optional<Survey> open() {
        return desk.at(database -> database.sql(SURVEYS + "where state = 'OPEN'")
                .query(SurveyTable::survey)
                .optional());
    }

    /** The closed one before it that puts units together in the same way. */
    Optional<Survey> before(Survey survey) {
        return desk.at(database -> database.sql(SURVEYS + """
                        where state = 'CLOSED' and grouping = ? and closes_on < ? order by closes_on desc, id limit 1
                        """)
                .params(survey.grouping().name(), survey.closesOn())
                .query(SurveyTable::survey)
                .optional());
    }

    List<Question> questions(UUID survey) {
        return desk.at(database -> database.sql("select * from staff_pulse.question where survey = ? order by number")
                .param(survey)
                .query((row, index) ->
                        new Question(row.getInt("number"), row.getString("text_zh"), row.getString("text_en")))
                .list());
    }

    void add(Survey survey, List<Question> questions) {
        desk.at(database -> {
            database.sql("""
                            insert into staff_pulse.survey (title_zh, title_en, grouping, opens_on, closes_on, id)
                            values (?, ?, ?, ?, ?, ?)
                            """).params(values(survey)).update();
            return ask(survey.id(), questions, database);
        });
    }

    /** Whether it was still a draft. */
    boolean change(Survey survey, List<Question> questions) {
        return desk.at(database -> {
            int changed = database.sql("""
                            update staff_pulse.survey
                            set title_zh = ?, title_en = ?, grouping = ?, opens_on = ?, closes_on = ? where id = ?
                            """).params(values(survey)).update();
            if (changed == 0) {
                return false;
            }
            database.sql("delete from staff_pulse.question where survey = ?")
                    .param(survey.id())
                    .update();
            return ask(survey.id(), questions, database);
        });
    }

    private static List<Object> values(Survey survey) {
        return List.of(
                survey.titleZh(),
                survey.titleEn(),
                survey.grouping().name(),
                survey.opensOn(),
                survey.closesOn(),
                survey.id());
    }

    private static boolean ask(UUID survey, List<Question> questions, JdbcClient database) {
        questions.forEach(question -> database.sql(
                        "insert into staff_pulse.question (survey, number, text_zh, text_en) values (?, ?, ?, ?)")
                .params(survey, question.number(), question.textZh(), question.textEn())
                .update());
        return true;
    }

    /** Whether it was still a draft. */
    boolean remove(UUID id) {
        return desk.at(database -> database.sql("delete from staff_pulse.survey where id = ?")
                        .param(id)
                        .update())
                == 1;
    }

    /**
     * Opens a draft.
     *
     * @return whether it was one
     * @throws org.springframework.dao.DuplicateKeyException where another is open
     */
    boolean open(UUID id, Groups.Laid groups, byte[] markKey) {
        return desk.at(database -> database.sql("select staff_pulse.open(?, ?, ?, ?)")
                .params(id, groups.names().toArray(String[]::new), markKey, groups.people())
                .query(Boolean.class)
                .single());
    }

    List<UUID> openUntilBefore(LocalDate day) {
        return desk.at(
                database -> database.sql("select id from staff_pulse.survey where state = 'OPEN' and closes_on < ?")
                        .param(day)
                        .query(UUID.class)
                        .list());
    }

    static Survey survey(ResultSet row, int index) throws SQLException {
        return new Survey(
                row.getObject("id", UUID.class),
                row.getString("title_zh"),
                row.getString("title_en"),
                Grouping.valueOf(row.getString("grouping")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                number(row, "invited"),
                number(row, "answers"));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
