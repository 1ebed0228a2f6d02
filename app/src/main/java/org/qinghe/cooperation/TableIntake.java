package org.qinghe.cooperation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.FigureIntake.Origin;
import org.qinghe.figures.FigureStatus;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over the tables of a partner that were not taken before, all of them or none. From then on they are figures like others:
 * the situation shows them and the warnings look at them, with the noise they carry and with what is withheld in them.
 */
@Component
class TableIntake {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_NAMED = 5;

    private final TakenTable taken;
    private final Places places;
    private final Indicators indicators;
    private final FigureIntake intake;
    private final AuditTrail trail;
    private final MessageSource messages;

    TableIntake(
            TakenTable taken,
            Places places,
            Indicators indicators,
            FigureIntake intake,
            AuditTrail trail,
            MessageSource messages) {
        this.taken = taken;
        this.places = places;
        this.indicators = indicators;
        this.intake = intake;
        this.trail = trail;
        this.messages = messages;
    }

    /**
     * Takes them over.
     *
     * @param fetch under which fetch; it is kept with them
     * @throws Refusal where anything about one of them is wrong
     */
    @Transactional
    Outcome take(Partner partner, List<SentTables.Table> sent, Fetch fetch) {
        var before = taken.digests(partner.id());
        var fresh = sent.stream().filter(table -> isNew(table, before)).toList();
        check(partner, fresh);
        var outcome = Outcome.taken(fresh.size());
        taken.add(fetch.withOutcome(outcome));
        for (var table : fresh) {
            handIn(partner, table, fetch.by());
            taken.add(partner.id(), table, digest(table), fetch.id());
        }
        if (!fresh.isEmpty()) {
            trail.record(
                    "cooperation.taken", "partner/" + partner.id(), Map.of("tables", String.valueOf(fresh.size())));
        }
        return outcome;
    }

    private static boolean isNew(SentTables.Table table, Map<String, String> before) {
        var known = before.get(table.release());
        if (known != null && !known.equals(digest(table))) {
            throw new Refusal(Outcome.refused("changed", table.nameZh() + " " + table.period()));
        }
        return known == null;
    }

    private static String digest(SentTables.Table table) {
        return DigestUtils.sha256Hex(JSON.writeValueAsBytes(table));
    }

    private void check(Partner partner, List<SentTables.Table> tables) {
        var areas = tables.stream()
                .flatMap(table -> table.cells().stream())
                .map(SentTables.Cell::area)
                .collect(Collectors.toCollection(TreeSet::new));
        areas.stream()
                .filter(area -> !area.startsWith(partner.region()))
                .findFirst()
                .ifPresent(area -> {
                    throw new Refusal(Outcome.refused("foreignArea", area));
                });
        var known = places.findAll(areas).keySet();
        var unknown = areas.stream().filter(area -> !known.contains(area)).toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Outcome.refused(
                    "unknownAreas",
                    unknown.size() + ": " + unknown.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
        }
    }

    private void handIn(Partner partner, SentTables.Table table, Optional<UUID> by) {
        var indicator = indicator(table);
        var figures = table.cells().stream()
                .map(cell -> figure(indicator.id(), table, cell))
                .toList();
        var origin =
                new Origin(Origin.Kind.RELEASE, partner.nameZh() + " " + table.nameZh() + " " + table.period(), "", by);
        if (intake.accept(origin, figures) instanceof FigureIntake.Result.Refused) {
            throw new Refusal(Outcome.refused("figures", table.nameZh() + " " + table.period()));
        }
    }

    private Indicator indicator(SentTables.Table table) {
        var frequency = Frequency.valueOf(table.rhythm());
        return indicators.find(table.indicator(), frequency).orElseGet(() -> defined(table, frequency));
    }

    private Indicator defined(SentTables.Table table, Frequency frequency) {
        var indicator = indicators.save(new Indicator(
                UUID.randomUUID(),
                table.indicator(),
                frequency,
                table.nameZh(),
                table.nameEn(),
                unit(Locale.SIMPLIFIED_CHINESE),
                unit(Locale.ENGLISH),
                Indicator.Direction.NEITHER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.OTHER));
        trail.record("figures.indicatorSaved", "indicator/" + indicator.code(), Map.of("by", "exchange"));
        return indicator;
    }

    private String unit(Locale language) {
        return messages.getMessage("cooperation.count.unit", null, language);
    }

    private static Figure figure(UUID indicator, SentTables.Table table, SentTables.Cell cell) {
        var shown = Optional.ofNullable(cell.shown());
        return new Figure(
                indicator,
                cell.area(),
                table.firstDay(),
                shown.map(count -> OptionalDouble.of(Math.max(0, count))).orElse(OptionalDouble.empty()),
                shown.isPresent() ? FigureStatus.REPORTED : FigureStatus.SUPPRESSED,
                OptionalDouble.empty(),
                Optional.ofNullable(table.noiseScale()).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }
}
