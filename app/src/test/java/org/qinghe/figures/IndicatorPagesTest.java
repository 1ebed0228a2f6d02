package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
@DisplayName("The indicators' pages")
class IndicatorPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Indicators indicators;

    @Autowired
    Places places;

    @Autowired
    FigureIntake intake;

    @Autowired
    ReportForms forms;

    @Autowired
    JdbcClient database;

    final String code = "ind" + UUID.randomUUID().toString().substring(0, 8);
    final Viewer office = SignedIn.viewer(UUID.randomUUID(), "", "figures.definitions", "figures.define");
    final Viewer maker = SignedIn.viewer(UUID.randomUUID(), "", "figures.forms");
    final Viewer reporter = SignedIn.viewer(UUID.randomUUID(), "", "figures.definitions");

    @Test
    void findAnIndicatorByCodeOrNameAndKind() throws Exception {
        web.perform(get("/figures/indicators").param("search", "热线").with(as(reporter)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("helpline_calls")))
                .andExpect(content().string(not(containsString("cases_handled"))));
        web.perform(get("/figures/indicators.csv").param("ofKind", "MONEY").with(as(reporter)))
                .andExpect(content().string(containsString("budget_spent")))
                .andExpect(content().string(not(containsString("helpline_calls"))));
    }

    @Test
    void sayHowARateIsComputedAndShowNoFormToReaders() throws Exception {
        var rate = indicators.find("quiz_pass_rate", Frequency.MONTH).orElseThrow();
        web.perform(get("/figures/indicators/" + rate.id()).with(as(reporter)))
                .andExpect(content().string(containsString("quiz_passed ÷ quiz_taken × 100")))
                .andExpect(content().string(not(containsString("id=\"indicator\""))));
    }

    @Test
    void defineAnIndicatorAndChangeItsName() throws Exception {
        web.perform(define(code)).andExpect(status().is3xxRedirection());
        var made = indicators.find(code, Frequency.MONTH).orElseThrow();
        assertThat(made.nameZh()).isEqualTo("走访数");

        web.perform(change(made, "measure", "ADDITIVE", "入户走访数")).andExpect(status().is3xxRedirection());
        assertThat(indicators.find(made.id()).orElseThrow().nameZh()).isEqualTo("入户走访数");
    }

    @ParameterizedTest(name = "{0} = “{1}”")
    @CsvSource(
            delimiter = ';',
            value = {
                "code; 有空 格; 代码只能用字母",
                "nameZh; ''; 请填写名称",
                "unitZh; ''; 请填写计量单位",
                "numerator; no_such_thing; 已有且不是比率",
                "numerator; quiz_pass_rate; 已有且不是比率",
                "numerator; helpline_calls; 同一周期",
                "denominator; quiz_passed; 分母不能与分子相同",
                "factor; 0; 大于 0 的数字",
                "factor; abc; 大于 0 的数字"
            })
    void refuseBesideTheFieldWhatIsWrong(String field, String value, String words) throws Exception {
        var request = define(code).param("measure", "RATE");
        for (var part : List.of("numerator=quiz_passed", "denominator=quiz_taken", "factor=100")) {
            var name = part.split("=")[0];
            if (!name.equals(field)) {
                request.param(name, part.split("=")[1]);
            }
        }
        web.perform(overridden(request, field, value))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
        assertThat(indicators.find(code, Frequency.MONTH)).isEmpty();
    }

    @Test
    void refuseACodeThatIsTaken() throws Exception {
        web.perform(define("cases_handled")).andExpect(content().string(containsString("已有相同代码的指标")));
    }

    @Test
    void keepTheMeasureOfWhatHasFigures() throws Exception {
        web.perform(define(code));
        var made = indicators.find(code, Frequency.MONTH).orElseThrow();
        places.save(List.of(
                new Area(code, AreaLevel.COUNTY, "指标县", "", Optional.empty(), Optional.empty(), Optional.empty())));
        intake.accept(
                new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty()),
                List.of(Figure.of(made.id(), code, Period.parse("2026-01").orElseThrow(), 3)));

        web.perform(change(made, "measure", "STOCK", "走访数"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("计算方式不能再改。请新建一个指标。")));
        assertThat(indicators.find(made.id()).orElseThrow().measure()).isEqualTo(new Indicator.Measure.Additive());
    }

    @Test
    void refuseARateOfWhatAFormAsksForOrARuleReckonsWith() throws Exception {
        web.perform(define(code));
        var asked = indicators.find(code, Frequency.MONTH).orElseThrow();
        forms.save(new ReportForm(UUID.randomUUID(), code, "走访月报", "", Frequency.MONTH, 5, List.of(asked.id())));
        web.perform(rate(asked)).andExpect(content().string(containsString("报表“走访月报”正在要求填报这个指标")));
        assertThat(indicators.find(asked.id()).orElseThrow().measure()).isEqualTo(new Indicator.Measure.Additive());

        web.perform(define(code + "r"));
        var ruled = indicators.find(code + "r", Frequency.MONTH).orElseThrow();
        database.sql("""
                        insert into figures.consistency_rule (id, name_zh, scope, left_side, comparison, right_side)
                        values (gen_random_uuid(), '走访不超过人口', 'SAME_AREA', array [:left], 'AT_MOST', array [:right])
                        """).param("left", ruled.id()).param("right", asked.id()).update();
        web.perform(rate(ruled)).andExpect(content().string(containsString("“走访不超过人口”用到了这个指标")));
        assertThat(indicators.find(ruled.id()).orElseThrow().measure()).isEqualTo(new Indicator.Measure.Additive());

        web.perform(define(code + "f"));
        var free = indicators.find(code + "f", Frequency.MONTH).orElseThrow();
        web.perform(rate(free)).andExpect(status().is3xxRedirection());
        assertThat(indicators.find(free.id()).orElseThrow().measure())
                .isEqualTo(new Indicator.Measure.Rate("quiz_passed", "quiz_taken", 100));
    }

    @Test
    void retireAnIndicatorAndBringItBack() throws Exception {
        web.perform(define(code));
        var made = indicators.find(code, Frequency.MONTH).orElseThrow();
        web.perform(post("/figures/indicators/" + made.id() + "/retire")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(indicators.inUse()).extracting(Indicator::id).doesNotContain(made.id());
        assertThat(indicators.all()).extracting(Indicator::id).contains(made.id());
        web.perform(get("/figures/forms/new").with(as(maker)))
                .andExpect(content().string(not(containsString(made.id().toString()))));
        web.perform(get("/figures/indicators").param("search", code).with(as(reporter)))
                .andExpect(content().string(containsString("已停用")));
        web.perform(change(made, "measure", "ADDITIVE", "改名走访数"));
        assertThat(indicators.retired()).contains(made.id());

        web.perform(post("/figures/indicators/" + made.id() + "/bring-back")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/figures/forms/new").with(as(maker)))
                .andExpect(content().string(containsString(made.id().toString())));
        web.perform(post("/figures/indicators/" + made.id() + "/retire")
                        .with(as(reporter))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder rate(Indicator known) {
        return change(known, "measure", "RATE", "走访数")
                .param("numerator", "quiz_passed")
                .param("denominator", "quiz_taken")
                .param("factor", "100");
    }

    private MockHttpServletRequestBuilder define(String wanted) {
        return post("/figures/indicators")
                .with(as(office))
                .with(csrf())
                .param("code", wanted)
                .param("frequency", "MONTH")
                .param("nameZh", "走访数")
                .param("unitZh", "次");
    }

    private static MockHttpServletRequestBuilder overridden(
            MockHttpServletRequestBuilder request, String field, String value) {
        return request.with(sent -> {
            sent.setParameter(field, value);
            return sent;
        });
    }

    private MockHttpServletRequestBuilder change(Indicator known, String field, String value, String name) {
        return post("/figures/indicators/" + known.id())
                .with(as(office))
                .with(csrf())
                .param("code", known.code())
                .param("frequency", known.frequency().name())
                .param("nameZh", name)
                .param("unitZh", known.unitZh())
                .param(field, value);
    }
}
