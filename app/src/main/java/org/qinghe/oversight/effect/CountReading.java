package org.qinghe.oversight.effect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.figures.Observation;
import org.qinghe.figures.Observations;
import org.springframework.stereotype.Component;

/** Reads the accepted figures of a design as they are now. */
@Component
class CountReading {

    private final Observations observations;

    CountReading(Observations observations) {
        this.observations = observations;
    }

    /** One for every area, in order of their codes; an area without any figure has only gaps. */
    List<Input> read(UUID indicator, List<String> treated, List<String> controls, Design.Span span) {
        int periods = span.timing().periods();
        Map<String, Input> byArea = new HashMap<>();
        treated.forEach(area -> byArea.put(area, gaps(area, true, periods)));
        controls.forEach(area -> byArea.put(area, gaps(area, false, periods)));
        for (var observation : observations.between(
                List.of(indicator),
                byArea.keySet(),
                span.first().start(),
                span.last().start())) {
            put(observation, byArea, span);
        }
        return byArea.values().stream()
                .map(CountReading::withoutEmptyPopulation)
                .sorted(java.util.Comparator.comparing(Input::area))
                .toList();
    }

    List<Input> read(Design design) {
        return read(design.indicator(), design.treated(), design.controls(), design.span());
    }

    private static Input gaps(String area, boolean treated, int periods) {
        var counts = new double[periods];
        var population = new double[periods];
        Arrays.fill(counts, Double.NaN);
        Arrays.fill(population, Double.NaN);
        return new Input(new AreaCounts(area, counts, population), treated, new int[periods]);
    }

    private static void put(Observation observation, Map<String, Input> byArea, Design.Span span) {
        var input = java.util.Objects.requireNonNull(byArea.get(observation.area()));
        int period = span.index(observation.period());
        input.counts().counts()[period] = observation.value().orElse(Double.NaN);
        input.counts().population()[period] = observation.population().orElse(Double.NaN);
        input.versions()[period] = observation.version();
    }

    private static Input withoutEmptyPopulation(Input input) {
        var counts = input.counts();
        return Arrays.stream(counts.population()).anyMatch(Double::isFinite)
                ? input
                : new Input(new AreaCounts(counts.area(), counts.counts()), input.treated(), input.versions());
    }

    static Stream<AreaCounts> counts(List<Input> inputs, boolean treated) {
        return inputs.stream().filter(input -> input.treated() == treated).map(Input::counts);
    }
}
