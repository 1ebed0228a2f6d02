package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qinghe.oversight.assessment.TwoTownships.LAST_YEAR;
import static org.qinghe.oversight.assessment.TwoTownships.month;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import org.qinghe.work.Bilingual;
import org.qinghe.work.PastPlans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The eastern township answers for two objectives of last year: from 0 to 24 lessons of its own, of which it held one a month, so
 * 12 of the 24 due; and from 48 down to 12 in the west, where two a month are 24, so 24 of the 36 due. On average 7 / 12 of the way
 * is gone.
 */
@QingheTest
class OwnObjectivesTest {

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
    PastPlans plans;

    @Autowired
    InputReading reading;

    String county;
    Unit east;
    Unit west;
    Indicator lessons;
    UUID rising;
    UUID falling;
    Viewer office;

    @BeforeEach
    void theEastAnswersForTwoObjectives() {
        var townships = TwoTownships.in(places);
        county = townships.county();
        var unit = units.save("oo" + county, "标县禁毒办", "Aiming Office", Unit.Kind.COUNTY_OFFICE, county);
        east = units.save("oe" + county, "东镇政府", "East Town", Unit.Kind.TOWNSHIP, townships.east());
        west = units.save("ow" + county, "西镇政府", "West Town", Unit.Kind.TOWNSHIP, townships.west());
        lessons = townships.monthly(indicators, "aimed", "授课", "Lessons", Indicator.Kind.PREVENTION);
        List<Figure> held = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            held.add(Figure.of(lessons.id(), townships.east(), month(month), 1));
            held.add(Figure.of(lessons.id(), townships.west(), month(month), 2));
        }
        intake.accept(new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty()), held);
        office = SignedIn.viewer(
                unit.id(),
                county,
                AssessmentAccess.READ,
                AssessmentAccess.ASSESS,
                "work.plans",
                "work.plan",
                "work.read",
                "work.lead");
        SignedIn.now(office);
        var plan = plans.plan(Bilingual.ofOne("规划" + county), county, LAST_YEAR, LAST_YEAR);
        rising = plans.objective(plan, Bilingual.ofOne("多上课"), lessons.id(), townships.east(), east.id(), 0, 24);
        falling = plans.objective(plan, Bilingual.ofOne("少补课"), lessons.id(), townships.west(), east.id(), 48, 12);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aUnitIsMarkedOnTheWaysItPromisedItselfAndOneWithoutAPromiseIsLeftOut() throws Exception {
        var scheme = begun();
        assertThat(answer(criterion(scheme)).getRedirectedUrl()).isEqualTo(scheme);

        assertThat(answer(get(scheme)).getContentAsString())
                .contains("The unit's own objective: Lessons" + county)
                .contains("58.33 on average (1 of 2 units)")
                .containsPattern("East Town</th><td class=\"num\">58.33</td>");
    }

    @Test
    void everyObjectiveIsReadWithItsTrajectoryAndTheAddressOfItsPage() {
        var span = new Span(LocalDate.of(LAST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));
        var datum = new Datum.Objective(new Datum.Figure(lessons.code(), lessons.frequency()));

        var read = reading.read(Set.of(datum), span, List.of(east, west));

        assertThat(read)
                .extracting(Input::unit, Input::path)
                .containsExactlyInAnyOrder(
                        tuple(east.id(), "/objectives/" + rising), tuple(east.id(), "/objectives/" + falling));
        assertThat(Inputs.of(read, span).achieved(datum))
                .extracting(BigDecimal::doubleValue)
                .containsExactlyInAnyOrder(0.5, 0.666666666667);
    }

    @Test
    void anObjectiveTakesNoSecondTrajectoryAndIsCountedNowhereElse() throws Exception {
        var scheme = begun();
        assertThat(answer(criterion(scheme).param("begins", LAST_YEAR + "-01-01"))
                        .getContentAsString())
                .contains("id=\"e-begins\">An objective brings its trajectory from the plan")
                .doesNotContain("id=\"e-ends\">");
        assertThat(answer(post(scheme + "/criterion")
                                .param("kind", "COUNTS")
                                .param("name", "授课")
                                .param("weight", "10")
                                .param("datum1", "objective:figure:MONTH:" + lessons.code())
                                .param("points1", "1")
                                .param("most", "20")
                                .param("least", "1"))
                        .getContentAsString())
                .contains("id=\"e-datum1\">Choose what is counted");
        assertThat(answer(get(scheme + "/criterion").param("kind", "COUNTS")).getContentAsString())
                .doesNotContain("value=\"objective:");
        assertThat(answer(get(scheme + "/criterion").param("kind", "AIM")).getContentAsString())
                .contains("value=\"objective:figure:MONTH:" + lessons.code());
    }

    private String begun() throws Exception {
        var location = answer(
                        post("/schemes/new").param("title", "目标考核" + county).param("units", "TOWNSHIP"))
                .getRedirectedUrl();
        return Optional.ofNullable(location).orElseThrow();
    }

    private MockHttpServletRequestBuilder criterion(String scheme) {
        return post(scheme + "/criterion")
                .param("kind", "AIM")
                .param("name", "规划目标")
                .param("weight", "100")
                .param("datum1", "objective:figure:MONTH:" + lessons.code())
                .param("least", "1")
                .param("treatment", "LEFT_OUT");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.param("lang", "en").with(csrf()).with(as(office)))
                .andReturn()
                .getResponse();
    }
}
