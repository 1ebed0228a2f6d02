package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The register in the browser's words: the guided form, the decision of a second person, the public page. */
@QingheTest
@Transactional
class RegisterPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Register register;

    @Autowired
    JdbcClient database;

    private final Viewer officer = keeper();
    private final Viewer second = keeper();
    private final String code = RegistrationTest.freshCode();

    @Test
    void aDraftIsKeptWithAnythingOpenAndSaysBesideTheFieldsWhatIsMissing() throws Exception {
        web.perform(as(officer, post("/processing")).param("code", code).param("propose", "true"))
                .andExpect(redirectedUrl("/processing/" + activity() + "/edit?check=true"));
        web.perform(as(officer, get("/processing/" + activity() + "/edit?check=true")))
                .andExpect(status().isOk())
                .andExpect(shows("id=\"e-nameZh\""))
                .andExpect(shows("请至少选择一项目的"))
                .andExpect(shows("id=\"e-answer-NECESSARY\""))
                .andExpect(shows("已完成 0 / 7 部分"));
        web.perform(as(officer, get("/processing/" + activity() + "/edit")))
                .andExpect(content().string(not(containsString("id=\"e-nameZh\""))));
        assertThat(state()).isEqualTo("DRAFT");
    }

    @Test
    void aCodeThatIsNoneIsRefusedBesideItsFieldWithNothingLost() throws Exception {
        web.perform(complete(as(officer, post("/processing"))).param("code", "small letters"))
                .andExpect(status().isOk())
                .andExpect(shows("编号须为"))
                .andExpect(shows("为什么要处理"));
    }

    @Test
    void whoeverProposedItIsOfferedNoApprovalAndIsRefusedIt() throws Exception {
        propose();
        web.perform(as(officer, get("/processing/" + activity())))
                .andExpect(shows("须由提交人以外"))
                .andExpect(content().string(not(containsString("/approve"))));
        web.perform(as(officer, post("/processing/" + activity() + "/approve")).param("seen", fingerprint()))
                .andExpect(flash().attribute(
                                "notice",
                                new Notice("safeguards.refused.samePerson", java.util.List.of(), Notice.Kind.REFUSED)));
        assertThat(state()).isEqualTo("PROPOSED");
    }

    @Test
    void whatASecondPersonApprovesIsPublicAndWhatIsNotIsNot() throws Exception {
        propose();
        web.perform(get("/register")).andExpect(content().string(not(containsString(code))));
        web.perform(get("/register.csv")).andExpect(content().string(not(containsString(code))));
        web.perform(as(second, get("/processing/" + activity()))).andExpect(shows("/approve"));
        web.perform(as(second, post("/processing/" + activity() + "/approve")).param("seen", fingerprint()))
                .andExpect(status().isFound());
        assertThat(register.ifGranted(Purpose.STATISTICS)).isPresent();
        web.perform(get("/register"))
                .andExpect(shows(code))
                .andExpect(shows("为什么要处理"))
                .andExpect(shows("批准日期："))
                .andExpect(content().string(not(containsString("甲乙丙"))));
        web.perform(get("/register.csv")).andExpect(shows(code)).andExpect(shows("预约信息：结束服务后 24 个月"));
        web.perform(get("/register.xlsx")).andExpect(status().isOk());
        web.perform(as(officer, post("/processing/" + activity() + "/end")).param("reason", "不再需要"))
                .andExpect(status().isFound());
        web.perform(get("/register")).andExpect(shows("终止日期：")).andExpect(shows("不再需要"));
    }

    @Test
    void theAssessmentIsADocumentWithItsQuestionsAnswersAndSteps() throws Exception {
        propose();
        var file = web.perform(as(officer, get("/processing/" + activity() + "/docx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            assertThat(words.getText()).contains("是否必要、能否更少", "为什么要处理", "泄露", "甲乙丙", "至少保存三年");
        }
    }

    @Test
    void whatChangedBetweenTwoVersionsIsShown() throws Exception {
        propose();
        web.perform(as(second, post("/processing/" + activity() + "/approve")).param("seen", fingerprint()));
        web.perform(complete(as(officer, post("/processing/" + activity())))
                .param("seen", fingerprint())
                .param("keep", "true"));
        web.perform(as(officer, get("/processing/" + activity()))).andExpect(shows("两版内容相同"));
        web.perform(as(officer, post("/processing/" + activity()))
                .param("seen", fingerprint())
                .param("nameZh", "改过的名称"));
        web.perform(as(officer, get("/processing/" + activity())))
                .andExpect(shows("<del>统计</del>"))
                .andExpect(shows("<ins>改过的名称</ins>"));
    }

    @Test
    void thePublicPageIsChineseFirstAndRemembersNothing() throws Exception {
        for (var path : new String[] {
            "/register", "/register?lang=en", "/register.csv?lang=en", "/register.xlsx", "/open/guarantees"
        }) {
            var answer = web.perform(get(path).header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andReturn();
            assertThat(answer.getRequest().getSession(false)).as(path).isNull();
            assertThat(answer.getResponse().getCookies()).as(path).isEmpty();
        }
        web.perform(get("/register").header("Accept-Language", "en")).andExpect(shows("<html lang=\"zh-CN\">"));
        web.perform(get("/register").param("lang", "en"))
                .andExpect(shows("<html lang=\"en\">"))
                .andExpect(shows("Which purposes are open"));
    }

    @Test
    void everyGuaranteeIsSaidInBothLanguagesWithWhatRemains() throws Exception {
        var chinese = web.perform(get("/open/guarantees"))
                .andExpect(shows("<html lang=\"zh-CN\">"))
                .andExpect(shows("执法部门没有入口"));
        for (int number = 1; number <= 13; number++) {
            chinese.andExpect(shows("<tr id=\"G" + number + "\">"));
        }
        web.perform(get("/open/guarantees").param("lang", "en"))
                .andExpect(shows("Law enforcement has no way in"))
                .andExpect(shows("A false reason is found at the review only."));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (var path : new String[] {"", "/edit", "/docx"}) {
            web.perform(as(officer, get("/processing/" + UUID.randomUUID() + path)))
                    .andExpect(status().isNotFound());
        }
        for (var step : new String[] {"", "/approve", "/return", "/end", "/discard"}) {
            web.perform(as(officer, post("/processing/" + UUID.randomUUID() + step)))
                    .andExpect(status().isNotFound());
        }
    }

    private void propose() throws Exception {
        web.perform(complete(as(officer, post("/processing")))
                        .param("code", code)
                        .param("propose", "true"))
                .andExpect(redirectedUrl("/processing/" + activity()));
    }

    private static MockHttpServletRequestBuilder complete(MockHttpServletRequestBuilder request) {
        request.param("nameZh", "统计")
                .param("nameEn", "Statistics")
                .param("purposes", "STATISTICS")
                .param("consent", "true")
                .param("law", "中华人民共和国个人信息保护法", "")
                .param("articles", "4、6", "")
                .param("agency", "县禁毒办")
                .param("contactName", "某负责人")
                .param("contactWay", "0000-0000000")
                .param("kept", "APPOINTMENTS")
                .param("months-APPOINTMENTS", "24")
                .param("persons", "求助者")
                .param("recipients", "没有")
                .param("storage", "县政务机房")
                .param("measures", "加密")
                .param("noTransferAbroad", "true")
                .param("noAutomatedDecision", "true")
                .param("risk", "泄露", "")
                .param("likelihood", "LOW", "MEDIUM")
                .param("severity", "HIGH", "MEDIUM")
                .param("measure", "加密", "")
                .param("remaining", "LOW", "MEDIUM")
                .param("validUntil", RegistrationTest.NEXT_YEAR.toString());
        for (var question : ImpactQuestion.values()) {
            request.param("answer-" + question, "为什么要处理：" + question.ordinal());
        }
        return request;
    }

    private static MockHttpServletRequestBuilder as(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }

    private static Viewer keeper() {
        return new Viewer(
                UUID.randomUUID(),
                "甲乙丙",
                UUID.randomUUID(),
                "测试单位",
                "Test unit",
                "",
                java.util.Set.of(SafeguardsAccess.READ, SafeguardsAccess.REGISTER, SafeguardsAccess.APPROVE));
    }

    private static org.springframework.test.web.servlet.ResultMatcher shows(String text) {
        Matcher<String> inIt = containsString(text);
        return result -> org.hamcrest.MatcherAssert.assertThat(
                result.getResponse().getContentAsString(StandardCharsets.UTF_8), inIt);
    }

    private UUID activity() {
        return database.sql("select id from safeguards.processing_activity where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private String state() {
        return database.sql("select state from safeguards.processing_version where activity = ?")
                .param(activity())
                .query(String.class)
                .single();
    }

    private String fingerprint() {
        return database.sql("""
                        select encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
                        from safeguards.processing_version where activity = ? order by version desc limit 1
                        """).param(activity()).query(String.class).single();
    }
}
