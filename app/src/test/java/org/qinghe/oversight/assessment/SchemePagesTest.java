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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A county of two townships that held lessons last year: the eastern one 3 in March, the western one 20 in May. */
@QingheTest
class SchemePagesTest {

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
    JdbcClient database;

    String county;
    Viewer office;

    @BeforeEach
    void twoTownshipsHeldLessons() {
        var townships = TwoTownships.in(places);
        county = townships.county();
        var unit = units.save("ao" + county, "考县禁毒办", "Assessing Office", Unit.Kind.COUNTY_OFFICE, county);
        units.save("ae" + county, "东镇政府", "East Town", Unit.Kind.TOWNSHIP, county + "101");
        units.save("aw" + county, "西镇政府", "West Town", Unit.Kind.TOWNSHIP, county + "102");
        var lessons = townships.monthly(indicators, "lessons", "lessons", "", Indicator.Kind.PREVENTION);
        townships.monthly(indicators, "arrests", "arrests", "", Indicator.Kind.ENFORCEMENT_TOTAL);
        intake.accept(
                new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty()),
                List.of(
                        Figure.of(lessons.id(), county + "101", month(3), 3),
                        Figure.of(lessons.id(), county + "102", month(5), 20)));
        office = SignedIn.viewer(unit.id(), county, AssessmentAccess.READ, AssessmentAccess.ASSESS);
    }

    /** 3 lessons × 2 = 6 of a cap of 20: 30 of 100 points. 20 × 2 = 40, capped at 20: 100. */
    @Test
    void aDraftIsSaidInWordsAndTriedOnLastYear() throws Exception {
        var scheme = begun();
        add(scheme, "lessons");

        assertThat(body(get(scheme)))
                .contains("Points for each: lessons" + county + " × 2 points; full mark at 20.")
                .contains("65.00 on average (2 of 2 units)")
                .containsPattern("West Town</th><td class=\"num\">100.00</td>")
                .containsPattern("East Town</th><td class=\"num\">30.00</td>")
                .contains("1 criteria reward taking part and none measures before and after");
    }

    @Test
    void aSchemeThatCountsEnforcementSaysSoAtItsTop() throws Exception {
        var scheme = begun();
        add(scheme, "arrests");

        assertThat(body(get(scheme))).contains("1 criteria give points for enforcement counts, 100 points in all");
    }

    @Test
    void whatIsInForceIsNeverAlteredAndAChangeIsANewVersion() throws Exception {
        var scheme = begun();
        add(scheme, "lessons");
        perform(post(scheme + "/enforce").param("from", LAST_YEAR + "-01-01"));
        assertThat(body(get(scheme)))
                .contains("in force from 1 Jan " + LAST_YEAR)
                .contains("after it began");

        perform(post(scheme + "/remove").param("code", "c1"));
        assertThat(body(get(scheme))).contains("full mark at 20.");
        web.perform(get(scheme + "/criterion").with(as(office))).andExpect(status().isNotFound());
        assertThatThrownBy(() -> database.sql("update oversight.scheme_version set content = '{}' where scheme = :id")
                        .param("id", UUID.fromString(scheme.split("/")[2]))
                        .update())
                .hasMessageContaining("a version in force is never altered");

        var second = perform(post(scheme.replaceFirst("/1$", "/amend")));
        assertThat(second).isEqualTo(scheme.replaceFirst("1$", "2"));
        perform(post(second + "/remove").param("code", "c1"));
        assertThat(body(get(second))).contains("No criterion yet");
        assertThat(body(get(scheme))).contains("full mark at 20.");
    }

    @Test
    void saysBesideTheFieldWhatIsToBeMended() throws Exception {
        var scheme = begun();
        assertThat(body(criterion(scheme, "lessons", "0").param("name", "")))
                .contains("id=\"e-name\"")
                .contains("id=\"e-points1\">Enter a number above zero");
        assertThat(body(criterion(scheme, "unknown", "1"))).contains("id=\"e-datum1\">Choose what is counted");
        assertThat(body(post(scheme + "/criterion")
                        .with(csrf())
                        .param("kind", "TIERS")
                        .param("tiers", "ninety")))
                .contains("Write a tier like 90: 20, not “ninety”");
        assertThat(body(post(scheme + "/enforce").with(csrf()).param("from", "2026-01-01")))
                .contains("Nothing in it carries weight yet");
        assertThat(body(post(scheme + "/grades").with(csrf()).param("grades", "excellent")))
                .contains("Write a grade like excellent: 90, not “excellent”");
    }

    @Test
    void isReadByManyAndWrittenByTheFew() throws Exception {
        var scheme = begun();
        var reader = SignedIn.viewer(office.unit(), county, AssessmentAccess.READ);
        web.perform(get(scheme).with(as(reader))).andExpect(status().isNotFound());
        assertThat(body(get("/schemes"), reader)).doesNotContain("乡镇考核" + county);
        add(scheme, "lessons");
        perform(post(scheme + "/enforce").param("from", LAST_YEAR + "-01-01"));
        perform(post(scheme.replaceFirst("/1$", "/amend")));

        assertThat(body(get("/schemes"), reader)).contains("乡镇考核" + county).contains(scheme);
        assertThat(body(get(scheme), reader))
                .contains("full mark at 20.")
                .doesNotContain("draft")
                .doesNotContain("West Town");
        web.perform(get(scheme + "/criterion").with(as(reader))).andExpect(status().isForbidden());
        web.perform(post(scheme + "/enforce").with(csrf()).with(as(reader))).andExpect(status().isForbidden());
        web.perform(get(scheme).with(as(SignedIn.viewer(office.unit(), county, "work.read"))))
                .andExpect(status().isForbidden());
    }

    /**
     * Version 1: 2 points a lesson up to 20: 30 and 100 of 100. Version 2: 5 points up to 20: 15 of 20 is 75, and 100. So the
     * eastern town gains 45, the western none.
     */
    @Test
    void aChangeIsShownUnitByUnitBeforeItIsDecided() throws Exception {
        var scheme = begun();
        add(scheme, "lessons");
        assertThat(body(get(scheme + "/simulation"))).contains("There is nothing to compare with yet");
        perform(post(scheme + "/enforce").param("from", LAST_YEAR + "-01-01"));
        var second = perform(post(scheme.replaceFirst("/1$", "/amend")));

        assertThat(preview(second, "5"))
                .contains("1 units gain, 0 lose, 1 stay as they are.")
                .containsPattern("East Town</th>\\s*<td class=\"num\">30.00</td>\\s*<td class=\"num\">75.00</td>");
        assertThat(preview(second, "none")).contains("Once everything that is needed is filled in");
        assertThat(body(get(second))).as("a preview keeps nothing").contains("× 2 points");

        perform(criterion(second, "lessons", "5").param("name", "授课").param("code", "c1"));
        assertThat(body(get(second + "/simulation")))
                .contains("From version 1 to version 2, on the inputs of " + LAST_YEAR)
                .contains("1 units gain, 0 lose, 1 stay as they are.")
                .containsPattern("East Town</th>\\s*<td class=\"num\">30.00</td>\\s*<td class=\"num\">75.00</td>"
                        + "\\s*<td class=\"num\">\\+45.00</td>\\s*<td class=\"num\">2</td>");
        var book = web.perform(
                        get(second + "/simulation.xlsx").param("lang", "en").with(as(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(cells(book)).contains("East Town", "30.00", "75.00", "45.00", "2");

        var reader = SignedIn.viewer(office.unit(), county, AssessmentAccess.READ);
        web.perform(get(second + "/simulation").with(as(reader))).andExpect(status().isForbidden());
        web.perform(get(second + "/simulation.xlsx").param("with", "9").with(as(office)))
                .andExpect(status().isNotFound());
    }

    private String preview(String scheme, String points) throws Exception {
        return body(get(scheme + "/criterion/preview")
                .param("kind", "COUNTS")
                .param("code", "c1")
                .param("name", "授课")
                .param("weight", "10")
                .param("datum1", "figure:MONTH:lessons" + county)
                .param("points1", points)
                .param("most", "20")
                .param("least", "1"));
    }

    private static List<String> cells(byte[] book) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(Row::stream).map(Cell::getText).toList();
        }
    }

    private String begun() throws Exception {
        return perform(post("/schemes/new").param("title", "乡镇考核" + county).param("units", "TOWNSHIP"));
    }

    private void add(String scheme, String indicator) throws Exception {
        perform(criterion(scheme, indicator, "2").param("name", "授课"));
    }

    private MockHttpServletRequestBuilder criterion(String scheme, String indicator, String points) {
        return post(scheme + "/criterion")
                .with(csrf())
                .param("kind", "COUNTS")
                .param("weight", "10")
                .param("datum1", "figure:MONTH:" + indicator + county)
                .param("points1", points)
                .param("most", "20")
                .param("least", "1")
                .param("treatment", "LEFT_OUT");
    }

    private String perform(MockHttpServletRequestBuilder request) throws Exception {
        var location = web.perform(request.with(csrf()).with(as(office)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Optional.ofNullable(location).orElseThrow();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return body(request, office);
    }

    private String body(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return web.perform(request.param("lang", "en").with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
