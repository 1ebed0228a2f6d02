package org.qinghe.oversight.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * A township was counted in the first three months of two years; the comparisons were worked out by hand.
 *
 * <pre>
 * 2025: 15 25 40   2026: 25 25 60
 * </pre>
 */
@QingheTest
@DisplayName("Documents")
class DocumentPagesTest {

    private static final String MARCH = "2026-03-01";

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    JdbcClient database;

    private String code = "";
    private Indicator visits = anIndicator("");
    private Viewer office = SignedIn.viewer(UUID.randomUUID(), "");

    @BeforeEach
    void aCounty() {
        code = "doc" + UUID.randomUUID().toString().substring(0, 6);
        places.save(List.of(
                area(code, AreaLevel.COUNTY, "文书县", Optional.empty()),
                area(code + "1", AreaLevel.TOWNSHIP, "甲镇", Optional.of(code))));
        visits = indicators.save(anIndicator(code));
        accept("2025-01", 15, 25, 40);
        accept("2026-01", 25, 25, 60);
        office = SignedIn.viewer(UUID.randomUUID(), code, DocumentAccess.READ, DocumentAccess.WRITE);
    }

    @Test
    void sayEveryNumberAsReportsPutItAndWhereItComesFrom() throws Exception {
        var path = issued("MONTHLY_BULLETIN", MARCH, code + "-8");
        web.perform(get(path).param("lang", "en").with(as(office)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Drug-harm prevention in Document County, "),
                                containsString("60 visits"),
                                containsString("+50.0%"),
                                containsString("+140.0%"),
                                containsString("<td>110</td>"),
                                containsString("+37.5%"),
                                containsString("/situation/" + visits.id() + "?area=" + code + "&amp;period=" + MARCH),
                                containsString("(no figures this time)"))));
        try (var word = word(path)) {
            assertThat(word.getTables().getFirst().getText())
                    .contains("60 visits", "+50.0%", "+140.0%", "110", "+37.5%");
            assertThat(word.getTables().getLast().getText()).contains("Visits", "Document County", "60 visits");
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("Anti-Drug Office of Document County");
        }
    }

    @Test
    void stayAsTheyWereIssuedWhateverIsCorrectedLater() throws Exception {
        var path = issued("MONTHLY_BULLETIN", MARCH, "");
        accept("2026-03", 61);
        web.perform(get(path).param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("60 visits")));
        web.perform(get("/documents/new")
                        .param("subject", MARCH)
                        .param("lang", "en")
                        .with(as(office)))
                .andExpect(content().string(allOf(containsString("61 visits"), containsString("has not been issued"))));
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        for (var change : List.of(
                "update oversight.document set title = 'x' where id = ?",
                "delete from oversight.document where id = ?")) {
            assertThatThrownBy(() -> database.sql(change).param(id).update())
                    .hasMessageContaining("stays as it was issued");
        }
        assertThat(database.sql(
                                "select count(*) from safeguards.audit_entry where action = 'documents.issued' and subject = ?")
                        .param("document/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void areFoundByWordsAndSeenByTheAreaTheyAreAboutOnly() throws Exception {
        var path = issued("MONTHLY_BULLETIN", MARCH, code + "-9");
        web.perform(get("/documents").param("words", code + "-9").with(as(office)))
                .andExpect(content().string(containsString(path)));
        web.perform(get("/documents").param("words", code + "-10").with(as(office)))
                .andExpect(content().string(not(containsString(path))));
        web.perform(get("/documents").param("kind", "ANNUAL_REPORT").with(as(office)))
                .andExpect(content().string(not(containsString(path))));
        var township = SignedIn.viewer(UUID.randomUUID(), code + "1", DocumentAccess.READ);
        web.perform(get("/documents").with(as(township))).andExpect(content().string(not(containsString(path))));
        web.perform(get(path).with(as(township))).andExpect(status().isNotFound());
        web.perform(get(path + "/docx").with(as(township))).andExpect(status().isNotFound());
        web.perform(get("/documents/new").with(as(township))).andExpect(status().isForbidden());
    }

    /** 25 + 25 + 60 are 110, which is 37.5 % more than 15 + 25 + 40. */
    @Test
    void ofAQuarterTellTheWholeOfItComparedWithTheYearBefore() throws Exception {
        web.perform(get("/documents/new")
                        .param("kind", "QUARTERLY_REPORT")
                        .param("subject", "2026-01-01")
                        .param("lang", "en")
                        .with(as(office)))
                .andExpect(content()
                        .string(containsString("<td>Visits</td><td>110 visits</td><td>80</td><td>+37.5%</td>")));
    }

    @Test
    void compareSharesByTheirDifferenceInPoints() throws Exception {
        var share = indicators.save(new Indicator(
                UUID.randomUUID(),
                "share" + code,
                Frequency.MONTH,
                "使用率",
                "Share used",
                "%",
                "%",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Level(),
                Optional.empty(),
                Indicator.Kind.TREATMENT));
        accept(List.of(
                Figure.of(share.id(), code + "1", Period.parse("2025-03").orElseThrow(), 50),
                Figure.of(share.id(), code + "1", Period.parse("2026-03").orElseThrow(), 55)));
        web.perform(get("/documents/new")
                        .param("kind", "QUARTERLY_REPORT")
                        .param("subject", "2026-01-01")
                        .param("lang", "en")
                        .with(as(office)))
                .andExpect(content().string(containsString("<td>Share used</td><td>55 %</td><td>50</td><td>+5.0 ")));
    }

    @Test
    void ofAYearInWhichMonthsAreMissingCompareNothing() throws Exception {
        accept("2025-12", 7);
        web.perform(get("/documents/new")
                        .param("kind", "ANNUAL_REPORT")
                        .param("subject", "2025-01-01")
                        .param("lang", "en")
                        .with(as(office)))
                .andExpect(content().string(containsString("<td>Visits</td><td>87 visits *</td><td>–</td><td>–</td>")));
    }

    @Test
    void sayOfWhichDayTheFiguresBehindEachNumberAre() throws Exception {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                .format(java.time.format.DateTimeFormatter.ofPattern("d MMM yyyy", java.util.Locale.UK));
        var path = issued("MONTHLY_BULLETIN", MARCH, code + "-12");
        web.perform(get(path).param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("<td>" + today + "</td>")));
        try (var word = word(path)) {
            assertThat(word.getTables().getLast().getText()).contains("As of", today);
        }
    }

    @Test
    void areRefusedBesideTheFieldWhereTheNumberWasUsedOrThePeriodHasNotEnded() throws Exception {
        issued("MONTHLY_BULLETIN", MARCH, code + "-11");
        issue("MONTHLY_BULLETIN", MARCH, code + "-11")
                .andExpect(content().string(containsString("That number has been used")));
        issue("MONTHLY_BULLETIN", MARCH, "x".repeat(61))
                .andExpect(content().string(containsString("A number has at most 60 characters")));
        for (var wrong : List.of("2099-01-01", "2026-03-02", "", "x")) {
            issue("MONTHLY_BULLETIN", wrong, "")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Choose what it is about")));
        }
        issue("LOVE_LETTER", MARCH, "").andExpect(status().isNotFound());
    }

    @Test
    void areWrittenFromTheCountysOwnTemplateInWhichEveryNameMustStandForSomething() throws Exception {
        var sentence = "Visits: {{value:" + code + "}}, {{yoy:" + code + "}} on the year.";
        save("# Own\n" + sentence + "\n{{value:nonsense}}")
                .andExpect(content().string(containsString("\"value:nonsense\" stands for nothing")));
        save("").andExpect(content().string(containsString("Please fill this in")));
        web.perform(get("/documents/templates/QUARTERLY_REPORT")
                        .param("lang", "en")
                        .with(as(office)))
                .andExpect(content().string(not(containsString("Own"))));

        save("# Own\n" + sentence + "\n{{chart:" + code + "}}").andExpect(status().is3xxRedirection());
        var path = issued("QUARTERLY_REPORT", "2026-01-01", "");
        web.perform(get(path).param("lang", "en").with(as(office)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Visits: 60 visits, +50.0% on the year."),
                                containsString("version 4 of the template"))));
        try (var word = word(path)) {
            assertThat(word.getCharts()).hasSize(1);
            assertThat(word.getTables())
                    .as("the sources alone")
                    .extracting(XWPFTable::getNumberOfRows)
                    .containsExactly(2);
        }
        web.perform(get("/documents/templates").param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("<td>4</td>")));
    }

    private ResultActions save(String body) throws Exception {
        return web.perform(post("/documents/templates/QUARTERLY_REPORT")
                .param("lang", "en")
                .param("issuer", "Office")
                .param("number", "")
                .param("title", "{{county}} {{period}}")
                .param("recipient", "")
                .param("body", body)
                .with(csrf())
                .with(as(office)));
    }

    private ResultActions issue(String kind, String subject, String number) throws Exception {
        return web.perform(post("/documents/new")
                .param("lang", "en")
                .param("kind", kind)
                .param("subject", subject)
                .param("number", number)
                .with(csrf())
                .with(as(office)));
    }

    private String issued(String kind, String subject, String number) throws Exception {
        return Optional.ofNullable(issue(kind, subject, number)
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .map(path -> path.replaceAll("\\?.*", ""))
                .orElseThrow();
    }

    private XWPFDocument word(String path) throws Exception {
        var bytes = web.perform(get(path + "/docx").param("lang", "en").with(as(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private void accept(String first, int... values) {
        var figures = new ArrayList<Figure>();
        var period = Period.parse(first).orElseThrow();
        for (int value : values) {
            figures.add(Figure.of(visits.id(), code + "1", period, value));
            period = period.next();
        }
        accept(figures);
    }

    private void accept(List<Figure> figures) {
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
    }

    private static Indicator anIndicator(String code) {
        return new Indicator(
                UUID.randomUUID(),
                code,
                Frequency.MONTH,
                "来访数",
                "Visits",
                "人次",
                "visits",
                Indicator.Direction.LOWER_IS_BETTER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.SERVICE_SIGNAL);
    }

    private static Area area(String code, AreaLevel level, String name, Optional<String> parent) {
        return new Area(
                code,
                level,
                name,
                name.equals("文书县") ? "Document County" : "A",
                parent,
                Optional.empty(),
                Optional.empty());
    }
}
