package org.qinghe.oversight.inspection;

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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
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
import org.qinghe.work.Bilingual;
import org.qinghe.work.PastPlans;
import org.qinghe.work.PastWork;
import org.qinghe.work.PlannedTask;
import org.qinghe.work.TaskMove;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Twelve tasks of two townships, eight in the east and four in the west, all reported as done two days ago. */
@QingheTest
class TaskDrawTest {

    private static final int SEEDS = 3_000;

    @Autowired
    MockMvc web;

    @Autowired
    PastPlans plans;

    @Autowired
    PastWork work;

    @Autowired
    FrameTable frames;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Scene scene;
    Viewer lead;
    LocalDate today;
    UUID meeting;

    @BeforeEach
    void theTownshipsReportedWhatAMeetingAskedOfThem() {
        scene = Scene.found(places, units);
        lead = SignedIn.viewer(
                scene.office().id(),
                scene.county(),
                InspectionAccess.READ,
                InspectionAccess.INSPECT,
                InspectionAccess.LEAD,
                "work.read",
                "work.do",
                "work.lead",
                "work.plan");
        today = Today.inTheCounty();
        SignedIn.now(lead);
        meeting = plans.meeting(
                Bilingual.ofOne("季度会议"),
                scene.county(),
                today.minusDays(5),
                "",
                List.of(scene.eastern().id(), scene.western().id()),
                List.of(new PastPlans.Item(Bilingual.ofOne("抽查"), "分头落实")));
        IntStream.range(0, 8).forEach(number -> done(scene.eastern(), "东镇任务" + number));
        IntStream.range(0, 4).forEach(number -> done(scene.western(), "西镇任务" + number));
        given(scene.western(), "没有完成的任务");
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** 6 of 8 and 4: shares of 4 and 2. Who has only the file repeats it, with nothing but SHA-256. */
    @Test
    void whatIsPublishedRepeatsTheDrawOverTasks() throws Exception {
        var inspection = drawn("6", "AREA");
        var rows = rows(inspection);
        assertThat(rows).as("those done, not the one that is not").hasSize(12);
        for (var stratum : Map.of(scene.east(), 4, scene.west(), 2).entrySet()) {
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
        var lines = new StringBuilder();
        rows.forEach(row -> lines.append(row[0]).append('\t').append(row[2]).append('\n'));
        web.perform(get(inspection).param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("Repeated for this page just now: the same")))
                .andExpect(content().string(containsString("6 of 12 tasks")))
                .andExpect(content().string(containsString("东镇")))
                .andExpect(content().string(containsString(sha256(lines.toString()))));
        web.perform(get(inspection + "/frame").with(as(lead)))
                .andExpect(content().string(containsString("西镇任务3")))
                .andExpect(content().string(not(containsString("没有完成的任务"))));
        web.perform(get(inspection + "/frame.xlsx").with(as(lead))).andExpect(status().isOk());
    }

    @Test
    void theFrameStaysWhateverBecomesOfTheTasks() throws Exception {
        var inspection = drawn("6", "AREA");
        var before = rows(inspection).stream().map(Arrays::asList).toList();
        var returned = UUID.fromString(before.getFirst().getFirst());
        SignedIn.now(lead);
        work.take(returned, TaskMove.RETURN, "缺照片", clock.instant());
        done(scene.eastern(), "后来的任务");
        SecurityContextHolder.clearContext();

        assertThat(rows(inspection).stream().map(Arrays::asList).toList()).isEqualTo(before);
        web.perform(get(inspection).param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("Repeated for this page just now: the same")));
        web.perform(post(inspection + "/freeze").with(csrf()).with(as(lead)))
                .andExpect(flash().attribute(
                                "notice", new Notice("inspection.refused.frozen", List.of(), Notice.Kind.REFUSED)));
    }

