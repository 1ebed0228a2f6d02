package org.qinghe.figures;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.figures.IndicatorTable.Numbered;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class BatchIntake implements FigureIntake {

    private static final int MOST_NAMED = 100;

    private final IndicatorTable indicators;
    private final Places places;
    private final Staging staging;
    private final IntakeBook book;
    private final Acceptance acceptance;

    BatchIntake(IndicatorTable indicators, Places places, Staging staging, IntakeBook book, Acceptance acceptance) {
        this.indicators = indicators;
        this.places = places;
        this.staging = staging;
        this.book = book;
        this.acceptance = acceptance;
    }

    @Override
    @Transactional
    public Result accept(Origin origin, Iterator<Figure> figures) {
        var batch = new Batch(indicators.numbered());
        var rows = staging.fill(target -> batch.write(figures, target));
        staging.meanIndicators(batch.identity());
        staging.meanAreas(List.copyOf(batch.areas.keySet()));
        var refused =
                new Result.Refused(batch.unknownIndicators, unknown(batch.areas.keySet()), batch.misplaced, repeated());
        if (!isEmpty(refused)) {
            return refused;
        }
        return acceptance.take(book.open(origin), origin, rows, batch.byNumber, share -> {});
    }

    @Override
    @Transactional
    public Result accept(Origin origin, List<Figure> figures) {
        return accept(origin, figures.iterator());
    }

    private Set<String> unknown(Set<String> codes) {
        var known = places.findAll(codes).keySet();
        return codes.stream().filter(code -> !known.contains(code)).collect(Collectors.toUnmodifiableSet());
    }

    private List<Integer> repeated() {
        return staging.repeats() == 0
                ? List.of()
                : staging.firstRepeats(MOST_NAMED).stream()
                        .map(Staging.Repeated::line)
                        .toList();
    }

    private static boolean isEmpty(Result.Refused refused) {
        return refused.unknownIndicators().isEmpty()
                && refused.unknownAreas().isEmpty()
                && refused.misplaced().isEmpty()
                && refused.repeated().isEmpty();
    }

    private static final class Batch {

        private final Map<UUID, Numbered> byId;
        private final Map<Integer, Indicator> byNumber;
        private final Map<String, Integer> areas = new LinkedHashMap<>();
        private final Set<UUID> unknownIndicators = new HashSet<>();
        private final List<Integer> misplaced = new ArrayList<>();

        Batch(List<Numbered> indicators) {
            byId = indicators.stream()
                    .collect(Collectors.toMap(each -> each.indicator().id(), each -> each));
            byNumber = Acceptance.byNumber(indicators);
        }

        void write(Iterator<Figure> figures, Staging.Rows target) throws SQLException {
            for (int line = 1; figures.hasNext(); line++) {
                var figure = figures.next();
                var indicator = byId.get(figure.indicator());
                if (indicator == null || indicator.indicator().measure() instanceof Indicator.Measure.Rate) {
                    unknownIndicators.add(figure.indicator());
                } else if (isMisplaced(figure, indicator.indicator())) {
                    misplaced.add(line);
                } else {
                    stage(line, indicator.number(), figure, target);
                }
            }
        }

        private boolean isMisplaced(Figure figure, Indicator indicator) {
            return misplaced.size() < MOST_NAMED
                    && !Period.containing(indicator.frequency(), figure.start())
                            .start()
                            .equals(figure.start());
        }

        private void stage(int line, int indicator, Figure figure, Staging.Rows target) throws SQLException {
            target.add(
                    line,
                    indicator,
                    areas.computeIfAbsent(figure.area(), any -> areas.size()),
                    Math.toIntExact(figure.start().toEpochDay()),
                    figure.status(),
                    figure.value().orElse(Double.NaN),
                    figure.population().orElse(Double.NaN),
                    figure.noiseScale().orElse(Double.NaN));
        }

        Map<Integer, Integer> identity() {
            var identity = new HashMap<Integer, Integer>();
            byNumber.keySet().forEach(number -> identity.put(number, number));
            return identity;
        }
    }
}
