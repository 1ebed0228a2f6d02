package org.qinghe.prevention.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.Downloaded.rows;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.SchoolPeople;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.Statements;
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
class TeachingTest {

    private static final LocalDate TODAY = Today.inTheCounty();

    /** A day whose yesterday belongs to the same school year. */
    private static final LocalDate DAY =
            SchoolYear.of(TODAY).equals(SchoolYear.of(TODAY.minusDays(1))) ? TODAY : TODAY.minusDays(1);

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    CoverageTable coverage;

    @Autowired
    HeldTable table;

    @Autowired
    JdbcClient database;

    Viewer school;
    Viewer otherSchool;
    Viewer education;
    Viewer police;
    String refusing;
    String scaring;
    SchoolYear year;

    @BeforeEach
    void twoSchoolsAndTwoLessons() throws Exception {
        var people = new SchoolPeople(units, colleagues);
        school = people.of("甲中心小学", Unit.Kind.SCHOOL);
        otherSchool = people.of("乙中心小学", Unit.Kind.SCHOOL);
        education = people.of("县教育局", Unit.Kind.BUREAU);
        police = people.of("县公安局", Unit.Kind.PUBLIC_SECURITY);
        refusing = lesson("学会说不", "INTERACTIVE");
        scaring = lesson("毒品的可怕", "SCARE");
        year = SchoolYear.of(DAY);
    }

    /**
     * By hand. Planned: grade 3 refusing 4 classes, grade 4 refusing 2, grade 4 scaring 1: 7. Held: grade 3 classes 1 and 2 and
     * class 1 once more (2 of 4 done), grade 4 refusing classes 1, 2 and 3 (2 of 2, the third beyond the plan), scaring never,
     * and grade 5 refusing once, unplanned. Done 2 + 2 + 0 = 4 of 7. Held 3 + 3 + 1 = 7, all interactive; pupils
     * 40 + 38 + 41 + 30 + 31 + 32 + 20 = 232.
     */
    @Test
    void coverageIsWhatHandCountingGives() throws Exception {
        plan(refusing, "PRIMARY-3", 4);
        plan(refusing, "PRIMARY-4", 2);
        plan(scaring, "PRIMARY-4", 1);
        hold(refusing, "PRIMARY-3", "1班", 40, DAY);
        hold(refusing, "PRIMARY-3", "2班", 38, DAY);
        hold(refusing, "PRIMARY-3", "1 班", 41, DAY.minusDays(1));
        hold(refusing, "PRIMARY-4", "1班", 30, DAY);
        hold(refusing, "PRIMARY-4", "2班", 31, DAY);
        hold(refusing, "PRIMARY-4", "3班", 32, DAY);
        hold(refusing, "PRIMARY-5", "1班", 20, DAY);

        var found = coverage.of(year, new UnitSight(false, Set.of(school.unit())));
        assertThat(found.get(school.unit())).isEqualTo(Map.of(SchoolStage.PRIMARY, new Coverage(7, 4, 7, 7, 232)));
        assertThat(found.get(school.unit()).get(SchoolStage.PRIMARY).share()).contains(4.0 / 7);

        read("/prevention/plans?words=甲中心&year=" + year.value(), education)
                .andExpect(content().string(containsString("57.1%")))
                .andExpect(content().string(containsString("232")));
        assertThat(rows(web, "/prevention/coverage.xlsx?lang=en&year=" + year.value(), school))
                .contains("甲中心小学|Primary school|7.0|4.0|57.1%|7.0|7.0|232.0");
    }

    @Test
    void aSchoolMakesItsPlanWithoutAnybodysApprovalAndChangesIt() throws Exception {
        plan(refusing, "PRIMARY-3", 4);
        send(plans() + "/lines", school, "lesson", refusing, "grade", "PRIMARY-3", "classes", "2", "year", year.value())
                .andExpect(content().string(containsString("has this lesson in its plan already")));
        var line = line();
        send("/prevention/plans/lines/" + line, school, "classes", "5").andExpect(redirectedUrl(planned()));
        read(planned(), education).andExpect(content().string(containsString("<td class=\"num\">5</td>")));
        send("/prevention/plans/lines/" + line, school, "classes", "0");
        read(planned(), education).andExpect(content().string(containsString("<td class=\"num\">5</td>")));
        send("/prevention/plans/lines/" + line + "/remove", school);
        read(planned(), school).andExpect(content().string(containsString("No plan for this year yet")));
        assertThat(trail("preventionPlan/" + school.unit() + "/" + year.value()))
                .containsExactly("prevention.planned", "prevention.planChanged", "prevention.planRemoved");
    }

