package org.qinghe.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.figures.FigureColumns.Role;
import org.qinghe.figures.ImportProblem.Kind;
import org.qinghe.figures.IndicatorTable.Numbered;
import org.springframework.stereotype.Component;

/** Finds out which indicators a staged file means, makes those that are wanted and not known, and names the rows that are wrong. */
@Component
class FileMeaning {

    private static final int LISTED_EACH = 200;
    private static final double MOST = 0.5;

    private final IndicatorTable indicators;
    private final Staging staging;

    FileMeaning(IndicatorTable indicators, Staging staging) {
        this.indicators = indicators;
        this.staging = staging;
    }

    /** The indicators by the number under which observations are kept, and how many of them were made now. */
    record Meaning(Map<Integer, Indicator> byNumber, int made) {}

    Meaning settle(FigureReading reading, boolean create, Problems problems) {
        var known = indicators.numbered().stream()
                .collect(Collectors.groupingBy(each -> each.indicator().code()));
        var whole = new BitSet();
        reading.indicators().stream().filter(each -> each.written().isEmpty()).forEach(each -> whole.or(each.days()));
        var numbers = new HashMap<Integer, Integer>();
        int made = 0;
        for (var named : reading.indicators()) {
            var namesakes = known.computeIfAbsent(named.code(), any -> new ArrayList<>());
            var frequency = frequency(named, namesakes, whole, create);
            var meant = with(frequency, namesakes);
            if (meant.isEmpty() && create) {
                meant = Optional.of(make(named, frequency, namesakes));
                namesakes.add(meant.get());
                made++;
            }
            if (meant.isEmpty()) {
                unknown(named, frequency, namesakes, reading.columns(), problems);
            } else {
                numbers.put(named.key(), meant.get().number());
                faults(named, meant.get().indicator(), reading.columns(), problems);
            }
        }
        if (!create) {
            unknownInRowsLeft(reading, known, problems);
        }
        staging.meanIndicators(numbers);
        return new Meaning(Acceptance.byNumber(indicators.numbered()), made);
    }

    private static void unknownInRowsLeft(FigureReading reading, Map<String, List<Numbered>> known, Problems problems) {
        var column = reading.columns().heading(Role.INDICATOR);
        reading.left().stream()
                .filter(row -> known.getOrDefault(row.indicator(), List.of()).isEmpty())
                .filter(row -> !problems.names(row.line(), column))
                .filter(row -> !row.indicator().isEmpty())
                .forEach(row -> problems.add(row.line(), column, row.indicator(), Kind.INDICATOR_UNKNOWN));
    }

    private static Frequency frequency(FileIndicator named, List<Numbered> namesakes, BitSet whole, boolean create) {
        if (named.written().isPresent()) {
            return named.written().get();
        }
        Set<Frequency> known = EnumSet.noneOf(Frequency.class);
        namesakes.forEach(each -> known.add(each.indicator().frequency()));
        var guess = FrequencyGuess.of(named.days(), known, whole);
        if (known.isEmpty() || known.contains(guess) || create) {
            return guess;
        }
        return known.stream()
                .filter(each -> share(named, each) >= MOST)
                .max(Comparator.comparingDouble(each -> share(named, each)))
                .orElse(guess);
    }

    private static double share(FileIndicator named, Frequency frequency) {
        return 1
                - FrequencyGuess.strays(named.days(), frequency).size()
                        / (double) named.days().cardinality();
    }

    private static Optional<Numbered> with(Frequency frequency, List<Numbered> namesakes) {
        return namesakes.stream()
                .filter(each -> each.indicator().frequency() == frequency)
                .findFirst();
    }

    private Numbered make(FileIndicator named, Frequency frequency, List<Numbered> namesakes) {
        var model = namesakes.stream().map(Numbered::indicator).findFirst();
        var made = indicators.save(new Indicator(
                UUID.randomUUID(),
                named.code(),
                frequency,
                model.map(Indicator::nameZh).orElse(named.code()),
                model.map(Indicator::nameEn).orElse(""),
                model.map(Indicator::unitZh).orElse(""),
                model.map(Indicator::unitEn).orElse(""),
                model.map(Indicator::direction).orElse(Indicator.Direction.NEITHER),
                named.likelyMeasure(),
                model.flatMap(Indicator::owner),
                model.map(Indicator::kind).orElse(Indicator.Kind.OTHER)));
        return new Numbered(indicators.number(made.id()), made);
    }

    private void unknown(
            FileIndicator named,
            Frequency frequency,
            List<Numbered> namesakes,
            FigureColumns columns,
            Problems problems) {
        var lines = staging.linesOfIndicator(named.key(), List.of(), LISTED_EACH);
        var column = columns.heading(Role.INDICATOR);
        if (namesakes.isEmpty()) {
            list(lines, column, named.code(), Kind.INDICATOR_UNKNOWN, problems);
        } else {
            var others = namesakes.stream()
                    .map(each -> each.indicator().frequency().name())
                    .sorted()
                    .collect(Collectors.joining(", "));
            list(lines, column, named.code(), Kind.INDICATOR_OTHER_FREQUENCY, problems, frequency.name(), others);
        }
    }

    private void faults(FileIndicator named, Indicator indicator, FigureColumns columns, Problems problems) {
        if (indicator.measure() instanceof Indicator.Measure.Rate) {
            var lines = staging.linesOfIndicator(named.key(), List.of(), LISTED_EACH);
            list(lines, columns.heading(Role.INDICATOR), named.code(), Kind.INDICATOR_COMPUTED, problems);
        }
        var strays = FrequencyGuess.strays(named.days(), indicator.frequency());
        if (!strays.isEmpty()) {
            for (var stray : strays) {
                var lines = staging.linesOfIndicator(named.key(), List.of(stray), LISTED_EACH);
                list(
                        lines,
                        columns.heading(Role.PERIOD),
                        stray.toString(),
                        Kind.PERIOD_NOT_FIRST_DAY,
                        problems,
                        indicator.frequency().name(),
                        Period.containing(indicator.frequency(), stray).start().toString());
            }
        }
        if (named.hasNegatives() && !(indicator.measure() instanceof Indicator.Measure.Level)) {
            var negatives = staging.negatives(named.key(), LISTED_EACH);
            var column = columns.heading(Role.VALUE);
            negatives
                    .first()
                    .forEach(row -> problems.add(
                            row.line(), column, ReportCells.plain(row.value()), Kind.VALUE_NEGATIVE, named.code()));
            problems.addUnlisted(negatives.count() - negatives.first().size());
        }
    }

    static void list(Staging.Lines lines, String column, String cell, Kind kind, Problems problems, String... details) {
        lines.first().forEach(line -> problems.add(line, column, cell, kind, details));
        problems.addUnlisted(lines.count() - lines.first().size());
    }
}
