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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class InspectionTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    Scene scene;
    Viewer lead;
    LocalDate today;

    @BeforeEach
    void aCountyHasTownshipsAndSchools() {
        scene = Scene.found(places, units);
        lead = scene.lead();
        today = Today.inTheCounty();
        for (int school = 1; school <= 4; school++) {
            units.save(
                    "is" + school + scene.county(), "学校" + school, "School " + school, Unit.Kind.SCHOOL, scene.east());
        }
    }

    /** 3 of 2 townships and 4 schools: shares 1 and 2. The frame and the seed repeat the draw without our code. */
    @Test
    void isFrozenThenDrawnAndWhatIsPublishedRepeatsTheDraw() throws Exception {
        var inspection = planned("3", "TOWNSHIP", "SCHOOL");
        refused(inspection + "/draw", "inspection.refused.notFrozen");
        web.perform(post(inspection + "/freeze").with(csrf()).with(as(lead)))
                .andExpect(flash().attribute("notice", new Notice("inspection.frozen", List.of(), Notice.Kind.DONE)));
        units.save("late" + scene.county(), "新学校", "Late School", Unit.Kind.SCHOOL, scene.west());
        refused(inspection + "/freeze", "inspection.refused.frozen");
        draw(inspection);

        var csv = web.perform(get(inspection + "/frame.csv").param("lang", "en").with(as(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var rows = Arrays.stream(csv.split("\r\n"))
                .skip(1)
                .map(row -> row.split(","))
                .toList();
        assertThat(rows).as("the frame as it was frozen").hasSize(6);
        for (var stratum : Map.of("TOWNSHIP", 1, "SCHOOL", 2).entrySet()) {
            var expected = rows.stream()
                    .filter(row -> row[2].equals(stratum.getKey()))
                    .sorted(Comparator.comparing(row -> sha256(row[3] + "\n" + row[0])))
                    .limit(stratum.getValue())
                    .map(row -> row[0])
                    .toList();
            assertThat(rows.stream()
                            .filter(row -> row[2].equals(stratum.getKey()) && row[6].equals("1"))
                            .map(row -> row[0]))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        web.perform(get(inspection).param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("Repeated for this page just now: the same")))
                .andExpect(content().string(containsString(rows.getFirst()[3])))
                .andExpect(content().string(containsString(digest(rows))));
        assertThat(database.sql("select at from oversight.draw where inspection = :id")
                        .param("id", id(inspection))
                        .query(java.sql.Timestamp.class)
                        .single())
                .isAfterOrEqualTo(database.sql("select frozen_at from oversight.inspection where id = :id")
                        .param("id", id(inspection))
                        .query(java.sql.Timestamp.class)
                        .single());
    }

    @Test
    void isDrawnAgainOnlyForAReasonThatStandsInTheAuditTrail() throws Exception {
        var inspection = drawn("1", "SCHOOL");
        web.perform(post(inspection + "/draw").param("lang", "en").with(csrf()).with(as(lead)))
                .andExpect(content().string(containsString("id=\"e-reason\"")));
        web.perform(post(inspection + "/draw")
                        .param("reason", "抽中的学校正在搬迁")
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(flash().attribute("notice", new Notice("inspection.drawn", List.of(), Notice.Kind.DONE)));

        assertThat(database.sql("select count(distinct seed) from oversight.draw where inspection = :id")
                        .param("id", id(inspection))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(database.sql(
                                "select details::text from safeguards.audit_entry where subject = :subject and action = :action")
                        .param("subject", "inspection/" + id(inspection))
                        .param("action", "oversight.drawnAgain")
                        .query(String.class)
                        .single())
                .contains("抽中的学校正在搬迁");
        assertThat(states(inspection)).containsExactlyInAnyOrder("WITHDRAWN", "PLANNED");
    }

    @Test
    void theDatabaseItselfKeepsTheFrameAndTheDraws() throws Exception {
        var inspection = planned("1", "SCHOOL");
        var early = """
                insert into oversight.draw (id, inspection, round, seed, reason, at, account, name)
                values (gen_random_uuid(), :id, 1, repeat('a', 64), '', now(), gen_random_uuid(), '')
                """;
        assertRefused(early, inspection);
        web.perform(post(inspection + "/freeze").with(csrf()).with(as(lead)));
        assertRefused(
                "insert into oversight.frame_entry (inspection, code, unit, stratum) values (:id, 'x', gen_random_uuid(), 'SCHOOL')",
                inspection);
        assertRefused("delete from oversight.frame_entry where inspection = :id", inspection);
        assertRefused("update oversight.inspection set size = 2 where id = :id", inspection);
        draw(inspection);
        assertRefused("update oversight.draw set seed = repeat('a', 64) where inspection = :id", inspection);
        assertRefused(
                "update oversight.draw_line set drawn = true where draw in (select id from oversight.draw where inspection = :id)",
                inspection);
    }

    @Test
    void saysBesideEachFieldWhatIsMissingAndHowManyUnitsThereAre() throws Exception {
        var empty = web.perform(
                post("/inspections/new").param("lang", "en").with(csrf()).with(as(lead)));
        for (var field : new String[] {"title", "checklist", "kinds", "size", "firstDay", "lastDay", "termDays"}) {
            empty.andExpect(content().string(containsString("id=\"e-" + field + "\"")));
        }
        empty.andExpect(content().string(containsString("Enter a whole number, 1 or more.")));
        web.perform(plan("5", "SCHOOL").param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("from 1 to 4, which is how many units there are")));
        web.perform(post("/checklists/new").param("lang", "en").with(csrf()).with(as(lead)))
                .andExpect(content().string(containsString("id=\"e-title\"")))
                .andExpect(content().string(containsString("id=\"e-text1\"")));
    }

    @Test
    void askingForMoreRowsOfAChecklistKeepsWhatWasTyped() throws Exception {
        web.perform(post("/checklists/new")
                        .param("title", "冬季检查")
                        .param("text5", "台账是否齐全")
                        .param("severity5", "SERIOUS")
                        .param("more", "true")
                        .param("lang", "en")
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(content().string(containsString("value=\"冬季检查\"")))
                .andExpect(content().string(containsString("value=\"台账是否齐全\"")))
                .andExpect(content().string(containsString("id=\"f-text20\"")))
                .andExpect(content().string(not(containsString("id=\"e-title\""))));
    }

    @Test
    void isNotSeenFromBelowOrElsewhere() throws Exception {
        var inspection = drawn("1", "TOWNSHIP");
        web.perform(get(inspection).with(as(scene.mightyIn(scene.eastern())))).andExpect(status().isNotFound());
        var elsewhere = scene.mighty(scene.office(), "700000");
        web.perform(get(inspection).with(as(elsewhere))).andExpect(status().isNotFound());
        web.perform(get("/inspections").with(as(elsewhere)))
                .andExpect(content().string(not(containsString(inspection))));
        var inspector =
                SignedIn.viewer(scene.office().id(), scene.county(), InspectionAccess.READ, InspectionAccess.INSPECT);
        web.perform(post(inspection + "/draw").with(csrf()).with(as(inspector))).andExpect(status().isForbidden());
    }

    @Test
    void aNoOnAVisitBecomesAnOrderAndTheSameAnswersAreReceivedOnce() throws Exception {
        var inspection = drawn("1", "SCHOOL");
        var visit = visit(inspection);
        var token = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> send = () -> web.perform(answers(visit, token).with(as(lead)))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            for (var sent : threads.invokeAll(java.util.Collections.nCopies(4, send))) {
                assertThat(sent.get()).isEqualTo(visit + "?received=" + token);
            }
        }
        assertThat(findings(visit)).isEqualTo(1);
        assertThat(database.sql("""
                        select f.what || f.severity || f.source || (f.due - :today)::text from oversight.finding f
                        join oversight.visit_answer a on a.finding = f.id where a.visit = :visit
                        """)
                        .param("visit", id(visit))
                        .param("today", today)
                        .query(String.class)
                        .single())
                .as("severity of the item, term of the inspection")
                .isEqualTo("抽屉没有上锁SERIOUSINSPECTION10");

        var others = web.perform(answers(visit, UUID.randomUUID().toString()).with(as(scene.lead())))
                .andExpect(flash().attribute(
                                "notice", new Notice("inspection.visit.late", List.of(), Notice.Kind.REFUSED)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(others).as("other answers are not said to be received").isEqualTo(visit);
        assertThat(findings(visit)).isEqualTo(1);
        refused(inspection + "/draw", "inspection.refused.visited", "reason", "想换一所");
    }

    @Test
    void aVisitIsNotMadeByTheUnitItselfAndItsAnswersAreChecked() throws Exception {
        var inspection = drawn("2", "TOWNSHIP");
        var eastern = database.sql("""
                        select v.id from oversight.visit v join oversight.draw d on d.id = v.draw
                        where d.inspection = :id and v.unit = :unit
                        """)
                .param("id", id(inspection))
                .param("unit", scene.eastern().id())
                .query(UUID.class)
                .single();
        var visit = "/visits/" + eastern;
        web.perform(answers(visit, UUID.randomUUID().toString())
                        .with(as(scene.mighty(scene.eastern(), scene.county()))))
                .andExpect(flash().attribute(
                                "notice", new Notice("inspection.refused.ownUnit", List.of(), Notice.Kind.REFUSED)));
        web.perform(get(visit).with(as(scene.easterner()))).andExpect(status().isNotFound());

        web.perform(post(visit)
                        .param("lang", "en")
                        .param("verdict1", "PASS")
                        .param("verdict2", "FAIL")
                        .param("visitedOn", today.minusDays(1).toString())
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(content().string(containsString("id=\"e-visitedOn\"")))
                .andExpect(content().string(not(containsString("id=\"e-verdict1\""))))
                .andExpect(content().string(containsString("id=\"e-seen2\"")))
                .andExpect(content().string(containsString("id=\"e-shown2\"")))
                .andExpect(content().string(containsString("id=\"e-verdict3\"")));
        assertThat(findings(visit)).isZero();
    }

    private String drawn(String size, String... kinds) throws Exception {
        var inspection = planned(size, kinds);
        web.perform(post(inspection + "/freeze").with(csrf()).with(as(lead)));
        draw(inspection);
        return inspection;
    }

    private void draw(String inspection) throws Exception {
        web.perform(post(inspection + "/draw").with(csrf()).with(as(lead)))
                .andExpect(flash().attribute("notice", new Notice("inspection.drawn", List.of(), Notice.Kind.DONE)));
    }

    private String planned(String size, String... kinds) throws Exception {
        var address = web.perform(plan(size, kinds).with(as(lead)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return java.util.Objects.requireNonNull(address);
    }

    private MockHttpServletRequestBuilder plan(String size, String... kinds) {
        return post("/inspections/new")
                .param("title", "四季度抽查")
                .param("checklist", checklist())
                .param("kinds", kinds)
                .param("strata", "KIND")
                .param("size", size)
                .param("firstDay", today.toString())
                .param("lastDay", today.plusDays(20).toString())
                .param("termDays", "10")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder answers(String visit, String token) {
        return post(visit)
                .param("token", token)
                .param("visitedOn", today.toString())
                .param("verdict1", "PASS")
                .param("verdict2", "PASS")
                .param("verdict3", "NONE")
                .param("verdict4", "PASS")
                .param("verdict5", "FAIL")
                .param("seen5", "抽屉没有上锁")
                .param("shown5", "照片 1 张")
                .with(csrf());
    }

    private void refused(String address, String why, String... fields) throws Exception {
        var request = post(address).with(csrf()).with(as(lead));
        for (int each = 0; each < fields.length; each += 2) {
            request.param(fields[each], fields[each + 1]);
        }
        web.perform(request).andExpect(flash().attribute("notice", new Notice(why, List.of(), Notice.Kind.REFUSED)));
    }

    private void assertRefused(String sql, String inspection) {
        assertThatThrownBy(() -> database.sql(sql).param("id", id(inspection)).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    private String checklist() {
        return database.sql(
                        "select id::text from oversight.checklist where title_en = 'Check of prevention at schools'")
                .query(String.class)
                .single();
    }

    private String visit(String inspection) {
        return "/visits/"
                + database.sql("""
                                select v.id from oversight.visit v join oversight.draw d on d.id = v.draw
                                where d.inspection = :id and v.state = 'PLANNED'
                                """)
                        .param("id", id(inspection))
                        .query(UUID.class)
                        .single();
    }

    private List<String> states(String inspection) {
        return database.sql("""
                        select v.state from oversight.visit v join oversight.draw d on d.id = v.draw where d.inspection = :id
                        """).param("id", id(inspection)).query(String.class).list();
    }

    private long findings(String visit) {
        return database.sql("select count(finding) from oversight.visit_answer where visit = :visit")
                .param("visit", id(visit))
                .query(Long.class)
                .single();
    }

    private static String digest(List<String[]> rows) {
        return sha256(
                rows.stream().map(row -> row[0] + "\t" + row[2] + "\n").collect(java.util.stream.Collectors.joining()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
