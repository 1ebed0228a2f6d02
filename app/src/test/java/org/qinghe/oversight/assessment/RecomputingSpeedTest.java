package org.qinghe.oversight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.work.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;

/** A measurement rather than a test; docs/figures/assessment.md says how to run it. */
@QingheTest
@EnabledIfSystemProperty(named = "qinghe.bench", matches = "true")
class RecomputingSpeedTest {

    private static final String COUNTY = "699999";

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    InputReading reading;

    @Test
    void readingAndScoringThreeHundredUnitsTakeLessThanTwoSeconds() {
        var judged = units();
        var counted = indicators();
        report(judged, counted);
        var scheme = scheme(counted);
        double slowest = 0;
        for (int run = 1; run <= 6; run++) {
            long start = System.nanoTime();
            var inputs = reading.read(scheme, Given.YEAR, judged);
            long read = System.nanoTime();
            var scores =
                    Scoring.of(scheme, Given.YEAR, judged.stream().map(Unit::id).toList(), inputs);
            long scored = System.nanoTime();
            assertThat(inputs).hasSize(300 * 60 * 12);
            assertThat(scores).hasSize(300);
            slowest = Math.max(slowest, (scored - start) / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "SPEED run %d: %d inputs read in %.3f s, scored in %.3f s%n",
                    run,
                    inputs.size(),
                    (read - start) / 1e9,
                    (scored - read) / 1e9);
        }
        assertThat(slowest).isLessThan(2);
    }

    private List<Unit> units() {
        List<Area> areas = new ArrayList<>(List.of(area(COUNTY, AreaLevel.COUNTY, Optional.empty())));
        for (int number = 0; number < 300; number++) {
            areas.add(area(COUNTY + (100 + number), AreaLevel.TOWNSHIP, Optional.of(COUNTY)));
        }
        places.save(areas);
        return areas.stream()
                .skip(1)
                .map(area -> units.save("s" + area.code(), area.code(), area.code(), Unit.Kind.TOWNSHIP, area.code()))
                .toList();
    }

    private List<Indicator> indicators() {
        List<Indicator> counted = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            counted.add(indicators.save(new Indicator(
                    UUID.randomUUID(),
                    "speed" + number,
                    Frequency.MONTH,
                    "speed" + number,
                    "",
                    "次",
                    "",
                    Indicator.Direction.NEITHER,
                    new Indicator.Measure.Additive(),
                    Optional.empty(),
                    Indicator.Kind.PREVENTION)));
        }
        return counted;
    }

    private void report(List<Unit> judged, List<Indicator> counted) {
        for (int month = 1; month <= 12; month++) {
            var period =
                    new Period(Frequency.MONTH, LocalDate.of(Given.YEAR.first().getYear(), month, 1));
            List<Figure> figures = new ArrayList<>();
            for (var unit : judged) {
                for (var indicator : counted) {
                    figures.add(Figure.of(indicator.id(), unit.area(), period, figures.size() % 37));
                }
            }
            intake.accept(
                    new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "speed", "", Optional.empty()),
                    figures);
        }
    }

    private static Scheme scheme(List<Indicator> counted) {
        return new Scheme(
                BigDecimal.valueOf(100),
                counted.stream()
                        .<Node>map(each -> new Node.Criterion(
                                each.code(),
                                Bilingual.ofOne(each.code()),
                                BigDecimal.ONE,
                                new Kind.Counts(
                                        List.of(new Kind.Each(
                                                new Datum.Figure(each.code(), Frequency.MONTH), BigDecimal.ONE)),
                                        BigDecimal.valueOf(300)),
                                new Node.Missing(Node.Missing.Treatment.LEFT_OUT, 6),
                                Node.Aspect.OTHER))
                        .toList(),
                List.of());
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, code, "", parent, Optional.empty(), Optional.empty());
    }
}
