package org.qinghe.prevention.events;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
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

/** A county office and a township in it, and a township of another county. */
@QingheTest
class EventsTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger(790_000);

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

    Viewer office;
    Viewer village;
    Viewer stranger;

    @BeforeEach
    void twoUnitsAndAStranger() {
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(township, AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "9", AreaLevel.COUNTY, Optional.empty())));
        office = viewer(county, Unit.Kind.COUNTY_OFFICE);
        village = viewer(township, Unit.Kind.TOWNSHIP);
        stranger = viewer(county + "9", Unit.Kind.TOWNSHIP);
    }

    @Test
    void anEventIsPlannedHeldAndMendedAndTheTrailHasBothNumbers() throws Exception {
        var path = planned(village, Map.of());
        read(path, village).andExpect(content().string(containsString("Its day has come")));

        done(path + "/held", village, reach("74", "COUNTED", "3", "120"));
        read(path, village)
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>74</strong>"),
                                containsString("Heads counted"),
                                containsString("1.62"))));
        done(path + "/held", village, reach("80", "COUNTED", "3", "120"));
        read(path, village).andExpect(content().string(containsString("<strong>80</strong>")));
        assertThat(database.sql("""
                                select details from safeguards.audit_entry
                                where subject = :subject and action = 'prevention.eventHeld' order by number
                                """)
                        .param("subject", "event/" + id(path))
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        first -> assertThat(first).contains("74"),
                        second -> assertThat(second).contains("80"));
        sent(path + "/change", village, fields(Map.of())).andExpect(status().isNotFound());
        sent(path + "/cancel", village, Map.of("why", "rain")).andExpect(status().isNotFound());
    }

    @Test
    void aCampaignKeepsNumbersOfDifferentWaysOfCountingApart() throws Exception {
        var campaign = begun();
        var belongs = Map.of("campaign", id(campaign).toString());
        done(planned(village, belongs) + "/held", village, reach("74", "COUNTED", "3", "120"));
        done(planned(office, belongs) + "/held", office, reach("312", "COUNTED", "6", "460.50"));
        done(planned(office, belongs) + "/held", office, reach("1860", "ESTIMATED", "24", "5200"));
        planned(office, belongs);

        // 74 + 312 = 386 counted for 580.50 yuan, 1.50 a person; 1,860 estimated for 5,200 yuan, 2.80 a person
        read(campaign, office)
                .andExpect(content()
                        .string(allOf(
                                containsString("4 events"),
                                containsString(">386<"),
                                containsString("580.5"),
                                containsString(">1.5<"),
                                containsString("1,860"),
                                containsString(">2.8<"),
                                not(containsString("2,246")))));
        read(campaign, village)
                .andExpect(content().string(allOf(containsString(">74<"), not(containsString(">386<")))));
        read(campaign, stranger).andExpect(content().string(containsString("Nothing was noted yet")));
    }

    @Test
    void aUnitSeesItsOwnEventsAndThoseBelowItAndChangesItsOwnOnly() throws Exception {
        var path = planned(village, Map.of());

        read(path, office).andExpect(status().isOk());
        sent(path + "/change", office, fields(Map.of())).andExpect(status().isNotFound());
        sent(path + "/held", office, reach("1", "COUNTED", "0", "0")).andExpect(status().isNotFound());
        read(path, stranger).andExpect(status().isNotFound());
        read("/prevention/events", stranger).andExpect(content().string(not(containsString(path))));
        read(planned(office, Map.of()), village).andExpect(status().isNotFound());
    }

    @Test
    void whatIsToComeIsChangedOrCancelledWithAReasonAndNotNotedBefore() throws Exception {
        var path = planned(village, Map.of("day", today.plusDays(1).toString()));

        sent(path + "/held", village, reach("1", "COUNTED", "0", "0")).andExpect(status().isNotFound());
        done(
                path + "/change",
                village,
                fields(Map.of("place", "新的地点", "day", today.plusDays(2).toString())));
        read(path, village).andExpect(content().string(containsString("新的地点")));
        sent(path + "/cancel", village, Map.of("why", " ")).andExpect(content().string(containsString("id=\"e-why\"")));
        done(path + "/cancel", village, Map.of("why", "连日大雨"));
        read(path, village).andExpect(content().string(allOf(containsString("Cancelled"), containsString("连日大雨"))));
        sent(path + "/held", village, reach("1", "COUNTED", "0", "0")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "kind, PARADE",
        "title, ''",
        "place, ''",
        "area, 110101",
        "day, soon",
        "campaign, 00000000-0000-0000-0000-000000000000"
    })
    void whatIsWrongWithAPlanStandsBesideItsField(String field, String typed) throws Exception {
        sent("/prevention/events/new", village, fields(Map.of(field, typed)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-" + field + "\"")));
    }

    @ParameterizedTest
    @CsvSource({"people, many", "people, -1", "method, GUESSED", "volunteers, x", "cost, 1.234", "cost, -5"})
    void whatIsWrongWithAResultStandsBesideItsFieldAndNothingIsNoted(String field, String typed) throws Exception {
        var path = planned(village, Map.of());
        var reach = new HashMap<>(reach("74", "COUNTED", "3", "120"));
        reach.put(field, typed);

        sent(path + "/held", village, reach)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-" + field + "\"")));
        read(path, village).andExpect(content().string(not(containsString("<strong>74</strong>"))));
    }

    @Test
    void anEventThatReachedNobodyCostsNothingAPerson() throws Exception {
        var path = planned(village, Map.of());
        done(path + "/held", village, reach("0", "COUNTED", "2", "90"));
        read(path, village).andExpect(content().string(containsString(">none<")));
    }

    @Test
    void whatIsFoundIsDownloadedWithHowItWasCounted() throws Exception {
        var path = planned(village, Map.of("title", "院坝会 100%"));
        planned(village, Map.of("title", "院坝会 1000"));
        done(path + "/held", village, reach("74", "HANDED_OUT", "3", "120.5"));

        assertThat(rows(web, "/prevention/events.xlsx?lang=en&words=100%", village))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("院坝会 100%|Lecture|")
                .endsWith("|Held|74.0|Leaflets handed out|3.0|120.5");
    }

    @Test
    void aCampaignLastsAYearAtMost() throws Exception {
        sent("/prevention/campaigns/new", office, campaign(today.plusDays(367)))
                .andExpect(content().string(containsString("id=\"e-lastDay\"")));
        sent("/prevention/campaigns/new", office, campaign(today.minusDays(1)))
                .andExpect(content().string(containsString("id=\"e-lastDay\"")));
    }

    private String begun() throws Exception {
        return redirected(sent("/prevention/campaigns/new", office, campaign(today.plusDays(9))));
    }

    private Map<String, String> campaign(LocalDate lastDay) {
        return Map.of(
                "titleZh", "禁毒日",
                "titleEn", "The day",
                "what", "面向家长",
                "firstDay", today.toString(),
                "lastDay", lastDay.toString());
    }

    private String planned(Viewer by, Map<String, String> changed) throws Exception {
        var fields = fields(changed);
        if (!changed.containsKey("area")) {
            fields.put("area", by.area());
        }
        return redirected(sent("/prevention/events/new", by, fields));
    }

    private Map<String, String> fields(Map<String, String> changed) {
        var fields = new HashMap<>(
                Map.of("kind", "LECTURE", "title", "院坝会", "area", township, "place", "村委会", "day", today.toString()));
        fields.putAll(changed);
        return fields;
    }

    private static Map<String, String> reach(String people, String method, String volunteers, String cost) {
        return Map.of("people", people, "method", method, "volunteers", volunteers, "cost", cost);
    }

    private static String redirected(ResultActions sent) throws Exception {
        return String.valueOf(sent.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void done(String path, Viewer by, Map<String, String> typed) throws Exception {
        sent(path, by, typed).andExpect(redirectedUrl(path.replaceFirst("/[a-z]+$", "")));
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

    private Viewer viewer(String area, Unit.Kind kind) {
        var unit = units.save("ev-" + UUID.randomUUID(), "测试单位", "Test unit", kind, area);
        return SignedIn.viewer(unit.id(), area, EventsAccess.READ, EventsAccess.HOLD);
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "", parent, Optional.empty(), Optional.empty());
    }
}
