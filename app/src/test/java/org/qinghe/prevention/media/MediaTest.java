package org.qinghe.prevention.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.Downloaded.rows;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A township that writes, its county office that approves, and an office of another county. */
@QingheTest
class MediaTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger(810_000);
    private static final String QUIET = "张某现在按时上班，家里人很高兴。";
    private static final String TELLING = "村民王秀英说，有事打13812345678。";

    private final String county = String.valueOf(COUNTIES.incrementAndGet());
    private final String township = county + "001";
    private final LocalDate today = Today.inTheCounty();

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    Viewer writer;
    Viewer office;
    Viewer stranger;

    @BeforeEach
    void aTownshipItsOfficeAndAnother() {
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(township, AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "9", AreaLevel.COUNTY, Optional.empty())));
        writer = viewer(township);
        office = viewer(county);
        stranger = viewer(county + "9");
    }

    @Test
    void aTextIsWrittenByOneAndApprovedByAnother() throws Exception {
        var path = written(QUIET);
        sent(path + "/approve", office, Map.of("version", "1")).andExpect(status().isNotFound());
        done(path + "/propose", writer, Map.of());
        sent(path + "/approve", writer, Map.of("version", "1")).andExpect(status().isNotFound());
        sent(path + "/approve", stranger, Map.of("version", "1")).andExpect(status().isNotFound());
        done(path + "/approve", office, Map.of("version", "1"));
        read(path, writer).andExpect(content().string(containsString("the media plan can use it")));
        read(path, stranger).andExpect(status().isNotFound());
    }

    @Test
    void whoMayApproveDoesNotApproveWhatTheyWroteThemselvesEvenWhereSomebodyElseProposesIt() throws Exception {
        var path = redirected(sent("/prevention/texts/new", office, text(QUIET)));
        done(path + "/propose", office, Map.of());
        sent(path + "/approve", office, Map.of("version", "1")).andExpect(status().isNotFound());
        assertThat(state(path)).isEqualTo("PROPOSED");
    }

    @Test
    void whatWasFoundIsShownInItsPlaceAndMendedOrExplainedByWhoeverApproves() throws Exception {
        var path = written(TELLING);
        read(path, writer)
                .andExpect(content()
                        .string(allOf(
                                containsString("<mark title=\"A name\">王秀英</mark><sup>1</sup>"),
                                containsString("<mark title=\"A telephone number\">13812345678</mark><sup>2</sup>"))));
        done(path + "/propose", writer, Map.of());
        sent(path + "/approve", office, Map.of("version", "1", "explained1", "公开报道过，本人同意"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"e-explained2\""), not(containsString("id=\"e-explained1\"")))));
        assertThat(state(path)).isEqualTo("PROPOSED");

        done(path + "/approve", office, Map.of("version", "1", "explained1", "公开报道过，本人同意", "explained2", "是办公室的电话"));
        read(path, writer).andExpect(content().string(containsString("是办公室的电话")));
        assertThat(database.sql("select reason from prevention.media_text_explained where text = ? order by number")
                        .param(id(path))
                        .query(String.class)
                        .list())
                .containsExactly("NAME", "TELEPHONE");
    }

    @Test
    void anApprovedTextThatIsChangedIsADraftAgain() throws Exception {
        var path = approved();
        done(path + "/change", writer, text(QUIET + "他还学会了修车。", "version", "1"));
        assertThat(state(path)).isEqualTo("DRAFT");
        read(path, writer).andExpect(content().string(not(containsString("approved by"))));
    }

    @Test
    void whatWasChangedMeanwhileIsNotApprovedUnread() throws Exception {
        var path = written(QUIET);
        done(path + "/change", writer, text(TELLING, "version", "1"));
        done(path + "/propose", writer, Map.of());
        sent(path + "/approve", office, Map.of("version", "1", "explained1", "a", "explained2", "b"));
        assertThat(state(path)).isEqualTo("PROPOSED");
        sent(path + "/change", writer, text(QUIET, "version", "1"));
        assertThat(state(path)).as("an old form changes nothing").isEqualTo("PROPOSED");
    }

    @Test
    void aTextIsGivenBackWithAReason() throws Exception {
        var path = written(QUIET);
        done(path + "/propose", writer, Map.of());
        sent(path + "/return", office, Map.of("why", " ")).andExpect(content().string(containsString("id=\"e-why\"")));
        done(path + "/return", office, Map.of("why", "请写明在哪里求助"));
        read(path, writer).andExpect(content().string(containsString("请写明在哪里求助")));
        assertThat(state(path)).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource({"kind, POEM", "title, ''", "body, ''"})
    void whatIsWrongWithATextStandsBesideItsField(String field, String typed) throws Exception {
        sent("/prevention/texts/new", writer, text(QUIET, field, typed))
                .andExpect(content().string(containsString("id=\"e-" + field + "\"")));
    }

    @Test
    void onlyAnApprovedTextIsPlannedAndOneThatWasChangedDoesNotGoOut() throws Exception {
        var event = event("RADIO");
        var plan = "/prevention/media-plan/" + id(event);
        var draft = written(QUIET);
        sent(plan, writer, planned("text", id(draft).toString()))
                .andExpect(content().string(containsString("id=\"e-text\"")));
        var path = approved();
        sent(plan, writer, planned("text", id(path).toString())).andExpect(status().is3xxRedirection());
        done(path + "/change", writer, text(TELLING, "version", "1"));

        sent(event + "/held", writer, reach());
        read(event, writer)
                .andExpect(content()
                        .string(allOf(
                                containsString("is to be approved again"), not(containsString("<strong>9,000")))));
        done(path + "/change", writer, text(QUIET, "version", "2"));
        done(path + "/propose", writer, Map.of());
        done(path + "/approve", office, Map.of("version", "3"));
        sent(event + "/held", writer, reach());
        read(event, writer).andExpect(content().string(containsString("<strong>9,000")));
        read("/prevention/texts", writer).andExpect(content().string(containsString(">1<")));
    }

    @Test
    void thePlanHasPlannedAndRealReachByChannelAndWayOfCounting() throws Exception {
        var radio = event("RADIO");
        sent("/prevention/media-plan/" + id(radio), writer, planned("planned", "8000"));
        sent(radio + "/held", writer, reach());
        var online = event("ONLINE");
        sent("/prevention/media-plan/" + id(online), writer, planned("planned", "1200"));
        event("LECTURE");

        read("/prevention/media-plan?year=" + today.getYear(), office)
                .andExpect(content().string(allOf(containsString(">8,000<"), containsString(">1,200<"))));
        assertThat(rows(web, "/prevention/media-plan.xlsx?lang=en", office))
                .hasSize(3)
                .anySatisfy(row -> assertThat(row.toString())
                        .startsWith("Radio|县广播站|")
                        .endsWith("8000.0|The publisher’s own figure|300.0|9000.0|The publisher’s own figure|800.0"));
        assertThat(rows(web, "/prevention/media-plan.xlsx?lang=en", stranger)).hasSize(1);
    }

    @Test
    void onlyItsUnitPlansAndALectureIsNoMatterOfTheMedia() throws Exception {
        var event = event("RADIO");
        read("/prevention/media-plan/" + id(event), office).andExpect(status().isNotFound());
        sent("/prevention/media-plan/" + id(event), stranger, planned("planned", "1"))
                .andExpect(status().isNotFound());
        read("/prevention/media-plan/" + id(event("LECTURE")), writer).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"planned, many", "planned, ''", "method, GUESSED", "cost, -1"})
    void whatIsWrongWithAPlanStandsBesideItsField(String field, String typed) throws Exception {
        sent("/prevention/media-plan/" + id(event("ONLINE")), writer, planned(field, typed))
                .andExpect(content().string(containsString("id=\"e-" + field + "\"")));
    }

    private String approved() throws Exception {
        var path = written(QUIET);
        done(path + "/propose", writer, Map.of());
        done(path + "/approve", office, Map.of("version", "1"));
        return path;
    }

    private String written(String body) throws Exception {
        return redirected(sent("/prevention/texts/new", writer, text(body)));
    }

    private static Map<String, String> text(String body, String... changed) {
        var fields = new HashMap<>(Map.of("kind", "TYPICAL_CASE", "title", "重新上路", "body", body));
        return with(fields, changed);
    }

    private static Map<String, String> planned(String... changed) {
        return with(new HashMap<>(Map.of("planned", "8000", "method", "AUDIENCE", "cost", "300", "text", "")), changed);
    }

    private static Map<String, String> with(Map<String, String> fields, String... changed) {
        for (int index = 0; index < changed.length; index += 2) {
            fields.put(changed[index], changed[index + 1]);
        }
        return fields;
    }

    private static Map<String, String> reach() {
        return Map.of("people", "9000", "method", "AUDIENCE", "volunteers", "0", "cost", "800");
    }

    private String event(String kind) throws Exception {
        return redirected(sent(
                "/prevention/events/new",
                writer,
                Map.of("kind", kind, "title", "听孩子把话说完", "area", township, "place", "县广播站", "day", today.toString())));
    }

    private String state(String path) {
        return database.sql("select state from prevention.media_text where id = ?")
                .param(id(path))
                .query(String.class)
                .single();
    }

    private void done(String path, Viewer by, Map<String, String> typed) throws Exception {
        sent(path, by, typed).andExpect(status().is3xxRedirection());
    }

    private static String redirected(ResultActions sent) throws Exception {
        return String.valueOf(sent.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions sent(String path, Viewer by, Map<String, String> typed) throws Exception {
        var request = post(path).param("lang", "en");
        typed.forEach(request::param);
        return web.perform(request.with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private Viewer viewer(String area) {
        var unit = units.save("me-" + UUID.randomUUID(), "测试单位", "Test unit", Unit.Kind.TOWNSHIP, area);
        return SignedIn.viewer(unit.id(), area, MediaAccess.READ, MediaAccess.HOLD, MediaAccess.APPROVE);
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "", parent, Optional.empty(), Optional.empty());
    }
}
