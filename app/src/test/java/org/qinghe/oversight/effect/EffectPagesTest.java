package org.qinghe.oversight.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntBinaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.work.Bilingual;
import org.qinghe.work.PastWork;
import org.qinghe.work.ResponseOrigin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A county of six townships with figures from January 2023 to October 2026; a response began in the first on 2 March 2026. */
@QingheTest
class EffectPagesTest {

    private static final Period FIRST = new Period(Frequency.MONTH, LocalDate.of(2023, 1, 1));
    private static final int MONTHS = 46;
    private static final int APRIL_2026 = 39;
    private static final Instant BEGAN = Instant.parse("2026-03-02T02:00:00Z");

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
    PastWork past;

    String county;
    Indicator calls;
    Viewer inspector;

    @BeforeEach
    void aCountyCountsCallsEveryMonth() {
        county = "7" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        var areas = new ArrayList<Area>();
        areas.add(area(county, AreaLevel.COUNTY, "效县", "Effect County", Optional.empty()));
        for (int town = 1; town <= 6; town++) {
            areas.add(area(town(town), AreaLevel.TOWNSHIP, town + "镇", "Town " + town, Optional.of(county)));
        }
        places.save(areas);
        var office = units.save("f" + county, "效县禁毒办", "Effect Office", Unit.Kind.COUNTY_OFFICE, county);
        calls = indicators.save(new Indicator(
                UUID.randomUUID(),
                "calls" + county,
                Frequency.MONTH,
                "求助来电",
                "Help calls",
                "个",
                "calls",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.SERVICE_SIGNAL));
        inspector = viewer(office, county, EffectAccess.READ, EffectAccess.STUDY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Before, each township counts 10 times its number and 90; after, the first half of that: a ratio of one half. */
    @Test
    void aFallThatTheOthersDoNotShareIsFoundAndKeptWithItsFigures() throws Exception {
        count((town, month) -> (90 + 10 * town) / (town == 1 && month >= APRIL_2026 ? 2 : 1));
        var study = made(proposal(respond("outreach", 1)));

        web.perform(get(study).param("lang", "en").with(as(inspector)))
                .andExpect(content().string(containsString("50.0% lower than the areas without it make likely")))
                .andExpect(content().string(containsString("In 7 periods after the start 350 were counted where 700")))
                .andExpect(content().string(containsString("the result is the same")))
                .andExpect(content().string(containsString("None of the figures has changed since")))
                .andExpect(content().string(containsString("family = quasipoisson")));
        web.perform(get("/effects").param("lang", "en").param("words", county).with(as(inspector)))
                .andExpect(content().string(containsString(study)))
                .andExpect(content().string(containsString("Lower than expected: 50.0% lower")));
    }

    @Test
    void aFallThatTheOthersShareIsNoLargerThanTheirs() throws Exception {
        count((town, month) -> (month >= APRIL_2026 ? 100 : 200) + (month + town) % 3 * 10);
        var study = made(proposal(respond("outreach", 1)));

        web.perform(get(study).param("lang", "en").with(as(inspector)))
                .andExpect(content().string(containsString("the fall is no larger than in the areas without it")))
                .andExpect(content().string(containsString("The same was worked out for each of 5 areas without it")));
        web.perform(get(study).with(as(inspector))).andExpect(content().string(containsString("降幅并不大于没有处置的地区")));
    }

    @Test
    void areasThatHadSuchAResponseAreNotProposedToCompareWith() throws Exception {
        count((town, month) -> 100 + (month + town) % 3);
        var response = respond("outreach", 1);
        respond("outreach", 2);
        respond("public-notice", 3);

        var form = body(get("/effects/new")
                .param("response", response.toString())
                .param("indicator", calls.id().toString())
                .param("lang", "en"));
        assertThat(chosen(form, town(1))).isEqualTo("TREATED");
        assertThat(chosen(form, town(2))).isEqualTo("OUT");
        assertThat(chosen(form, town(3))).isEqualTo("CONTROL");
        assertThat(form).containsOnlyOnce("Had such a response since 2 Mar 2026");
        assertThat(form).contains("figures from Jan 2023 to Oct 2026").doesNotContain(county + "\"]");
        var page = body(get("/responses/" + response).param("lang", "en"), "work.read");
        assertThat(page).contains("/effects/new?response=" + response);
    }

    @Test
    void figuresCorrectedSinceAreShownAndTheStudyIsMadeAnewBesideTheOldOne() throws Exception {
        count((town, month) -> (90 + 10 * town) / (town == 1 && month >= APRIL_2026 ? 2 : 1));
        var study = made(proposal(respond("outreach", 1)));
        accept(List.of(Figure.of(calls.id(), town(1), FIRST.plus(MONTHS - 1), 400)));

        var page = body(get(study).param("lang", "en"));
        assertThat(page)
                .contains("50.0% lower")
                .contains("the result is the same")
                .contains("One figure has changed since")
                .containsPattern("Oct 2026</td><td class=\"num\">50</td><td class=\"num\">400<");
        var again = location(web.perform(post(study + "/renew").with(csrf()).with(as(inspector))));
        assertThat(again).isNotEqualTo(study);
        assertThat(body(get(again).param("lang", "en")))
                .contains("None of the figures has changed since")
                .contains("In 7 periods after the start 700 were counted")
                .contains(study);
        assertThat(body(get(study).param("lang", "en"))).contains("50.0% lower");
    }

    @Test
    void saysBesideTheFieldWhatIsToBeMended() throws Exception {
        count((town, month) -> 100 + (month + town) % 3);
        var proposal = proposal(respond("outreach", 1));

        refused(proposal, Map.of("first", "2025-10"), "first", "Only 5 periods lie before; at least 12 are needed");
        refused(proposal, Map.of("start", "2023-06-10"), "first", "the figures begin with Jan 2023 (2023-01)");
        refused(proposal, Map.of("last", "2026-05"), "last", "Only 2 periods lie after; at least 4 are needed");
        refused(proposal, Map.of("start", "2026-08-10"), "last", "Come back when the figures of Dec 2026 (2026-12)");
        refused(proposal, Map.of("last", "2026-11"), "last", "The newest figures are of Oct 2026");
        refused(proposal, Map.of("leave", "2026-04"), "leave", "Leave out from Mar 2026 (2026-03) or earlier");
        refused(proposal, Map.of("first", "soon"), "first", "Write the period like 2026-10");
        refused(proposal, Map.of("start", "2999-01-01"), "start", "no later than today");
        refused(proposal, Map.of("title", ""), "title", "Enter a name");
        refused(proposal, Map.of("role" + town(1), "OUT"), "areas", "Mark at least one area");
        refused(proposal, Map.of("also", "长".repeat(1001)), "also", "At most 1,000 characters");
    }

    @Test
    void nothingIsSaidWhereNothingWasCountedOrTooMuchIsMissing() throws Exception {
        count((town, month) -> town == 1 && month >= APRIL_2026 ? 0 : town == 2 && month < 30 ? -1 : 100 + month % 3);
        var proposal = proposal(respond("outreach", 1));

        refused(proposal, Map.of(), "last", "Nothing was counted before or after the start");
        refused(
                proposal,
                Map.of("role" + town(1), "OUT", "role" + town(2), "TREATED"),
                "areas",
                "None of the areas with it has figures for twelve periods before");
    }

    @Test
    void asksWhatItIsAboutBeforeItProposesAnything() throws Exception {
        count((town, month) -> 100);
        var money = indicators.save(new Indicator(
                UUID.randomUUID(),
                "money" + county,
                Frequency.MONTH,
                "支出",
                "Spending",
                "元",
                "yuan",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.MONEY));
        assertThat(body(get("/effects/new").param("response", "").param("lang", "en")))
                .contains("id=\"e-indicator\"")
                .contains("id=\"e-start\"");
        assertThat(body(get("/effects/new")
                        .param("response", respond("outreach", 1).toString())
                        .param("lang", "en")))
                .contains("This response answers to no warning");
        assertThat(body(get("/effects/new")
                        .param("indicator", money.id().toString())
                        .param("start", "2026-03-02")
                        .param("lang", "en")))
                .contains("rates, levels and money cannot be studied so");
        assertThat(body(get("/effects/new")
                        .param("response", UUID.randomUUID().toString())
                        .param("lang", "en")))
                .contains("There is no such response");
        var free = body(get("/effects/new")
                .param("indicator", calls.id().toString())
                .param("area", town(4))
                .param("start", "2026-03-02"));
        assertThat(chosen(free, town(4))).isEqualTo("TREATED");
        assertThat(chosen(free, town(1))).isEqualTo("CONTROL");
    }

    @Test
    void everythingNeededToRepeatItCanBeTakenAlong() throws Exception {
        count((town, month) -> (90 + 10 * town) / (town == 1 && month >= APRIL_2026 ? 2 : 1));
        var study = made(proposal(respond("outreach", 1)));

        assertThat(body(get(study + "/lines.csv")).lines())
                .hasSize(1 + 2 * 44)
                .contains("\uFEFFtreated,period,years,after,used,count,exposure")
                .contains("1,2026-10,0.5,1,1,50.0,100.0")
                .contains("0,2026-03,-0.08333333333333333,0,0,650.0,650.0");
        assertThat(body(get(study + "/inputs.csv").param("lang", "en")))
                .contains(town(1) + ",Town 1,With it,2026-10,50.0,,1")
                .contains(town(6) + ",Town 6,To compare with,2023-03,150.0,,1");
        var workbook = web.perform(
                        get(study + "/study.xlsx").param("lang", "en").with(as(inspector)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheet("Figures").getLastRowNum()).isEqualTo(6 * 44);
            assertThat(book.getSheet("Finding").getRow(1).getCell(1).getStringCellValue())
                    .contains("50.0% lower");
        }
        web.perform(get(study + "/brief.docx").with(as(inspector))).andExpect(status().isOk());
        web.perform(get("/effects.csv").param("words", county).with(as(inspector)))
                .andExpect(content().string(containsString("求助来电")));
    }

    @Test
    void isReadByWhoSeesTheAreasOfTheResponseAndMadeByTheFew() throws Exception {
        count((town, month) -> 100 + (month + town) % 3);
        var proposal = proposal(respond("outreach", 1));
        var study = made(proposal);
        var unit = units.findByCode("f" + county).orElseThrow();

        var leader = viewer(unit, town(1), EffectAccess.READ);
        web.perform(get(study).with(as(leader))).andExpect(status().isOk());
        web.perform(get(study + "/inputs.csv").with(as(leader)))
                .andExpect(content().string(containsString(town(1))))
                .andExpect(content().string(not(containsString(town(2)))));
        web.perform(get("/effects/new").with(as(leader))).andExpect(status().isForbidden());
        web.perform(filled(proposal).with(as(leader))).andExpect(status().isForbidden());
        web.perform(post(study + "/renew").with(csrf()).with(as(leader))).andExpect(status().isForbidden());

        var neighbour = viewer(unit, town(2), EffectAccess.READ);
        web.perform(get(study).with(as(neighbour))).andExpect(status().isNotFound());
        web.perform(get(study + "/lines.csv").with(as(neighbour))).andExpect(status().isNotFound());
        web.perform(get("/effects").with(as(neighbour))).andExpect(content().string(not(containsString(study))));
        web.perform(get(study).with(as(viewer(unit, county, "work.read")))).andExpect(status().isForbidden());
    }

    private void refused(Map<String, String> proposal, Map<String, String> changed, String field, String words)
            throws Exception {
        var typed = new HashMap<>(proposal);
        typed.putAll(changed);
        web.perform(filled(typed).param("lang", "en").with(as(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"e-" + field + "\"")))
                .andExpect(content().string(containsString(words)));
    }

    /** What the form proposes, as a browser would send it. */
    private Map<String, String> proposal(UUID response) throws Exception {
        var form = body(get("/effects/new")
                .param("response", response.toString())
                .param("indicator", calls.id().toString()));
        var typed = new HashMap<String, String>();
        for (var name : List.of("response", "indicator", "area", "title", "first", "leave", "start", "last")) {
            var found = java.util.regex.Pattern.compile("name=\"" + name + "\"[^>]*?value=\"([^\"]*)\"")
                    .matcher(form);
            assertThat(found.find()).as(name).isTrue();
            typed.put(name, found.group(1));
        }
        for (int town = 1; town <= 6; town++) {
            typed.put("role" + town(town), chosen(form, town(town)));
        }
        assertThat(typed).containsEntry("first", "2023-03").containsEntry("start", "2026-03-02");
        assertThat(typed).containsEntry("last", "2026-10").containsEntry("leave", "");
        return typed;
    }

    private static String chosen(String form, String town) {
        var checked = java.util.regex.Pattern.compile("name=\"role" + town + "\" value=\"(\\w+)\" checked")
                .matcher(form);
        assertThat(checked.find()).as("a role of " + town).isTrue();
        return checked.group(1);
    }

    private String made(Map<String, String> proposal) throws Exception {
        return location(web.perform(filled(proposal).with(as(inspector))));
    }

    private static String location(ResultActions answer) throws Exception {
        return String.valueOf(answer.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder filled(Map<String, String> typed) {
        var request = post("/effects/new").with(csrf());
        typed.forEach(request::param);
        return request;
    }

    private String body(MockHttpServletRequestBuilder request, String... more) throws Exception {
        var permissions = new ArrayList<>(inspector.permissions());
        permissions.addAll(List.of(more));
        var viewer = SignedIn.viewer(inspector.unit(), inspector.area(), permissions.toArray(String[]::new));
        return web.perform(request.with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID respond(String template, int town) {
        SignedIn.now(viewer(units.findByCode("f" + county).orElseThrow(), county, "work.read", "work.do", "work.lead"));
        var origin = new ResponseOrigin(
                "effect-test",
                UUID.randomUUID(),
                "/",
                new Bilingual("处置" + county, "Response " + county),
                Optional.of(town(town)));
        return past.start(origin, template, BEGAN);
    }

    private void count(IntBinaryOperator calls) {
        var figures = new ArrayList<Figure>();
        for (int town = 1; town <= 6; town++) {
            for (int month = 0; month < MONTHS; month++) {
                int counted = calls.applyAsInt(town, month);
                if (counted >= 0) {
                    figures.add(Figure.of(this.calls.id(), town(town), FIRST.plus(month), counted));
                }
            }
        }
        accept(figures);
    }

    private void accept(List<Figure> figures) {
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
    }

    private String town(int number) {
        return county + "10" + number;
    }

    private static Viewer viewer(Unit unit, String area, String... permissions) {
        return SignedIn.viewer(unit.id(), area, permissions);
    }

    private static Area area(String code, AreaLevel level, String nameZh, String nameEn, Optional<String> parent) {
        return new Area(code, level, nameZh, nameEn, parent, Optional.empty(), Optional.empty());
    }
}
