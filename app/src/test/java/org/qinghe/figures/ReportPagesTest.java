package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@QingheTest
@DisplayName("A report")
class ReportPagesTest {

    private static final YearMonth FIRST = Today.monthInTheCounty().minusMonths(4);
    private static final String MONTH = FIRST.plusMonths(2).toString();
    private static final String MONTH_IN_WORDS =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK).format(FIRST.plusMonths(2));

    @Autowired
    private MockMvc web;

    @Autowired
    private Places places;

    @Autowired
    private Units units;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Observations observations;

    @Autowired
    private ReportForms forms;

    private final String county = "R" + UUID.randomUUID().toString().substring(0, 8);
    private final String north = county + "1";
    private final String south = county + "2";

    private final Viewer office = SignedIn.viewer(UUID.randomUUID(), "", ReportAccess.REPORTS, ReportAccess.JUDGE);

    private Viewer reporter = office;
    private Viewer neighbour = office;
    private String report = "";

    @BeforeEach
    void aUnitReportsMonthly() {
        places.save(List.of(area(county, ""), area(north, county), area(south, county)));
        var unit = units.save("u" + county, "北镇人民政府", "North", Unit.Kind.TOWNSHIP, north);
        reporter = SignedIn.viewer(unit.id(), north, ReportAccess.REPORTS, ReportAccess.REPORT, ImportAccess.INTAKES);
        neighbour = SignedIn.viewer(UUID.randomUUID(), south, ReportAccess.REPORTS, ReportAccess.REPORT);
        var form = forms.save(new ReportForm(
                UUID.randomUUID(),
                "f" + county,
                "禁毒月报",
                "Monthly report",
                Frequency.MONTH,
                5,
                List.of(id("cases_handled"), id("lessons_held"))));
        forms.assign(form.id(), unit.id(), List.of(north), FIRST.atDay(1));
        report = "/figures/reports/" + form.id() + "/" + unit.id() + "/" + MONTH;
    }

    @Test
    void isListedForItsUnitUntilItIsSubmitted() throws Exception {
        web.perform(as(reporter, get("/figures/reports").param("page", "1")))
                .andExpect(content().string(containsString(report)))
                .andExpect(content().string(containsString("overdue")));

        submit("3", "40");

        web.perform(as(reporter, get(report))).andExpect(content().string(containsString("State: submitted")));
        web.perform(as(neighbour, get("/figures/reports"))).andExpect(content().string(not(containsString(report))));
    }

    @Test
    void thatIsWrongStoresNothingKeepsWhatWasTypedAndSaysSoBesideTheCell() throws Exception {
        web.perform(as(reporter, typed("3x", "")).param("step", "submit"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not a number")))
                .andExpect(content().string(containsString("Nothing typed yet")));

        assertThat(value("cases_handled")).isEmpty();
        web.perform(as(reporter, get(report))).andExpect(content().string(containsString("value=\"3x\"")));
    }

    @Test
    void becomesFiguresWhenItIsSubmitted() throws Exception {
        submit("3", "-");

        assertThat(value("cases_handled")).hasValue(3);
        var lessons = observations.history(id("lessons_held"), north, month());
        assertThat(lessons).extracting(ObservationVersion::status).containsExactly(FigureStatus.MISSING);
        assertThat(lessons.getFirst().account()).contains(reporter.account());
    }

    /** The office judges what was submitted, not what the unit is still typing; the unit finds its typing again when it is sent back. */
    @Test
    void thatIsBeingChangedAgainShowsOthersWhatWasSubmitted() throws Exception {
        submit("3", "40");
        web.perform(as(reporter, typed("777.125", "40")).param("step", "keep"));

        web.perform(as(reporter, get(report)))
                .andExpect(content().string(containsString("value=\"777.125\"")))
                .andExpect(content().string(containsString("others still see what was submitted")));
        web.perform(as(office, get(report)))
                .andExpect(content().string(containsString("<span class=\"qh-figure\">3</span>")))
                .andExpect(content().string(not(containsString("777.125"))));

        web.perform(as(office, post(report + "/accept").with(csrf())));
        web.perform(as(reporter, get(report))).andExpect(content().string(not(containsString("777.125"))));
        web.perform(as(
                office, post(report + "/return").param("words", "please check").with(csrf())));
        web.perform(as(reporter, get(report))).andExpect(content().string(containsString("value=\"777.125\"")));
    }

    @Test
    void thatWasNeverSubmittedShowsNobodyElseWhatIsTyped() throws Exception {
        web.perform(as(reporter, typed("777.125", "")).param("step", "keep"));

        web.perform(as(reporter, get(report))).andExpect(content().string(containsString("value=\"777.125\"")));
        web.perform(as(office, get(report))).andExpect(content().string(not(containsString("777.125"))));
    }

    @Test
    void thatIsSavedForLaterIsNotAmongTheFigures() throws Exception {
        web.perform(as(reporter, typed("3", "")).param("step", "keep")).andExpect(redirectedUrl(report));

        assertThat(value("cases_handled")).isEmpty();
        web.perform(as(reporter, get(report)))
                .andExpect(content().string(containsString("value=\"3\"")))
                .andExpect(content().string(containsString("State: to fill in")));
    }

    @Test
    void isSentBackWithAReasonAndCorrectedWithAReasonAndItsHistoryTellsBoth() throws Exception {
        submit("3", "40");

        web.perform(as(office, get("/figures/received"))).andExpect(content().string(containsString(report)));
        web.perform(as(office, post(report + "/return").with(csrf())).param("words", "Please count July too"))
                .andExpect(redirectedUrl(report));
        web.perform(as(reporter, get(report))).andExpect(content().string(containsString("Please count July too")));

        web.perform(as(reporter, typed("4", "40")).param("step", "submit"))
                .andExpect(content().string(containsString("Say why the figures are corrected")));
        assertThat(value("cases_handled")).hasValue(3);
        web.perform(as(reporter, typed("4", "40")).param("step", "submit").param("reason", "One case was late"))
                .andExpect(redirectedUrl(report));

        assertThat(value("cases_handled")).hasValue(4);
        web.perform(as(
                        reporter,
                        get("/figures/history")
                                .param("indicator", id("cases_handled").toString())
                                .param("area", north)
                                .param("period", MONTH)))
                .andExpect(content().string(containsString("One case was late")))
                .andExpect(content().string(containsString("北镇人民政府")));
        assertThat(observations.history(id("lessons_held"), north, month())).hasSize(1);
    }

    @Test
    void thatIsSentBackIsToldItsUnitUntilItIsHandedInAgain() throws Exception {
        var reader = SignedIn.viewer(reporter.unit(), north, "notices.read", ReportAccess.REPORT);
        submit("3", "40");
        web.perform(as(office, post(report + "/return").with(csrf())).param("words", "Please count July too"));

        web.perform(as(reader, get("/notices").param("lang", "en")))
                .andExpect(content().string(containsString("Monthly report " + MONTH_IN_WORDS)))
                .andExpect(content().string(not(containsString("Please count July too"))));

        web.perform(as(reporter, typed("4", "40")).param("step", "submit").param("reason", "One case was late"));
        web.perform(as(reader, get("/notices").param("lang", "en")))
                .andExpect(content().string(not(containsString(MONTH_IN_WORDS))));
    }

    @Test
    void thatWasAcceptedCannotBeChangedUntilItIsSentBack() throws Exception {
        submit("3", "40");
        web.perform(as(office, post(report + "/accept").with(csrf()))).andExpect(redirectedUrl("/figures/received"));

        web.perform(as(reporter, typed("9", "40")).param("step", "submit").param("reason", "why not"))
                .andExpect(redirectedUrl(report));

        assertThat(value("cases_handled")).hasValue(3);
    }

    @Test
    void isNotSentBackWithoutAReason() throws Exception {
        submit("3", "40");

        web.perform(as(office, post(report + "/return").with(csrf())).param("words", " "));

        web.perform(as(reporter, get(report))).andExpect(content().string(containsString("State: submitted")));
    }

    @Test
    void isSeenAndFilledInByItsOwnUnitOnly() throws Exception {
        web.perform(as(neighbour, get(report))).andExpect(status().isNotFound());
        web.perform(as(neighbour, typed("1", "1"))).andExpect(status().isNotFound());
        web.perform(as(office, typed("1", "1")).param("step", "submit")).andExpect(status().isForbidden());
        web.perform(as(reporter, post(report + "/accept").with(csrf()))).andExpect(status().isForbidden());
        assertThat(value("cases_handled")).isEmpty();
    }

    @Test
    void isExpectedForNoPeriodBeforeItsAssignmentAndForNoneThatHasNotBegun() throws Exception {
        web.perform(as(reporter, get(report.replace(MONTH, FIRST.minusMonths(1).toString()))))
                .andExpect(status().isNotFound());
        web.perform(as(reporter, get(report.replace(MONTH, "2999-12")))).andExpect(status().isNotFound());
    }

    @Test
    void goesDownAsAWorkbookAndComesBackFilledIn() throws Exception {
        var template = web.perform(as(reporter, get(report + "/template.xlsx")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        web.perform(upload(filled(template, List.of("7", "55")))).andExpect(redirectedUrl(report));

        assertThat(value("cases_handled")).hasValue(7);
        assertThat(value("lessons_held")).hasValue(55);
        web.perform(as(reporter, get(report))).andExpect(content().string(containsString("State: submitted")));
    }

    @Test
    void asAWorkbookWithMistakesIsRefusedWithEveryCellToMend() throws Exception {
        var refused = web.perform(upload(workbook(
                        List.of(north, MONTH, "cases_handled", "12x"),
                        List.of(south, MONTH, "cases_handled", "1"),
                        List.of(north, MONTH, "prosecutions", "1"),
                        List.of(north, FIRST.toString(), "lessons_held", "1"))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(as(reporter, get(Objects.requireNonNull(refused))))
                .andExpect(content().string(containsString("12x")))
                .andExpect(content().string(containsString("not one your unit answers for")))
                .andExpect(content().string(containsString("is not on this form")))
                .andExpect(content().string(containsString("is not the one of this report")));
        assertThat(value("cases_handled")).isEmpty();
    }

    @Test
    void asAWorkbookWithRowsMissingIsRefused() throws Exception {
        var refused = web.perform(upload(workbook(List.of(north, MONTH, "cases_handled", "1"))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(as(reporter, get(Objects.requireNonNull(refused))))
                .andExpect(content().string(containsString("1 rows are missing; this report has 2 rows")));
        assertThat(value("cases_handled")).isEmpty();
    }

    private void submit(String cases, String lessons) throws Exception {
        web.perform(as(reporter, typed(cases, lessons)).param("step", "submit")).andExpect(redirectedUrl(report));
    }

    private MockHttpServletRequestBuilder typed(String cases, String lessons) {
        return post(report)
                .with(csrf())
                .param("v:cases_handled:" + north, cases)
                .param("v:lessons_held:" + north, lessons);
    }

    private MockMultipartHttpServletRequestBuilder upload(byte[] workbook) {
        return as(
                reporter,
                multipart(report + "/upload")
                        .file(new MockMultipartFile("file", "t.xlsx", "application/octet-stream", workbook))
                        .with(csrf()));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Viewer viewer, B request) {
        return request.param("lang", "en").with(SignedIn.as(viewer));
    }

    /** What somebody does in a spreadsheet: types into the value column and saves. */
    private static byte[] filled(byte[] template, List<String> values) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(template));
                var written = new Workbook(bytes, "a person", "1.0")) {
            var sheet = written.newWorksheet("x");
            for (var row : read.getFirstSheet().read()) {
                for (int column = 0; column < 6; column++) {
                    sheet.value(row.getRowNum() - 1, column, row.getCellText(column));
                }
                sheet.value(
                        row.getRowNum() - 1,
                        6,
                        row.getRowNum() == 1 ? row.getCellText(6) : values.get(row.getRowNum() - 2));
            }
        }
        return bytes.toByteArray();
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "a person", "1.0")) {
            var sheet = book.newWorksheet("x");
            var headings = List.of("area", "period", "indicator", "value");
            for (int column = 0; column < 4; column++) {
                sheet.value(0, column, headings.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private OptionalDouble value(String indicator) {
        return observations.history(id(indicator), north, month()).stream()
                .findFirst()
                .map(ObservationVersion::value)
                .orElse(OptionalDouble.empty());
    }

    private UUID id(String indicator) {
        return indicators.find(indicator, Frequency.MONTH).orElseThrow().id();
    }

    private static Period month() {
        return Period.parse(MONTH, Frequency.MONTH).orElseThrow();
    }

    private static Area area(String code, String parent) {
        return new Area(
                code,
                AreaLevel.OTHER,
                code,
                "",
                Optional.of(parent).filter(above -> !above.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }
}
