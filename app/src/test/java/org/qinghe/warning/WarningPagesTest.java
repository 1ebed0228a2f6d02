package org.qinghe.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Boundaries;
import org.qinghe.places.Places;
import org.qinghe.testing.Patience;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class WarningPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Boundaries boundaries;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    Watches watches;

    @Autowired
    Warnings warnings;

    @Autowired
    WarningList list;

    @Autowired
    Looks looks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    TransactionTemplate transaction;

    RisingCounty county;
    Warning warning;
    Viewer office;

    @BeforeEach
    void aWarning() throws Exception {
        county = RisingCounty.found(places, indicators, intake);
        warning = county.awaitWarning(watches, warnings);
        office = SignedIn.viewer(UUID.randomUUID(), county.code(), "warning.read", "warning.triage", "warning.watches");
    }

    @Test
    void theListNamesTheAreaAndTheIndicatorInBothLanguages() throws Exception {
        web.perform(get("/warnings").with(as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("上升镇")))
                .andExpect(content().string(containsString("求助来电")));
        web.perform(get("/warnings").param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("Help calls")));
    }

    @Test
    void aWarningShowsItsSentenceItsSettingsAndHowToRepeatIt() throws Exception {
        web.perform(get("/warnings/" + warning.id()).with(as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("“求助来电”为 60 个")))
                .andExpect(content().string(containsString("--alpha 0.01 ")))
                .andExpect(content().string(containsString("--fdr 0.05 ")));
        web.perform(post("/warnings/" + warning.id() + "/repeat")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", new Notice("warning.repeat.same", List.of(), Notice.Kind.DONE)));
    }

    /** The calm township had 19 in the newest week: (319 + 2) mod 5 is 1. */
    @Test
    void aTownshipSeesTheFiguresOfItsNeighboursNeitherOnTheMapNorBelowIt() throws Exception {
        boundaries.store(Map.of(county.code() + "1", square(0), county.code() + "2", square(1)));
        web.perform(get("/warnings/" + warning.id()).with(as(office)))
                .andExpect(content().string(containsString("平静镇：实际 19，预期")))
                .andExpect(content().string(containsString("上升镇：实际 60，预期")));
        var township = SignedIn.viewer(UUID.randomUUID(), warning.area(), "warning.read");
        web.perform(get("/warnings/" + warning.id()).with(as(township)))
                .andExpect(content().string(not(containsString("平静镇：实际"))))
                .andExpect(content().string(containsString("平静镇：不在本单位可见范围")))
                .andExpect(content().string(containsString("上升镇：实际 60，预期")));
    }

    private static Geometry square(int east) {
        return new GeometryFactory().toGeometry(new Envelope(100 + east, 101 + east, 30, 31));
    }

    /** Nine weeks of one township, and of two in the warning of the county; 60 is 6.5 spreads above the usual 20. */
    @Test
    void aWarningSaysWhatIsWrongWithTheFiguresItRestsOn() throws Exception {
        web.perform(get("/warnings/" + warning.id()).with(as(office)))
                .andExpect(content().string(containsString("有 1 个数据与平时相差很大")))
                .andExpect(content().string(not(containsString("缺 1 个"))));

        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        intake.accept(
                origin,
                List.of(Figure.missing(
                        warning.indicator(), warning.area(), warning.last().plus(-3))));

        web.perform(get("/warnings/" + warning.id()).with(as(office)))
                .andExpect(content().string(containsString("应有 9 个数据，缺 1 个")))
                .andExpect(content().string(containsString("有 1 个数据与平时相差很大")));
        web.perform(get("/warnings/" + warning.id()).param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("1 of 9 expected values are missing")));

        var pooled = watches.lookingAt(List.of(warning.indicator())).stream()
                .flatMap(watch -> warnings.of(watch.id(), LocalDate.EPOCH).stream())
                .filter(Warning::pooled)
                .findFirst()
                .orElseThrow();
        web.perform(get("/warnings/" + pooled.id()).with(as(office)))
                .andExpect(content().string(containsString("应有 18 个数据，缺 1 个")));
    }

    @Test
    void elsewhereItIsNotEvenKnown() throws Exception {
        var stranger = SignedIn.viewer(UUID.randomUUID(), "elsewhere", "warning.read");
        web.perform(get("/warnings/" + warning.id()).with(as(stranger))).andExpect(status().isNotFound());
        web.perform(get("/warnings").with(as(stranger))).andExpect(content().string(not(containsString("上升镇"))));
    }

    @Test
    void triageNeedsADecisionAndAReason() throws Exception {
        web.perform(post("/warnings/" + warning.id() + "/triage")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择一个结论")))
                .andExpect(content().string(containsString("请写明理由")));
        web.perform(post("/warnings/" + warning.id() + "/triage")
                        .param("decision", "CONFIRMED")
                        .param("reason", "已与卫生院核实")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(redirectedUrl("/warnings/" + warning.id()));
        web.perform(get("/warnings/" + warning.id()).with(as(office)))
                .andExpect(content().string(containsString("已与卫生院核实")));
    }

    @Test
    void whatWasChosenStaysChosenWhenTheReasonIsMissing() throws Exception {
        web.perform(post("/warnings/" + warning.id() + "/triage")
                        .param("decision", "EXPLAINED")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(content().string(containsString("请写明理由")))
                .andExpect(content().string(containsString("value=\"EXPLAINED\" checked>")))
                .andExpect(content().string(not(containsString("value=\"CONFIRMED\" checked>"))));
    }

    @Test
    void aResponseIsStartedOnceTheWarningIsConfirmedAndNotBefore() throws Exception {
        var page = "/warnings/" + warning.id();
        web.perform(get(page).with(as(office)))
                .andExpect(content().string(containsString("这条预警还没有确认")))
                .andExpect(content().string(not(containsString("启动处置</button>"))));
        refusedUntilConfirmed();

        decide("CONFIRMED");
        decide("EXPLAINED");
        refusedUntilConfirmed();
        web.perform(get(page).param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("This warning is not confirmed.")));

        decide("CONFIRMED");
        web.perform(get(page).param("lang", "zh-CN").with(as(office)))
                .andExpect(content().string(containsString("启动处置</button>")));
        web.perform(planning()).andExpect(status().isOk());
        var response = web.perform(respond())
                .andExpect(flash().attribute(
                                "notice", new Notice("warning.response.started", List.of(), Notice.Kind.DONE)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(String.valueOf(response)).with(as(lead())))
                .andExpect(content().string(containsString("<h1 class=\"page-title\">外展服务：上升镇“求助来电”预警</h1>")))
                .andExpect(
                        content().string(containsString("<a href=\"/warnings/" + warning.id() + "\">上升镇“求助来电”预警</a>")));
    }

    private void refusedUntilConfirmed() throws Exception {
        var refused = new Notice("warning.response.unconfirmed", List.of(), Notice.Kind.REFUSED);
        for (var attempt : List.of(respond(), planning(), planned())) {
            web.perform(attempt)
                    .andExpect(redirectedUrl("/warnings/" + warning.id()))
                    .andExpect(flash().attribute("notice", refused));
        }
    }

    private RequestBuilder respond() {
        return post("/warnings/" + warning.id() + "/response")
                .param("template", "outreach")
                .with(as(office))
                .with(csrf());
    }

    private RequestBuilder planning() {
        return get("/responses/new")
                .param("kind", "warning")
                .param("origin", warning.id().toString())
                .with(as(lead()));
    }

    private RequestBuilder planned() {
        return post("/responses/new")
                .param("kind", "warning")
                .param("origin", warning.id().toString())
                .with(as(lead()))
                .with(csrf());
    }

    private Viewer lead() {
        return SignedIn.viewer(office.unit(), county.code(), "warning.read", "work.read", "work.lead");
    }

    private void decide(String decision) throws Exception {
        web.perform(post("/warnings/" + warning.id() + "/triage")
                        .param("decision", decision)
                        .param("reason", "已与卫生院核实")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(redirectedUrl("/warnings/" + warning.id()));
    }

    /** The township and the sum of the county rose; the second watch sees both as well. */
    @Test
    void whatSeveralWatchesSeeInOneCountIsOneAndOnlyWhileItLasts() throws Exception {
        var visible = Visible.to(office, places);
        assertThat(list.standing(visible).rises()).isEqualTo(2);
        var indicator = warning.indicator();
        watches.add(indicator, "", "", true, "ears-c1", java.util.Map.of("alpha", "0.01"));
        watches.lookingAt(List.of(indicator)).forEach(watch -> looks.look(watch, Run.Cause.PERSON));
        assertThat(watches.lookingAt(List.of(indicator)).stream()
                        .map(watch ->
                                warnings.of(watch.id(), warning.last().start()).size()))
                .containsExactly(2, 2);
        assertThat(list.standing(visible).rises()).isEqualTo(2);
        assertThat(list.standing(visible).areas()).isEqualTo(2);

        var next = warning.last().plus(1);
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        intake.accept(
                origin,
                List.of(
                        Figure.of(indicator, county.code() + "1", next, 20),
                        Figure.of(indicator, county.code() + "2", next, 20)));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(list.standing(visible).rises()).isZero());
    }

    @Test
    void whatWasDecidedOnWasRaisedAllTheSame() throws Exception {
        var visible = Visible.to(office, places);
        assertThat(list.raisedSince(warning.raisedAt(), visible)).isEqualTo(2);
        decide("EXPLAINED");
        assertThat(list.raisedSince(warning.raisedAt(), visible)).isEqualTo(2);
        assertThat(list.raisedSince(warning.raisedAt().plusSeconds(3600), visible))
                .isZero();
        web.perform(get("/").with(as(office)))
                .andExpect(content().string(containsString("条新预警（过去 7 天）")))
                .andExpect(content().string(containsString("href=\"/warnings?choice=ALL\"")));
    }

    @Test
    void whoeverTriagesInTheAreaIsToldOfAWarningWithoutItsCountUntilItIsDecidedOn() throws Exception {
        var unit = units.save("u" + county.code(), "上升县禁毒办", "Rising", Unit.Kind.COUNTY_OFFICE, county.code());
        var signIn = "triage" + county.code();
        colleagues.open(unit.id(), signIn, "研判员", "qinghe-test", false, List.of(StandardRole.COUNTY_OFFICE));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new WarningRaised(warning.id(), warning.indicator(), warning.area())));
        var reader = SignedIn.viewer(unit.id(), county.code(), "notices.read", "warning.triage");
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> web.perform(get("/notices").with(as(reader)))
                        .andExpect(content().string(containsString("新预警：求助来电 · 上升镇")))
                        .andExpect(
                                content().string(not(matchesPattern("(?s).*[\\p{IsHan}>\\s]60[\\p{IsHan}<\\s].*")))));

        web.perform(post("/warnings/" + warning.id() + "/triage")
                .param("decision", "CONFIRMED")
                .param("reason", "已与卫生院核实")
                .with(as(office))
                .with(csrf()));
        web.perform(get("/notices").with(as(reader))).andExpect(content().string(not(containsString("上升镇"))));
    }

    @Test
    void whoMayOnlyReadCannotTriage() throws Exception {
        var reader = SignedIn.viewer(UUID.randomUUID(), county.code(), "warning.read");
        web.perform(post("/warnings/" + warning.id() + "/triage")
                        .with(as(reader))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theBriefAndTheTablesAreFilesToDownload() throws Exception {
        var brief = web.perform(get("/warnings/" + warning.id() + "/brief.docx").with(as(office)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(brief))) {
            assertThat(document.getCharts()).hasSize(1);
        }
        web.perform(get("/warnings.csv").with(as(office))).andExpect(content().string(containsString("上升镇")));
        web.perform(get("/warnings/" + warning.id() + "/data.csv").with(as(office)))
                .andExpect(content().string(containsString("area,period,indicator,value")));
    }

    @Test
    void aWatchWithAnImpossibleSettingComesBackWithTheErrorBesideTheField() throws Exception {
        web.perform(post("/watches")
                        .param("indicator", warning.indicator().toString())
                        .param("method", "farrington")
                        .param("option.alpha", "3")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("“3”不可用")));
    }

    @Test
    void theShareOfFalseWarningsIsANumberBelowOneAndKeptWithTheWatch() throws Exception {
        var watch = watches.find(warning.watch()).orElseThrow();
        for (var refused : List.of("3", "0", "0.0", "-0.1", "five")) {
            web.perform(changed(watch, "surge", refused))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("“" + refused + "”不可用")));
        }
        web.perform(changed(watch, "nb-cusum", "0.05"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("负二项 CUSUM 不给出概率")));
        assertThat(watches.find(watch.id())).contains(watch);

        web.perform(changed(watch, "surge", "0.2")).andExpect(redirectedUrl("/watches"));
        assertThat(watches.find(watch.id()).orElseThrow().parameters()).containsEntry("fdr", "0.2");
        web.perform(get("/watches/" + watch.id()).with(as(office)))
                .andExpect(content().string(containsString("name=\"option.fdr\" type=\"text\" value=\"0.2\"")));
    }

    private RequestBuilder changed(Watch watch, String method, String share) {
        return post("/watches/" + watch.id())
                .param("indicator", watch.indicator().toString())
                .param("method", method)
                .param("option.fdr", share)
                .with(as(office))
                .with(csrf());
    }

    @Test
    void theWatchesAndTheQualityOfWarningsAreShown() throws Exception {
        web.perform(get("/watches").with(as(office))).andExpect(content().string(containsString("求助来电")));
        web.perform(get("/warnings/quality").with(as(office)))
                .andExpect(content().string(containsString("求助来电")));
        web.perform(get("/watches/new").with(as(office))).andExpect(status().isOk());
    }

    @Test
    void aRiseThatReachesIntoTheNewestFiguresIsSaidToGoOnAndStandsOnTheHomePage() throws Exception {
        web.perform(get("/warnings").with(as(office))).andExpect(content().string(containsString("近期")));
        web.perform(get("/").with(as(office)))
                .andExpect(content().string(containsString("预警待研判：上升镇“求助来电”")))
                .andExpect(content().string(containsString("项计数目前超出正常范围")));
    }

    @Test
    void aPreviewShowsWhatAChangedWatchWouldRaiseAndSavesNothing() throws Exception {
        var watch = watches.find(warning.watch()).orElseThrow();
        web.perform(post("/watches/" + watch.id())
                        .param("indicator", watch.indicator().toString())
                        .param("method", "ears-c1")
                        .param("option.alpha", "0.0001")
                        .param("preview", "yes")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("按这样的设置会发出的预警")))
                .andExpect(content().string(containsString("上升镇")))
                .andExpect(content().string(not(containsString("平静镇"))));
        assertThat(watches.find(watch.id())).contains(watch);
    }

    @Test
    void aWatchCannotBecomeTheSameAsAnother() throws Exception {
        var watch = watches.find(warning.watch()).orElseThrow();
        watches.add(watch.indicator(), "", "", true, "ears-c1", java.util.Map.of("alpha", "0.0001"));
        web.perform(post("/watches/" + watch.id())
                        .param("indicator", watch.indicator().toString())
                        .param("method", "ears-c1")
                        .param("option.alpha", "0.0001")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(
                        flash().attribute("notice", new Notice("warning.watch.known", List.of(), Notice.Kind.REFUSED)));
        assertThat(watches.find(watch.id())).contains(watch);
    }
}
