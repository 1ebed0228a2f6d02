package org.qinghe.prevention.material;

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

import java.math.BigDecimal;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A township with a stock, and the county office above it. */
@QingheTest
class MaterialTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger(820_000);

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
    MaterialTable table;

    Viewer keeper;
    Viewer office;

    @BeforeEach
    void aTownshipAndItsOffice() {
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(township, AreaLevel.TOWNSHIP, Optional.of(county))));
        keeper = viewer(township);
        office = viewer(county);
    }

    @Test
    void whatCameLessWhatWentIsInStockAndAnEventIsToldWhatItTook() throws Exception {
        var leaflets = added("1.20", "100");
        moved(leaflets, "BOUGHT", "500", "");
        var event = event();
        moved(leaflets, "HANDED_OUT", "220", event);
        moved(leaflets, "RETURNED", "20", event);
        moved(leaflets, "DAMAGED", "5", "");

        // 500 - 220 + 20 - 5 = 295; the event took 200 for 1.20 each, 240 yuan, and cost 120 besides
        read(leaflets, keeper).andExpect(content().string(containsString("<strong>295</strong>")));
        var page = "/prevention/events/" + event;
        read(page, keeper).andExpect(content().string(containsString("Material worth 240 yuan together.")));
        sent(page + "/held", keeper, Map.of("people", "74", "method", "COUNTED", "volunteers", "0", "cost", "120"));
        read(page, office).andExpect(content().string(containsString("360 yuan together")));
    }

    @Test
    void aPriceThatChangesLaterDoesNotChangeWhatAnEventTook() throws Exception {
        var boards = added("80", "0");
        moved(boards, "GIVEN", "10", "");
        var event = event();
        moved(boards, "HANDED_OUT", "2", event);
        sent(boards + "/change", keeper, Map.of("name", "展板", "measure", "块", "price", "95", "low", "0"));
        read("/prevention/events/" + event, keeper).andExpect(content().string(containsString("worth 160 yuan")));
    }

    @Test
    void theStockNeverFallsBelowZeroNotEvenWhereTwoTakeAtOnce() throws Exception {
        var leaflets = added("1", "0");
        moved(leaflets, "BOUGHT", "10", "");
        sent(leaflets + "/move", keeper, move("HANDED_OUT", "11", ""))
                .andExpect(content()
                        .string(allOf(containsString("id=\"e-quantity\""), containsString("There are only 10"))));
        var id = id(leaflets);
        assertThat(table.move(id, out(7), keeper.account(), java.time.Instant.now()))
                .isTrue();
        assertThat(table.move(id, out(7), keeper.account(), java.time.Instant.now()))
                .isFalse();
        read(leaflets, keeper).andExpect(content().string(containsString("<strong>3</strong>")));
    }

    @Test
    void whatRunsLowIsMarkedInTheListAndOnTheHomePageOfItsUnit() throws Exception {
        var leaflets = added("1", "50");
        read("/prevention/material", office).andExpect(content().string(containsString("Runs low")));
        assertThat(table.low(keeper.unit())).isEqualTo(1);
        moved(leaflets, "BOUGHT", "51", "");
        read("/prevention/material", office).andExpect(content().string(not(containsString("Runs low"))));
        assertThat(table.low(keeper.unit())).isZero();
    }

    @Test
    void onlyItsUnitKeepsAStockAndTheOfficeReadsIt() throws Exception {
        var leaflets = added("1.5", "0");
        moved(leaflets, "BOUGHT", "4", "");
        read(leaflets, office).andExpect(status().isOk());
        sent(leaflets + "/move", office, move("BOUGHT", "1", "")).andExpect(status().isNotFound());
        sent(leaflets + "/change", office, Map.of()).andExpect(status().isNotFound());
        read(leaflets, viewer(county + "9")).andExpect(status().isNotFound());
        assertThat(rows(web, "/prevention/material.xlsx?lang=en", office))
                .last()
                .asString()
                .endsWith("|Test unit|4.0|份|1.5|6.0|0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "reason, STOLEN",
        "quantity, 0",
        "quantity, 1.5",
        "quantity, -3",
        "day, 2999-01-01",
        "event, 00000000-0000-0000-0000-000000000000"
    })
    void whatIsWrongWithAMovementStandsBesideItsField(String field, String typed) throws Exception {
        var leaflets = added("1", "0");
        var fields = new HashMap<>(move("BOUGHT", "5", ""));
        fields.put(field, typed);
        sent(leaflets + "/move", keeper, fields).andExpect(content().string(containsString("id=\"e-" + field + "\"")));
        read(leaflets, keeper).andExpect(content().string(containsString("<strong>0</strong>")));
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "measure, ''", "price, free", "price, -1", "low, x"})
    void whatIsWrongWithMaterialStandsBesideItsField(String field, String typed) throws Exception {
        var fields = new HashMap<>(Map.of("name", "折页", "measure", "份", "price", "1", "low", "0"));
        fields.put(field, typed);
        sent("/prevention/material/new", keeper, fields)
                .andExpect(content().string(containsString("id=\"e-" + field + "\"")));
    }

    private String added(String price, String low) throws Exception {
        return redirected(sent(
                "/prevention/material/new", keeper, Map.of("name", "折页", "measure", "份", "price", price, "low", low)));
    }

    private Move out(int quantity) {
        return new Move(
                UUID.randomUUID(), today, -quantity, Move.Reason.HANDED_OUT, Optional.empty(), BigDecimal.ONE, "");
    }

    private void moved(String path, String reason, String quantity, String event) throws Exception {
        sent(path + "/move", keeper, move(reason, quantity, event)).andExpect(status().is3xxRedirection());
    }

    private Map<String, String> move(String reason, String quantity, String event) {
        return Map.of("reason", reason, "quantity", quantity, "day", today.toString(), "event", event);
    }

    private String event() throws Exception {
        var path = redirected(sent(
                "/prevention/events/new",
                keeper,
                Map.of("kind", "LECTURE", "title", "院坝会", "area", township, "place", "村委会", "day", today.toString())));
        return id(path).toString();
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
        var unit = units.save("ma-" + UUID.randomUUID(), "测试单位", "Test unit", Unit.Kind.TOWNSHIP, area);
        return SignedIn.viewer(unit.id(), area, MaterialAccess.READ, MaterialAccess.HOLD);
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "", parent, Optional.empty(), Optional.empty());
    }
}
