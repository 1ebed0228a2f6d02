package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.figures.Indicator;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks up what speaks for each unit: figures and scores of the year before, and how remote its area is. */
@Component
class Claims {

    private final YearFigures figures;
    private final Distances distances;
    private final ObjectProvider<Results> results;
    private final Places places;
    private final Grassroots grassroots;

    Claims(
            YearFigures figures,
            Distances distances,
            ObjectProvider<Results> results,
            Places places,
            Grassroots grassroots) {
        this.figures = figures;
        this.distances = distances;
        this.results = results;
        this.places = places;
        this.grassroots = grassroots;
    }

    /**
     * What is asked.
     *
     * @param units which units take part
     * @param year the year the figures are of
     * @param factors those that have a weight
     * @param population the indicator that counts people; the register of areas where there is none
     * @param need the indicator that tells the need
     */
    record Question(
            List<Unit> units,
            int year,
            Set<Factor> factors,
            Optional<Indicator> population,
            Optional<Indicator> need) {}

    /**
     * What there is.
     *
     * @param claims of every unit
     * @param missing the units that have no number of a factor
     */
    record Answer(List<Claim> claims, Map<Factor, List<Unit>> missing) {}

    Answer of(Question question) {
        var low = grassroots.among(question.units());
        Map<Factor, List<Unit>> missing = new EnumMap<>(Factor.class);
        Map<UUID, Map<Factor, BigDecimal>> values = new java.util.HashMap<>();
        question.units().forEach(unit -> values.put(unit.id(), new EnumMap<>(Factor.class)));
        for (var factor : question.factors()) {
            var read = reader(factor, question);
            for (var unit : question.units()) {
                read.of(unit)
                        .ifPresentOrElse(
                                value -> values.computeIfPresent(unit.id(), (id, its) -> {
                                    its.put(factor, value);
                                    return its;
                                }),
                                () -> missing.computeIfAbsent(factor, none -> new java.util.ArrayList<>())
                                        .add(unit));
            }
        }
        return new Answer(
                question.units().stream()
                        .map(unit -> new Claim(
                                unit.code(),
                                unit.id(),
                                low.contains(unit.id()),
                                values.getOrDefault(unit.id(), Map.of())))
                        .toList(),
                missing);
    }

    /** How a factor is read of a unit. */
    private interface Reader {

        Optional<BigDecimal> of(Unit unit);
    }

    private Reader reader(Factor factor, Question question) {
        return switch (factor) {
            case POPULATION ->
                question.population()
                        .map(indicator -> figure(indicator, question.year()))
                        .orElse(this::residents);
            case NEED ->
                question.need()
                        .map(indicator -> figure(indicator, question.year()))
                        .orElse(unit -> Optional.empty());
            case REMOTENESS -> distance();
            case RESULTS -> score(question.year());
        };
    }

    private Reader figure(Indicator indicator, int year) {
        return unit -> figures.of(indicator, unit.area(), year)
                .map(figure -> BigDecimal.valueOf(figure.value()))
                .filter(value -> value.signum() >= 0);
    }

    private Optional<BigDecimal> residents(Unit unit) {
        return places.find(unit.area()).flatMap(Area::population).map(BigDecimal::valueOf);
    }

    private Reader distance() {
        var known = distances.all();
        return unit -> Optional.ofNullable(known.get(unit.area())).map(Distance::kilometres);
    }

    private Reader score(int year) {
        var published = Optional.ofNullable(results.getIfAvailable())
                .map(each -> each.scores(year))
                .orElse(Map.of());
        return unit -> Optional.ofNullable(published.get(unit.id()));
    }
}
