package org.qinghe.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class RectificationTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    Scene scene;
    LocalDate today;

    @BeforeEach
    void aCountyInspectsItsTownships() {
        scene = Scene.found(places, units);
        today = Today.inTheCounty();
    }

    @Test
    void goesFromWhatWasFoundOverReturnAndAnswerToVerifiedAndClosed() throws Exception {
        var finding = issued(form("宣传栏无内容"));
        assertThat(state(finding)).isEqualTo("ISSUED");
        took(finding, "answer", scene.easterner(), "answer", "已更换", "shown", "照片 3 张");
        took(
                finding,
                "return",
                scene.lead(),
                "return",
                "只换了一半",
                "returnDue",
                today.plusDays(7).toString());
        assertThat(state(finding)).isEqualTo("RETURNED");
        took(finding, "answer", scene.easterner(), "answer", "全部更换", "shown", "照片 6 张");
        took(finding, "verify", scene.lead(), "verify", "六块宣传栏均已更换");
        assertThat(state(finding)).isEqualTo("VERIFIED");
        took(finding, "close", scene.lead());
        assertThat(state(finding)).isEqualTo("CLOSED");

        web.perform(get(finding).param("lang", "en").with(as(scene.easterner())))
                .andExpect(content().string(containsString("Evidence: 照片 6 张")))
                .andExpect(content().string(containsString("六块宣传栏均已更换")));
        assertThat(database.sql("""
                        select count(*) from safeguards.audit_entry
                        where subject = :subject and action like 'oversight.finding%'
                        """)
                        .param("subject", "finding/" + finding.substring(finding.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void nobodyVerifiesWhatTheyOrTheirUnitMended() throws Exception {
        var finding = issued(form("台账不全"));
        var mender = scene.mighty(scene.eastern(), scene.county());
        took(finding, "answer", mender, "answer", "已补齐", "shown", "台账 2 册");

        refused(finding, "verify", mender, "inspection.refused.ownUnit", "verify", "我看过了");
        refused(
                finding,
                "verify",
                scene.mighty(scene.eastern(), scene.county()),
                "inspection.refused.ownUnit",
                "verify",
                "同事看过了");
        refused(
                finding,
                "verify",
                Scene.movedTo(mender, scene.office().id(), scene.county()),
                "inspection.refused.ownUnit",
                "verify",
                "换了单位再看");
        assertThat(state(finding)).isEqualTo("ANSWERED");
        web.perform(get(finding).param("lang", "en").with(as(mender)))
                .andExpect(content().string(not(containsString("/verify\""))));
    }

    @Test
    void theDatabaseItselfRefusesAVerificationByTheMenderAndASkippedStep() throws Exception {
        var id = id(issued(form("台账不全")));
        assertRefused("update oversight.finding set state = 'VERIFIED' where id = :id", id);
        var mender = scene.easterner();
        took("/findings/" + id, "answer", mender, "answer", "已补齐", "shown", "台账 2 册");

        var verified = """
                update oversight.finding set state = 'VERIFIED', verified_on = current_date,
                    verified_by = %s, verified_unit = %s where id = :id
                """;
        assertRefused(verified.formatted("answered_by", "gen_random_uuid()"), id);
        assertRefused(verified.formatted("gen_random_uuid()", "answered_unit"), id);
        assertRefused("""
                update oversight.finding set state = 'VERIFIED', verified_on = current_date,
                    verified_by = answered_by, verified_unit = gen_random_uuid(),
                    answered_by = gen_random_uuid() where id = :id
                """, id);
        assertRefused("update oversight.finding set severity = 'SERIOUS' where id = :id", id);
        assertRefused("delete from oversight.finding where id = :id", id);
        assertRefused("update oversight.finding_step set words = 'x' where finding = :id", id);
        assertThat(database.sql(verified.formatted("gen_random_uuid()", "gen_random_uuid()"))
                        .param("id", id)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void onlyTheResponsibleUnitAnswersAndOnlyThoseAboveItInspect() throws Exception {
        var finding = issued(form("台账不全"));
        web.perform(step(finding, "answer", "answer", "代为整改", "shown", "无").with(as(scene.westerner())))
                .andExpect(status().isNotFound());
        refused(
                finding,
                "answer",
                scene.mighty(scene.western(), scene.county()),
                "inspection.refused.notYourUnit",
                "answer",
                "代为整改",
                "shown",
                "无");
        web.perform(get("/findings").with(as(scene.westerner())))
                .andExpect(content().string(not(containsString(finding))));

        var ofTownship = scene.mightyIn(scene.western());
        web.perform(post("/findings/new")
                        .param("lang", "en")
                        .param("unit", scene.eastern().id().toString())
                        .with(csrf())
                        .with(as(ofTownship)))
                .andExpect(content().string(containsString("a unit of your area other than your own")));
        var reader = SignedIn.viewer(scene.office().id(), scene.county(), InspectionAccess.READ);
        web.perform(post("/findings/new").with(csrf()).with(as(reader))).andExpect(status().isForbidden());
    }

    @Test
    void saysBesideEachFieldWhatIsMissingOrPast() throws Exception {
        var empty = web.perform(
                post("/findings/new").param("lang", "en").with(csrf()).with(as(scene.lead())));
        for (var field : new String[] {"unit", "title", "what", "evidence", "topic", "severity", "foundOn", "due"}) {
            empty.andExpect(content().string(containsString("id=\"e-" + field + "\"")));
        }
        var yesterday = today.minusDays(1).toString();
        web.perform(form("台账不全", "due", yesterday).param("lang", "en").with(as(scene.lead())))
                .andExpect(content().string(containsString("The term cannot lie in the past")));
        web.perform(form("台账不全", "foundOn", today.plusDays(1).toString())
                        .param("lang", "en")
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("cannot have been found in the future")));
        web.perform(form("台账不全", "unit", scene.office().id().toString())
                        .param("lang", "en")
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("id=\"e-unit\"")));

        var finding = issued(form("台账不全"));
        web.perform(step(finding, "answer").param("lang", "en").with(as(scene.easterner())))
                .andExpect(content().string(containsString("id=\"e-answer\"")))
                .andExpect(content().string(containsString("id=\"e-shown\"")));
        web.perform(step(finding, "extend", "extend", "节假日", "extendDue", yesterday)
                        .param("lang", "en")
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("id=\"e-extendDue\"")));
        assertThat(state(finding)).isEqualTo("ISSUED");
    }

    @Test
    void isOrderedAgainWhenItRecursAndANewOneNamesTheEarlierOne() throws Exception {
        var finding = issued(form("台账不全"));
        took(finding, "answer", scene.easterner(), "answer", "已补齐", "shown", "台账");
        took(finding, "verify", scene.lead(), "verify", "齐全");
        took(
                finding,
                "reopen",
                scene.lead(),
                "reopen",
                "本月又缺",
                "reopenDue",
                today.plusDays(10).toString());
        assertThat(state(finding)).isEqualTo("ISSUED");
        web.perform(get(finding).param("lang", "en").with(as(scene.lead())))
                .andExpect(content().string(containsString("Recurred 1 times")));

        var number = database.sql("select number from oversight.finding where id = :id")
                .param("id", id(finding))
                .query(Long.class)
                .single();
        var later = issued(form("台账又不全", "repeats", number.toString()));
        web.perform(get(finding).with(as(scene.lead()))).andExpect(content().string(containsString(later)));
        web.perform(get(later).with(as(scene.lead()))).andExpect(content().string(containsString(finding)));
        web.perform(form(
                                "西镇的",
                                "repeats",
                                number.toString(),
                                "unit",
                                scene.western().id().toString())
                        .param("lang", "en")
                        .with(as(scene.lead())))
                .andExpect(content().string(containsString("This unit has no order of that number")));
    }

    @Test
    void isWrittenAsALetterThatTheUnitReadsToo() throws Exception {
        var finding = issued(form("宣传栏无内容"));
        var office = SignedIn.viewer(
                scene.office().id(),
                scene.county(),
                InspectionAccess.READ,
                "oversight.documents",
                "oversight.writeDocuments");
        web.perform(get("/documents/new").param("kind", "RECTIFICATION_LETTER").with(as(office)))
                .andExpect(content().string(containsString("宣传栏无内容 · 东镇政府")));
        var letter = web.perform(post("/documents/new")
                        .param("kind", "RECTIFICATION_LETTER")
                        .param("subject", id(finding).toString())
                        .param("number", "督〔2026〕" + scene.county())
                        .with(csrf())
                        .with(as(office)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(letter).isNotNull();
        var easterner = SignedIn.viewer(scene.eastern().id(), scene.east(), "oversight.documents");
        web.perform(get(letter).with(as(easterner)))
                .andExpect(content().string(containsString("关于“宣传栏无内容”的整改通知")))
                .andExpect(content().string(containsString("现场查看发现")))
                .andExpect(content().string(containsString("督〔2026〕" + scene.county())))
                .andExpect(content().string(containsString("href=\"/findings/" + id(finding))));
        var westerner = SignedIn.viewer(scene.western().id(), scene.west(), "oversight.documents");
        web.perform(get(letter).with(as(westerner))).andExpect(status().isNotFound());
        web.perform(get("/documents/new")
                        .param("kind", "RECTIFICATION_LETTER")
                        .param("subject", id(finding).toString())
                        .with(as(SignedIn.viewer(
                                scene.western().id(),
                                scene.west(),
                                "oversight.documents",
                                "oversight.writeDocuments"))))
                .andExpect(content().string(not(containsString("现场查看发现"))));
    }

    private String issued(MockHttpServletRequestBuilder request) throws Exception {
        var address = web.perform(request.with(as(scene.lead())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return address;
    }

    private MockHttpServletRequestBuilder form(String title, String... changed) {
        var request = post("/findings/new").with(csrf());
        var fields = new java.util.HashMap<>(java.util.Map.of(
                "unit",
                scene.eastern().id().toString(),
                "title",
                title,
                "what",
                "现场查看发现",
                "evidence",
                "现场照片 2 张",
                "topic",
                "EVIDENCE",
                "severity",
                "MAJOR",
                "foundOn",
                today.toString(),
                "due",
                today.plusDays(15).toString()));
        for (int each = 0; each < changed.length; each += 2) {
            fields.put(changed[each], changed[each + 1]);
        }
        fields.forEach(request::param);
        return request;
    }

    private MockHttpServletRequestBuilder step(String finding, String verb, String... fields) {
        var request = post(finding + "/" + verb).with(csrf());
        for (int each = 0; each < fields.length; each += 2) {
            request.param(fields[each], fields[each + 1]);
        }
        return request;
    }

    private void took(String finding, String verb, Viewer viewer, String... fields) throws Exception {
        web.perform(step(finding, verb, fields).with(as(viewer)))
                .andExpect(flash().attribute(
                                "notice",
                                said(Notice.Kind.DONE, "inspection.did." + verb.toUpperCase(java.util.Locale.ROOT))));
    }

    private void refused(String finding, String verb, Viewer viewer, String why, String... fields) throws Exception {
        web.perform(step(finding, verb, fields).with(as(viewer)))
                .andExpect(flash().attribute("notice", said(Notice.Kind.REFUSED, why)));
    }

    private static Notice said(Notice.Kind kind, String message) {
        return new Notice(message, java.util.List.of(), kind);
    }

    private void assertRefused(String sql, UUID id) {
        assertThatThrownBy(() -> database.sql(sql).param("id", id).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    private String state(String finding) {
        return database.sql("select state from oversight.finding where id = :id")
                .param("id", id(finding))
                .query(String.class)
                .single();
    }

    private static UUID id(String finding) {
        return UUID.fromString(finding.substring(finding.lastIndexOf('/') + 1));
    }
}
