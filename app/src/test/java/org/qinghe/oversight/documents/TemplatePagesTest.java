package org.qinghe.oversight.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
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
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The office takes the annual report to Word and brings it back; a township counted 7 visits in December 2025. */
@QingheTest
@DisplayName("A template of the county's own")
class TemplatePagesTest {

    private static final String PATH = "/documents/templates/ANNUAL_REPORT";
    private static final String YEAR = "2025-01-01";

    @Autowired
    MockMvc web;

    @Autowired
    Templates templates;

    @Autowired
    Places places;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    JdbcClient database;

    @Autowired
    MessageSource messages;

    private String code = "";
    private Viewer office = SignedIn.viewer(UUID.randomUUID(), "");

    @BeforeEach
    void aCounty() {
        code = "tpl" + UUID.randomUUID().toString().substring(0, 6);
        places.save(List.of(new Area(
                code,
                AreaLevel.COUNTY,
                "模板县",
                "Template County",
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        var visits = indicators.save(new Indicator(
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
                Indicator.Kind.SERVICE_SIGNAL));
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(
                        origin,
                        List.of(Figure.of(
                                visits.id(), code, Period.parse("2025-12").orElseThrow(), 7))))
                .isInstanceOf(FigureIntake.Result.Accepted.class);
        office = SignedIn.viewer(UUID.randomUUID(), code, DocumentAccess.READ, DocumentAccess.WRITE);
    }

    /** Other tests look at the template that came with Qinghe. */
    @AfterEach
    void backToTheShippedOne() {
        SignedIn.now(office);
        var words = new Words(messages, Locale.ENGLISH);
        templates.again(templates.shipped(DocumentKind.ANNUAL_REPORT, words), words);
        SecurityContextHolder.clearContext();
    }

    @Test
    void isLookedAtWithTheNumbersOfAPeriodBeforeItIsUsedAndThenEveryReportIsWrittenFromIt() throws Exception {
        int before = newest();
        send(own("Visits in December: {{value:" + code + "}}."), "own {{year}}-{{serial}}")
                .andExpect(redirectedUrl(PATH + "/trial"));

        page(PATH + "/trial", "subject", YEAR)
                .andExpect(content().string(containsString("Visits in December: 7 visits.")));
        try (var tried = word(PATH + "/trial/docx", "subject", YEAR)) {
            assertThat(texts(tried)).contains("Visits in December: 7 visits.");
        }
        page("/documents/new", "kind", "ANNUAL_REPORT")
                .andExpect(content().string(not(containsString("Visits in December"))));
        assertThat(newest()).isEqualTo(before);

        web.perform(post(PATH + "/trial/use").param("lang", "en").with(csrf()).with(as(office)))
                .andExpect(redirectedUrl(PATH));
        assertThat(newest()).isEqualTo(before + 1);
        page(PATH)
                .andExpect(content()
                        .string(allOf(
                                containsString("This template is a Word file"),
                                not(containsString("Change the words here")),
                                not(containsString("is not used yet")))));

        var issued = issued();
        page(issued)
                .andExpect(content()
                        .string(allOf(
                                containsString("Visits in December: 7 visits."),
                                containsString("/situation/"),
                                containsString("Annual report on drug-harm prevention in Template County"))));
        try (var word = word(issued + "/docx")) {
            assertThat(texts(word)).contains("Visits in December: 7 visits.", "T-" + code);
            assertThat(word.getParagraphs().getLast().getRuns())
                    .allMatch(run -> !run.text().contains("{{"));
            var sources = word.getTables().getLast();
            assertThat(sources.getText()).contains("Visits", "Template County", "7 visits");
            assertThat(word.getHyperlinks())
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.getURL()).contains("/situation/"));
            assertThat(word.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
        }
    }

    @Test
    void isRefusedWithEveryParagraphThatNeedsMendingAndLeavesTheOldOneInUse() throws Exception {
        int before = newest();
        send(own("{{valeu:" + code + "}} and {{period"), "")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "\"valeu:" + code + "\" stands for nothing. Closest are {{value:" + code),
                                containsString("double braces that do not pair"),
                                containsString("The file was not taken"))));
        send("no file at all".getBytes(java.nio.charset.StandardCharsets.UTF_8), "")
                .andExpect(content().string(containsString("This is no .docx file")));
        send(new byte[0], "").andExpect(content().string(containsString("Choose a file.")));
        send(new byte[(2 << 20) + 1], "").andExpect(content().string(containsString("larger than 2 MB")));
        send(own("text"), "{{nonsense}}")
                .andExpect(content().string(containsString("\"nonsense\" stands for nothing")));
        assertThat(newest()).isEqualTo(before);
        page(PATH).andExpect(content().string(not(containsString("is not used yet"))));
    }

    @Test
    void canBeThrownAwayAndEachVersionBeUsedAgain() throws Exception {
        int shipped = newest();
        send(own("First."), "");
        web.perform(post(PATH + "/trial/drop").param("lang", "en").with(csrf()).with(as(office)));
        page(PATH + "/trial").andExpect(redirectedUrl(PATH));
        web.perform(post(PATH + "/trial/use").param("lang", "en").with(csrf()).with(as(office)));
        assertThat(newest()).isEqualTo(shipped);

        send(own("Second."), "");
        web.perform(post(PATH + "/trial/use").param("lang", "en").with(csrf()).with(as(office)));
        web.perform(post(PATH + "/" + shipped + "/again")
                        .param("lang", "en")
                        .with(csrf())
                        .with(as(office)))
                .andExpect(redirectedUrl(PATH));
        assertThat(newest()).isEqualTo(shipped + 2);
        page("/documents/new", "kind", "ANNUAL_REPORT").andExpect(content().string(not(containsString("Second."))));
        web.perform(post(PATH + "/" + (shipped + 1) + "/again")
                .param("lang", "en")
                .with(csrf())
                .with(as(office)));
        page("/documents/new", "kind", "ANNUAL_REPORT").andExpect(content().string(containsString("Second.")));
        web.perform(post(PATH + "/99999/again").with(csrf()).with(as(office))).andExpect(status().isNotFound());
    }

    @Test
    void isTheOfficesAlone() throws Exception {
        var reader = SignedIn.viewer(UUID.randomUUID(), code, DocumentAccess.READ);
        for (var path : List.of(PATH, PATH + "/1/docx", PATH + "/trial", PATH + "/trial/docx")) {
            web.perform(get(path).with(as(reader))).andExpect(status().isForbidden());
        }
        web.perform(post(PATH + "/1/again").with(csrf()).with(as(reader))).andExpect(status().isForbidden());
    }

    /** The shipped template as Word brings it back: its first paragraph of text in the words of the county, in pieces. */
    private byte[] own(String sentence) throws Exception {
        try (var word = word(PATH + "/" + shipped() + "/docx")) {
            var first = word.getParagraphs().stream()
                    .filter(each -> each.getIndentationFirstLine() == 640
                            && !each.getText().startsWith("1."))
                    .findFirst()
                    .orElseThrow();
            while (!first.getRuns().isEmpty()) {
                first.removeRun(0);
            }
            int middle = sentence.length() / 2;
            first.createRun().setText(sentence.substring(0, middle));
            first.createRun().setText(sentence.substring(middle));
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private ResultActions send(byte[] file, String scheme) throws Exception {
        return web.perform(multipart(PATH + "/trial")
                .file(new MockMultipartFile("file", "own.docx", "application/octet-stream", file))
                .param("scheme", scheme)
                .param("lang", "en")
                .with(csrf())
                .with(as(office)));
    }

    private ResultActions page(String path, String... parameters) throws Exception {
        var request = get(path).param("lang", "en").with(as(office));
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return web.perform(request);
    }

    private String issued() throws Exception {
        var address = web.perform(post("/documents/new")
                        .param("lang", "en")
                        .param("kind", "ANNUAL_REPORT")
                        .param("subject", YEAR)
                        .param("number", "T-" + code)
                        .with(csrf())
                        .with(as(office)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(address).replaceAll("\\?.*", "");
    }

    private XWPFDocument word(String path, String... parameters) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(page(path, parameters)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray()));
    }

    private static List<String> texts(XWPFDocument word) {
        return word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private int newest() {
        return version("");
    }

    private int shipped() {
        return version(" and made_by is null");
    }

    private int version(String which) {
        return database.sql(
                        "select max(version) from oversight.document_template where kind = 'ANNUAL_REPORT' and language = 'en'"
                                + which)
                .query(Integer.class)
                .single();
    }
}
