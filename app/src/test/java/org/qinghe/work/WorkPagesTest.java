package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class WorkPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Starting starting;

    @Autowired
    TaskTable tasks;

    @Autowired
    WorkScopes scopes;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Scene scene;
    UUID response;

    @BeforeEach
    void aCountyHasAResponseUnderWay() {
        scene = Scene.found(places, units);
        Scene.signIn(scene.lead());
        response = starting.start(scene.countyDraft(LocalDate.now(clock).plusDays(3)))
                .response();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListShowsAResponseToWhomItConcernsAndFindsItByItsTitle() throws Exception {
        web.perform(get("/responses").param("words", "测试处置" + scene.county()).with(as(scene.lead())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/responses/" + response)))
                .andExpect(content().string(containsString("0 / 2")));
        web.perform(get("/responses").param("words", "没有这个").with(as(scene.lead())))
                .andExpect(content().string(containsString("没有符合条件的处置")));
        web.perform(get("/responses").param("lang", "en").with(as(scene.easterner())))
                .andExpect(content().string(containsString("Under way")));
    }

    @Test
    void theFormProposesATemplatesTasksAndStartsTheResponse() throws Exception {
        web.perform(get("/responses/new").with(as(scene.lead())))
                .andExpect(content().string(containsString("学校预防教育")));
        web.perform(get("/responses/new")
                        .param("template", "outreach")
                        .param("area", scene.east())
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("安排外展服务场次")))
                .andExpect(content()
                        .string(containsString(
                                "<option value=\"" + scene.eastern().id() + "\" selected>")));
        var location = web.perform(filledIn()
                        .param("unit1", scene.eastern().id().toString())
                        .with(csrf())
                        .with(as(scene.lead())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith("/responses/");
        web.perform(get(location).with(as(scene.easterner())))
                .andExpect(content().string(containsString("集市上办一场咨询")));
    }

    @Test
    void aProposedTitleFollowsTheAreaAndCanBeReadInBothLanguages() throws Exception {
        var started = web.perform(outreachFor(scene.west(), "外展服务：东镇"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(get(started).with(as(scene.lead()))).andExpect(content().string(containsString("外展服务：西镇")));
        web.perform(get(started).param("lang", "en").with(as(scene.lead())))
                .andExpect(content().string(containsString("Outreach: 西镇")))
                .andExpect(content().string(not(containsString("外展服务"))));
        web.perform(get("/responses").param("lang", "en").with(as(scene.lead())))
                .andExpect(content().string(containsString("Outreach: 西镇")));
    }

    @Test
    void aTitleOfOnesOwnStaysAsItWasTyped() throws Exception {
        var started = web.perform(outreachFor(scene.west(), "赶集日咨询"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(get(started).param("lang", "en").with(as(scene.lead())))
                .andExpect(content().string(containsString("赶集日咨询")));
    }

    @Test
    void whatIsWrongStandsBesideItsField() throws Exception {
        web.perform(filledIn().param("unit1", "").with(csrf()).with(as(scene.lead())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-unit1\">请选择承办单位")));
        web.perform(filledIn()
                        .param("unit1", scene.eastern().id().toString())
                        .param("wanted2", "on")
                        .param("title2", "第二项")
                        .param("unit2", scene.eastern().id().toString())
                        .param("due2", "2020-01-01")
                        .with(csrf())
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("id=\"e-due2\">期限不能早于今天")));
    }

    @Test
    void aTownshipReadsTheResponseButOnlyItsOwnTask() throws Exception {
        web.perform(get("/responses/" + response).with(as(scene.easterner())))
                .andExpect(content().string(containsString("东镇的任务")))
                .andExpect(content().string(not(containsString("西镇的任务"))));
        web.perform(get("/tasks/" + task(1)).with(as(scene.easterner()))).andExpect(status().isNotFound());
        web.perform(get("/tasks/" + task(1)).with(as(scene.westerner()))).andExpect(status().isOk());
        web.perform(post("/tasks/" + task(1) + "/start").with(csrf()).with(as(scene.easterner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTaskIsDoneWithANoteAndReturnedWithAReason() throws Exception {
        web.perform(step(0, "finish", "", scene.easterner()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-finish\">请写明完成情况")));
        web.perform(step(0, "finish", "办了两场", scene.easterner())).andExpect(redirectedUrl("/tasks/" + task(0)));
        web.perform(step(0, "return", "缺人数合计", scene.lead())).andExpect(redirectedUrl("/tasks/" + task(0)));
        web.perform(get("/tasks/" + task(0)).with(as(scene.easterner())))
                .andExpect(content().string(containsString("缺人数合计")))
                .andExpect(content().string(containsString("已退回")));
        web.perform(step(0, "return", "不能退回", scene.easterner())).andExpect(status().isForbidden());
    }

    @Test
    void theOfficeChangesUnitAndDueDateWithAReason() throws Exception {
        web.perform(post("/tasks/" + task(0) + "/due")
                        .param("due", LocalDate.now(clock).plusDays(9).toString())
                        .with(csrf())
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("id=\"e-reason\">请写明改期理由")));
        web.perform(post("/tasks/" + task(0) + "/due")
                        .param("due", LocalDate.now(clock).plusDays(9).toString())
                        .param("reason", "学校考试")
                        .with(csrf())
                        .with(as(scene.lead())))
                .andExpect(status().is3xxRedirection());
        web.perform(post("/tasks/" + task(0) + "/assign")
                        .param("unit", scene.western().id().toString())
                        .with(csrf())
                        .with(as(scene.lead())))
                .andExpect(status().is3xxRedirection());
        var changed = tasks.of(response, scopes.of(scene.lead())).getFirst();
        assertThat(changed.due()).isEqualTo(LocalDate.now(clock).plusDays(9));
        assertThat(changed.unit()).isEqualTo(scene.western().id());
    }

    @Test
    void aTaskIsAddedToAResponseUnderWay() throws Exception {
        var form = post("/responses/" + response + "/tasks")
                .param("title1", "补充的任务")
                .param("unit1", scene.western().id().toString())
                .with(csrf())
                .with(as(scene.lead()));
        web.perform(form).andExpect(content().string(containsString("id=\"e-due1\">请填写日期")));
        web.perform(form.param("due1", LocalDate.now(clock).plusDays(4).toString()))
                .andExpect(redirectedUrl("/responses/" + response));
        web.perform(get("/responses/" + response).with(as(scene.westerner())))
                .andExpect(content().string(containsString("补充的任务")));
        web.perform(get("/responses/" + response).with(as(scene.easterner())))
                .andExpect(content().string(not(containsString("补充的任务"))))
                .andExpect(content().string(containsString("已完成 0 / 3 项任务")))
                .andExpect(content().string(containsString("只列出本单位和本区划内单位的任务")));
    }

    @Test
    void noTaskIsLeftOutOfALongFile() throws Exception {
        database.sql("""
                        insert into work.task (response, position, title_zh, title_en, unit, given_by, due, state, changed_at)
                        select :response, number, '旧任务' || number, 'Old task', :unit, :unit, date '2020-01-01', 'CONFIRMED', now()
                        from generate_series(101, 20100) as number
                        """)
                .param("response", response)
                .param("unit", scene.eastern().id())
                .update();
        try {
            var csv = web.perform(get("/tasks.csv").with(as(scene.lead())))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(csv.lines().filter(line -> line.contains("旧任务"))).hasSize(20_000);
            assertThat(csv).contains("东镇的任务", "西镇的任务");
        } finally {
            database.sql("delete from work.task where response = :response and position > 100")
                    .param("response", response)
                    .update();
        }
    }

    @Test
    void tasksLeaveAsCsvAndTheResponseAsAWordDocument() throws Exception {
        var csv = web.perform(get("/tasks.csv").param("list", "mine").with(as(scene.easterner())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains("东镇的任务");
        web.perform(get("/tasks.xlsx").with(as(scene.lead()))).andExpect(status().isOk());
        var docx = web.perform(get("/responses/" + response + "/brief.docx").with(as(scene.lead())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("测试处置" + scene.county(), "西镇的任务", "未开始");
        }
    }

    @Test
    void theCalendarShowsWhatFallsDue() throws Exception {
        var month = LocalDate.now(clock).plusDays(3).toString().substring(0, 7);
        web.perform(get("/calendar").param("month", month).with(as(scene.easterner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("东镇的任务")));
        web.perform(get("/calendar").param("month", "rubbish").with(as(scene.lead())))
                .andExpect(status().isOk());
    }

    /** September 2027 begins on a Wednesday and ends on a Thursday: its weeks go from 30 August to 3 October. */
    @Test
    void aMonthShowsWhatFallsDueOnEveryDayOfItsWeeksAndOnNoOther() throws Exception {
        Scene.signIn(scene.lead());
        starting.start(new Draft(
                Bilingual.ofOne("月初月末" + scene.county()),
                scene.county(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        dueOn("前一周的星期日", LocalDate.of(2027, 8, 29)),
                        dueOn("上月的星期一", LocalDate.of(2027, 8, 30)),
                        dueOn("本月第一天", LocalDate.of(2027, 9, 1)),
                        dueOn("本月最后一天", LocalDate.of(2027, 9, 30)),
                        dueOn("下月的星期日", LocalDate.of(2027, 10, 3)),
                        dueOn("后一周的星期一", LocalDate.of(2027, 10, 4)))));
        SecurityContextHolder.clearContext();
        web.perform(get("/calendar").param("month", "2027-09").with(as(scene.easterner())))
                .andExpect(content().string(containsString("上月的星期一")))
                .andExpect(content().string(containsString("本月第一天")))
                .andExpect(content().string(containsString("本月最后一天")))
                .andExpect(content().string(containsString("下月的星期日")))
                .andExpect(content().string(not(containsString("前一周的星期日"))))
                .andExpect(content().string(not(containsString("后一周的星期一"))));
    }

    private PlannedTask dueOn(String title, LocalDate due) {
        return Scene.planned(title, scene.eastern().id(), due);
    }

    @Test
    void aTaskIsOverdueFromTheDayAfterItsLastDay() {
        var today = LocalDate.now(clock);
        Scene.signIn(scene.lead());
        starting.start(new Draft(
                Bilingual.ofOne("逾期" + scene.county()),
                scene.county(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        Scene.planned("昨天到期", scene.eastern().id(), today.minusDays(1)),
                        Scene.planned("今天到期", scene.eastern().id(), today))));
        assertThat(tasks.page(TaskQuery.overdue(today), scopes.of(scene.easterner()), Paging.of(999, 1)))
                .extracting(task -> task.title().chinese())
                .containsExactly("昨天到期");
    }

    @Test
    void theHomePageSaysWhatNeedsTheUnitToday() throws Exception {
        web.perform(get("/").with(as(scene.easterner()))).andExpect(content().string(containsString("项本单位任务七天内到期")));
        web.perform(step(0, "finish", "办了两场", scene.easterner()));
        web.perform(get("/").with(as(scene.lead()))).andExpect(content().string(containsString("项任务待县禁毒办确认")));
    }

    private MockHttpServletRequestBuilder filledIn() {
        return post("/responses/new")
                .param("template", "")
                .param("title", "集市咨询" + scene.county())
                .param("area", scene.east())
                .param("wanted1", "on")
                .param("title1", "集市上办一场咨询")
                .param("detail1", "")
                .param("due1", LocalDate.now(clock).plusDays(5).toString());
    }

    /** Proposed for the east, sent for another area. */
    private RequestBuilder outreachFor(String area, String title) {
        return post("/responses/new")
                .param("template", "outreach")
                .param("proposedFor", scene.east())
                .param("area", area)
                .param("title", title)
                .param("wanted1", "on")
                .param("title1", "核对数字并与乡镇会商")
                .param("detail1", "核对报送口径和数据质量，确认需要服务的村和社区。")
                .param("unit1", scene.office().id().toString())
                .param("due1", LocalDate.now(clock).plusDays(5).toString())
                .with(csrf())
                .with(as(scene.lead()));
    }

    private RequestBuilder step(int position, String verb, String words, Viewer viewer) {
        return post("/tasks/" + task(position) + "/" + verb)
                .param(verb, words)
                .with(csrf())
                .with(as(viewer));
    }

    private UUID task(int position) {
        return tasks.of(response, scopes.of(scene.lead())).get(position).id();
    }
}
