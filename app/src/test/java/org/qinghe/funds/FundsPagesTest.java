package org.qinghe.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class FundsPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    LineTable lines;

    @Autowired
    Places places;

    @Autowired
    Units units;

    Scene scene;

    @BeforeEach
    void aSourceIsEnteredOnThePage() throws Exception {
        scene = Scene.in(places, units);
        sent(post("/funds/sources/new")
                        .param("year", year())
                        .param("name", "省级补助" + scene.county())
                        .param("english", "Provincial grant")
                        .param("purpose", "预防教育，财行1号")
                        .param("amount", "100,000"))
                .andExpect(redirectedUrl("/funds?year=" + year()));
    }

    /** 30,000 of 40,000 go to the township: 75 per cent; of 5,000 spent the township spent 1,000: 20 per cent. */
    @Test
    void showsTheYearAndTheShareThatReachesTownships() throws Exception {
        var county = opened(scene.office(), "10000");
        var township = opened(scene.township(), "30000");
        sent(spending(county, "v1", "4000", "清河印刷厂")).andExpect(redirectedUrl(county.path()));
        sent(spending(township, "v2", "1000", "清河印刷厂")).andExpect(redirectedUrl(township.path()));

        read("/funds?year=" + year(), scene.lead())
                .andExpect(content().string(containsString("Provincial grant")))
                .andExpect(content().string(containsString("<strong>75.0%</strong> 30,000.00")))
                .andExpect(content().string(containsString("<strong>20.0%</strong> 1,000.00")))
                .andExpect(content().string(containsString("<strong>35,000.00</strong>")));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        sent(post("/funds/sources/new").param("year", "26").param("amount", "0"))
                .andExpect(content().string(containsString("id=\"e-name\"")))
                .andExpect(content().string(containsString("id=\"e-purpose\"")))
                .andExpect(content().string(containsString("A year such as 2026")))
                .andExpect(content().string(containsString("An amount above zero")));
        sent(post("/funds/lines/new"))
                .andExpect(content().string(containsString("id=\"e-source\"")))
                .andExpect(content().string(containsString("id=\"e-unit\"")))
                .andExpect(content().string(containsString("id=\"e-use\"")));
        sent(line(scene.township(), "100000.01"))
                .andExpect(content().string(containsString("The source has 100,000.00 left.")));

        var line = opened(scene.township(), "500");
        sent(spending(line, "v1", "500.01", "清河印刷厂"))
                .andExpect(content().string(containsString("Only 500.00 are free.")));
        sent(spending(line, "", "1", "清河印刷厂")).andExpect(content().string(containsString("id=\"e-voucher\"")));
        sent(spending(line, "v1", "1.234", "清河印刷厂")).andExpect(content().string(containsString("id=\"e-amount\"")));
        sent(spending(line, "v1", "1", "清河印刷厂")
                        .param("payee", scene.office().id().toString()))
                .andExpect(content().string(containsString("one of the two")));
    }

    @Test
    void takesNoPersonAsPayee() throws Exception {
        var line = opened(scene.township(), "500");

        sent(spending(line, "v1", "1", "张三"))
                .andExpect(content().string(containsString("This looks like a person’s name.")));
        assertThat(lines.find(line.id(), UnitSight.EVERYTHING)
                        .orElseThrow()
                        .standing()
                        .spent())
                .isZero();
        sent(spending(line, "v1", "1", "清河书店")).andExpect(redirectedUrl(line.path()));
    }

    @Test
    void takesAPaymentBackByACounterEntry() throws Exception {
        var line = opened(scene.township(), "500");
        sent(spending(line, "v1", "200", "清河印刷厂"));
        var correct = correctionOf(line);

        sent(post(correct).param("bookedOn", scene.year() + "-04-01").param("voucher", "v1r"))
                .andExpect(content().string(containsString("id=\"e-purpose\"")));
        sent(post(correct)
                        .param("bookedOn", scene.year() + "-04-01")
                        .param("voucher", "v1r")
                        .param("purpose", "wrong line"))
                .andExpect(redirectedUrl(line.path()));

        read(line.path(), scene.lead())
                .andExpect(content().string(containsString("Counter-entry")))
                .andExpect(content().string(containsString("-200.00")))
                .andExpect(content().string(containsString("<strong>500.00</strong>")))
                .andExpect(content().string(not(containsString(correct))));
    }

    @Test
    void aUnitBooksOnItsOwnLinesOnly() throws Exception {
        var its = opened(scene.township(), "500");
        var others = opened(scene.office(), "500");

        read(its.path(), scene.clerk()).andExpect(content().string(containsString("Book payment")));
        read(others.path(), scene.clerk()).andExpect(status().isNotFound());
        web.perform(spending(others, "v9", "1", "清河印刷厂").with(csrf()).with(as(scene.clerk())))
                .andExpect(status().isNotFound());
        read("/funds/lines?year=" + year(), scene.clerk())
                .andExpect(content().string(containsString(its.path())))
                .andExpect(content().string(not(containsString(others.path()))));
        read("/funds/lines?words=nowhere", scene.clerk()).andExpect(content().string(containsString("No line fits")));
    }

    @Test
    void closesAYearFromThePage() throws Exception {
        var line = opened(scene.township(), "500");
        sent(post("/funds/close").param("year", year())).andExpect(redirectedUrl("/funds?year=" + year()));

        read("/funds?year=" + year(), scene.lead()).andExpect(content().string(containsString("Closed")));
        read(line.path(), scene.lead()).andExpect(content().string(not(containsString("Book payment"))));
        sent(spending(line, "v1", "1", "清河印刷厂")).andExpect(status().isNotFound());
    }

    private String year() {
        return String.valueOf(scene.year());
    }

    private Line opened(Unit unit, String amount) throws Exception {
        sent(line(unit, amount)).andExpect(status().isFound());
        return lines.ofYear(scene.year(), UnitSight.EVERYTHING).getLast();
    }

    private MockHttpServletRequestBuilder line(Unit unit, String amount) {
        return post("/funds/lines/new")
                .param("source", lines.sources(scene.year()).getFirst().id().toString())
                .param("unit", unit.id().toString())
                .param("use", "EDUCATION")
                .param("title", "教材")
                .param("amount", amount);
    }

    private MockHttpServletRequestBuilder spending(Line line, String voucher, String amount, String supplier) {
        return post(line.path() + "/spending")
                .param("bookedOn", scene.year() + "-03-01")
                .param("voucher", voucher)
                .param("amount", amount)
                .param("supplier", supplier)
                .param("purpose", "printing");
    }

    private String correctionOf(Line line) throws Exception {
        var page = read(line.path(), scene.lead()).andReturn().getResponse().getContentAsString();
        int end = page.indexOf("/correct\"") + "/correct".length();
        return page.substring(page.lastIndexOf('"', end - 1) + 1, end);
    }

    private ResultActions sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.param("lang", "en").with(csrf()).with(as(scene.lead())));
    }

    private ResultActions read(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(viewer)));
    }
}
