package org.qinghe.figures.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.springframework.test.web.servlet.MockMvc;

/**
 * A county of two townships, counted in the first three months of two years; all comparisons below were worked out by hand.
 *
 * <pre>
 *            2025: 01 02 03   2026: 01 02 03
 * first            10 20 30         15 20 45   (20,000 people)
 * second            5  5 10         10  5 15   (50,000 people)
 * county           15 25 40         25 25 60
 * </pre>
 */
@QingheTest
@DisplayName("The situation pages")
class SituationPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    String code;
    Indicator cases;
    Viewer office;
    Viewer township;

    @BeforeEach
    void aCounty() {
        code = "sit" + UUID.randomUUID().toString().substring(0, 6);
        places.save(List.of(
                area(code, AreaLevel.COUNTY, "形势县", Optional.empty(), 70_000),
                area(code + "1", AreaLevel.TOWNSHIP, "甲镇", Optional.of(code), 20_000),
                area(code + "2", AreaLevel.TOWNSHIP, "乙镇", Optional.of(code), 50_000)));
        cases = indicators.save(new Indicator(
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
        accept("1", "2025-01", 10, 20, 30);
        accept("1", "2026-01", 15, 20, 45);
        accept("2", "2025-01", 5, 5, 10);
        accept("2", "2026-01", 10, 5, 15);
        office = SignedIn.viewer(UUID.randomUUID(), code, "figures.situation", "figures.reports");
        township = SignedIn.viewer(UUID.randomUUID(), code + "1", "figures.situation");
    }

    @Test
    void compareWithTheYearBeforeThePeriodBeforeAndCumulatively() throws Exception {
        assertThat(lines("/situation/" + cases.id() + "/periods.csv"))
                .contains(
                        "2026-03,60.0,人次,50.0,140.0,110.0,37.5,2,2",
                        "2026-02,25.0,人次,0.0,0.0,50.0,25.0,2,2",
                        "2025-01,15.0,人次,,,15.0,,2,2");
    }

    @Test
    void compareTheAreasBelowPerHundredThousandPeople() throws Exception {
        assertThat(lines("/situation/" + cases.id() + "/areas.csv"))
                .contains(
                        code + "1,甲镇,45.0,人次,50.0,125.0,80.0,33.3,1,1,225.0",
                        code + "2,乙镇,15.0,人次,50.0,200.0,30.0,50.0,1,1,30.0");
    }

    @Test
    void sayInWordsWhatRoseAndWhetherThatIsBad() throws Exception {
        web.perform(get("/situation/" + cases.id()).with(as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年3月，来访数60 人次，同比+50.0%，环比+140.0%。")))
                .andExpect(content().string(containsString("变差")));
        web.perform(get("/situation").param("lang", "en").with(as(office)))
                .andExpect(content().string(containsString("Visits")))
                .andExpect(content().string(containsString("+37.5%")));
    }

    @Test
    void sayWhyAComparisonIsEmpty() throws Exception {
        web.perform(get("/situation/" + cases.id()).param("period", "2025-02").with(as(office)))
                .andExpect(content().string(containsString("同比–，环比+66.7%")))
                .andExpect(content().string(containsString("对比期没有数据。")));
    }

    @Test
    void markASumThatNotAllAreasHaveReported() throws Exception {
        accept("1", "2026-04", 50);

        web.perform(get("/situation/" + cases.id()).param("period", "2026-04").with(as(office)))
                .andExpect(content().string(containsString("本期只有 1 个地区上报，通常为 2 个")));
        // The newest period that all reported is shown first.
        web.perform(get("/situation/" + cases.id()).with(as(office)))
                .andExpect(content().string(containsString("2026年3月，来访数60")));
    }

    @Test
    void showAUnitItsOwnAreaOnly() throws Exception {
        web.perform(get("/situation").with(as(township)))
                .andExpect(content().string(containsString("甲镇")))
                .andExpect(content().string(not(containsString("乙镇"))));
        web.perform(get("/situation").param("area", code + "2").with(as(township)))
                .andExpect(status().isNotFound());
        web.perform(get("/situation/" + cases.id() + "/periods.csv")
                        .param("area", code)
                        .with(as(township)))
                .andExpect(status().isNotFound());
    }

    @Test
    void leadNowhereForAnUnknownIndicatorOrAPeriodOfAnotherKind() throws Exception {
        web.perform(get("/situation/" + UUID.randomUUID()).with(as(office))).andExpect(status().isNotFound());
        web.perform(get("/situation/" + cases.id()).param("period", "2026-W07").with(as(office)))
                .andExpect(status().isNotFound());
    }

    @Test
    void sayHowToBeginWhereNothingWasReported() throws Exception {
        var nothing = indicators.save(new Indicator(
                UUID.randomUUID(),
                code + "-nothing",
                Frequency.MONTH,
                "空",
                "",
                "个",
                "",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.OTHER));
        web.perform(get("/situation/" + nothing.id()).with(as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有数据")));
    }

    @Test
    void comeAsADocumentToo() throws Exception {
        var bytes = web.perform(get("/situation/" + cases.id() + "/brief.docx").with(as(office)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("来访数 · 形势县");
            assertThat(document.getTables().getFirst().getRow(1).getCell(2).getText())
                    .isEqualTo("+50.0%");
        }
    }

    private List<String> lines(String path) throws Exception {
        return web.perform(get(path).with(as(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private void accept(String township, String first, double... values) {
        var figures = new ArrayList<Figure>();
        var period = Period.parse(first).orElseThrow();
        for (double value : values) {
            figures.add(Figure.of(cases.id(), code + township, period, value));
            period = period.next();
        }
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
    }

    private static Area area(String code, AreaLevel level, String name, Optional<String> parent, long people) {
        return new Area(code, level, name, "", parent, Optional.empty(), Optional.of(people));
    }
}
