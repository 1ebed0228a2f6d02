package org.qinghe.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Responsible;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.qinghe.units.WorkloadPart.OnHand;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class FindingsBoardTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Responsible responsible;

    @Autowired
    Rectification rectification;

    @Autowired
    Findings published;

    @Autowired
    FindingTable findings;

    @Autowired
    FindingReminders reminders;

    @Autowired
    ToldOfFindings told;

    @Autowired
    FindingHistory history;

    @Autowired
    UnitSights sights;

    @Autowired
    WorkTime time;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    Scene scene;
    Viewer lead;
    LocalDate today;

    @BeforeEach
    void aCountyInspectsItsTownships() {
        scene = Scene.found(places, units);
        lead = scene.lead();
        today = Today.inTheCounty();
        SignedIn.now(lead);
    }

    @AfterEach
    void nobodyIsSignedInAndNothingIsLeftToMend() {
        SecurityContextHolder.clearContext();
        database.sql("""
                        update oversight.finding set state = 'ANSWERED', answered_on = current_date,
                            answered_by = gen_random_uuid(), answered_unit = unit
                        where state in ('ISSUED', 'RETURNED') and unit = any(:units)
                        """)
                .param(
                        "units",
                        new UUID[] {scene.eastern().id(), scene.western().id()})
                .update();
    }

    @Test
    void aFindingLiesWithItsUnitUntilItIsMended() {
        var onHand = new FindingsOnHand(database);
        var eastern = scene.eastern().id();
        issued(eastern, 0, Severity.MINOR, 6);
        issued(eastern, 0, Severity.MINOR, 7);
        issued(eastern, 3, Severity.MINOR, 1);

        assertThat(onHand.withNobody(eastern, today)).isEqualTo(new OnHand(3, 1, 1));
        assertThat(onHand.withNobody(scene.western().id(), today)).isEqualTo(OnHand.NOTHING);
        nobodyIsSignedInAndNothingIsLeftToMend();
        assertThat(onHand.withNobody(eastern, today)).isEqualTo(OnHand.NOTHING);
    }

    /** On the edges of the bands: 0, 7, 8, 30, 31, 90 and 91 days ago. */
    @Test
    void countsTheOpenFindingsOfEachUnitByAge() throws Exception {
        for (int days : new int[] {0, 7, 8, 30, 31, 90, 91}) {
            issued(scene.eastern().id(), days, Severity.MINOR, 200);
        }
        issued(scene.western().id(), 3, Severity.SERIOUS, 1);
        var board = findings.board(sights.of(lead));
        assertThat(board).hasSize(2);
        assertThat(board.getFirst().unit())
                .as("the oldest first")
                .isEqualTo(scene.eastern().id());
        assertThat(List.of(AgeBand.values()).stream().map(board.getFirst()::of)).containsExactly(2L, 2L, 2L, 1L);
        assertThat(board.getFirst().all()).isEqualTo(7);
        assertThat(board.getFirst().overdue()).isZero();
        assertThat(board.getLast().serious()).isEqualTo(1);
        assertThat(board.getLast().overdue()).isEqualTo(1);

        var old = FindingSearch.of(java.util.Map.of("unit", scene.eastern().id().toString(), "age", "QUARTER"));
        assertThat(findings.count(old, sights.of(lead))).isEqualTo(2);
        web.perform(get("/findings/board").param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("East Town")))
                .andExpect(content().string(containsString("age=LONGER")));
        web.perform(get("/findings/board").param("lang", "en").with(as(scene.westerner())))
                .andExpect(content().string(not(containsString("East Town"))));
    }

    /** Of the eastern unit: one of the last day before, three in time; of them one mended in time and one after its term. */
    @Test
    void publishesHowMuchWasFoundAtEachUnitInADayRange() {
        issued(scene.eastern().id(), 31, Severity.SERIOUS, 60);
        var inTime = issued(scene.eastern().id(), 30, Severity.MAJOR, 10);
        var late = issued(scene.eastern().id(), 20, Severity.MAJOR, 5);
        issued(scene.eastern().id(), 1, Severity.MINOR, 20);
        mended(inTime, 20);
        mended(late, 14);
        var units = List.of(scene.eastern().id(), scene.western().id());
        var counted = published.countBy(units, today.minusDays(30), today);
        assertThat(counted.get(scene.eastern().id()))
                .isEqualTo(new FindingCount(
                        java.util.Map.of(Severity.MINOR, 1L, Severity.MAJOR, 2L, Severity.SERIOUS, 0L), 2, 1, 0));
        assertThat(counted.get(scene.western().id()).mended()).isZero();
        assertThat(published.of(units, today.minusDays(31), today.minusDays(31)))
                .singleElement()
                .satisfies(each -> assertThat(each.path()).isEqualTo("/findings/" + each.id()));
    }

    private void mended(UUID finding, int daysAgo) {
        time.at(early(today.minusDays(daysAgo)), () -> {
            rectification.answer(findings.find(finding, sights.of(lead)).orElseThrow(), "已补齐", "台账", scene.easterner());
            return rectification.verify(findings.find(finding, sights.of(lead)).orElseThrow(), "已看过", lead);
        });
    }

    @Test
    void isFoundByWordsNumberSeverityAndUnitAndExportedAsFiltered() throws Exception {
        var minor = issued(scene.eastern().id(), 0, Severity.MINOR, 5);
        issued(scene.western().id(), 0, Severity.SERIOUS, 5);
        var found = findings.find(minor, sights.of(lead)).orElseThrow();
        for (var asked : List.of(
                java.util.Map.of("words", String.valueOf(found.number())),
                java.util.Map.of("severity", "MINOR"),
                java.util.Map.of("unit", scene.eastern().id().toString()))) {
            assertThat(findings.page(FindingSearch.of(asked), sights.of(lead), org.qinghe.web.Paging.of(1, 50)))
                    .as(asked.toString())
                    .extracting(Finding::id)
                    .containsExactly(minor);
        }
        assertThat(findings.count(FindingSearch.of(java.util.Map.of("words", "100%")), sights.of(lead)))
                .isZero();

        var workbook = web.perform(get("/findings.xlsx")
                        .param("severity", "SERIOUS")
                        .param("lang", "en")
                        .with(as(lead)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("West Town");
            assertThat(rows.get(1).getCellText(7)).isEqualTo("Serious");
        }
    }

    @Test
    void remindsBeforeTheTermAndAfterItAndBringsWhatIsLongOverdueToTheDirectlyResponsible() throws Exception {
        var leader = colleagues.open(
                scene.eastern().id(),
                "il" + scene.county(),
                "东镇分管领导",
                "three words together",
                false,
                List.of(StandardRole.UNIT_LEADER));
        database.sql(
                        "insert into units.post (unit, title_zh, holder, responsibility) values (:unit, '副镇长', :holder, 'DIRECT')")
                .param("unit", scene.eastern().id())
                .param("holder", leader)
                .update();
        var leading = new Viewer(
                leader,
                "东镇分管领导",
                scene.western().id(),
                "东镇政府",
                "East Town",
                scene.east(),
                scene.easterner().permissions());
        var finding = issued(scene.eastern().id(), 0, Severity.MAJOR, 20);
        var due = today.plusDays(20);
        SecurityContextHolder.clearContext();

        remindOn(due.minusDays(4));
        assertThat(kinds(scene.easterner())).isEmpty();
        remindOn(due.minusDays(3));
        remindOn(due.minusDays(2));
        assertThat(kinds(scene.easterner())).containsExactly(FindingReminders.Kind.SOON);
        remindOn(due.plusDays(7));
        assertThat(kinds(scene.easterner()))
                .containsExactlyInAnyOrder(FindingReminders.Kind.SOON, FindingReminders.Kind.OVERDUE);
        assertThat(kinds(leading)).isEmpty();
        remindOn(due.plusDays(8));
        remindOn(due.plusDays(9));
        assertThat(kinds(leading)).containsExactly(FindingReminders.Kind.ESCALATED);
        assertThat(history.of(finding))
                .extracting(FindingEntry::step)
                .containsExactly(FindingStep.ISSUE, FindingStep.REMIND, FindingStep.REMIND, FindingStep.ESCALATE);
        SignedIn.now(lead);
        rectification.extend(findings.find(finding, sights.of(lead)).orElseThrow(), "学校放假", due.plusDays(30), lead);
        assertThat(told(scene.easterner())).as("a new term, no reminder yet").containsExactly("ORDERED");
        remindOn(due.plusDays(29));
        assertThat(kinds(scene.easterner())).containsExactly(FindingReminders.Kind.SOON);
        rectification.answer(findings.find(finding, sights.of(lead)).orElseThrow(), "已补齐", "台账", scene.easterner());
        assertThat(told(scene.easterner())).as("nothing left to do").isEmpty();
        assertThat(told(lead)).containsExactly("TOVERIFY");
        rectification.verify(findings.find(finding, sights.of(lead)).orElseThrow(), "已看过", lead);
        assertThat(told(lead)).isEmpty();
    }

    /** The reminders that stand in somebody's inbox. */
    private List<FindingReminders.Kind> kinds(Viewer viewer) {
        return told(viewer).stream()
                .filter(kind -> List.of("SOON", "OVERDUE", "ESCALATED").contains(kind))
                .map(FindingReminders.Kind::valueOf)
                .toList();
    }

    private List<String> told(Viewer viewer) {
        return database.sql("""
                        select upper(substring(kind from 18)) from notices.notice
                        where settled_at is null and kind like 'oversight.finding%'
                          and (account = :account or unit = :unit and permission = any(:permissions))
                        """)
                .param("account", viewer.account())
                .param("unit", viewer.unit())
                .param("permissions", viewer.permissions().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void remindOn(LocalDate day) {
        var clock = Clock.fixed(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        new FindingReminding(reminders, told, history, responsible, trail, transaction, clock, 3, 7).remind();
    }

    /** A finding of so many days ago with so many days to mend it. */
    private UUID issued(UUID unit, int daysAgo, Severity severity, int termDays) {
        var day = today.minusDays(daysAgo);
        var found = new NewFinding(
                Bilingual.ofOne("台账不全"),
                "缺三个月",
                "台账",
                Topic.EVIDENCE,
                severity,
                Source.AD_HOC,
                unit,
                scene.county(),
                Optional.empty(),
                day,
                day.plusDays(termDays));
        return time.at(early(day), () -> rectification.issue(found, lead));
    }

    /** Some moment of that day that is past. */
    private static java.time.Instant early(LocalDate day) {
        return day.atTime(LocalTime.of(0, 0, 1)).atZone(ZONE).toInstant();
    }
}
