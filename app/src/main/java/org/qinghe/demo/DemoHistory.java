package org.qinghe.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.springframework.stereotype.Component;

/** Eight years of figures, handed in by the same way as any others. */
@Component
class DemoHistory {

    private final Indicators indicators;
    private final FigureIntake intake;
    private final Clock clock;

    DemoHistory(Indicators indicators, FigureIntake intake, Clock clock) {
        this.indicators = indicators;
        this.intake = intake;
        this.clock = clock;
    }

    void handIn(DemoGeography geography, long seed) {
        accept("虚构的月报 / fictional monthly reports", monthly(geography, seed));
        accept("虚构的周报 / fictional weekly counts", weekly(geography, seed));
    }

    private void accept(String name, List<Figure> figures) {
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, name, "", Optional.empty());
        if (intake.accept(origin, figures) instanceof FigureIntake.Result.Refused refused) {
            throw new IllegalStateException("the fictional figures were refused: " + refused);
        }
    }

    private List<Figure> weekly(DemoGeography geography, long seed) {
        var history = new WeeklyHistory(DemoSignals.WEEKLY, DemoSignals.RISES, newestWeek(), DemoSignals.WEEKS);
        var figures = new ArrayList<Figure>();
        for (var signal : DemoSignals.WEEKLY) {
            var indicator = indicator(signal.indicator(), Frequency.WEEK);
            var townships = geography.townships();
            for (int township = 0; township < townships.size(); township++) {
                var area = townships.get(township);
                var counts = history.counts(signal, township, area.population().orElse(0L), seed);
                for (int week = 0; week < counts.length; week++) {
                    var period = new Period(Frequency.WEEK, history.monday(week));
                    figures.add(Figure.of(indicator.id(), area.code(), period, counts[week]));
                }
            }
        }
        return figures;
    }

    private List<Figure> monthly(DemoGeography geography, long seed) {
        var figures = new ArrayList<Figure>();
        var first = Period.containing(Frequency.MONTH, LocalDate.now(clock)).plus(-DemoSignals.MONTHS);
        for (var report : DemoSignals.MONTHLY) {
            var indicator = indicator(report.indicator(), Frequency.MONTH);
            for (var area : report.byTownship()
                    ? geography.townships()
                    : List.of(geography.areas().getFirst())) {
                figures.addAll(monthly(report, indicator, area, first, seed));
            }
        }
        return figures;
    }

    private static List<Figure> monthly(MonthlyReport report, Indicator indicator, Area area, Period first, long seed) {
        var chance = Chance.seeded(
                seed ^ (31L * report.indicator().hashCode() + area.code().hashCode()));
        var figures = new ArrayList<Figure>();
        for (int month = 0; month < DemoSignals.MONTHS; month++) {
            figures.add(Figure.of(
                    indicator.id(),
                    area.code(),
                    first.plus(month),
                    report.draw(chance, month, area.population().orElse(0L))));
        }
        return figures;
    }

    private LocalDate newestWeek() {
        return LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }

    private Indicator indicator(String code, Frequency frequency) {
        return indicators.find(code, frequency).orElseThrow(() -> new IllegalStateException("no indicator " + code));
    }
}
