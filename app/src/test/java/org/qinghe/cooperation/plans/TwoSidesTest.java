package org.qinghe.cooperation.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qinghe.Qinghe;
import org.qinghe.access.StandardRole;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.testing.FreshDatabase;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Two installations, each with a database, keys and units of its own, make a plan: by files, and over the network. */
@QingheTest
class TwoSidesTest {

    private static final String STATES = """
            select t.title_zh || ' ' || t.state || ' ' || t.due from work.task t
            where t.joint_plan = cast(:plan as uuid) order by t.position
            """;

    private final String mark = "jp" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = Today.inTheCounty();

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext here;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPlanIsProposedAcceptedWorkedOnChangedAndEndedByBothSides() throws Exception {
        try (var there = started()) {
            var ours = Office.at(web);
            var theirs = Office.at(MockMvcBuilders.webAppContextSetup((WebApplicationContext) there)
                    .apply(springSecurity())
                    .build());
            var neighbour = ours.partner("沐川县" + mark, key(there), site(there));
            ours.agree(neighbour);
            theirs.agree(theirs.partner("禾川县", key(here), ""));
            var ourUnit = unit(here);
            here.getBean(Colleagues.class)
                    .open(
                            ourUnit.id(),
                            mark,
                            "禁毒办",
                            "three words together",
                            false,
                            List.of(StandardRole.COUNTY_OFFICE));
            var theirUnit = unit(there);

            var plan = String.valueOf(ours.send("/joint-plans/new", proposal(agreement(ours, neighbour), ourUnit))
                    .andExpect(status().is3xxRedirection())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl());
            assertThat(ours.text(plan)).contains("their answer is awaited", "沐川县" + mark);
            assertThat(tasks(here, plan)).isEmpty();
            var first = ours.letter(plan);
            theirs.take(first).andExpect(flash().attribute("notice", taken("proposed")));
            theirs.take(first).andExpect(flash().attribute("notice", taken("nothingNew")));
            assertThat(versions(there)).isEqualTo(1);

            var read = theirs.text(plan);
            assertThat(read).contains("accept it, propose something else", "印制材料" + mark, "They wrote:", "宣传科");
            assertThat(tasks(there, plan)).isEmpty();
            theirs.send(plan + "/accept", answer(read, Map.of()))
                    .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                            .contains("Choose one of our units"));
            theirs.send(
                            plan + "/accept",
                            answer(read, Map.of(unitField(read), theirUnit.id().toString())))
                    .andExpect(status().is3xxRedirection());
            assertThat(tasks(there, plan)).containsExactly("印制材料" + mark + " OPEN " + today.plusDays(9));

            ours.take(theirs.letter(plan)).andExpect(flash().attribute("notice", taken("accepted")));
            assertThat(tasks(here, plan)).containsExactly("借出场地" + mark + " OPEN " + today.plusDays(5));
            assertThat(ours.text(plan)).contains("印制材料" + mark, "宣传科", "told on");

            finish(theirs, there, plan, theirUnit);
            var done = theirs.letter(plan);
            ours.take(done).andExpect(flash().attribute("notice", taken("states")));
            assertThat(ours.text(plan)).containsPattern("印制材料" + mark + "(?s:.{0,400})done");
            assertThat(notices("cooperation.theirsDone", plan)).isPositive();

            change(ours, theirs, there, plan);

            var stale = ours.take(done);
            stale.andExpect(flash().attribute(
                            "notice",
                            new Notice("cooperation.letter.refused.stale", List.of(""), Notice.Kind.REFUSED)));
            assertThat(releases()).doesNotContain(mark);
            endedOverTheNetwork(ours, theirs, there, plan, neighbour);
        }
    }

    /** Until the other side accepts the change, what was agreed stands on both sides. */
    private void change(Office ours, Office theirs, ApplicationContext there, String plan) throws Exception {
        var form = ours.text(plan + "/change");
        var fields = new HashMap<>(Map.of(
                "basis", Office.found(form, "name=\"basis\" value=\"([^\"]+)\""),
                "agreement", Office.found(form, "value=\"([^\"]+)\" selected"),
                "title", "交界乡镇" + mark,
                "purpose", "共同宣传",
                "firstDay", today.toString(),
                "lastDay", today.plusDays(90).toString(),
                "ourId1", Office.found(form, "name=\"ourId1\" value=\"([^\"]+)\""),
                "ourWhat1", "借出场地" + mark,
                "ourUnit1", Office.found(form, "id=\"f-ourUnit1\".*?value=\"([^\"]+)\" selected"),
                "ourDue1", today.plusDays(15).toString()));
        fields.putAll(Map.of(
                "theirId1",
                Office.found(form, "name=\"theirId1\" value=\"([^\"]+)\""),
                "theirWhat1",
                "印制材料" + mark,
                "theirWho1",
                "宣传科",
                "theirDue1",
                today.plusDays(9).toString(),
                "theirWhat2",
                "派出讲师" + mark,
                "theirWho2",
                "教育局",
                "theirDue2",
                today.plusDays(60).toString()));
        ours.send(plan + "/change", fields).andExpect(status().is3xxRedirection());
        ours.send(plan + "/change", fields)
                .andExpect(flash().attribute(
                                "notice", new Notice("cooperation.plan.meanwhile", List.of(), Notice.Kind.REFUSED)));
        assertThat(ours.text(plan)).contains("A change is proposed to");
        theirs.take(ours.letter(plan)).andExpect(flash().attribute("notice", taken("proposed")));
        assertThat(tasks(here, plan)).containsExactly("借出场地" + mark + " OPEN " + today.plusDays(5));
        assertThat(tasks(there, plan)).hasSize(1);

        var read = theirs.text(plan);
        assertThat(read).contains("until then what was agreed stands", "as before", "派出讲师" + mark);
        var units = new HashMap<String, String>();
        var matcher = java.util.regex.Pattern.compile("name=\"(unit-[^\"]+)\"").matcher(read);
        while (matcher.find()) {
            units.put(matcher.group(1), theirUnitOf(there));
        }
        assertThat(units).hasSize(2);
        theirs.send(plan + "/accept", answer(read, units)).andExpect(status().is3xxRedirection());
        assertThat(tasks(there, plan))
                .containsExactly(
                        "印制材料" + mark + " DONE " + today.plusDays(9), "派出讲师" + mark + " OPEN " + today.plusDays(60));
        ours.take(theirs.letter(plan)).andExpect(flash().attribute("notice", taken("accepted")));
        assertThat(tasks(here, plan)).containsExactly("借出场地" + mark + " OPEN " + today.plusDays(15));
        assertThat(ours.text(plan)).contains("agreed until a newer one was");
    }

    private void endedOverTheNetwork(Office ours, Office theirs, ApplicationContext there, String plan, UUID neighbour)
            throws Exception {
        theirs.send(plan + "/end", Map.of("why", ""))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("Fill this in"));
        theirs.send(plan + "/end", Map.of("why", "协议另行商定")).andExpect(status().is3xxRedirection());
        assertThat(tasks(there, plan)).anyMatch(task -> task.contains("CANCELLED"));

        web.perform(get(LetterBox.PATH)).andExpect(status().isForbidden());
        web.perform(get(LetterBox.PATH).header(JointPartners.ASKING, "bm90aGluZw=="))
                .andExpect(status().isForbidden());
        var partner = here.getBean(JointPartners.class).find(neighbour).orElseThrow();
        SignedIn.now(ours.keeper());
        var desk = here.getBean(LetterDesk.class);
        assertThat(desk.fromAddress(partner, Optional.empty()))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.message()).isEqualTo("cooperation.letter.taken.ended"));
        assertThat(desk.fromAddress(partner, Optional.empty()))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.message()).isEqualTo(LetterOutcome.NOTHING_NEW));
        assertThat(ours.text(plan)).contains("They ended it on", "协议另行商定");
        assertThat(tasks(here, plan)).containsExactly("借出场地" + mark + " CANCELLED " + today.plusDays(15));
        ours.send(plan + "/change", Map.of()).andExpect(status().isNotFound());
        assertThat(ours.text("/joint-plans?words=" + mark)).contains(plan, "ended");
    }

    private void finish(Office office, ApplicationContext at, String plan, Unit unit) throws Exception {
        var worker = SignedIn.viewer(unit.id(), "", "work.read", "work.do", "cooperation.readPlans");
        var task = at.getBean(JdbcClient.class)
                .sql("select id from work.task where joint_plan = cast(:plan as uuid)")
                .param("plan", id(plan))
                .query(UUID.class)
                .single();
        office.web()
                .perform(get("/tasks/" + task).with(as(worker)))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("href=\"" + plan + "\""));
        office.web()
                .perform(post("/tasks/" + task + "/finish")
                        .param("finish", "印了两千份")
                        .with(csrf())
                        .with(as(worker)))
                .andExpect(status().is3xxRedirection());
    }

    private Map<String, String> proposal(String agreement, Unit unit) {
        var fields = new HashMap<>(Map.of(
                "agreement",
                agreement,
                "title",
                "交界乡镇" + mark,
                "purpose",
                "共同宣传",
                "firstDay",
                today.toString(),
                "lastDay",
                today.plusDays(90).toString()));
        fields.putAll(Map.of(
                "ourWhat1",
                "借出场地" + mark,
                "ourUnit1",
                unit.id().toString(),
                "ourDue1",
                today.plusDays(5).toString(),
                "theirWhat1",
                "印制材料" + mark,
                "theirWho1",
                "宣传科",
                "theirDue1",
                today.plusDays(9).toString()));
        return fields;
    }

    private static Map<String, String> answer(String page, Map<String, String> units) {
        var fields = new HashMap<>(units);
        fields.put("version", Office.found(page, "name=\"version\" value=\"([^\"]+)\""));
        fields.put("agreement", Office.found(page, "id=\"f-agreement\".*?<option value=\"([^\"]+)\""));
        return fields;
    }

    private static String unitField(String page) {
        return Office.found(page, "name=\"(unit-[^\"]+)\"");
    }

    private static String agreement(Office office, UUID partner) throws Exception {
        var form = office.text("/joint-plans/new");
        assertThat(form).contains("联合行动");
        return Office.found(office.text("/partners/" + partner), "/agreements/([^/]+)/end");
    }

    private Unit unit(ApplicationContext at) {
        return at.getBean(Units.class).save("u-" + mark, "承办单位" + mark, "", Unit.Kind.BUREAU, "");
    }

    private String theirUnitOf(ApplicationContext at) {
        return at.getBean(Units.class)
                .findByCode("u-" + mark)
                .orElseThrow()
                .id()
                .toString();
    }

    private List<String> tasks(ApplicationContext at, String plan) {
        return at.getBean(JdbcClient.class)
                .sql(STATES)
                .param("plan", id(plan))
                .query(String.class)
                .list();
    }

    private static int versions(ApplicationContext at) {
        return at.getBean(JdbcClient.class)
                .sql("select count(*) from cooperation.joint_version")
                .query(Integer.class)
                .single();
    }

    private int notices(String kind, String plan) {
        return here.getBean(JdbcClient.class)
                .sql("select count(*) from notices.notice where kind = :kind and path = :plan")
                .param("kind", kind)
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private String releases() throws Exception {
        var file = web.perform(get("/exchange/releases.json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new String(
                java.util.Base64.getDecoder()
                        .decode(tools.jackson.databind.json.JsonMapper.shared()
                                .readTree(file)
                                .get("content")
                                .asString()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private Notice taken(String what) {
        return new Notice("cooperation.letter.taken." + what, List.of("交界乡镇" + mark), Notice.Kind.DONE);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String key(ApplicationContext at) {
        return at.getBean(JointPartners.class).ownKey();
    }

    private static String site(ConfigurableApplicationContext at) {
        return "http://localhost:" + at.getEnvironment().getProperty("local.server.port");
    }

    private static ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Qinghe.class)
                .initializers(new FreshDatabase())
                .run("--qinghe.mode=test", "--server.port=0", "--server.shutdown=immediate");
    }
}