    @Test
    void theHomePageOfASchoolSaysThatItsPlanIsMissing() throws Exception {
        var running = SchoolYear.of(TODAY);
        read("/", school).andExpect(content().string(containsString(plans())));
        read("/", education).andExpect(content().string(not(containsString("has no prevention plan"))));
        send(
                plans() + "/lines",
                school,
                "lesson",
                refusing,
                "grade",
                "PRIMARY-3",
                "classes",
                "1",
                "year",
                running.value());
        read("/", school).andExpect(content().string(not(containsString("has no prevention plan"))));
    }

    @Test
    void aGradeOfAnotherStageIsRefusedBesideItsField() throws Exception {
        send(plans() + "/lines", school, "lesson", refusing, "grade", "JUNIOR-1", "classes", "201")
                .andExpect(content().string(containsString("id=\"e-grade\"")))
                .andExpect(content().string(containsString("id=\"e-classes\"")))
                .andExpect(content().string(not(containsString("id=\"e-lesson\""))));
        send(
                        "/prevention/held/new",
                        school,
                        "lesson",
                        refusing,
                        "grade",
                        "JUNIOR-1",
                        "on",
                        TODAY.plusDays(1).toString(),
                        "classLabel",
                        "王小明",
                        "pupils",
                        "0")
                .andExpect(content().string(containsString("id=\"e-grade\"")))
                .andExpect(content().string(containsString("id=\"e-on\"")))
                .andExpect(content().string(containsString("id=\"e-classLabel\"")))
                .andExpect(content().string(containsString("id=\"e-pupils\"")))
                .andExpect(content().string(containsString("id=\"e-teacher\"")));
        assertThat(held()).isEmpty();
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndAClassHasALessonOnceADay() throws Exception {
        var key = UUID.randomUUID();
        holding(key, refusing, "PRIMARY-3", "1班", 40, TODAY).andExpect(redirectedUrl("/prevention/held"));
        holding(key, refusing, "PRIMARY-3", "1班", 40, TODAY).andExpect(redirectedUrl("/prevention/held"));
        assertThat(held()).hasSize(1);

        holding(UUID.randomUUID(), refusing, "PRIMARY-3", " １班", 39, TODAY)
                .andExpect(content().string(containsString("is entered already")));
        assertThat(held()).hasSize(1);
    }

    @Test
    void aCorrectionKeepsWhatStoodThereAndAWithdrawnRecordCountsNoMore() throws Exception {
        var held = hold(refusing, "PRIMARY-3", "1班", 40, TODAY);
        var path = "/prevention/held/" + held;
        correct(path, 44, "1", "").andExpect(content().string(containsString("id=\"e-reason\"")));
        correct(path, 44, "1", "Counted wrongly").andExpect(redirectedUrl(path));
        correct(path, 45, "1", "An old page").andExpect(redirectedUrl(path));

        read(path, education)
                .andExpect(content().string(containsString("Counted wrongly")))
                .andExpect(content().string(containsString("40 pupils")))
                .andExpect(content().string(containsString(">44</dd>")))
                .andExpect(content().string(not(containsString("An old page"))));

        send(path + "/withdraw", school, "reason", " ").andExpect(redirectedUrl(path));
        assertThat(held()).hasSize(1);
        send(path + "/withdraw", school, "reason", "Entered by mistake").andExpect(redirectedUrl(path));
        assertThat(held()).isEmpty();
        read(path, education).andExpect(content().string(containsString("Entered by mistake")));
        send(path + "/withdraw", school, "reason", "Again").andExpect(status().isNotFound());
        hold(refusing, "PRIMARY-3", "1班", 40, TODAY);
        assertThat(trail("lessonHeld/" + held))
                .containsExactly("prevention.held", "prevention.heldCorrected", "prevention.heldWithdrawn");
    }

    @Test
    void aSchoolSeesAndEntersItsOwnTheBureauReadsAllAndThePoliceReadTotalsOnly() throws Exception {
        plan(refusing, "PRIMARY-3", 4);
        var held = "/prevention/held/" + hold(refusing, "PRIMARY-3", "1班", 40, TODAY);
        var line = "/prevention/plans/lines/" + line();

        read(held, education)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Withdraw this record"))));
        for (var other : List.of(otherSchool, police)) {
            read(held, other).andExpect(status().isNotFound());
            read(plans(), other).andExpect(status().isNotFound());
            read("/prevention/held", other).andExpect(content().string(not(containsString("甲中心小学"))));
            read("/prevention/plans", other).andExpect(content().string(not(containsString("甲中心小学"))));
        }
        read("/prevention/coverage", police)
                .andExpect(content().string(containsString("Your unit reads totals only")))
                .andExpect(content().string(not(containsString("甲中心小学"))));
        assertThat(rows(web, "/prevention/coverage.xlsx", police)).noneMatch(row -> row.contains("甲中心小学"));
        assertThat(rows(web, "/prevention/held.xlsx", police)).hasSize(1);
        assertThat(rows(web, "/prevention/coverage.xlsx", education)).anyMatch(row -> row.contains("甲中心小学"));

        for (var other : List.of(otherSchool, education, police)) {
            send(plans() + "/lines", other, "lesson", refusing, "grade", "PRIMARY-4", "classes", "1")
                    .andExpect(status().isNotFound());
            send(line, other, "classes", "9").andExpect(status().isNotFound());
            send(line + "/remove", other).andExpect(status().isNotFound());
            read(held + "/correct", other).andExpect(status().isNotFound());
            send(held + "/withdraw", other, "reason", "Mine").andExpect(status().isNotFound());
        }
        for (var other : List.of(education, police)) {
            read("/prevention/held/new", other).andExpect(status().isNotFound());
        }
    }

    @Test
    void lessonsHeldAreFoundAndDownloaded() throws Exception {
        hold(refusing, "PRIMARY-3", "1班", 40, TODAY);
        hold(scaring, "PRIMARY-3", "2班", 41, TODAY);

        assertThat(rows(web, "/prevention/held.xlsx?lang=en&words=可怕&school=" + school.unit(), education))
                .hasSize(2)
                .last()
                .asString()
                .contains("甲中心小学|Primary school|Primary 3|2班|毒品的可怕|Scare lesson|Does not work, may harm|41.0|");
        read("/prevention/held?words=1班&stage=PRIMARY", school)
                .andExpect(content().string(containsString("学会说不")))
                .andExpect(content().string(not(containsString("毒品的可怕"))));
        read("/prevention/held?stage=SENIOR", school)
                .andExpect(content().string(containsString("No lesson held fits")));
    }

    @Test
    void theListAsksAsOftenForManyLinesAsForOne() throws Exception {
        hold(refusing, "PRIMARY-3", "1班", 40, TODAY);
        var one = Statements.during(() -> read("/prevention/held", school));
        for (int number = 2; number < 8; number++) {
            hold(number % 2 == 0 ? refusing : scaring, "PRIMARY-3", number + "班", 40, TODAY);
        }
        assertThat(Statements.during(() -> read("/prevention/held", school))).isEqualTo(one);
    }

    private String plans() {
        return "/prevention/plans/" + school.unit();
    }

    private String planned() {
        return plans() + "?year=" + year.value();
    }

    private void plan(String lesson, String grade, int classes) throws Exception {
        send(
                        plans() + "/lines",
                        school,
                        "lesson",
                        lesson,
                        "grade",
                        grade,
                        "classes",
                        String.valueOf(classes),
                        "year",
                        year.value())
                .andExpect(redirectedUrl(planned()));
    }

    private UUID hold(String lesson, String grade, String classLabel, int pupils, LocalDate on) throws Exception {
        var key = UUID.randomUUID();
        holding(key, lesson, grade, classLabel, pupils, on).andExpect(redirectedUrl("/prevention/held"));
        return table.byKey(key, school.unit()).orElseThrow().id();
    }

    private ResultActions holding(UUID key, String lesson, String grade, String classLabel, int pupils, LocalDate on)
            throws Exception {
        return send(
                "/prevention/held/new",
                school,
                "key",
                key.toString(),
                "lesson",
                lesson,
                "grade",
                grade,
                "classLabel",
                classLabel,
                "pupils",
                String.valueOf(pupils),
                "on",
                on.toString(),
                "teacher",
                "HEAD_TEACHER");
    }

    private ResultActions correct(String path, int pupils, String version, String reason) throws Exception {
        return send(
                path + "/correct",
                school,
                "key",
                UUID.randomUUID().toString(),
                "lesson",
                refusing,
                "grade",
                "PRIMARY-3",
                "classLabel",
                "1班",
                "pupils",
                String.valueOf(pupils),
                "on",
                TODAY.toString(),
                "teacher",
                "COUNSELLOR",
                "version",
                version,
                "reason",
                reason);
    }

    private UUID line() {
        return database.sql("select id from prevention.planned where school = :school")
                .param("school", school.unit())
                .query(UUID.class)
                .single();
    }

    private List<UUID> held() {
        return database.sql("select id from prevention.held where school = :school and not withdrawn")
                .param("school", school.unit())
                .query(UUID.class)
                .list();
    }

    private List<String> trail(String subject) {
        return database.sql("select action from safeguards.audit_entry where subject = :subject order by number")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private String lesson(String title, String teaching) throws Exception {
        var path = send(
                        "/prevention/lessons/new",
                        education,
                        "stage",
                        "PRIMARY",
                        "titleZh",
                        title,
                        "teaching",
                        teaching,
                        "minutes",
                        "40",
                        "about",
                        "如题",
                        "goal",
                        "primary-help")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(path).replace("/prevention/lessons/", "");
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
