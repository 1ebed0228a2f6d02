package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.oversight.assessment.TwoTownships.HERE;
import static org.qinghe.oversight.assessment.TwoTownships.LAST_YEAR;
import static org.qinghe.oversight.assessment.TwoTownships.month;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.figures.ReportForm;
import org.qinghe.figures.ReportForms;
import org.qinghe.figures.ReportState;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The eastern town reported 60 tens, always on the last day; the western one 60 counted numbers, three days before. */
@QingheTest
class FigureChecksTest {

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
    ReportForms forms;

    String county;
    Unit east;
    Unit west;
    List<Indicator> counted;

    @BeforeEach
    void twoTownshipsReported() {
        var townships = TwoTownships.in(places);
        county = townships.county();
        east = units.save("fe" + county, "东镇政府", "East Town", Unit.Kind.TOWNSHIP, county + "101");
        west = units.save("fw" + county, "西镇政府", "West Town", Unit.Kind.TOWNSHIP, county + "102");
        counted = Stream.of("a", "b", "c", "d", "e")
                .map(each -> townships.monthly(indicators, "fc" + each, each, "", Indicator.Kind.PREVENTION))
                .toList();
        List<Figure> figures = new ArrayList<>();
        int number = 0;
        for (var indicator : counted) {
            for (int month = 1; month <= 12; month++) {
                number++;
                figures.add(Figure.of(indicator.id(), county + "101", month(month), number * 10));
                // 13 and 10 share no divisor: every last digit comes about as often.
                figures.add(Figure.of(indicator.id(), county + "102", month(month), 100 + number * 13));
            }
        }
        accept(figures);
    }

    @Test
    void roundNumbersAreShownWithWhatTheyDoNotProveAndTheFiguresBehind() throws Exception {
        assertThat(body(county))
                .containsPattern(
                        "East Town</h2>\\s*<p class=\"mb-1\">60 of 60 numbers of two digits or more end in 0 or 5")
                .doesNotContain("West Town</h2>")
                .contains("A hint, not a verdict: estimates, rounding")
                .contains("/figures/history?indicator=" + counted.getFirst().id() + "&amp;area=" + county + "101");
    }

    @Test
    void aFigureChangedAfterTheYearIsShownAndOneThatIsAsItWasIsNot() throws Exception {
        assertThat(body(county)).doesNotContain("changed after the year had ended");
        accept(List.of(Figure.of(counted.getFirst().id(), county + "102", month(3), 9999)));

        assertThat(body(county))
                .containsPattern("West Town</h2>\\s*<p class=\"mb-1\">1 figures were changed after the year had ended")
                .contains("9999");
    }

    /** All 12 of the one, none of the other: 12 of 24 together. */
    @Test
    void whoAlwaysReportsOnTheLastDayIsShownBesideTheOthers() throws Exception {
        var form = forms.save(new ReportForm(
                UUID.randomUUID(),
                "f" + county,
                "月报" + county,
                "Monthly " + county,
                Frequency.MONTH,
                5,
                List.of(counted.getFirst().id())));
        report(form.id(), east, 0);
        report(form.id(), west, 3);

        assertThat(body(county))
                .containsPattern(
                        "East Town</h2>\\s*<p class=\"mb-1\">12 of 12 reports came on the last day or after it; "
                                + "of all units 12 of 24")
                .contains("Monthly " + county);
    }

    @Test
    void aTownSeesItsOwnOnlyAndOthersNothing() throws Exception {
        assertThat(body(county + "102")).doesNotContain("East Town").contains("Nothing stands out in " + LAST_YEAR);
        web.perform(get("/figure-checks").with(as(SignedIn.viewer(west.id(), county, "work.read"))))
                .andExpect(status().isForbidden());
    }

    private void report(UUID form, Unit unit, int daysBefore) {
        var year = Span.year(LAST_YEAR);
        forms.assign(form, unit.id(), List.of(unit.area()), year.first());
        Map<Period, Instant> received = new HashMap<>();
        forms.standings(year.first(), year.last(), List.of(unit.id()))
                .forEach(each -> received.put(
                        each.period(),
                        each.due()
                                .minusDays(daysBefore)
                                .atTime(LocalTime.NOON)
                                .atZone(HERE)
                                .toInstant()));
        forms.received(form, unit.id(), received, ReportState.ACCEPTED);
    }

    private String body(String area) throws Exception {
        Viewer viewer = SignedIn.viewer(west.id(), area, AssessmentAccess.READ);
        return web.perform(get("/figure-checks").param("lang", "en").with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void accept(List<Figure> figures) {
        intake.accept(
                new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty()), figures);
    }
}
