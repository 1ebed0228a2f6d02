package org.qinghe.care.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qinghe.access.Viewer;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class NotesPagesTest {

    private final Viewer worker = SignedIn.viewer(
            UUID.randomUUID(),
            "",
            Purposes.WORK,
            Purposes.FIRST_CONTACT,
            Purposes.CARE,
            Purposes.TREATMENT,
            Purposes.JOB_SUPPORT,
            Purposes.FOLLOW_UP);

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebodyIsInCare() {
        Lawful.everything(database);
        person = beans.createBean(InCare.class)
                .with(worker, true, Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenOnASheetIsShownAndCorrectedAndBothAreKept(Sheet sheet) throws Exception {
        var path = "/care/" + person + "/notes/" + sheet.path();
        web.perform(by(get(path)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有记录")));
        web.perform(filled(sheet, path, "第一次写的")).andExpect(redirectedUrl(path));
        var page = web.perform(by(get(path)))
                .andExpect(content().string(containsString("第一次写的")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var entry = page.replaceAll("(?s).*" + path + "/([0-9a-f-]{36})\".*", "$1");
        web.perform(filled(sheet, path + "/" + entry, "更正以后的")).andExpect(redirectedUrl(path));
        web.perform(by(get(path)))
                .andExpect(content().string(allOf(containsString("更正以后的"), not(containsString("第一次写的")))));
        assertThat(JdbcClient.create(owner)
                        .sql("select count(*) from care.entry where client = ? and kind = ?")
                        .params(person, sheet.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "topic, '', 这一项需要填写",
        "way, PIGEON, 请从列出的选项中选择",
        "next, soon, 请填写日期",
        "happenedOn, 2999-01-01, 请填写今天或以前的日期"
    })
    void whatIsWrongStandsBesideTheFieldAndNothingTypedIsLost(String field, String value, String said)
            throws Exception {
        var path = "/care/" + person + "/notes/session";
        web.perform(by(post(path))
                        .param(
                                "happenedOn",
                                field.equals("happenedOn")
                                        ? value
                                        : Today.inTheCounty().toString())
                        .param("way", field.equals("way") ? value : "CALL")
                        .param("topic", field.equals("topic") ? value : "睡眠")
                        .param("next", field.equals("next") ? value : "")
                        .param("talked", "写了很多"))
                .andExpect(content().string(allOf(containsString(said), containsString("写了很多"))));
    }

    @Test
    void anAnswerToTheNinthQuestionLeadsToASafetyPlanWithTheNumbersToCall() throws Exception {
        var screening = "/care/" + person + "/screening";
        web.perform(answered(Instrument.PHQ9, 1)).andExpect(redirectedUrl("/care/" + person + "/notes/safety-plan"));
        web.perform(by(get("/care/" + person + "/notes/safety-plan")))
                .andExpect(content().string(containsString("12356")));
        web.perform(by(get(screening))).andExpect(content().string(containsString("总分：9 / 27 · 轻度")));
    }

    @Test
    void anInstrumentWithUnansweredQuestionsIsNotKept() throws Exception {
        web.perform(by(post("/care/" + person + "/screening/GAD7")).param("q1", "3"))
                .andExpect(content().string(containsString("还有没回答的题目")));
        web.perform(by(post("/care/" + person + "/screening/GAD7")).param("q1", "17"))
                .andExpect(content().string(containsString("还有没回答的题目")));
        web.perform(by(get("/care/" + person + "/screening")))
                .andExpect(content().string(containsString("还没有做过")));
        web.perform(by(get("/care/" + person + "/screening/NONSENSE"))).andExpect(status().isNotFound());
    }

    @Test
    void anInstrumentAnsweredOnPaperIsKeptUnderItsDayAndADayToComeIsRefused() throws Exception {
        var path = "/care/" + person + "/screening/ASSIST";
        web.perform(by(post(path)).param("happenedOn", "2999-01-01").param("qalcohol.2", "3"))
                .andExpect(content()
                        .string(allOf(
                                containsString("请填写今天或以前的日期"),
                                containsString("name=\"qalcohol.2\" value=\"3\" checked"),
                                containsString("<details class=\"card mb-2\" open"))));
        web.perform(by(post(path)).param("happenedOn", "2020-02-03").param("qalcohol.2", "3"))
                .andExpect(status().is3xxRedirection());
        web.perform(by(get("/care/" + person + "/screening")))
                .andExpect(content().string(allOf(containsString("2020年2月3日"), containsString("酒：3 / 39"))));
    }

    @Test
    void whoCorrectsWhatIsCorrectedAlreadyIsToldAndLosesNothing() throws Exception {
        var path = "/care/" + person + "/notes/goal";
        web.perform(filled(Sheet.GOAL, path, "每天散步")).andExpect(redirectedUrl(path));
        var entry = JdbcClient.create(owner)
                .sql("select id from care.entry where client = ?")
                .param(person)
                .query(UUID.class)
                .single();
        web.perform(filled(Sheet.GOAL, path + "/" + entry, "每天跑步")).andExpect(redirectedUrl(path));
        web.perform(filled(Sheet.GOAL, path + "/" + entry, "每天游泳"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("已经由别人更正"), containsString("每天跑步"), containsString("每天游泳"))));
    }

    @Test
    void whatCameOfJobSupportIsAskedAfterThreeSixAndTwelveMonths() throws Exception {
        var support = "/care/" + person + "/notes/job-support";
        var outcome = "/care/" + person + "/notes/job-outcome";
        web.perform(filled(Sheet.JOB_SUPPORT, support, "学厨师")).andExpect(redirectedUrl(support));
        web.perform(by(get(outcome))).andExpect(content().string(not(containsString("什么时候问"))));
        web.perform(by(post(support))
                        .param("happenedOn", "2020-11-30")
                        .param("form", "START_UP")
                        .param("what", "早点摊")
                        .param("standing", "COMPLETED"))
                .andExpect(redirectedUrl(support));
        web.perform(filled(Sheet.JOB_OUTCOME, outcome, "摊位费减免")).andExpect(redirectedUrl(outcome));
        web.perform(by(get(outcome)))
                .andExpect(content()
                        .string(allOf(
                                containsString("2021年2月28日起"),
                                containsString("2021年5月30日起"),
                                containsString("2021年11月30日起"),
                                stringContainsInOrder("已记下", "可以问了"))));
    }

    @Test
    void manySessionsAreReadByPages() throws Exception {
        var path = "/care/" + person + "/notes/session";
        for (int number = 1; number <= 21; number++) {
            web.perform(by(post(path))
                            .param("happenedOn", "2020-01-%02d".formatted(number))
                            .param("way", "CALL")
                            .param("topic", "第" + number + "次"))
                    .andExpect(status().is3xxRedirection());
        }
        web.perform(by(get(path)))
                .andExpect(content().string(allOf(containsString("第21次"), not(containsString("第1次")))));
        web.perform(by(get(path)).param("page", "2"))
                .andExpect(content().string(allOf(containsString("第1次"), not(containsString("第21次")))));
    }

    @Test
    void outcomesOverTimeBecomeAPicture() throws Exception {
        web.perform(answered(Instrument.BAM, 2)).andExpect(redirectedUrl("/care/" + person + "/screening"));
        web.perform(by(get("/care/" + person + "/screening")))
                .andExpect(content().string(not(containsString("qh-chart"))));
        web.perform(answered(Instrument.BAM, 1)).andExpect(status().is3xxRedirection());
        web.perform(by(get("/care/" + person + "/screening")))
                .andExpect(content()
                        .string(allOf(
                                containsString("qh-chart"), containsString("使用：6 / 12"), containsString("使用：3 / 12"))));
    }

    @Test
    void withoutTheSeparateConsentTheSheetsOfSensitiveInformationStayEmptyAndTheOthersWork() throws Exception {
        var careful = beans.createBean(InCare.class).with(worker, false, Purpose.CARE, Purpose.JOB_SUPPORT);
        web.perform(filled(Sheet.JOB_SUPPORT, "/care/" + careful + "/notes/job-support", "学厨师"))
                .andExpect(status().is3xxRedirection());
        web.perform(filled(Sheet.SESSION, "/care/" + careful + "/notes/session", "睡眠"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("本人没有同意")));
        web.perform(by(get("/care/" + careful + "/notes/treatment"))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder answered(Instrument instrument, int answer) {
        var request = by(post("/care/" + person + "/screening/" + instrument))
                .param("happenedOn", Today.inTheCounty().toString());
        instrument.questions().forEach(question -> request.param("q" + question.id(), String.valueOf(answer)));
        return request;
    }

    private MockHttpServletRequestBuilder filled(Sheet sheet, String path, String text) {
        var request = by(post(path)).param("happenedOn", Today.inTheCounty().toString());
        for (var field : sheet.fields()) {
            request.param(
                    field.name(),
                    switch (field.form()) {
                        case LINE, TEXT -> text;
                        case DAY -> Today.inTheCounty().plusDays(7).toString();
                        case CHOICE -> field.choices().getFirst();
                    });
        }
        return request;
    }

    private MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(worker)).with(csrf());
    }
}