    /**
     * 3 of the 12 over 3,000 seeds: (N−1)/N · Σ(O−E)²/(E(1−n/N)) is chi-square with N−1 degrees of freedom. The tasks have other
     * ids each time, so the bound is one that chance exceeds once in a million: 48.8.
     */
    @Test
    void fallsOnEveryTaskEquallyOften() throws Exception {
        var entries = frames.of(id(frozen("3", "KIND"))).stream()
                .map(FrameEntry::entry)
                .toList();
        Map<String, Integer> times = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Draw.of(entries, "seed" + seed, 3).stream()
                    .filter(Draw.Line::drawn)
                    .forEach(line -> times.merge(line.code(), 1, Integer::sum));
        }
        double expected = SEEDS * 3 / 12.0;
        assertThat(times).hasSize(12);
        assertThat(11.0
                        / 12
                        * times.values().stream()
                                .mapToDouble(count -> (count - expected) * (count - expected) / (expected * 0.75))
                                .sum())
                .isLessThan(48.8);
    }

    @Test
    void aVisitNamesItsTaskWithTheEvidenceAndWhatIsFoundLeadsBackToIt() throws Exception {
        var inspection = drawn("12", "AREA");
        var visit = database.sql("""
                        select v.id, v.task from oversight.visit v join oversight.draw d on d.id = v.draw
                        join oversight.frame_entry f on f.inspection = d.inspection and f.task = v.task
                        where d.inspection = :id and f.title_zh = '东镇任务0'
                        """).param("id", id(inspection)).query().singleRow();
        SignedIn.now(lead);
        var late = Objects.requireNonNull((UUID) visit.get("task"));
        work.handIn(late, "补交.pdf", "%PDF-1.7 late".getBytes(StandardCharsets.US_ASCII), clock.instant());
        SecurityContextHolder.clearContext();

        var address = "/visits/" + visit.get("id");
        web.perform(get(address).param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("东镇任务0")))
                .andExpect(content().string(containsString("/tasks/" + late)))
                .andExpect(content().string(containsString("小结.pdf</a>")))
                .andExpect(content().string(containsString("补交.pdf</a>")))
                .andExpect(content().string(containsString("uploaded after the frame was frozen")));
        web.perform(post(address)
                .param("token", UUID.randomUUID().toString())
                .param("visitedOn", today.toString())
                .param("verdict1", "FAIL")
                .param("seen1", "没有佐证")
                .param("shown1", "查阅记录")
                .param("verdict2", "PASS")
                .param("verdict3", "PASS")
                .param("verdict4", "PASS")
                .param("verdict5", "NONE")
                .with(csrf())
                .with(as(lead)));
        var finding = database.sql(
                        "select finding from oversight.visit_answer where visit = :visit and verdict = 'FAIL'")
                .param("visit", visit.get("id"))
                .query(UUID.class)
                .single();
        web.perform(get("/findings/" + finding).with(as(lead)))
                .andExpect(content().string(containsString("href=\"/tasks/" + late)));
    }

    @Test
    void aPeriodWithoutTasksOrStillToComeIsRefusedBesideItsField() throws Exception {
        web.perform(plan("3", "KIND")
                        .param("until", today.plusDays(1).toString())
                        .param("lang", "en")
                        .with(as(lead)))
                .andExpect(content().string(containsString("id=\"e-until\"")));
        web.perform(plan("3", "KIND")
                        .param("until", today.minusDays(3).toString())
                        .param("lang", "en")
                        .with(as(lead)))
                .andExpect(content().string(containsString("There is no such task in these days")));
        web.perform(plan("13", "KIND")
                        .param("until", today.toString())
                        .param("lang", "en")
                        .with(as(lead)))
                .andExpect(content().string(containsString("from 1 to 12, which is how many tasks there are")));
    }

    private String drawn(String size, String strata) throws Exception {
        var inspection = frozen(size, strata);
        web.perform(post(inspection + "/draw").with(csrf()).with(as(lead)))
                .andExpect(flash().attribute("notice", new Notice("inspection.drawn", List.of(), Notice.Kind.DONE)));
        return inspection;
    }

    private String frozen(String size, String strata) throws Exception {
        var address = web.perform(
                        plan(size, strata).param("until", today.toString()).with(as(lead)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(post(address + "/freeze").with(csrf()).with(as(lead)))
                .andExpect(flash().attribute("notice", new Notice("inspection.frozen", List.of(), Notice.Kind.DONE)));
        return Objects.requireNonNull(address);
    }

    private MockHttpServletRequestBuilder plan(String size, String strata) {
        return post("/inspections/new")
                .param("title", "任务抽查")
                .param(
                        "checklist",
                        database.sql(
                                        "select id::text from oversight.checklist where title_en = 'Check of prevention at schools'")
                                .query(String.class)
                                .single())
                .param("kinds", "TOWNSHIP")
                .param("over", "tasks")
                .param("within", "DONE")
                .param("from", today.minusDays(4).toString())
                .param("strata", strata)
                .param("size", size)
                .param("firstDay", today.toString())
                .param("lastDay", today.plusDays(20).toString())
                .param("termDays", "10")
                .with(csrf());
    }

    private List<String[]> rows(String inspection) throws Exception {
        var csv = web.perform(get(inspection + "/frame.csv").param("lang", "en").with(as(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Arrays.stream(csv.split("\r\n"))
                .skip(1)
                .map(row -> row.split(","))
                .toList();
    }

    private void done(Unit unit, String title) {
        var task = given(unit, title);
        work.handIn(task, "小结.pdf", ("%PDF-1.7 " + title).getBytes(StandardCharsets.UTF_8), daysAgo(3));
        work.take(task, TaskMove.FINISH, "已完成", daysAgo(2));
    }

    private UUID given(Unit unit, String title) {
        return plans.follow(
                meeting,
                new PlannedTask(
                        Bilingual.ofOne(title), Bilingual.ofOne(""), unit.id(), Optional.empty(), today.minusDays(1)),
                daysAgo(4));
    }

    /** At noon of that day in the county, which no hour of the test's day comes near. */
    private Instant daysAgo(int days) {
        return today.minusDays(days)
                .atTime(12, 0)
                .atZone(clock.getZone())
                .toInstant()
                .plus(Duration.ofMinutes(1));
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
