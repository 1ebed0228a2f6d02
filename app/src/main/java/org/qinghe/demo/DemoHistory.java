package org.qinghe.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Eight years of figures, handed in by the same way as any others. */
@Component
@Lazy
class DemoHistory {

    private static final int YEARS = 9;
    private static final double GROWTH = 0.003;

    private final Indicators indicators;
    private final FigureIntake intake;
    private final Clock clock;

    DemoHistory(Indicators indicators, FigureIntake intake, Clock clock) {
        this.indicators = indicators;
        this.intake = intake;
        this.clock = clock;
    }

    void handIn(DemoGeography geography, long seed) {
        var monthly = new MonthlyHistory(geography, seed);
        accept("虚构的月报 / fictional monthly reports", "", monthly(monthly.handedIn()));
        accept(
                "虚构的更正 / fictional correction",
                "原数漏报一所中心小学 / one primary school had been left out",
                monthly(monthly.corrections()));
        accept("虚构的人口数 / fictional population", "", population(geography));
        accept("虚构的周报 / fictional weekly counts", "", weekly(geography, seed));
    }

    private void accept(String name, String reason, List<Figure> figures) {
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, name, reason, Optional.empty());
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

    private List<Figure> monthly(Map<MonthlyHistory.Cell, Double> values) {
        var first = Period.containing(Frequency.MONTH, LocalDate.now(clock)).plus(-DemoSignals.MONTHS);
        var ids = new HashMap<String, UUID>();
        return values.entrySet().stream()
                .map(value -> Figure.of(
                        ids.computeIfAbsent(
                                value.getKey().indicator(),
                                code -> indicator(code, Frequency.MONTH).id()),
                        value.getKey().area(),
                        first.plus(value.getKey().month()),
                        value.getValue()))
                .toList();
    }

    /** The people of every township, growing a little every year to what they are now. */
    private List<Figure> population(DemoGeography geography) {
        var id = indicator("population", Frequency.YEAR).id();
        var newest = Period.containing(Frequency.YEAR, LocalDate.now(clock));
        var figures = new ArrayList<Figure>();
        for (var area : geography.townships()) {
            for (int back = 0; back < YEARS; back++) {
                double people = area.population().orElse(0L) * Math.pow(1 + GROWTH, -back);
                figures.add(Figure.of(id, area.code(), newest.plus(-back), Math.round(people)));
            }
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
