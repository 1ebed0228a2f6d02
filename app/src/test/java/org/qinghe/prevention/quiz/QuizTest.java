package org.qinghe.prevention.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.SchoolPeople;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.prevention.teaching.SchoolYear;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class QuizTest {

    private static final LocalDate TODAY = Today.inTheCounty();
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    QuizTable table;

    @Autowired
    Quizzes quizzes;

    @Autowired
    EffectTable effects;

    @Autowired
    JdbcClient database;

    Viewer school;
    Viewer otherSchool;
    Viewer education;
    Viewer police;
    String lesson;

    /** Two questions; the second choice of the first and the first of the second are right. */
    @BeforeEach
    void aLessonWithTwoQuestions() throws Exception {
        var people = new SchoolPeople(units, colleagues);
        school = people.of("丙中心小学", Unit.Kind.SCHOOL);
        otherSchool = people.of("丁中心小学", Unit.Kind.SCHOOL);
        education = people.of("县教育局", Unit.Kind.BUREAU);
        police = people.of("县公安局", Unit.Kind.PUBLIC_SECURITY);
        lesson = lesson("Saying no " + UUID.randomUUID());
        ask(lesson, "Urged to try", "Try a little\nSay no and leave", "2");
        ask(lesson, "Whom to ask", "A teacher I trust\nNobody\nThe internet", "1");
    }

    @Test
    void aClassAnswersBeforeAndAfterWithoutSigningInAndOnlyCountsAreKept() throws Exception {
        var quiz = prepared("1班", 8);
        var before = opened(quiz);
        read("/quiz?code=" + before, education).andExpect(content().string(containsString("Say no and leave")));
        for (int pupil = 0; pupil < 6; pupil++) {
            answer(before, pupil < 3 ? "2" : "1", "2")
                    .andExpect(content().string(containsString("Thank you")))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(cookie().doesNotExist("qinghe"));
        }
        read(quiz, school)
                .andExpect(content().string(containsString("6 of 8 answered")))
                .andExpect(content().string(not(containsString("50.0%"))));
        send(quiz + "/close", school).andExpect(redirectedUrl(quiz));

        var after = opened(quiz);
        assertThat(after).isNotEqualTo(before);
        answer(before, "2", "1").andExpect(content().string(containsString("The code is wrong")));
        for (int pupil = 0; pupil < 5; pupil++) {
            answer(after.toLowerCase() + " ", "2", pupil == 0 ? "" : "1");
        }
        send(quiz + "/close", school);

        read(quiz, school)
                .andExpect(content().string(containsString("50.0%")))
                .andExpect(content().string(containsString("100.0%")))
                .andExpect(content().string(containsString("80.0%")))
                .andExpect(content().string(containsString("25.0%")))
                .andExpect(content().string(containsString("90.0%")))
                .andExpect(content().string(containsString("+65 points")))
                .andExpect(content().string(containsString("One class proves little")));
        send(quiz + "/open", school).andExpect(redirectedUrl(quiz));
        assertThat(table.find(id(quiz), school.unit()).orElseThrow().open())
                .as("what is closed stays closed")
                .isEmpty();
        assertThat(database.sql("select action from safeguards.audit_entry where subject = :subject order by number")
                        .param("subject", "quiz/" + id(quiz))
                        .query(String.class)
                        .list())
                .as("nothing tells that somebody answered")
                .containsExactly(
                        "prevention.quizPrepared",
                        "prevention.quizOpened",
                        "prevention.quizClosed",
                        "prevention.quizOpened",
                        "prevention.quizClosed");
    }

    @Test
    void ofFewerThanFiveAnswersNothingIsShownAndNothingIsKept() throws Exception {
        var quiz = prepared("1班", 30);
        var code = opened(quiz);
        for (int pupil = 0; pupil < 4; pupil++) {
            answer(code, "2", "1");
        }
        send(quiz + "/close", school);

        read(quiz, school)
                .andExpect(content().string(containsString("Fewer than 5 answered")))
                .andExpect(content().string(not(containsString("100.0%"))));
        assertThat(rows(quiz)).as("the counts are gone").isZero();
        assertThat(database.sql("select answers is null from prevention.sitting where quiz = :quiz")
                        .param("quiz", id(quiz))
                        .query(Boolean.class)
                        .single())
                .isTrue();

        var again = opened(quiz);
        for (int pupil = 0; pupil < 5; pupil++) {
            answer(again, "2", "1");
        }
        send(quiz + "/close", school);
        read(quiz, school).andExpect(content().string(containsString("100.0%")));
    }

    /** Otherwise the row that was written last would tell what was answered last. */
    @Test
    void everyAnswerWritesAllCountsOfItsSittingAnew() throws Exception {
        var quiz = prepared("1班", 30);
        var code = opened(quiz);
        answer(code, "2", "2");
        assertThat(ages(quiz)).hasSize(1);
        answer(code, "1", "");
        assertThat(ages(quiz)).hasSize(1);
    }

    @Test
    void noMoreAnswersAreTakenThanThereArePupils() throws Exception {
        var code = opened(prepared("1班", 5));
        for (int pupil = 0; pupil < 5; pupil++) {
            answer(code, "2", "1").andExpect(content().string(containsString("Thank you")));
        }
        answer(code, "2", "1").andExpect(content().string(containsString("As many answered as are in the class")));
    }

    @Test
    void whatWasLeftOpenClosesAtTheEndOfItsDay() throws Exception {
        var quiz = prepared("1班", 30);
        var code = opened(quiz);
        for (int pupil = 0; pupil < 5; pupil++) {
            answer(code, "2", "1");
        }
        database.sql("update prevention.sitting set opened_on = opened_on - 1 where quiz = :quiz")
                .param("quiz", id(quiz))
                .update();
        answer(code, "2", "1").andExpect(content().string(containsString("The code is wrong")));
        read("/quiz?code=" + code, school).andExpect(content().string(not(containsString("Say no and leave"))));
        quizzes.closeLeftOpen();
        read(quiz, school).andExpect(content().string(containsString("5 of 30 answered")));
        assertThat(table.find(id(quiz), school.unit()).orElseThrow().next()).contains(Moment.AFTER);
    }

    @Test
    void aClassIsSeenByItsOwnSchoolAndNobodyElse() throws Exception {
        var quiz = prepared("1班", 30);
        for (var other : List.of(otherSchool, education, police)) {
            read(quiz, other).andExpect(status().isNotFound());
            send(quiz + "/open", other).andExpect(status().isNotFound());
            send(quiz + "/close", other).andExpect(status().isNotFound());
        }
        read("/prevention/quizzes", school).andExpect(content().string(containsString(quiz)));
        read("/prevention/quizzes", otherSchool).andExpect(content().string(not(containsString(quiz))));
        read("/prevention/quizzes", education)
                .andExpect(content().string(containsString("Quizzes are done by schools")));
    }

    /**
     * By hand. Three classes of five with two questions each, so of ten answers: 4 right before and 6 after, 5 and 7, 6 and 9.
     * Differences 0.2, 0.2, 0.3: mean 0.7 / 3 = 0.233333; sum of squares 2 · 0.033333² + 0.066667² = 0.0066667; error
     * √(0.0066667 / 2 / 3) = 0.0333333; 4.302653 · 0.0333333 = 0.143422; interval 0.089911 to 0.376755.
     */
    @Test
    void theEffectOverClassesIsWhatHandComputationGives() throws Exception {
        finished("1班", 4, 6);
        finished("2班", 5, 7);
        var sight = new UnitSight(false, Set.of(school.unit()));
        var few = effects.of(YEAR, sight).lessons().get(UUID.fromString(lesson));
        assertThat(few).isNotNull();
        assertThat(few.verdict()).isEqualTo(Effect.Verdict.TOO_FEW_CLASSES);

        finished("3班", 6, 9);
        var found = effects.of(YEAR, sight);
        for (var effect : List.of(
                found.lessons().get(UUID.fromString(lesson)), found.stages().get(SchoolStage.PRIMARY))) {
            assertThat(effect.classes()).isEqualTo(3);
            assertThat(effect.before()).isEqualTo(0.5, within(1e-9));
            assertThat(effect.difference()).isEqualTo(0.233333, within(1e-6));
            assertThat(effect.low()).isEqualTo(0.089911, within(1e-5));
            assertThat(effect.high()).isEqualTo(0.376755, within(1e-5));
        }
        read("/prevention/effect", police)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+23.3 points")))
                .andExpect(content().string(containsString("9 to 37.7")))
                .andExpect(content().string(not(containsString("丙中心小学"))));
    }

    @Test
    void aClassWithSeveralLessonsIsOneClassOfItsStage() throws Exception {
        finished("1班", 4, 6);
        var other = lesson;
        lesson = lesson("Another " + UUID.randomUUID());
        ask(lesson, "Urged to try", "Try a little\nSay no and leave", "2");
        ask(lesson, "Whom to ask", "A teacher I trust\nNobody", "1");
        finished("1班", 4, 8);
        var found = effects.of(YEAR, new UnitSight(false, Set.of(school.unit())));
        assertThat(found.stages().get(SchoolStage.PRIMARY).classes()).isEqualTo(1);
        assertThat(found.lessons().keySet()).contains(UUID.fromString(lesson), UUID.fromString(other));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        send("/prevention/lessons/" + lesson + "/questions", education, "text", "", "choices", "One\nOne", "right", "3")
                .andExpect(content().string(containsString("id=\"e-text\"")))
                .andExpect(content().string(containsString("id=\"e-choices\"")))
                .andExpect(content().string(containsString("id=\"e-right\"")));
        send("/prevention/quizzes/new", school, "lesson", lesson, "grade", "JUNIOR-1", "classLabel", "x", "pupils", "4")
                .andExpect(content().string(containsString("id=\"e-grade\"")))
                .andExpect(content().string(containsString("id=\"e-classLabel\"")))
                .andExpect(content().string(containsString("id=\"e-pupils\"")));
        prepared("1班", 30);
        send(
                        "/prevention/quizzes/new",
                        school,
                        "lesson",
                        lesson,
                        "grade",
                        "PRIMARY-3",
                        "classLabel",
                        "1 班",
                        "pupils",
                        "30")
                .andExpect(content().string(containsString("has a quiz of this lesson this year already")));
        read("/quiz?code=' or 1=1", police).andExpect(content().string(containsString("The code is wrong")));
    }

    @Test
    void onlyWhoMayChangeALessonWritesAndRetiresItsQuestions() throws Exception {
        var path = "/prevention/lessons/" + lesson + "/questions";
        read(path, school).andExpect(content().string(containsString("/prevention/quizzes/new?lesson=" + lesson)));
        read(path, education).andExpect(content().string(not(containsString("/prevention/quizzes/new"))));
        send(path, school, "text", "Mine", "choices", "A\nB", "right", "1").andExpect(status().isNotFound());
        var question = database.sql("select id from prevention.question where lesson = :lesson and number = 1")
                .param("lesson", UUID.fromString(lesson))
                .query(UUID.class)
                .single();
        send("/prevention/questions/" + question + "/retire", school).andExpect(status().isNotFound());
        var quiz = prepared("1班", 30);
        send("/prevention/questions/" + question + "/retire", education).andExpect(redirectedUrl(path));
        read(path, school).andExpect(content().string(not(containsString("Urged to try"))));
        read("/quiz?code=" + opened(quiz), school).andExpect(content().string(containsString("Urged to try")));
    }

    @Test
    void codesHaveSixSignsThatAreNotMixedUp() {
        var random = new SplittableRandom(7);
        for (int draw = 0; draw < 100; draw++) {
            assertThat(QuizCode.draw(random)).matches("[2-9A-HJKMNP-Z]{6}");
        }
        assertThat(QuizCode.typed(" ab-c2 34 ")).isEqualTo("ABC234");
    }

    /** Five pupils; so many of their ten answers are right before and after. */
    private void finished(String classLabel, int rightBefore, int rightAfter) throws Exception {
        var quiz = prepared(classLabel, 5);
        for (int right : List.of(rightBefore, rightAfter)) {
            var code = opened(quiz);
            for (int pupil = 0; pupil < 5; pupil++) {
                answer(code, pupil < right ? "2" : "1", pupil + 5 < right ? "1" : "2");
            }
            send(quiz + "/close", school);
        }
    }

    private String prepared(String classLabel, int pupils) throws Exception {
        var path = send(
                        "/prevention/quizzes/new",
                        school,
                        "lesson",
                        lesson,
                        "grade",
                        "PRIMARY-3",
                        "classLabel",
                        classLabel,
                        "pupils",
                        String.valueOf(pupils))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(path).startsWith("/prevention/quizzes/");
        return String.valueOf(path);
    }

    private String opened(String quiz) throws Exception {
        send(quiz + "/open", school).andExpect(redirectedUrl(quiz));
        return table.find(id(quiz), school.unit())
                .orElseThrow()
                .open()
                .flatMap(Sitting::code)
                .orElseThrow();
    }

    private ResultActions answer(String code, String first, String second) throws Exception {
        return web.perform(
                post("/quiz?lang=en").param("code", code).param("q1", first).param("q2", second));
    }

    private long rows(String quiz) {
        return database.sql("select count(*) from prevention.tally where quiz = :quiz")
                .param("quiz", id(quiz))
                .query(Long.class)
                .single();
    }

    private List<String> ages(String quiz) {
        return database.sql("""
                        select distinct age from (
                            select xmin::text as age from prevention.tally where quiz = :quiz
                            union all select xmin::text from prevention.sitting where quiz = :quiz) as written
                        """).param("quiz", id(quiz)).query(String.class).list();
    }

    private String lesson(String title) throws Exception {
        var path = send(
                        "/prevention/lessons/new",
                        education,
                        "stage",
                        "PRIMARY",
                        "titleZh",
                        title,
                        "teaching",
                        "INTERACTIVE",
                        "minutes",
                        "40",
                        "about",
                        "Role play",
                        "goal",
                        "primary-help")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(path).replace("/prevention/lessons/", "");
    }

    private void ask(String of, String text, String choices, String right) throws Exception {
        send("/prevention/lessons/" + of + "/questions", education, "text", text, "choices", choices, "right", right)
                .andExpect(redirectedUrl("/prevention/lessons/" + of + "/questions"));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private ResultActions send(String path, Viewer by, String... typed) throws Exception {
        var request = post(path).param("lang", "en").with(csrf()).with(as(by));
        for (int index = 0; index < typed.length; index += 2) {
            request.param(typed[index], typed[index + 1]);
        }
        return web.perform(request);
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }
}
