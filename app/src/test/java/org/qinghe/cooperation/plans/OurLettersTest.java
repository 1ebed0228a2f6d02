package org.qinghe.cooperation.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.access.StandardRole;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans that we propose, and what follows from a neighbour's answers, whoever is there when they come. */
@QingheTest
class OurLettersTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String mark = "ol" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = Today.inTheCounty();

    @TempDir
    Path folder;

    @Autowired
    MockMvc web;

    @Autowired
    JointPartners partners;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    LetterDesk desk;

    @Autowired
    JdbcClient database;

    Neighbour neighbour;
    Office office;
    UUID partner;
    Unit unit;

    @BeforeEach
    void aNeighbourWithWhomItIsAgreed() throws Exception {
        neighbour = new Neighbour(KeptKeyPair.in(folder.resolve("key")), partners.ownKey());
        office = Office.at(web);
        partner = office.partner("邻县" + mark, neighbour.keys().publicKey(), "");
        office.agree(partner);
        unit = unit("a");
        colleagues.open(unit.id(), mark, "禁毒办", "three words together", false, List.of(StandardRole.COUNTY_OFFICE));
    }

    @Test
    void anAcceptanceThatCrossesOurEndIsNotedAndHandsOutNothing() throws Exception {
        var plan = proposed();
        var accepted = neighbour.signed(accepting(plan, 20));
        office.send(path(plan) + "/end", Map.of("why", "另行商定")).andExpect(status().is3xxRedirection());
        office.take(accepted)
                .andExpect(flash().attribute(
                                "notice",
                                new Notice("cooperation.letter.taken.accepted", List.of(title()), Notice.Kind.DONE)));
        assertThat(work(plan)).isEmpty();
        assertThat(database.sql("select answer from cooperation.joint_version where plan = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .single())
                .isEqualTo("ACCEPTED");
        assertThat(office.text(path(plan))).contains("We ended it on");
    }

    /** At twenty to six nobody is signed in; a unit is told of its task all the same. */
    @Test
    void inTheMorningOneLetterThatBreaksStopsNoOtherAndUnitsAreToldOfTheirTasks() throws Exception {
        var broken = proposed();
        var whole = proposed();
        database.sql("delete from cooperation.joint_duty where plan = :plan")
                .param("plan", broken)
                .update();
        var breaking = neighbour.signed(accepting(broken, 20));
        var another =
                office.partner("阿县" + mark, KeptKeyPair.in(folder.resolve("a")).publicKey(), "");
        var server = Neighbour.answering(List.of(breaking, neighbour.signed(accepting(whole, 20))));
        try {
            fetchedDaily(another, "http://[nowhere");
            fetchedDaily(partner, "http://localhost:" + server.getAddress().getPort());
            SecurityContextHolder.clearContext();
            desk.daily();
        } finally {
            server.stop(0);
            database.sql("update cooperation.partner set site = '', daily = false where id in (:both)")
                    .param("both", List.of(another, partner))
                    .update();
        }
        assertThat(work(broken)).isEmpty();
        assertThat(work(whole)).containsExactly("借出场地" + mark + " OPEN " + today.plusDays(5));
        assertThat(given(whole)).containsExactly("借出场地" + mark + "（" + title() + "） " + today.plusDays(5));
        assertThat(outcomes(another)).containsExactly("cooperation.letter.refused.failed");
        assertThat(outcomes(partner))
                .containsExactlyInAnyOrder("cooperation.letter.refused.failed", "cooperation.letter.taken.accepted");
        office.take(breaking)
                .andExpect(flash().attribute(
                                "notice",
                                new Notice("cooperation.letter.refused.failed", List.of(""), Notice.Kind.REFUSED)));
    }

    @Test
    void aChangeLeavesAsItIsWhatTheOfficeChangedMeanwhileAndTheChangeItselfIsNotedAndTold() throws Exception {
        var plan = proposed();
        office.take(neighbour.signed(accepting(plan, 20)));
        var other = unit("b");
        movedByTheOffice(plan, today.plusDays(20), other);

        changed(plan, "借出两处场地" + mark, today.plusDays(5));
        byNobody(neighbour.signed(accepting(plan, 21)));
        assertThat(work(plan)).containsExactly("借出两处场地" + mark + " OPEN " + today.plusDays(20));
        assertThat(doer(plan)).isEqualTo(other.id());
        assertThat(retitled(plan)).containsExactly("借出场地" + mark + " → 借出两处场地" + mark);
        assertThat(given(plan)).containsExactly("借出两处场地" + mark + "（" + title() + "） " + today.plusDays(20));

        changed(plan, "借出两处场地" + mark, today.plusDays(30));
        byNobody(neighbour.signed(accepting(plan, 22)));
        assertThat(work(plan)).containsExactly("借出两处场地" + mark + " OPEN " + today.plusDays(30));
        assertThat(doer(plan)).isEqualTo(other.id());
        assertThat(retitled(plan)).hasSize(1);
        assertThat(given(plan)).containsExactly("借出两处场地" + mark + "（" + title() + "） " + today.plusDays(30));
    }

    @Test
    void theBoxHasEveryPlanOnItsPagesWhatChangedLastFirst() throws Exception {
        var all = new ArrayList<String>();
        for (int plan = 0; plan <= LetterBox.MOST; plan++) {
            all.add(proposed().toString());
        }
        var first = all.getFirst();
        office.send("/joint-plans/" + first + "/end", Map.of("why", "另行商定")).andExpect(status().is3xxRedirection());
        var front = box(1);
        var back = box(2);
        assertThat(front.get("more").asBoolean()).isTrue();
        assertThat(back.get("more").asBoolean()).isFalse();
        var plans = new ArrayList<>(letters(front));
        assertThat(plans).hasSize(LetterBox.MOST);
        assertThat(plans.getFirst().get("plan").asString()).isEqualTo(first);
        assertThat(plans.getFirst().get("ended").get("why").asString()).isEqualTo("另行商定");
        plans.addAll(letters(back));
        assertThat(plans.stream().map(each -> each.get("plan").asString())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(letters(box(3))).isEmpty();
    }

    @Test
    void aLetterThatWasWrittenWhileOurClockStoodAheadIsWrittenAgain() throws Exception {
        var plan = proposed();
        var then = Instant.now().plus(400, ChronoUnit.DAYS);
        for (var statement : List.of(
                "update cooperation.joint_letter set at = :then, number = :number where plan = :plan",
                "update cooperation.joint_plan set sent_number = :number, changed_at = :then where id = :plan")) {
            database.sql(statement)
                    .param("then", Timestamp.from(then))
                    .param("number", then.toEpochMilli())
                    .param("plan", plan)
                    .update();
        }
        var letter = JSON.readTree(Neighbour.content(office.letter(path(plan))));
        assertThat(letter.get("number").asLong()).isEqualTo(then.toEpochMilli() + 1);
        assertThat(Instant.parse(letter.get("made").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(office.letter(path(plan))).as("once is enough").isEqualTo(office.letter(path(plan)));
    }

    private UUID proposed() throws Exception {
        var address = String.valueOf(office.send("/joint-plans/new", terms("借出场地" + mark, today.plusDays(5)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private void changed(UUID plan, String what, LocalDate due) throws Exception {
        var form = office.text(path(plan) + "/change");
        var fields = terms(what, due);
        for (var field : List.of("basis", "ourId1", "theirId1")) {
            fields.put(field, Office.found(form, "name=\"" + field + "\" value=\"([^\"]+)\""));
        }
        office.send(path(plan) + "/change", fields)
                .andExpect(flash().attribute(
                                "notice", new Notice("cooperation.plan.proposed", List.of(), Notice.Kind.DONE)));
    }

    private Map<String, String> terms(String what, LocalDate due) {
        var agreement = database.sql("select id from cooperation.agreement where partner = :partner")
                .param("partner", partner)
                .query(UUID.class)
                .single();
        var fields = new HashMap<>(Map.of(
                "agreement", agreement.toString(),
                "title", title(),
                "purpose", "两县一起做",
                "firstDay", today.toString(),
                "lastDay", today.plusDays(90).toString()));
        fields.putAll(Map.of(
                "ourWhat1",
                what,
                "ourUnit1",
                unit.id().toString(),
                "ourDue1",
                due.toString(),
                "theirWhat1",
                "印制材料" + mark,
                "theirWho1",
                "宣传科",
                "theirDue1",
                today.plusDays(9).toString()));
        return fields;
    }

    /** Accepts what we proposed last. */
    private Map<String, Object> accepting(UUID plan, long number) {
        var letter = neighbour.letter(plan, number);
        letter.put(
                "accepted",
                database.sql(
                                "select digest from cooperation.joint_version where plan = :plan order by number desc limit 1")
                        .param("plan", plan)
                        .query(String.class)
                        .single());
        return letter;
    }

    private void byNobody(byte[] letter) {
        SecurityContextHolder.clearContext();
        assertThat(desk.fromFile(letter, office.keeper()).message()).isEqualTo("cooperation.letter.taken.accepted");
    }

    private void movedByTheOffice(UUID plan, LocalDate due, Unit other) throws Exception {
        var task = task(plan);
        var lead = SignedIn.viewer(unit.id(), "", "work.read", "work.lead");
        web.perform(post("/tasks/" + task + "/due")
                        .param("was", today.plusDays(5).toString())
                        .param("due", due.toString())
                        .param("reason", "另有安排")
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(status().is3xxRedirection());
        web.perform(post("/tasks/" + task + "/assign")
                        .param("was", unit.id().toString())
                        .param("unit", other.id().toString())
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(status().is3xxRedirection());
        assertThat(work(plan)).containsExactly("借出场地" + mark + " OPEN " + due);
        assertThat(doer(plan)).isEqualTo(other.id());
    }

    private void fetchedDaily(UUID each, String site) {
        database.sql("update cooperation.partner set site = :site, daily = true where id = :id")
                .param("site", site)
                .param("id", each)
                .update();
    }

    private JsonNode box(int page) throws Exception {
        return JSON.readTree(web.perform(get(LetterBox.path(page)).header(JointPartners.ASKING, neighbour.asking()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static List<JsonNode> letters(JsonNode bundle) {
        return bundle.get("letters")
                .valueStream()
                .map(each -> JSON.readTree(Neighbour.content(Base64.getDecoder().decode(each.asString()))))
                .toList();
    }

    private Unit unit(String letter) {
        return units.save("u-" + letter + mark, "承办单位" + letter + mark, "", Unit.Kind.BUREAU, "");
    }

    private String title() {
        return "联合宣传" + mark;
    }

    private static String path(UUID plan) {
        return "/joint-plans/" + plan;
    }

    private UUID task(UUID plan) {
        return database.sql("select id from work.task where joint_plan = :plan")
                .param("plan", plan)
                .query(UUID.class)
                .single();
    }

    private UUID doer(UUID plan) {
        return database.sql("select unit from work.task where joint_plan = :plan")
                .param("plan", plan)
                .query(UUID.class)
                .single();
    }

    private List<String> work(UUID plan) {
        return strings(
                "select title_zh || ' ' || state || ' ' || due from work.task where joint_plan = :plan order by position",
                plan);
    }

    /** What units are told they were given, as long as it holds. */
    private List<String> given(UUID plan) {
        return strings("""
                select n.title_zh || ' ' || n.due from notices.notice n join work.task t on n.path = '/tasks/' || t.id
                where t.joint_plan = :plan and n.kind = 'work.given' and n.unit = t.unit and n.settled_at is null
                """, plan);
    }

    private List<String> retitled(UUID plan) {
        return strings("""
                select h.words from work.happening h join work.task t on t.id = h.task
                where t.joint_plan = :plan and h.what = 'RETITLED' order by h.id
                """, plan);
    }

    private List<String> outcomes(UUID by) {
        return strings("select outcome from cooperation.joint_received where partner = :plan order by at", by);
    }

    private List<String> strings(String sql, UUID plan) {
        return database.sql(sql).param("plan", plan).query(String.class).list();
    }
}
