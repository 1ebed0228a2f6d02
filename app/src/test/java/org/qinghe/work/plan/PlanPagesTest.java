package org.qinghe.work.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class PlanPagesTest {

    private static final Period FIRST = new Period(Frequency.MONTH, LocalDate.of(2026, 1, 1));

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

    PlannedCounty county;
    Viewer lead;

    @BeforeEach
    void aCountyWithTwoTownshipsCountsItsLessons() {
        county = PlannedCounty.found(places, units, indicators);
        lead = county.lead();
    }

    /** Twelve months of 60 and 40 are 1,200 by the end of the plan of one year, whose target that is. */
    @Test
    void comparesTheFiguresOfTheTownshipsWithTheTrajectory() throws Exception {
        accept(12, 12);
        var plan = made();
        promised(plan, "1000", "1200");

        web.perform(get(plan).param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("Lessons held · Plan County · twelve months, lessons")))
                .andExpect(content().string(containsString("1,200")))
                .andExpect(content().string(containsString("On the trajectory")));
        promised(plan, "1000", "1201");
        web.perform(get(plan).param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("Behind the trajectory")));
    }

    @Test
    void readsNothingWhereAMonthOfATownshipIsMissing() throws Exception {
        accept(12, 8);
        var plan = made();
        promised(plan, "1000", "900");

        web.perform(get(plan).param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("Figures missing")))
                .andExpect(content().string(not(containsString("On the trajectory"))));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        web.perform(plan("", "2026", "2036").param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("id=\"e-title\"")));
        web.perform(plan("规划", "2026", "2036").param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("a plan has at most 10 years")));
        var plan = made();
        web.perform(objective(plan, "5", "5").param("lang", "en").with(as(lead)))
                .andExpect(content().string(containsString("The target must differ from the baseline")));
        web.perform(post(plan + "/objectives/new")
                        .param("lang", "en")
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(content().string(containsString("id=\"e-indicator\"")))
                .andExpect(content().string(containsString("id=\"e-area\"")))
                .andExpect(content().string(containsString("id=\"e-unit\"")))
                .andExpect(content().string(containsString("id=\"e-baseline\"")))
                .andExpect(content().string(containsString("id=\"e-target\"")));
    }

    @Test
    void isReadBelowAndLedOnlyFromAbove() throws Exception {
        var plan = made();
        var township = SignedIn.viewer(county.office().id(), county.east(), PlanAccess.READ, PlanAccess.PLAN);
        web.perform(get("/plans").with(as(township))).andExpect(content().string(containsString(plan)));
        web.perform(objective(plan, "1", "2").with(as(township))).andExpect(status().isNotFound());

        var elsewhere = SignedIn.viewer(county.office().id(), "700000", PlanAccess.READ, PlanAccess.PLAN);
        web.perform(get(plan).with(as(elsewhere))).andExpect(status().isNotFound());
        web.perform(get("/plans").with(as(elsewhere))).andExpect(content().string(not(containsString(plan))));

        var reader = SignedIn.viewer(county.office().id(), county.code(), PlanAccess.READ);
        web.perform(objective(plan, "1", "2").with(as(reader))).andExpect(status().isForbidden());
    }

    private String made() throws Exception {
        var location = web.perform(plan("测试规划", "2026", "2026").with(as(lead)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith("/plans/");
        return String.valueOf(location);
    }

    private void promised(String plan, String baseline, String target) throws Exception {
        web.perform(objective(plan, baseline, target).with(as(lead))).andExpect(status().is3xxRedirection());
    }

    private static MockHttpServletRequestBuilder plan(String title, String first, String last) {
        return post("/plans/new")
                .param("title", title)
                .param("first", first)
                .param("last", last)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder objective(String plan, String baseline, String target) {
        return post(plan + "/objectives/new")
                .param("title", "多上课")
                .param("indicator", county.lessons().id().toString())
                .param("area", county.code())
                .param("unit", county.office().id().toString())
                .param("baseline", baseline)
                .param("target", target)
                .with(csrf());
    }

    private void accept(int monthsOfEast, int monthsOfWest) {
        var figures = new ArrayList<Figure>();
        for (int month = 0; month < monthsOfEast; month++) {
            figures.add(Figure.of(county.lessons().id(), county.east(), FIRST.plus(month), 60));
        }
        for (int month = 0; month < monthsOfWest; month++) {
            figures.add(Figure.of(county.lessons().id(), county.west(), FIRST.plus(month), 40));
        }
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(origin, figures)).isInstanceOf(FigureIntake.Result.Accepted.class);
    }
}
