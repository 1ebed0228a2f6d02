package org.qinghe.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What cannot be done is refused in a sentence the reader sees, and leaves nothing behind. */
@QingheTest
class WorkRefusalsTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Starting starting;

    @Autowired
    TaskSteps steps;

    @Autowired
    TaskTable tasks;

    @Autowired
    ResponseTable responses;

    @Autowired
    Diary diary;

    @Autowired
    WorkScopes scopes;

    @Autowired
    Clock clock;

    Scene scene;
    UUID response;
    LocalDate today;

    @BeforeEach
    void aCountyHasAResponseUnderWay() {
        scene = Scene.found(places, units);
        today = LocalDate.now(clock);
        Scene.signIn(scene.lead());
        response = starting.start(scene.countyDraft(today.plusDays(3))).response();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aStepWhoseFormIsGoneIsRefusedAtTheTopOfThePage() throws Exception {
        send(scene.easterner(), "finish", Map.of("finish", "办了两场"));
        send(scene.lead(), "confirm", Map.of());
        for (var verb : List.of("finish", "cancel", "return", "start", "confirm")) {
            refused(send(scene.lead(), verb, Map.of()), "work.refused.state");
        }
        refused(send(scene.lead(), "due", Map.of("due", "x")), "work.refused.state");
        refused(send(scene.lead(), "assign", Map.of("unit", "x")), "work.refused.state");
        refused(send(scene.easterner(), "person", Map.of("person", "x")), "work.refused.state");
        assertThat(task().state()).isEqualTo(TaskState.CONFIRMED);
    }

    @Test
    void aUnitThatSeesAnothersTaskChangesNothingOfIt() throws Exception {
        var bureau = units.save("b" + scene.county(), "测县卫健局", "Health Bureau", Unit.Kind.BUREAU, scene.county());
        var seeing = SignedIn.viewer(bureau.id(), scene.county(), WorkAccess.READ, WorkAccess.DO);
        web.perform(get("/tasks/" + task().id()).with(as(seeing)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/comment\""))));
        refused(send(seeing, "start", Map.of()), "work.refused.notYours");
        refused(send(seeing, "finish", Map.of("finish", "办了")), "work.refused.notYours");
        refused(send(seeing, "comment", Map.of("comment", "看看")), "work.refused.notYours");
        refused(send(seeing, "person", Map.of("person", "")), "work.refused.notYours");
        assertThat(diary.of(task().id())).isEmpty();
        assertThat(task().state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void nothingIsWrittenToAResponseThatIsClosed() throws Exception {
        Scene.signIn(scene.lead());
        for (var each : tasks.of(response, scopes.of(scene.lead()))) {
            steps.take(each, TaskMove.CANCEL, "合并办理", scene.lead());
        }
        close("有成效").andExpect(redirectedUrl("/responses/" + response));
        refused(close("再来一次"), "work.refused.ended");
        refused(send(scene.easterner(), "comment", Map.of("comment", "补充")), "work.refused.ended");
        assertThat(diary.of(task().id())).extracting(Happening::what).containsExactly(Happening.What.CANCELLED);
    }

    @Test
    void aResultIsAtMostTwoThousandCharacters() throws Exception {
        close("长".repeat(2001)).andExpect(content().string(containsString("id=\"e-result\">最多 2,000 个字符，现在是 2,001 个")));
        assertThat(responses
                        .find(response, scopes.of(scene.lead()))
                        .orElseThrow()
                        .isClosed())
                .isFalse();
    }

    @Test
    void ofTwoWhoMoveTheLastDayTheSecondIsToldOfTheFirst() throws Exception {
        var shown = task().due().toString();
        send(scene.lead(), "due", Map.of("was", shown, "due", today.plusDays(9).toString(), "reason", "学校考试"));
        refused(
                send(
                        scene.lead(),
                        "due",
                        Map.of("was", shown, "due", today.plusDays(5).toString(), "reason", "提前")),
                "work.refused.meanwhile");
        assertThat(task().due()).isEqualTo(today.plusDays(9));
    }

    @Test
    void somebodyNamedWhileTheTaskGoesToAnotherUnitDoesNotBringItBack() throws Exception {
        var clerk = colleagues.open(
                scene.eastern().id(),
                "c" + scene.county(),
                "东镇干事",
                "three words together",
                false,
                List.of(StandardRole.UNIT_REPORTER));
        var before = task();
        send(
                scene.lead(),
                "assign",
                Map.of(
                        "was",
                        scene.eastern().id().toString(),
                        "unit",
                        scene.western().id().toString()));

        Scene.signIn(scene.easterner());
        assertThat(steps.assign(before, scene.eastern().id(), Optional.of(clerk), Bilingual.ofOne("东镇干事")))
                .isEqualTo(new Outcome.Refused("work.refused.meanwhile"));
        assertThat(task().unit()).isEqualTo(scene.western().id());
        assertThat(task().person()).isEmpty();
        refused(
                send(
                        scene.lead(),
                        "assign",
                        Map.of(
                                "was",
                                scene.eastern().id().toString(),
                                "unit",
                                scene.office().id().toString())),
                "work.refused.meanwhile");
    }

    @Test
    void aPersonOfAnotherUnitCannotBeInCharge() throws Exception {
        var stranger = colleagues.open(
                scene.western().id(),
                "s" + scene.county(),
                "西镇干事",
                "three words together",
                false,
                List.of(StandardRole.UNIT_REPORTER));
        send(scene.easterner(), "person", Map.of("person", stranger.toString()))
                .andExpect(content().string(containsString("id=\"e-person\"")));
        assertThat(task().person()).isEmpty();
    }

    @Test
    void moreThanTwentyTasksAreRefusedAndNoneIsLeftOut() throws Exception {
        var form = form();
        for (int number = 2; number <= 21; number++) {
            form.param("wanted" + number, "on")
                    .param("title" + number, "任务" + number)
                    .param("unit" + number, scene.eastern().id().toString())
                    .param("due" + number, today.toString());
        }
        web.perform(form).andExpect(content().string(containsString("id=\"e-title1\">启动处置时最多 20 项任务")));
        assertThat(started()).isZero();
    }

    @Test
    void aTaskWithAUnitAndADayButNoNameIsNotDroppedInSilence() throws Exception {
        web.perform(form().param("wanted2", "on")
                        .param("title2", "")
                        .param("unit2", scene.eastern().id().toString())
                        .param("due2", today.toString()))
                .andExpect(content().string(containsString("id=\"e-title2\"")));
        assertThat(started()).isZero();
    }

    @Test
    void aTaskGoesToNoUnitOfAnotherCounty() throws Exception {
        var elsewhere = Scene.found(places, units);
        web.perform(form().param("wanted2", "on")
                        .param("title2", "越界的任务")
                        .param("unit2", elsewhere.eastern().id().toString())
                        .param("due2", today.toString()))
                .andExpect(content().string(containsString("id=\"e-unit2\"")))
                .andExpect(content()
                        .string(not(
                                containsString("value=\"" + elsewhere.eastern().id()))));
        send(scene.lead(), "assign", Map.of("unit", elsewhere.eastern().id().toString()))
                .andExpect(content().string(containsString("id=\"e-unit\"")));
        assertThat(started()).isZero();
        assertThat(task().unit()).isEqualTo(scene.eastern().id());
    }

    @Test
    void aTitleIsOneVisibleLine() {
        var typed = StartForm.of(Map.of("title", " 集市\r\n咨询\u0001\u202e ", "title1", "\u200b"));
        assertThat(typed.title()).isEqualTo("集市 咨询");
        assertThat(typed.rows().getFirst().title()).isEmpty();
    }

    @Test
    void whatIsTypedIsShownAndNotRun() throws Exception {
        var page = web.perform(form("<script>alert(1)</script>", scene.county()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(page).with(as(scene.lead())))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert(1)"))));
    }

    @Test
    void aCharacterZeroIsABadRequestAndNoFailure() throws Exception {
        web.perform(get("/responses").param("words", "a\0b").with(as(scene.lead())))
                .andExpect(status().isBadRequest());
        web.perform(form("标题", "\0")).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01", "0000-01", "1899-12", "9999-12", "+999999999-12", "2026-13"})
    void aMonthBeyondTheCalendarIsThisMonth(String month) throws Exception {
        var now = today.getYear() + "年" + today.getMonthValue() + "月";
        web.perform(get("/calendar").param("month", month).with(as(scene.lead())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1 class=\"page-title\">" + now)));
    }

    @Test
    void theHeaderAndTheDiaryNameTheUnitInTheReadersLanguage() throws Exception {
        send(scene.easterner(), "comment", Map.of("comment", "已联系"));
        send(scene.lead(), "assign", Map.of("unit", scene.western().id().toString()));
        var page = get("/tasks/" + task().id());
        web.perform(page.param("lang", "en").with(as(scene.lead())))
                .andExpect(content().string(containsString("<span class=\"qh-who\">Test Unit ·")))
                .andExpect(content().string(containsString("<div>West Town</div>")))
                .andExpect(content().string(not(containsString("测试单位"))));
        web.perform(get("/tasks/" + task().id()).param("lang", "zh-CN").with(as(scene.lead())))
                .andExpect(content().string(containsString("<span class=\"qh-who\">测试单位 ·")))
                .andExpect(content().string(containsString("<div>西镇政府</div>")));
    }

    private MockHttpServletRequestBuilder form() {
        return form("另一项处置" + scene.county(), scene.county());
    }

    private MockHttpServletRequestBuilder form(String title, String area) {
        return post("/responses/new")
                .param("template", "")
                .param("title", title)
                .param("area", area)
                .param("wanted1", "on")
                .param("title1", "第一项")
                .param("detail1", "")
                .param("unit1", scene.eastern().id().toString())
                .param("due1", today.toString())
                .with(csrf())
                .with(as(scene.lead()));
    }

    private long started() {
        return responses.count(scopes.of(scene.lead()), "", "另一项处置" + scene.county());
    }

    private ResultActions send(Viewer viewer, String verb, Map<String, String> fields) throws Exception {
        var request = post("/tasks/" + task().id() + "/" + verb).with(csrf()).with(as(viewer));
        fields.forEach(request::param);
        return web.perform(request);
    }

    private ResultActions close(String result) throws Exception {
        return web.perform(post("/responses/" + response + "/close")
                .param("result", result)
                .with(csrf())
                .with(as(scene.lead())));
    }

    private static void refused(ResultActions answer, String message) throws Exception {
        answer.andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("notice", new Notice(message, List.of(), Notice.Kind.REFUSED)));
    }

    private Task task() {
        return tasks.of(response, scopes.of(scene.lead())).getFirst();
    }
}
