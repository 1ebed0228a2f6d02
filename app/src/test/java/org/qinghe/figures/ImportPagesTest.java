package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@QingheTest
@DisplayName("The import page")
class ImportPagesTest {

    private static final String BAD = """
            area,period,indicator,value
            %1$s,2024-W20,helpline_calls,3
            %1$s,2024-W21,helpline_calls,12x
            """;

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc web;

    @Autowired
    private Places places;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Observations observations;

    private final String county = "P" + UUID.randomUUID().toString().substring(0, 8);
    private final String north = county + "1";
    private final String south = county + "2";
    private final Viewer office = viewer("", ImportAccess.IMPORT, ImportAccess.INTAKES);

    @BeforeEach
    void drawTheMap() {
        places.save(List.of(area(county, ""), area(north, county), area(south, county)));
    }

    @Test
    void listsEveryProblemOfABadFileAndChangesNothing() throws Exception {
        var intake = upload(office, BAD);

        web.perform(get(intake).param("lang", "en").with(SignedIn.as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12x")))
                .andExpect(content().string(containsString("is not a number")))
                .andExpect(content().string(containsString("problems.xlsx")));
        assertThat(value("2024-W20")).isEmpty();
    }

    @Test
    void takesTheMendedFileAndKnowsItAgain() throws Exception {
        upload(office, BAD);

        var taken = upload(office, BAD.replace("12x", "12"));
        var again = upload(office, BAD.replace("12x", "12"));

        web.perform(get(taken).param("lang", "en").with(SignedIn.as(office)))
                .andExpect(content().string(containsString("Every figure of the file is stored")));
        web.perform(get(again).param("lang", "en").with(SignedIn.as(office)))
                .andExpect(content().string(containsString("This file was stored before")))
                .andExpect(content().string(containsString(taken)));
        assertThat(value("2024-W21")).hasValue(12);
        assertThat(observations.history(helplineCalls(), north, week("2024-W21")))
                .hasSize(1);
    }

    @Test
    void hasAWorkbookInWhichTheCellsToMendAreMarked() throws Exception {
        var intake = upload(office, BAD);

        var workbook = web.perform(get(intake + "/problems.xlsx").with(SignedIn.as(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCellText(4)).isEqualTo("12x");
            assertThat(rows.get(2).getCellText(5)).contains("12x");
            assertThat(rows.get(1).getCellText(5)).isEmpty();
        }
        assertThat(part(workbook, "xl/comments1.xml")).contains("ref=\"E3\"").contains("12x");
        assertThat(part(workbook, "xl/styles.xml")).contains("FFD8A8");
    }

    @Test
    void tellsWhatAFileWouldChangeWithoutStoringIt() throws Exception {
        var checked = web.perform(multipart("/figures/import")
                        .file(file("area,period,indicator,value\n%1$s,2024-W30,helpline_calls,3\n"))
                        .param("step", "check")
                        .with(csrf())
                        .with(SignedIn.as(office)))
                .andReturn();

        web.perform(get(address(checked.getResponse().getRedirectedUrl()))
                        .param("lang", "en")
                        .with(SignedIn.as(office)))
                .andExpect(content().string(containsString("nothing has been stored")));
        assertThat(value("2024-W30")).isEmpty();
    }

    @Test
    void letsATownshipImportForItselfOnly() throws Exception {
        var township = viewer(south, ImportAccess.IMPORT, ImportAccess.INTAKES);

        var refused = upload(township, "area,period,indicator,value\n%1$s,2024-W31,helpline_calls,3\n");
        var taken = upload(township, "area,period,indicator,value\n%2$s,2024-W31,helpline_calls,3\n");

        web.perform(get(refused).param("lang", "en").with(SignedIn.as(township)))
                .andExpect(content().string(containsString("not one your unit answers for")));
        web.perform(get(taken).param("lang", "en").with(SignedIn.as(township)))
                .andExpect(content().string(containsString("Every figure of the file is stored")));
        assertThat(value("2024-W31")).isEmpty();
    }

    @Test
    void showsAnIntakeToItsSenderAndToTheWholeInstallationOnly() throws Exception {
        var intake = upload(viewer(north, ImportAccess.IMPORT), BAD);
        var neighbour = viewer(south, ImportAccess.IMPORT, ImportAccess.INTAKES);

        web.perform(get(intake).with(SignedIn.as(neighbour))).andExpect(status().isNotFound());
        web.perform(get("/figures/import").with(SignedIn.as(neighbour)))
                .andExpect(content().string(not(containsString(intake))));
        web.perform(get(intake).with(SignedIn.as(office))).andExpect(status().isOk());
    }

    @Test
    void refusesWhoeverMayNotImport() throws Exception {
        var reader = viewer(north, "figures.read");

        web.perform(get("/figures/import").with(SignedIn.as(reader))).andExpect(status().isForbidden());
        web.perform(multipart("/figures/import").file(file(BAD)).with(csrf()).with(SignedIn.as(reader)))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysBesideTheFieldThatAFileIsMissing() throws Exception {
        web.perform(multipart("/figures/import")
                        .file(new MockMultipartFile("file", new byte[0]))
                        .param("lang", "en")
                        .with(csrf())
                        .with(SignedIn.as(office)))
                .andExpect(content().string(containsString("Choose a file.")));
    }

    private String upload(Viewer viewer, String text) throws Exception {
        var response = web.perform(multipart("/figures/import")
                        .file(file(text))
                        .with(csrf())
                        .with(SignedIn.as(viewer)))
                .andReturn()
                .getResponse();
        return address(response.getRedirectedUrl());
    }

    private MockMultipartFile file(String text) {
        return new MockMultipartFile(
                "file",
                "C:\\folder\\figures.csv",
                "text/csv",
                text.formatted(north, south).getBytes(StandardCharsets.UTF_8));
    }

    private static String address(@org.jspecify.annotations.Nullable String redirected) {
        assertThat(redirected).matches("/figures/import/[0-9a-f-]{36}");
        return Objects.requireNonNull(redirected);
    }

    private java.util.OptionalDouble value(String week) {
        return observations.history(helplineCalls(), north, week(week)).stream()
                .findFirst()
                .map(ObservationVersion::value)
                .orElse(java.util.OptionalDouble.empty());
    }

    private UUID helplineCalls() {
        return indicators.find("helpline_calls", Frequency.WEEK).orElseThrow().id();
    }

    private static Period week(String text) {
        return Period.parse(text, Frequency.WEEK).orElseThrow();
    }

    private String part(byte[] workbook, String name) throws Exception {
        var file = Files.write(folder.resolve("marked.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Viewer viewer(String area, String... permissions) {
        return SignedIn.viewer(UUID.randomUUID(), area, permissions);
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
