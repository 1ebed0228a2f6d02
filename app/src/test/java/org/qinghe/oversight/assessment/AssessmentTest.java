package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinghe.oversight.assessment.TwoTownships.LAST_YEAR;
import static org.qinghe.oversight.assessment.TwoTownships.month;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.funds.Results;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Statements;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.work.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A county of two townships by a scheme of lessons (2 points each, full mark at 20, weight 60) and a survey (0 to 10, weight 40).
 * The eastern one held 3 lessons and 5 people gave it an 8: 6 / 20 × 60 + 0.8 × 40 = 50 points. The western one held 20 and was
 * not surveyed: the survey is left out, 100 points.
 */
@QingheTest
class AssessmentTest {

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
    Schemes schemes;

    @Autowired
    Results results;

    @Autowired
    JdbcClient database;

    String county;
    Unit office;
    Unit east;
    Unit west;
    Viewer computes;
    Viewer publishes;
    Viewer answers;
    Viewer easterner;
    Indicator lessons;
    UUID scheme;

    @BeforeEach
    void twoTownshipsAndASchemeInForce() throws Exception {
        var townships = TwoTownships.in(places);
        county = townships.county();
        office = units.save("so" + county, "评县禁毒办", "Scoring Office", Unit.Kind.COUNTY_OFFICE, county);
        east = units.save("se" + county, "东镇政府", "East Town", Unit.Kind.TOWNSHIP, county + "101");
        west = units.save("sw" + county, "西镇政府", "West Town", Unit.Kind.TOWNSHIP, county + "102");
        computes = SignedIn.viewer(office.id(), county, AssessmentAccess.READ, AssessmentAccess.ASSESS);
        publishes = SignedIn.viewer(
                office.id(),
                county,
                AssessmentAccess.READ,
                AssessmentAccess.ASSESS,
                ScoreAccess.PUBLISH,
                ScoreAccess.ANSWER,
                ScoreAccess.DECIDE);
        answers = SignedIn.viewer(office.id(), county, AssessmentAccess.READ, ScoreAccess.ANSWER);
        easterner =
                SignedIn.viewer(east.id(), east.area(), AssessmentAccess.READ, ScoreAccess.APPEAL, ScoreAccess.ANSWER);
        lessons = townships.monthly(indicators, "taught", "授课", "Lessons", Indicator.Kind.PREVENTION);
        held(east, 3, 3);
        held(west, 5, 20);
        SignedIn.now(computes);
        scheme = schemes.begin(Bilingual.ofOne("考核" + county), Unit.Kind.TOWNSHIP, content());
        schemes.enforce(scheme, 1, LocalDate.of(LAST_YEAR, 1, 1));
        SecurityContextHolder.clearContext();
        redirected(computes, entry(east, "8", "5").param("evidence", "报告 7 号"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aScoreStaysAndIsRepeatedToTheCentThoughAFigureIsRevised() throws Exception {
        var assessment = computed();
        assertThat(body(computes, assessment))
                .containsPattern("East Town</a></td>\\s*<td class=\"num\"><strong>50.00</strong>")
                .containsPattern("West Town</a></td>\\s*<td class=\"num\"><strong>100.00</strong>")
                .contains("draft, not published")
                .contains("All units");

        held(east, 3, 9);
        assertThat(body(computes, of(assessment, east)))
                .contains("East Town: 50.00 points")
                .contains("the same to the cent")
                .contains("1 readings changed after the score")
                .containsPattern("<td>3</td><td>9</td>");
    }

    /** Mean 8 of 5 answers on 0 to 10: by Hoeffding ± 10 √(ln 40 / 10) = 6.07, so 0.193 to 1 of 40 points, around 18. */
    @Test
    void everyPointOpensDownToWhatItRestsOnAndSaysHowSureItIs() throws Exception {
        var assessment = computed();
        assertThat(body(computes, of(assessment, east)))
                .contains("18.00 of 60.00")
                .contains("32.00 of 40.00")
                .contains("/figures/history?indicator=" + lessons.id() + "&amp;area=" + east.area())
                .contains("/entries?unit=" + east.id())
                .contains("mean 8, 5 answered")
                .contains("may well lie anywhere in 25.7–58")
                .contains("Rank 2 of 2");
        assertThat(body(computes, of(assessment, west)))
                .contains("not reported; left out")
                .contains("Everything was counted in full");
    }

    @Test
    void unitsSeeNothingBeforeAndEverySumButOnlyTheirOwnReasonsAfterPublication() throws Exception {
        var assessment = computed();
        refused(easterner, get(assessment), 404);
        assertThat(body(easterner, "/assessments")).contains("No assessment yet");

        published(assessment);
        assertThat(body(easterner, assessment))
                .contains("50.00")
                .contains("100.00")
                .doesNotContain(of(assessment, west));
        assertThat(body(easterner, of(assessment, east))).contains("Rests on 1");
        refused(easterner, get(of(assessment, west)), 404);
        assertThat(body(easterner, "/entries")).contains("报告 7 号");
        assertThat(body(westerner(), "/entries")).doesNotContain("报告 7 号");
    }

    @Test
    void anAppealIsAnsweredByNobodyOfTheUnitAndNotByWhoeverPublished() throws Exception {
        var assessment = computed();
        published(assessment);
        assertThat(body(easterner, appeal(assessment, ""))).contains("id=\"e-reason\"");
        var appeal = redirected(easterner, appeal(assessment, "三月还上了 6 次课，漏报了"));
        assertThat(redirected(easterner, appeal(assessment, "再说一遍"))).isEqualTo(of(assessment, east));
        assertThat(redirected(westerner(), appeal(assessment, "替东镇说"))).isEqualTo(of(assessment, east));

        assertThat(body(easterner, appeal))
                .contains("Somebody of another unit answers")
                .doesNotContain("Uphold");
        assertThat(body(publishes, appeal))
                .contains("You published this result")
                .doesNotContain("Uphold");
        for (var barred : List.of(easterner, publishes)) {
            redirected(barred, answer(appeal));
            assertThat(body(answers, appeal)).contains("waits for an answer");
        }
        assertThatThrownBy(() -> decided(appeal, publishes.account(), office.id()))
                .hasMessageContaining("whoever published does not answer");
        assertThatThrownBy(() -> decided(appeal, UUID.randomUUID(), east.id()))
                .hasMessageContaining("no_unit_answers_itself");

        assertThat(body(answers, post(appeal).param("verdict", "YES"))).contains("id=\"e-words\"");
        redirected(answers, answer(appeal));
        assertThat(body(easterner, appeal)).contains("upheld").contains("查过签到表，属实");
        assertThatThrownBy(() -> decided(appeal, UUID.randomUUID(), office.id()))
                .hasMessageContaining("answered once");
    }

    @Test
    void anUpheldAppealIsFollowedByACorrectionAndBothAreKept() throws Exception {
        var first = computed();
        published(first);
        redirected(answers, answer(redirected(easterner, appeal(first, "漏报"))));
        assertThat(body(computes, first)).contains("1 appeals were upheld");
        assertThat(results.scores(LAST_YEAR).get(east.id())).isEqualByComparingTo("50");

        held(east, 4, 7);
        assertThat(body(computes, post(first + "/again"))).contains("id=\"e-reason\"");
        var second = redirected(computes, post(first + "/again").param("reason", "补报四月授课"));
        assertThat(body(easterner, first)).doesNotContain(second);
        assertThat(results.scores(LAST_YEAR).get(east.id())).isEqualByComparingTo("50");
        published(second);

        assertThat(body(easterner, first))
                .contains("50.00")
                .contains("corrected since")
                .contains(second);
        assertThat(body(easterner, "/assessments")).containsOnlyOnce("corrected since");
        assertThat(body(easterner, second)).contains("92.00").contains("补报四月授课");
        assertThat(results.scores(LAST_YEAR).get(east.id())).isEqualByComparingTo("92");
        assertThat(redirected(easterner, appeal(first, "又来"))).isEqualTo(of(first, east));
        assertThat(redirected(computes, post(first + "/again").param("reason", "再来")))
                .isEqualTo(first);
    }

    @Test
    void theListAsksTheDatabaseAsOftenForManyAsForOne() throws Exception {
        published(computed());
        assertThat(body(easterner, "/assessments")).contains("考核" + county);
        var one = statementsOfTheList();
        published(computed());
        published(computed());
        assertThat(one).isPositive();
        assertThat(statementsOfTheList()).isEqualTo(one);
    }

    /** The fewer of two times: what another thread makes stale in between is read again once. */
    private long statementsOfTheList() throws Exception {
        return Math.min(
                Statements.during(() -> body(easterner, "/assessments")),
                Statements.during(() -> body(easterner, "/assessments")));
    }

    @Test
    void theFormulaOfMoneyKnowsPublishedScoresOnly() throws Exception {
        var assessment = computed();
        assertThat(results.scores(LAST_YEAR)).doesNotContainKeys(east.id(), west.id());
        published(assessment);
        assertThat(results.scores(LAST_YEAR).get(west.id())).isEqualByComparingTo("100");
        assertThat(results.scores(LAST_YEAR - 1)).doesNotContainKeys(east.id(), west.id());
    }

    @Test
    void gradesProposeAndPeopleDecideWithWords() throws Exception {
        var assessment = computed();
        published(assessment);
        var proposals = database.sql(
                        "select kind || ' ' || unit || ' ' || id from oversight.proposal where assessment = :id")
                .param("id", id(assessment))
                .query(String.class)
                .list();
        assertThat(proposals)
                .hasSize(2)
                .anyMatch(each -> each.startsWith("COMMENDATION " + west.id()))
                .anyMatch(each -> each.startsWith("TALK " + east.id()));
        var talk = "/proposals/"
                + proposals.stream()
                        .filter(each -> each.startsWith("TALK"))
                        .findFirst()
                        .orElseThrow()
                        .split(" ")[2];
        assertThat(body(publishes, assessment)).contains(talk).contains("to be decided");
        assertThat(body(easterner, of(assessment, east))).doesNotContain("It was decided to talk");
        refused(easterner, get(talk), 403);

        assertThat(body(publishes, post(talk).param("verdict", "YES"))).contains("id=\"e-words\"");
        redirected(publishes, post(talk).param("verdict", "YES").param("words", "先去听听困难"));
        assertThat(body(easterner, of(assessment, east))).contains("先去听听困难");
        redirected(publishes, post(talk).param("verdict", "NO").param("words", "算了"));
        assertThat(body(publishes, talk)).contains("agreed").doesNotContain("算了");
    }

    @Test
    void whatIsKeptIsNeverAltered() throws Exception {
        var assessment = computed();
        published(assessment);
        for (var change : List.of(
                "update oversight.assessment_score set total = 99 where assessment = :id",
                "delete from oversight.assessment_score where assessment = :id",
                "update oversight.assessment set reason = 'x' where id = :id",
                "update oversight.assessment set published_at = null, published_by = null, published_unit = null,"
                        + " appeals_until = null where id = :id")) {
            assertThatThrownBy(() ->
                            database.sql(change).param("id", id(assessment)).update())
                    .as(change)
                    .hasMessageContaining("as it was");
        }
        assertThatThrownBy(() -> database.sql("update oversight.assessment_entry set evidence = 'x' where unit = :id")
                        .param("id", east.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLaterEntryOfTheSameDayTakesThePlaceOfTheOneBefore() throws Exception {
        redirected(computes, entry(east, "6", "50").param("evidence", "报告 8 号"));
        assertThat(body(computes, "/entries?unit=" + east.id()))
                .contains("报告 7 号")
                .contains("报告 8 号")
                .containsOnlyOnce("replaced by a newer one");
        assertThat(body(computes, computed())).contains("42.00");
    }

    @Test
    void saysBesideTheFieldWhatIsToBeMended() throws Exception {
        assertThat(body(computes, post("/entries/new").param("datum", "满意度").param("day", "2999-01-01")))
                .contains("id=\"e-unit\"")
                .contains("id=\"e-day\"")
                .contains("id=\"e-mean\"")
                .contains("id=\"e-evidence\"");
        assertThat(body(computes, get("/entries/new"))).contains("value=\"满意度\"");
        assertThat(body(
                        computes,
                        post("/assessments/new").param("first", "2024-01-01").param("last", "2025-12-31")))
                .contains("id=\"e-scheme\"")
                .contains("id=\"e-last\">The last day is in the year")
                .contains("id=\"e-trait\"");
        assertThat(body(computes, compute().param("scheme", UUID.randomUUID().toString())))
                .contains("id=\"e-scheme\">No version was in force");
    }

    @Test
    void everybodyDoesOnlyWhatTheyMay() throws Exception {
        var assessment = computed();
        refused(computes, post(assessment + "/publish"), 403);
        refused(easterner, post(assessment + "/again"), 403);
        refused(easterner, get("/assessments/new"), 403);
        refused(easterner, get("/entries/new"), 403);
        refused(SignedIn.viewer(office.id(), county, "work.read"), get("/assessments"), 403);
        var judged =
                SignedIn.viewer(east.id(), county, AssessmentAccess.READ, AssessmentAccess.ASSESS, ScoreAccess.PUBLISH);
        redirected(judged, post(assessment + "/publish"));
        assertThat(body(computes, assessment)).contains("draft, not published");
        var elsewhere = SignedIn.viewer(office.id(), "nowhere", AssessmentAccess.READ, AssessmentAccess.ASSESS);
        refused(elsewhere, get(assessment), 404);
    }

    @Test
    void theWorkbookHoldsTheScoresAndWhatTheyRestOn() throws Exception {
        var assessment = computed();
        var workbook = web.perform(
                        get(assessment + "/scores.xlsx").param("lang", "en").with(as(computes)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var sheets = book.getSheets().toList();
            var scores = sheets.get(0).read();
            assertThat(scores).hasSize(3);
            assertThat(scores.get(1).getCellText(1)).isEqualTo("West Town");
            assertThat(scores.get(2).getCellText(3)).startsWith("50");
            assertThat(sheets.get(1).read())
                    .anySatisfy(row ->
                            assertThat(row.getCellText(7)).contains(lessons.id().toString()));
        }
    }

    /** 60 and 40 at most; one unit excellent, one fair; the same totals as on the page. */
    @Test
    void aPublishedResultIsWrittenAsANoticeWhoseNumbersLeadToTheScores() throws Exception {
        var assessment = computed();
        var writes = SignedIn.viewer(
                office.id(),
                county,
                AssessmentAccess.READ,
                AssessmentAccess.ASSESS,
                "oversight.documents",
                "oversight.writeDocuments");
        var number = "考〔" + LAST_YEAR + "〕" + county;
        assertThat(body(writes, notice(assessment, number))).as("a draft").contains("id=\"e-subject\"");
        assertThat(body(writes, assessment)).doesNotContain("ASSESSMENT_RESULT");
        published(assessment);
        assertThat(body(writes, assessment))
                .contains("/documents/new?kind=ASSESSMENT_RESULT&subject=" + id(assessment));

        var issued = redirected(writes, notice(assessment, number));
        assertThat(body(writes, issued)).contains("href=\"" + of(assessment, east));
        var bytes = web.perform(get(issued + "/docx").with(as(writes)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(number, "全部单位一起比较。")
                    .anyMatch(each -> each.contains("《考核" + county + "》（第 1 版），对 2 个单位" + LAST_YEAR + "年度的工作")
                            && each.endsWith("本结果为首次公布。"));
            var tables = word.getTables().stream().map(AssessmentTest::rows).toList();
            assertThat(tables.get(0)).startsWith("考核指标|满分|怎样计分").anyMatch(each -> each.startsWith("授课|60|"));
            assertThat(tables.get(1))
                    .containsExactly("组别|名次|单位|总分|不确定范围|等次", "1|1|西镇政府|100.00||优秀", "1|2|东镇政府|50.00|25.7–58|合格");
            assertThat(tables.get(2)).containsExactly("等次|最低分|单位数", "优秀|90|1", "合格|0|1");
            assertThat(tables.get(3))
                    .anyMatch(each -> each.contains("|东镇政府|" + LAST_YEAR + "年度|50.00|"))
                    .anyMatch(each -> each.contains("|西镇政府|" + LAST_YEAR + "年度|100.00|"));
        }

        held(east, 4, 7);
        published(redirected(computes, post(assessment + "/again").param("reason", "补报四月授课")));
        assertThat(body(writes, notice(assessment, ""))).as("corrected since").contains("id=\"e-subject\"");
    }

    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining("|")))
                .toList();
    }

    private static MockHttpServletRequestBuilder notice(String assessment, String number) {
        return post("/documents/new")
                .param("kind", "ASSESSMENT_RESULT")
                .param("subject", id(assessment).toString())
                .param("number", number);
    }

    private Scheme content() {
        return new Scheme(
                BigDecimal.valueOf(100),
                List.of(
                        new Node.Criterion(
                                "c1",
                                new Bilingual("授课", "Lessons"),
                                BigDecimal.valueOf(60),
                                new Kind.Counts(
                                        List.of(new Kind.Each(
                                                new Datum.Figure(lessons.code(), Frequency.MONTH), BigDecimal.TWO)),
                                        BigDecimal.valueOf(20)),
                                new Node.Missing(Node.Missing.Treatment.LEFT_OUT, 1),
                                Node.Aspect.OTHER),
                        new Node.Criterion(
                                "c2",
                                new Bilingual("满意度", "Satisfaction"),
                                BigDecimal.valueOf(40),
                                new Kind.Survey(new Datum.Entered("满意度"), BigDecimal.ZERO, BigDecimal.TEN, 1),
                                new Node.Missing(Node.Missing.Treatment.LEFT_OUT, 1),
                                Node.Aspect.OTHER)),
                List.of(
                        new Scheme.Grade("good", new Bilingual("优秀", "excellent"), BigDecimal.valueOf(90)),
                        new Scheme.Grade("fair", new Bilingual("合格", "fair"), BigDecimal.ZERO)));
    }

    private String computed() throws Exception {
        return redirected(computes, compute().param("scheme", scheme.toString()));
    }

    private static MockHttpServletRequestBuilder compute() {
        return post("/assessments/new")
                .param("first", LAST_YEAR + "-01-01")
                .param("last", LAST_YEAR + "-12-31")
                .param("trait", "TOGETHER");
    }

    private void published(String assessment) throws Exception {
        redirected(publishes, post(assessment + "/publish"));
    }

    private static MockHttpServletRequestBuilder entry(Unit unit, String mean, String answers) {
        return post("/entries/new")
                .param("datum", "满意度")
                .param("unit", unit.id().toString())
                .param("day", LAST_YEAR + "-11-30")
                .param("mean", mean)
                .param("answers", answers);
    }

    private MockHttpServletRequestBuilder appeal(String assessment, String reason) {
        return post(of(assessment, east) + "/appeal").param("criterion", "c1").param("reason", reason);
    }

    private static MockHttpServletRequestBuilder answer(String appeal) {
        return post(appeal).param("verdict", "YES").param("words", "查过签到表，属实");
    }

    private void decided(String appeal, UUID account, UUID unit) {
        database.sql("""
                        update oversight.appeal set upheld = true, answer = 'x', decided_at = now(), decided_by = :by,
                            decided_unit = :unit
                        where id = :id
                        """)
                .param("by", account)
                .param("unit", unit)
                .param("id", id(appeal))
                .update();
    }

    private static String of(String assessment, Unit unit) {
        return assessment + "/units/" + unit.id();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.split("/")[2]);
    }

    private Viewer westerner() {
        return SignedIn.viewer(west.id(), west.area(), AssessmentAccess.READ, ScoreAccess.APPEAL);
    }

    private void held(Unit unit, int month, int lessonsHeld) {
        intake.accept(
                new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty()),
                List.of(Figure.of(lessons.id(), unit.area(), month(month), lessonsHeld)));
    }

    private String redirected(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        var location = web.perform(request.with(csrf()).with(as(viewer)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Optional.ofNullable(location).orElseThrow();
    }

    private String body(Viewer viewer, String path) throws Exception {
        return body(viewer, get(path));
    }

    private String body(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.param("lang", "en").with(csrf()).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void refused(Viewer viewer, MockHttpServletRequestBuilder request, int status) throws Exception {
        web.perform(request.with(csrf()).with(as(viewer))).andExpect(status().is(status));
    }
}
