package org.qinghe.figures.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.DoubtfulFigures;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.ReportForm;
import org.qinghe.figures.ReportForms;
import org.qinghe.figures.ReportState;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A county of two townships that report how many took and passed a quiz, each month of 2024 and 2025; every month alike but
 * for what a test puts in.
 *
 * <pre>
 *            taken  passed
 * first        100      80
 * second        50      40
 * county       150     120
 * </pre>
 */
@QingheTest
@DisplayName("The quality of figures")
class QualityTest {

    private static final Period NEWEST = month("2025-12");

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    ReportForms forms;

    @Autowired
    DataCaveats caveats;

    @Autowired
    DoubtfulFigures doubtful;

    @Autowired
    ConsistencyRules rules;

    @Autowired
    Contradictions contradictions;

    @Autowired
    Outliers outliers;

    @Autowired
    GivenCells cells;

    String code;
    Indicator taken;
    Indicator passed;
    Unit first;
    Unit second;
    Viewer office;

    @BeforeEach
    void aCounty() {
        code = "q" + UUID.randomUUID().toString().substring(0, 7);
        places.save(List.of(
                area(code, AreaLevel.COUNTY, "质量县", Optional.empty()),
                area(code + "1", AreaLevel.TOWNSHIP, "甲镇", Optional.of(code)),
                area(code + "2", AreaLevel.TOWNSHIP, "乙镇", Optional.of(code))));
        first = units.save("u1" + code, "甲镇人民政府", "First", Unit.Kind.TOWNSHIP, code + "1");
        second = units.save("u2" + code, "乙镇人民政府", "Second", Unit.Kind.TOWNSHIP, code + "2");
        taken = indicator("taken");
        passed = indicator("passed");
        var figures = new ArrayList<Figure>();
        for (int back = 0; back < 24; back++) {
            var period = NEWEST.plus(-back);
            figures.addAll(month(period, "1", 100, 80));
            figures.addAll(month(period, "2", 50, 40));
            figures.addAll(month(period, "", 150, 120));
        }
        accept(figures);
        rules.save(new ConsistencyRule(
                UUID.randomUUID(),
                "通过不超过参加 " + code,
                "",
                ConsistencyRule.Scope.SAME_AREA,
                List.of(passed.id()),
                ConsistencyRule.Comparison.AT_MOST,
                List.of(taken.id()),
                true));
        office = SignedIn.viewer(UUID.randomUUID(), code, "figures.quality", "figures.reports");
    }

    @Test
    void hasNothingToSayOfFiguresThatAreInOrder() throws Exception {
        assertThat(said(code, code + "1", code + "2")).isEmpty();
        web.perform(get("/figures/quality?month=2025-12&show=FINDINGS").with(as(office)))
                .andExpect(content().string(containsString("没有发现矛盾或异常")));
    }

    @Test
    void namesARuleThatFiguresBreakAndLinksToTheHistory() throws Exception {
        accept(month(NEWEST, "1", 100, 105));

        assertThat(said(code + "1")).containsExactly("figures.caveat.contradictions [1]");
        web.perform(get("/figures/quality?month=2025-12&show=FINDINGS").with(as(office)))
                .andExpect(content().string(containsString("左边为 105，右边为 100")))
                .andExpect(content()
                        .string(containsString("/figures/history?indicator=" + passed.id() + "&amp;area=" + code
                                + "1&amp;period=2025-12")));
    }

    @Test
    void comparesTheSumOfTownshipsWithWhatTheCountySays() throws Exception {
        accept(List.of(Figure.of(taken.id(), code, NEWEST, 160)));

        assertThat(said(code, code + "1", code + "2")).containsExactly("figures.caveat.contradictions [1]");
        web.perform(get("/figures/quality?month=2025-12&show=FINDINGS").with(as(office)))
                .andExpect(content().string(containsString("下级合计为 150，本级为 160")));
    }

    /** 105 passed of 100: a doubt for both; and 145 passed in the townships, 120 in the county, for one of them. */
    @Test
    void doubtsEveryIndicatorOfABrokenRuleInItsPeriodAlone() {
        accept(month(NEWEST, "1", 100, 105));

        assertThat(doubts(NEWEST)).containsOnly(Map.entry(taken.id(), 1), Map.entry(passed.id(), 2));
        assertThat(doubts(NEWEST.plus(-1))).isEmpty();
        assertThat(doubtful.in(NEWEST, List.of(taken, passed), List.of(code + "2")))
                .isEmpty();
        assertThat(doubtful.in(NEWEST, List.of(taken, passed), List.of())).isEmpty();
    }

