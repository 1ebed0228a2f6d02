package org.qinghe.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.units.UnitSight;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class CostPerResultTest {

    @Autowired
    MockMvc web;

    @Autowired
    Bookkeeping books;

    @Autowired
    LineTable lines;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    Scene scene;
    Indicator lessons;

    /** Two of twelve months are reported, with 3 and 5 lessons; 4,000 of the township's line are paid. */
    @BeforeEach
    void aTownshipHeldEightLessonsForFourThousand() {
        scene = Scene.in(places, units);
        lessons = indicator("课次", Indicator.Kind.PREVENTION);
        var area = scene.county() + "101";
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        assertThat(intake.accept(
                        origin,
                        List.of(
                                Figure.of(lessons.id(), area, month(1), 3),
                                Figure.of(lessons.id(), area, month(2), 5))))
                .isInstanceOf(FigureIntake.Result.Accepted.class);
        SignedIn.now(scene.lead());
        var source = scene.source("10000.00");
        books.add(source, scene.lead());
        books.open(scene.line(source, scene.township(), "6000.00"), scene.lead());
        books.book(line(), scene.payment("v1", "4000.00"), scene.lead());
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void dividesTheSpendingOfAUseByWhatWasCountedInTheSameYearAndArea() throws Exception {
        read("?use=EDUCATION&indicator=" + lessons.id())
                .andExpect(content().string(containsString("<strong>500.00</strong>")))
                .andExpect(content().string(containsString("4,000.00")))
                .andExpect(content().string(containsString("2 / 12")))
                .andExpect(content().string(containsString("not complete")))
                .andExpect(content().string(containsString("ranks nobody")));
        read("?use=CARE&indicator=" + lessons.id()).andExpect(content().string(not(containsString("500.00"))));
    }

    @Test
    void tellsItOfOneLineInTheAreaOfItsUnit() throws Exception {
        read("?line=" + line().id() + "&indicator=" + lessons.id())
                .andExpect(content().string(containsString("<strong>500.00</strong>")));
        web.perform(get("/funds/results?line=" + line().id())
                        .with(as(SignedIn.viewer(UUID.randomUUID(), "elsewhere", FundsAccess.READ))))
                .andExpect(status().isNotFound());
        web.perform(get("/funds/results.xlsx?line=" + line().id() + "&indicator=" + lessons.id())
                        .with(as(scene.clerk())))
                .andExpect(status().isOk());
    }

    @Test
    void putsNoPriceOnACaseOrAPersonRegistered() throws Exception {
        for (var kind : List.of(Indicator.Kind.ENFORCEMENT_TOTAL, Indicator.Kind.REGISTERED_TOTAL)) {
            var cases = indicator("案件", kind);
            read("?use=EDUCATION&indicator=" + cases.id())
                    .andExpect(content().string(not(containsString(cases.id() + "\""))))
                    .andExpect(content().string(containsString("Nothing to work out yet")));
        }
    }

    private ResultActions read(String query) throws Exception {
        return web.perform(get("/funds/results" + query).param("lang", "en").with(as(scene.clerk())))
                .andExpect(status().isOk());
    }

    private Line line() {
        return lines.ofYear(scene.year(), UnitSight.EVERYTHING).getFirst();
    }

    private Period month(int number) {
        return new Period(Frequency.MONTH, LocalDate.of(scene.year(), number, 1));
    }

    private Indicator indicator(String name, Indicator.Kind kind) {
        return indicators.save(new Indicator(
                UUID.randomUUID(),
                "cost" + UUID.randomUUID().toString().substring(0, 8),
                Frequency.MONTH,
                name,
                "Lessons",
                "节",
                "lessons",
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                kind));
    }
}
