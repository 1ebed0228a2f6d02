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

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.qinghe.work.GivenTasks;
import org.qinghe.work.Task;
import org.qinghe.work.TaskParent;
import org.qinghe.work.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was promised changes only where somebody else grants it, and what stood there before stays readable. */
@QingheTest
class ChangesTest {

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
    Changes changes;

    @Autowired
    GivenTasks tasks;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    PlannedCounty county;
    LocalDate today;
    Plan plan;
    Objective objective;
    Measure measure;

    @BeforeEach
    void anAcceptedTaskServesAnObjective() throws Exception {
        county = PlannedCounty.found(places, units, indicators);
        today = LocalDate.now(clock);
        plan = new Plan(
                UUID.randomUUID(), Bilingual.ofOne("变更规划"), county.code(), today.getYear(), today.getYear() + 1);
        objective = new Objective(
                UUID.randomUUID(),
                new Bilingual("多上课", "More lessons"),
                county.lessons().id(),
                county.code(),
                county.eastern().id(),
                100,
                200,
                Optional.empty());
        measure = new Measure(
                UUID.randomUUID(),
                objective.id(),
                Bilingual.ofOne("宣讲"),
                today,
                plan.lastDay(),
                county.eastern().id());
        SignedIn.now(county.lead());
        plans.make(plan);
        plans.promise(plan, objective);
        measures.add(measure);
        var typed = Map.of(
                "title1",
                "办班",
                "unit1",
                county.eastern().id().toString(),
                "due1",
                today.plusDays(20).toString());
        assertThat(tasks.give(TaskParent.Kind.MEASURE, measure.id(), typed, new Words(messages, Locale.ENGLISH))
                        .any())
                .isFalse();
        web.perform(post("/tasks/" + task().id() + "/accept").with(csrf()).with(as(county.easterner())));
        assertThat(task().state()).isEqualTo(TaskState.OPEN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTargetChangesOnceSomebodyElseGrantsIt() throws Exception {
        ask(unit(), "objective", objective.id(), "TARGET", "150", "学校合并").andExpect(status().is3xxRedirection());
        assertThat(target()).isEqualTo(200);

        decide(county.lead(), true, "");
        assertThat(target()).isEqualTo(150);
        web.perform(get("/objectives/" + objective.id()).param("lang", "en").with(as(county.easterner())))
                .andExpect(content().string(containsString("<span class=\"text-secondary\">200</span> → 150")))
                .andExpect(content().string(containsString("学校合并")))
                .andExpect(content().string(containsString("Granted")));
    }

    @Test
    void anAcceptedTaskGetsAnotherDayAndAnotherUnitOnRequest() throws Exception {
        var task = task();
        var later = today.plusDays(40);
        ask(unit(), "task", task.id(), "TERM", later.toString(), "期末考试");
        decide(county.lead(), true, "");
        assertThat(task().due()).isEqualTo(later);
        assertThat(task().state()).isEqualTo(TaskState.OPEN);

        ask(unit(), "task", task.id(), "UNIT", county.western().id().toString(), "学校在西镇");
        decide(county.lead(), true, "");
        assertThat(task().unit()).isEqualTo(county.western().id());
        assertThat(task().state()).isEqualTo(TaskState.OFFERED);
    }

    @Test
    void aMeasureGetsAnotherLastDayAndLeadUnit() throws Exception {
        var earlier = today.plusDays(30);
        ask(unit(), "measure", measure.id(), "TERM", earlier.toString(), "提前完成");
        decide(county.lead(), true, "");
        ask(unit(), "measure", measure.id(), "UNIT", county.western().id().toString(), "分工调整");
        decide(county.lead(), true, "");
        SignedIn.now(county.lead());
        var now = measures.find(measure.id(), county.lead()).orElseThrow().measure();
        assertThat(now.ends()).isEqualTo(earlier);
        assertThat(now.unit()).isEqualTo(county.western().id());
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() throws Exception {
        var asker = county.lead();
        ask(asker, "objective", objective.id(), "TARGET", "150", "预算减少");
        refused(decide(asker, true, ""), "work.change.refused.own");
        assertThat(target()).isEqualTo(200);
        web.perform(get("/changes").param("lang", "en").with(as(asker)))
                .andExpect(content().string(containsString("Somebody else decides on what you asked for yourself.")))
                .andExpect(content().string(not(containsString("name=\"grant\""))));
    }

    @Test
    void whatIsDeclinedNeedsAnAnswerAndChangesNothing() throws Exception {
        ask(unit(), "objective", objective.id(), "TARGET", "150", "学校合并");
        decide(county.lead(), false, "").andExpect(content().string(containsString("id=\"e-" + newest().id() + "\"")));
        decide(county.lead(), false, "目标不变");
        assertThat(target()).isEqualTo(200);
        refused(decide(county.lead(), true, ""), "work.change.refused.decided");
        web.perform(get("/changes").param("lang", "en").with(as(county.lead())))
                .andExpect(content().string(containsString("目标不变")));
    }

    @Test
    void whatChangedMeanwhileIsNotGranted() throws Exception {
        ask(unit(), "objective", objective.id(), "TARGET", "150", "学校合并");
        database.sql("update work.objective set target = 300 where id = ?")
                .param(objective.id())
                .update();
        refused(decide(county.lead(), true, ""), "work.change.refused.meanwhile");
        assertThat(target()).isEqualTo(300);
        assertThat(newest().decision()).isEmpty();
    }

    @Test
    void theSameIsAskedForOnceAndWithAReason() throws Exception {
        ask(unit(), "objective", objective.id(), "TARGET", "200", "")
                .andExpect(content().string(containsString("id=\"e-becomes\"")))
                .andExpect(content().string(containsString("id=\"e-reason\"")));
        ask(unit(), "objective", objective.id(), "TARGET", "150", "学校合并");
        refused(ask(unit(), "objective", objective.id(), "TARGET", "160", "又一次"), "work.change.refused.twice");
        ask(unit(), "measure", measure.id(), "TARGET", "1", "没有目标值").andExpect(status().isNotFound());
    }

    @Test
    void onlyWhoeverIsConcernedAsksAndOnlyTheOfficeDecides() throws Exception {
        var western = PlannedCounty.of(county.western(), county.west(), PlanAccess.READ, PlanAccess.ASK);
        ask(western, "objective", objective.id(), "TARGET", "150", "想改").andExpect(status().isNotFound());
        ask(unit(), "objective", objective.id(), "TARGET", "150", "学校合并");
        decide(unit(), true, "").andExpect(status().isForbidden());
        var below = PlannedCounty.of(county.eastern(), county.east(), PlanAccess.READ, PlanAccess.PLAN);
        decide(below, true, "").andExpect(status().isNotFound());
        web.perform(get("/changes").with(as(western))).andExpect(content().string(not(containsString("学校合并"))));
    }

    @Test
    void whatWasTypedWronglyIsCorrectedOrWithdrawnInTimeWithAReason() throws Exception {
        web.perform(correction("").with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-reason\"")));
        web.perform(correction("多打了一个零").with(as(county.lead())));
        assertThat(target()).isEqualTo(120);
        var page = web.perform(
                get("/objectives/" + objective.id()).param("lang", "en").with(as(county.easterner())));
        page.andExpect(content().string(containsString("多打了一个零")))
                .andExpect(content().string(containsString("Before: More lessons, from 100 to 200")));

        web.perform(withdrawal("").with(as(county.lead())))
                .andExpect(content().string(containsString("id=\"e-reason\"")));
        web.perform(withdrawal("重复录入").with(as(county.lead())));
        web.perform(get("/plans/" + plan.id()).param("lang", "en").with(as(county.lead())))
                .andExpect(content().string(containsString("Withdrawn")))
                .andExpect(content().string(containsString("重复录入")));
        refused(
                web.perform(post("/tasks/" + task().id() + "/finish")
                        .param("finish", "办了")
                        .with(csrf())
                        .with(as(county.easterner()))),
                "work.refused.state");
    }

    @Test
    void afterSevenDaysNothingIsCorrectedOrWithdrawn() throws Exception {
        database.sql("update work.objective set made_at = made_at - interval '8 days' where id = ?")
                .param(objective.id())
                .update();
        refused(web.perform(correction("晚了").with(as(county.lead()))), "work.objective.refused.late");
        refused(web.perform(withdrawal("晚了").with(as(county.lead()))), "work.objective.refused.late");
        assertThat(target()).isEqualTo(200);
        var below = PlannedCounty.of(county.eastern(), county.east(), PlanAccess.READ, PlanAccess.PLAN);
        web.perform(withdrawal("不归我管").with(as(below))).andExpect(status().isNotFound());
    }

    @Test
    void anObjectiveIsGivenUpLaterWhenTheUnitAsksAndSomebodyElseOfTheOfficeGrantsIt() throws Exception {
        database.sql("update work.objective set made_at = made_at - interval '8 days' where id = ?")
                .param(objective.id())
                .update();
        ask(unit(), "objective", objective.id(), "WITHDRAWAL", "", "")
                .andExpect(content().string(containsString("id=\"e-reason\"")));
        ask(unit(), "objective", objective.id(), "WITHDRAWAL", "", "学校合并，不再单独授课")
                .andExpect(status().is3xxRedirection());
        ask(unit(), "measure", measure.id(), "WITHDRAWAL", "", "不办了").andExpect(status().isNotFound());
        assertThat(withdrawn()).isEmpty();

        decide(county.lead(), true, "");
        assertThat(withdrawn()).isEqualTo("学校合并，不再单独授课");
        ask(unit(), "objective", objective.id(), "TARGET", "150", "再改").andExpect(status().isNotFound());
    }

    private String withdrawn() {
        return database.sql("select withdrawn_why from work.objective where id = ?")
                .param(objective.id())
                .query(String.class)
                .single();
    }

    private Viewer unit() {
        return PlannedCounty.of(
                county.eastern(), county.east(), PlanAccess.READ, PlanAccess.ASK, "work.read", "work.do");
    }

    private ResultActions ask(Viewer viewer, String of, UUID id, String kind, String becomes, String reason)
            throws Exception {
        return web.perform(post("/changes/new")
                .param(of, id.toString())
                .param("kind", kind)
                .param("becomes", becomes)
                .param("reason", reason)
                .with(csrf())
                .with(as(viewer.may(PlanAccess.ASK) ? viewer : asking(viewer))));
    }

    /** The same account, allowed to ask as well. */
    private static Viewer asking(Viewer viewer) {
        var more = new HashSet<>(viewer.permissions());
        more.add(PlanAccess.ASK);
        return new Viewer(
                viewer.account(),
                viewer.name(),
                viewer.unit(),
                viewer.unitNameZh(),
                viewer.unitNameEn(),
                viewer.area(),
                more);
    }

    private ResultActions decide(Viewer viewer, boolean granted, String answer) throws Exception {
        var request = post("/changes/" + newest().id() + "/decide")
                .param("answer", answer)
                .with(csrf())
                .with(as(viewer));
        return web.perform(granted ? request.param("grant", "on") : request);
    }

    private MockHttpServletRequestBuilder correction(String reason) {
        return post("/objectives/" + objective.id() + "/correct")
                .param("title", "多上课")
                .param("english", "More lessons")
                .param("indicator", county.lessons().id().toString())
                .param("area", county.code())
                .param("unit", county.eastern().id().toString())
                .param("baseline", "100")
                .param("target", "120")
                .param("reason", reason)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder withdrawal(String reason) {
        return post("/objectives/" + objective.id() + "/withdraw")
                .param("reason", reason)
                .with(csrf());
    }

    private ChangeRequest newest() {
        return changes.page(county.lead(), new Paging(1, 1, 1)).getFirst();
    }

    private double target() {
        return plans.objective(objective.id(), county.lead())
                .orElseThrow()
                .objective()
                .target();
    }

    private Task task() {
        SignedIn.now(county.lead());
        return tasks.of(TaskParent.Kind.MEASURE, List.of(measure.id())).getFirst();
    }

    private static void refused(ResultActions answer, String message) throws Exception {
        answer.andExpect(flash().attribute("notice", new Notice(message, List.of(), Notice.Kind.REFUSED)));
    }
}