    /** 1,000 where 100 is usual, and 1,050 in the townships where the county says 150. */
    @Test
    void doubtsARateThroughWhatItIsMadeOf() {
        accept(month(NEWEST, "1", 1000, 80));
        var share = indicators.save(new Indicator(
                UUID.randomUUID(),
                "share" + code,
                Frequency.MONTH,
                "通过率",
                "Share",
                "%",
                "%",
                Indicator.Direction.HIGHER_IS_BETTER,
                new Indicator.Measure.Rate(passed.code(), taken.code(), 100),
                Optional.empty(),
                Indicator.Kind.PREVENTION));

        assertThat(doubtful.in(NEWEST, List.of(share, passed), List.of(code, code + "1", code + "2")))
                .containsOnly(Map.entry(share.id(), 2));
    }

    @Test
    void triesNoRuleWhereAPartIsMissing() {
        accept(List.of(Figure.of(taken.id(), code, NEWEST, 160), Figure.missing(taken.id(), code + "2", NEWEST)));

        assertThat(said(code, code + "1", code + "2")).containsExactly("figures.caveat.gaps [1, 9]");
    }

    /** 2√(100.375) = 20.04 and 2√(1000.375) = 63.26: forty spreads of one apart. 2√(140.375) = 23.70 is 3.66 spreads off. */
    @Test
    void takesATenfoldValueForASlipAndAFewMoreForChance() throws Exception {
        accept(month(NEWEST, "1", 1000, 80));
        assertThat(said(code + "1")).containsExactly("figures.caveat.outliers [1]");
        web.perform(get("/figures/quality?month=2025-12&show=FINDINGS").with(as(office)))
                .andExpect(content().string(containsString("上报 1,000，通常在 100 左右")));

        accept(month(NEWEST, "1", 140, 80));
        assertThat(said(code + "1")).containsExactly("figures.caveat.outliers [1]");

        // 2√(137.375) = 23.44, 3.40 spreads off
        accept(month(NEWEST, "1", 137, 80));
        assertThat(said(code + "1")).isEmpty();
    }

    /** 2√0.375 = 1.22 and 2√3.375 = 3.67, 2.45 off; 2√9.375 = 6.12 is 4.90 off. */
    @Test
    void takesThreeAfterARowOfZerosForChanceButNotNine() {
        var rare = indicator("rare");
        var figures = new ArrayList<Figure>();
        for (int back = 1; back < 24; back++) {
            figures.add(Figure.of(rare.id(), code + "1", NEWEST.plus(-back), 0));
        }
        figures.add(Figure.of(rare.id(), code + "1", NEWEST, 3));
        accept(figures);
        assertThat(said(rare, code + "1")).isEmpty();

        accept(List.of(Figure.of(rare.id(), code + "1", NEWEST, 9)));
        assertThat(said(rare, code + "1")).containsExactly("figures.caveat.outliers [1]");
    }

