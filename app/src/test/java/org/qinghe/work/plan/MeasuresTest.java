package org.qinghe.work.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.qinghe.work.Bilingual;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.Task;
import org.qinghe.work.TaskParent;
import org.qinghe.work.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A measure cascades to units: each says whether it can, and what the plan shows follows from their tasks. */
@QingheTest
class MeasuresTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Indicators indicators;

    @Autowired
    Plans plans;

    @Autowired
    Measures measures;

    @Autowired
    GivenTasks tasks;

    @Autowired
    Clock clock;

    PlannedCounty county;
    LocalDate today;
    Plan plan;
    Objective objective;

    @BeforeEach
    void aPlanOfTwoYearsHasAnObjective() {
        county = PlannedCounty.found(places, units, indicators);
        today = LocalDate.now(clock);
        plan = new Plan(
                UUID.randomUUID(),
                new Bilingual("两年规划", "Two years"),
                county.code(),
                today.getYear(),
                today.getYear() + 1);
        objective = new Objective(
                UUID.randomUUID(),
                new Bilingual("多上课", "More lessons"),
                county.lessons().id(),
                county.code(),
                county.office().id(),
                100,
                200,
                Optional.empty());
        SignedIn.now(county.lead());
        plans.make(plan);
        plans.promise(plan, objective);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aUnitAcceptsItsTaskAndThePlanSeesItDone() throws Exception {
        var measure = added();
        give(measure, county.eastern()).andExpect(status().is3xxRedirection());
        seen(county.lead(), "To be accepted");
        web.perform(get("/").param("lang", "en").with(as(county.easterner())))
                .andExpect(content().string(containsString("tasks wait for your unit to accept them")));
        web.perform(get("/tasks").param("lang", "en").with(as(county.easterner())))
                .andExpect(content().string(containsString("办班")))
                .andExpect(content().string(containsString("href=\"/measures/" + measure + "\"")));

        step(county.easterner(), "accept");
        step(county.easterner(), "start");
        seen(county.lead(), "Under way");
        seen(county.lead(), "0 of 1 tasks done");
        step(county.easterner(), "finish", "十场，三百人");
        step(county.lead(), "confirm");
        seen(county.lead(), "1 of 1 tasks done");
        assertThat(task(measure).state()).isEqualTo(TaskState.CONFIRMED);
    }

    @Test
    void aUnitObjectsWithAReasonAndTheOfficeAnswers() throws Exception {
        var measure = added();
        give(measure, county.eastern());
        step(county.easterner(), "object").andExpect(content().string(containsString("id=\"e-object\"")));
        step(county.easterner(), "object", "学校放假");
        assertThat(task(measure).state()).isEqualTo(TaskState.OBJECTED);
        refused(step(county.easterner(), "finish", "办了"), "work.refused.state");
        web.perform(get("/tasks").param("list", "waiting").with(as(county.lead())))
                .andExpect(content().string(containsString("有异议")));

        step(county.lead(), "uphold").andExpect(content().string(containsString("id=\"e-uphold\"")));
        step(county.lead(), "uphold", "开学后再办");
        assertThat(task(measure).state()).isEqualTo(TaskState.OPEN);
        web.perform(get("/tasks/" + task(measure).id()).param("lang", "en").with(as(county.easterner())))
                .andExpect(content().string(containsString("Objection answered")))
                .andExpect(content().string(containsString("开学后再办")));
    }

    @Test
    void nobodyAcceptsForAnotherUnit() throws Exception {
        var measure = added();
        give(measure, county.eastern());
        refused(step(county.lead(), "accept"), "work.refused.notYours");
        refused(step(county.lead(), "object", "不行"), "work.refused.notYours");
        step(county.westerner(), "accept").andExpect(status().isNotFound());
        assertThat(task(measure).state()).isEqualTo(TaskState.OFFERED);
    }

    @Test
    void anotherUnitIsAskedAnewAndWhatWasAcceptedStays() throws Exception {
        var measure = added();
        give(measure, county.eastern());
        step(county.easterner(), "object", "不归我们");
        step(county.lead(), "assign", "unit", county.western().id().toString());
        assertThat(task(measure).state()).isEqualTo(TaskState.OFFERED);
        assertThat(task(measure).unit()).isEqualTo(county.western().id());

        step(county.westerner(), "accept");
        refused(step(county.lead(), "assign", "unit", county.eastern().id().toString()), "work.refused.state");
        refused(step(county.lead(), "due", "due", today.plusDays(9).toString()), "work.refused.state");
        assertThat(task(measure).unit()).isEqualTo(county.western().id());
    }

    @Test
    void aUnitSeesItsOwnTasksAndHowManyThereAre() throws Exception {
        var measure = added();
        give(measure, county.eastern());
        give(measure, county.western());
        web.perform(get("/measures/" + measure).param("lang", "en").with(as(county.easterner())))
                .andExpect(content().string(containsString("East Town")))
                .andExpect(content().string(not(containsString("West Town"))))
                .andExpect(content().string(containsString("0 of 2 tasks done")))
                .andExpect(content().string(containsString("Only the tasks of your unit")));
    }

    @Test
    void theTimelineAndTheDocumentTellTheSame() throws Exception {
        var measure = added();
        give(measure, county.eastern());
        web.perform(get("/plans/" + plan.id() + "/timeline").param("lang", "en").with(as(county.lead())))
                .andExpect(content().string(containsString("More lessons · Figures missing")))
                .andExpect(content().string(containsString("进校宣讲 · Plan Office · Under way")))
                .andExpect(content().string(containsString("class=\"qh-mark-open\"")))
                .andExpect(content().string(containsString("办班 · East Town")));
        var bytes = web.perform(get("/plans/" + plan.id() + "/plan.docx").with(as(county.lead())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var table = document.getTables().getFirst();
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("进校宣讲");
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("　办班");
            assertThat(table.getRow(2).getCell(1).getText()).contains("第一责任人");
        }
    }

    @Test
    void whatIsWrongStandsBesideItsField() throws Exception {
        web.perform(measure("", "2020-01-01", today.toString(), "").with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-title\"")))
                .andExpect(content().string(containsString("id=\"e-begins\"")))
                .andExpect(content().string(containsString("id=\"e-unit\"")));
        web.perform(measure(
                                "办班",
                                today.toString(),
                                today.minusDays(1).toString(),
                                county.eastern().id().toString())
                        .with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-ends\"")));
        var measure = added();
        var elsewhere = PlannedCounty.found(places, units, indicators);
        give(measure, elsewhere.eastern()).andExpect(content().string(containsString("id=\"e-unit1\"")));
        web.perform(measure(
                                "办班",
                                today.toString(),
                                today.toString(),
                                elsewhere.eastern().id().toString())
                        .with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-unit\"")));
        SignedIn.now(county.lead());
        assertThat(tasks.of(TaskParent.Kind.MEASURE, List.of(measure))).isEmpty();
    }

    @Test
    void onlyWhoeverLeadsThePlanAddsToIt() throws Exception {
        var measure = added();
        web.perform(measure(
                                "办班",
                                today.toString(),
                                today.toString(),
                                county.eastern().id().toString())
                        .with(as(county.easterner())))
                .andExpect(status().isForbidden());
        var below = PlannedCounty.of(county.eastern(), county.east(), PlanAccess.READ, PlanAccess.PLAN);
        web.perform(measure(
                                "办班",
                                today.toString(),
                                today.toString(),
                                county.eastern().id().toString())
                        .with(as(below)))
                .andExpect(status().isNotFound());
        web.perform(task("/measures/" + measure, county.eastern()).with(as(below)))
                .andExpect(status().isNotFound());
        var elsewhere = PlannedCounty.found(places, units, indicators);
        web.perform(get("/measures/" + measure).with(as(elsewhere.lead()))).andExpect(status().isNotFound());
    }

    private UUID added() throws Exception {
        var page = web.perform(measure(
                                "进校宣讲",
                                today.toString(),
                                plan.lastDay().toString(),
                                county.office().id().toString())
                        .with(as(county.lead())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(page).substring("/measures/".length()));
    }

    private MockHttpServletRequestBuilder measure(String title, String begins, String ends, String unit) {
        return post("/objectives/" + objective.id() + "/measures/new")
                .param("title", title)
                .param("begins", begins)
                .param("ends", ends)
                .param("unit", unit)
                .with(csrf());
    }

    private ResultActions give(UUID measure, Unit unit) throws Exception {
        return web.perform(task("/measures/" + measure, unit).with(as(county.lead())));
    }

    private MockHttpServletRequestBuilder task(String parent, Unit unit) {
        return post(parent + "/tasks")
                .param("title1", "办班")
                .param("unit1", unit.id().toString())
                .param("due1", today.plusDays(20).toString())
                .with(csrf());
    }

    private ResultActions step(Viewer viewer, String verb) throws Exception {
        return step(viewer, verb, verb, "");
    }

    private ResultActions step(Viewer viewer, String verb, String words) throws Exception {
        return step(viewer, verb, verb, words);
    }

    private ResultActions step(Viewer viewer, String verb, String field, String value) throws Exception {
        return web.perform(post("/tasks/" + newest().id() + "/" + verb)
                .param(field, value)
                .with(csrf())
                .with(as(viewer)));
    }

    private Task newest() {
        SignedIn.now(county.lead());
        return tasks.of(TaskParent.Kind.MEASURE, measures()).getLast();
    }

    private Task task(UUID measure) {
        SignedIn.now(county.lead());
        return tasks.of(TaskParent.Kind.MEASURE, List.of(measure)).getFirst();
    }

    private List<UUID> measures() {
        return measures.of(List.of(objective)).stream().map(Measure::id).toList();
    }

    private void seen(Viewer viewer, String words) throws Exception {
        web.perform(get("/plans/" + plan.id()).param("lang", "en").with(as(viewer)))
                .andExpect(content().string(containsString(words)));
    }

    private static void refused(ResultActions answer, String message) throws Exception {
        answer.andExpect(flash().attribute("notice", new Notice(message, List.of(), Notice.Kind.REFUSED)));
    }
}