    @Test
    void countsWhatIsMissingAndWhatCameLate() throws Exception {
        var form = form();
        forms.received(
                form.id(),
                first.id(),
                Map.of(
                        month("2025-11"),
                        Instant.parse("2025-12-05T08:00:00Z"),
                        NEWEST,
                        Instant.parse("2026-01-08T08:00:00Z")),
                ReportState.ACCEPTED);
        accept(List.of(Figure.missing(taken.id(), code + "2", NEWEST)));

        assertThat(said(code + "1")).containsExactly("figures.caveat.late [1]");
        assertThat(rows("/figures/quality/reports.xlsx?month=2025-12", office))
                .contains(
                        "甲镇人民政府|" + code + "|2025年12月|2|2|2026-01-05|2026-01-08|3",
                        "乙镇人民政府|" + code + "|2025年12月|2|1|2026-01-05||"
                                + LocalDate.of(2026, 1, 5).until(Today.inTheCounty(), ChronoUnit.DAYS));
        web.perform(get("/figures/quality?month=2025-12").param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("3 days late")))
                .andExpect(content().string(containsString("1 missing")));
    }

    /** December is due on 5 January; October and November of both townships are here. */
    @Test
    void missesNothingBeforeItsFormIsDue() {
        form();
        accept(List.of(Figure.missing(taken.id(), code + "2", NEWEST)));

        assertThat(saidOn("2026-01-05", code + "1", code + "2")).isEmpty();
        assertThat(saidOn("2026-01-06", code + "1", code + "2")).containsExactly("figures.caveat.gaps [1, 6]");
    }

    /** County and first township are on no form: what they are used to report is expected once the month has ended. */
    @Test
    void missesNothingBeforeThePeriodHasEnded() {
        accept(List.of(Figure.missing(taken.id(), code + "2", NEWEST)));

        assertThat(saidOn("2025-12-31", code + "1", code + "2")).isEmpty();
        assertThat(saidOn("2026-01-01", code + "1", code + "2")).containsExactly("figures.caveat.gaps [1, 6]");
    }

    @Test
    void expectsFromAFirstReportOnWhatIsOnAForm() {
        var fresh = indicator("fresh");
        var form = forms.save(
                new ReportForm(UUID.randomUUID(), "f" + code, code, "", Frequency.MONTH, 5, List.of(fresh.id())));
        forms.assign(form.id(), first.id(), List.of(code + "1"), LocalDate.of(2025, 11, 1));
        accept(List.of(Figure.of(fresh.id(), code + "1", NEWEST, 3)));

        assertThat(caveatsOn("2026-01-06").of(fresh.id(), List.of(code + "1"), NEWEST.plus(-2), NEWEST))
                .extracting(each -> each.message() + " " + each.arguments())
                .contains("figures.caveat.gaps [1, 2]");
    }

    @Test
    void saysNothingOfNoAreasThoughThereIsMuchToSayOfAll() {
        accept(month(NEWEST, "1", 100, 105));

        assertThat(caveats.of(taken.id(), List.of(), NEWEST.plus(-2), NEWEST)).isEmpty();
        assertThat(caveats.of(taken.id(), List.of("no such area"), NEWEST.plus(-2), NEWEST))
                .isEmpty();
        assertThat(said(code, code + "1", code + "2")).contains("figures.caveat.contradictions [1]");
    }

    @Test
    void saysThatAReportWasReturnedThoughItCameInTime() {
        var form = form();
        forms.received(
                form.id(), first.id(), Map.of(NEWEST, Instant.parse("2026-01-03T08:00:00Z")), ReportState.RETURNED);

        assertThat(said(code + "1")).containsExactly("figures.caveat.returned [1]", "figures.caveat.late [1]");
        forms.received(
                form.id(),
                first.id(),
                Map.of(month("2025-11"), Instant.parse("2025-12-03T08:00:00Z")),
                ReportState.ACCEPTED);
        assertThat(said(code + "1")).containsExactly("figures.caveat.returned [1]");
    }

    @Test
    void aTownshipSeesItselfOnlyAndMayNotAskForAnother() throws Exception {
        form();
        accept(month(NEWEST, "2", 50, 55));
        var township = SignedIn.viewer(first.id(), code + "1", "figures.quality");

        web.perform(get("/figures/quality?month=2025-12").with(as(township)))
                .andExpect(content().string(containsString("甲镇人民政府")))
                .andExpect(content().string(not(containsString("乙镇人民政府"))));
        web.perform(get("/figures/quality?month=2025-12&show=FINDINGS").with(as(township)))
                .andExpect(content().string(containsString("没有发现矛盾或异常")));
        web.perform(get("/figures/quality?unit=" + second.id()).with(as(township)))
                .andExpect(status().isNotFound());
        web.perform(get("/figures/quality?month=2025-13").with(as(township))).andExpect(status().isNotFound());
        web.perform(get("/figures/rules").with(as(township))).andExpect(status().isForbidden());
    }

    @Test
    void aRuleIsMadeChangedAndRemovedInTheBrowser() throws Exception {
        var keeper = SignedIn.viewer(UUID.randomUUID(), code, "figures.rules");
        var name = "新规则 " + code;

        web.perform(post("/figures/rules")
                        .param("nameZh", name)
                        .param("scope", "SAME_AREA")
                        .param("comparison", "AT_LEAST")
                        .param("left", taken.id().toString())
                        .param("right", taken.id().toString())
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(content().string(containsString("同一个指标不能出现在两边")))
                .andExpect(content().string(containsString("value=\"" + name)));
        web.perform(post("/figures/rules")
                        .param("nameZh", name)
                        .param("scope", "SAME_AREA")
                        .param("comparison", "AT_LEAST")
                        .param("left", taken.id().toString())
                        .param(
                                "right",
                                indicators
                                        .find("helpline_calls", Frequency.WEEK)
                                        .orElseThrow()
                                        .id()
                                        .toString())
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(content().string(containsString("必须是同一种周期")));
        assertThat(named(name)).isEmpty();

        web.perform(post("/figures/rules")
                        .param("nameZh", name)
                        .param("scope", "SAME_AREA")
                        .param("comparison", "AT_LEAST")
                        .param("left", taken.id().toString())
                        .param("right", passed.id().toString())
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(status().is3xxRedirection());
        var made = named(name).orElseThrow();
        web.perform(get("/figures/rules").with(as(keeper))).andExpect(content().string(containsString(name)));
        web.perform(get("/figures/rules/new?from=" + made.id()).with(as(keeper)))
                .andExpect(content().string(containsString(made.id().toString())));

        web.perform(post("/figures/rules/" + made.id() + "/off").with(csrf()).with(as(keeper)))
                .andExpect(status().is3xxRedirection());
        assertThat(named(name).orElseThrow().active()).isFalse();
        web.perform(post("/figures/rules/" + made.id() + "/remove").with(csrf()).with(as(keeper)))
                .andExpect(status().is3xxRedirection());
        assertThat(named(name)).isEmpty();
    }

    /** The county says 160 where its townships add up to 150, and 105 passed of 100. */
    @Test
    void aRuleSwitchedOffIsNotTriedUntilItIsSwitchedOnAgain() throws Exception {
        var keeper = SignedIn.viewer(UUID.randomUUID(), code, "figures.rules");
        accept(month(NEWEST, "1", 100, 105));
        accept(List.of(Figure.of(taken.id(), code, NEWEST, 160)));
        var rule = named("通过不超过参加 " + code).orElseThrow();
        assertThat(said(code, code + "1", code + "2")).containsExactly("figures.caveat.contradictions [2]");

        web.perform(post("/figures/rules/" + rule.id() + "/off").with(csrf()).with(as(keeper)))
                .andExpect(status().is3xxRedirection());
        assertThat(said(code, code + "1", code + "2")).containsExactly("figures.caveat.contradictions [1]");
        web.perform(get("/figures/quality?month=2025-12&show=FINDINGS").with(as(office)))
                .andExpect(content().string(not(containsString("左边为 105，右边为 100"))));
        rules.save(rule);
        assertThat(named(rule.nameZh()).orElseThrow().active()).isFalse();

        web.perform(post("/figures/rules/" + rule.id() + "/on").with(csrf()).with(as(keeper)))
                .andExpect(status().is3xxRedirection());
        assertThat(said(code, code + "1", code + "2")).containsExactly("figures.caveat.contradictions [2]");
        web.perform(post("/figures/rules/" + rule.id() + "/off").with(csrf()).with(as(office)))
                .andExpect(status().isForbidden());
    }

    @Test
    void findsReportsAndFindingsByAPartOfTheirWords() throws Exception {
        form();
        accept(month(NEWEST, "1", 100, 105));
        accept(month(NEWEST, "2", 50, 55));
        var reports = "/figures/quality/reports.csv?month=2025-12&words=";
        var findings = "/figures/quality/findings.csv?month=2025-12&words=";

        assertThat(lines(reports)).hasSize(3);
        assertThat(lines(reports + "甲镇")).hasSize(2).last().asString().startsWith("甲镇人民政府," + code);
        assertThat(lines(reports + "没有")).hasSize(1);
        assertThat(lines(findings)).hasSize(4);
        assertThat(lines(findings + "左边为 55")).hasSize(2).last().asString().contains("乙镇");
        assertThat(lines(findings + "PASSED人次")).hasSize(4);
        assertThat(rows("/figures/quality/findings.xlsx?month=2025-12&words=乙镇", office))
                .hasSize(2);
        web.perform(get("/figures/quality?month=2025-12&words=甲镇").with(as(office)))
                .andExpect(content().string(containsString("甲镇人民政府</td>")))
                .andExpect(content().string(not(containsString("乙镇人民政府</td>"))))
                .andExpect(content().string(containsString("reports.csv?month=2025-12&amp;words=%E7%94%B2")));
        web.perform(get("/figures/quality?month=2025-12&words=没有").with(as(office)))
                .andExpect(content().string(containsString("没有符合的内容")));
    }

    @Test
    void theHomePageTellsWhoCanAskForWhatIsMissing() throws Exception {
        form();
        var line = "数据完整率，及时率";

        web.perform(get("/").with(as(SignedIn.viewer(UUID.randomUUID(), code, "figures.quality", "figures.judge"))))
                .andExpect(content().string(containsString(line)));
        web.perform(get("/").with(as(SignedIn.viewer(UUID.randomUUID(), code, "figures.quality"))))
                .andExpect(content().string(not(containsString(line))));
    }

    @Test
    void theUsualIndicatorsComeWithTheirRules() {
        assertThat(rules.all())
                .extracting(ConsistencyRule::nameEn)
                .contains(
                        "No more passed than taken",
                        "No more people in treatment than places",
                        "No more newly reported than registered in all",
                        "The areas below add up to the area itself");
    }

    private Optional<ConsistencyRule> named(String name) {
        return rules.all().stream().filter(rule -> rule.nameZh().equals(name)).findFirst();
    }

    private Map<UUID, Integer> doubts(Period period) {
        return doubtful.in(period, List.of(taken, passed), List.of(code, code + "1", code + "2"));
    }

    private List<String> said(String... areas) {
        return said(taken, areas);
    }

    private List<String> said(Indicator indicator, String... areas) {
        return caveats.of(indicator.id(), List.of(areas), NEWEST.plus(-2), NEWEST).stream()
                .map(each -> each.message() + " " + each.arguments())
                .toList();
    }

    private List<String> saidOn(String day, String... areas) {
        return caveatsOn(day).of(taken.id(), List.of(areas), NEWEST.plus(-2), NEWEST).stream()
                .filter(each -> !each.message().equals("figures.caveat.late"))
                .map(each -> each.message() + " " + each.arguments())
                .toList();
    }

    private DataCaveats caveatsOn(String day) {
        var zone = ZoneId.of("Asia/Shanghai");
        var clock = Clock.fixed(LocalDate.parse(day).atStartOfDay(zone).toInstant(), zone);
        return new MeasuredCaveats(indicators, places, forms, contradictions, outliers, cells, clock);
    }

    private ReportForm form() {
        var form = forms.save(new ReportForm(
                UUID.randomUUID(), code, code, "", Frequency.MONTH, 5, List.of(taken.id(), passed.id())));
        forms.assign(form.id(), first.id(), List.of(code + "1"), LocalDate.of(2025, 11, 1));
        forms.assign(form.id(), second.id(), List.of(code + "2"), LocalDate.of(2025, 12, 1));
        return form;
    }

    private List<String> lines(String path) throws Exception {
        return web.perform(get(path).with(as(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private List<String> rows(String path, Viewer viewer) throws Exception {
        var bytes = web.perform(get(path).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = new ArrayList<String>();
            var formats = new org.apache.poi.ss.usermodel.DataFormatter();
            book.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                for (int column = 0; column < 8; column++) {
                    cells.add(formats.formatCellValue(row.getCell(column)));
                }
                rows.add(String.join("|", cells));
            });
            return rows;
        }
    }

    private Indicator indicator(String name) {
        return indicators.save(new Indicator(
                UUID.randomUUID(),
                name + code,
                Frequency.MONTH,
                name + "人次",
                name,
                "人次",
                "people",
                Indicator.Direction.HIGHER_IS_BETTER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.PREVENTION));
    }

    private List<Figure> month(Period period, String township, double took, double succeeded) {
        return List.of(
                Figure.of(taken.id(), code + township, period, took),
                Figure.of(passed.id(), code + township, period, succeeded));
    }

    private void accept(List<Figure> figures) {
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
    }

    private static Period month(String text) {
        return Period.parse(text, Frequency.MONTH).orElseThrow();
    }

    private static Area area(String code, AreaLevel level, String name, Optional<String> parent) {
        return new Area(code, level, name, "", parent, Optional.empty(), Optional.of(10_000L));
    }
}
