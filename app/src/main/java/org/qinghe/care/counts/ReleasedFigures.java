package org.qinghe.care.counts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.FigureIntake.Origin;
import org.qinghe.figures.FigureStatus;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.release.Release;
import org.qinghe.safeguards.release.Released;
import org.qinghe.safeguards.release.Releases;
import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hands what was let go to the figures, so that the situation and the warnings see released counts and no others. Hidden counts
 * are handed in as withheld. Noise can make a count negative; the figures take 0 for it, which protects no less.
 */
@Component
class ReleasedFigures {

    private final Map<String, Counted> counted;
    private final Releases releases;
    private final Indicators indicators;
    private final FigureIntake intake;
    private final AuditTrail trail;
    private final MessageSource messages;

    ReleasedFigures(
            List<CareCount> counts,
            Releases releases,
            Indicators indicators,
            FigureIntake intake,
            AuditTrail trail,
            MessageSource messages) {
        this.counted = counts.stream()
                .map(CareCount::counted)
                .collect(Collectors.toUnmodifiableMap(Counted::indicator, each -> each));
        this.releases = releases;
        this.indicators = indicators;
        this.intake = intake;
        this.trail = trail;
        this.messages = messages;
    }

    @ApplicationModuleListener
    void on(Released released) {
        var release = releases.find(released.release()).orElseThrow();
        Optional.ofNullable(counted.get(release.indicator())).ifPresent(one -> handIn(release, one));
    }

    private void handIn(Release release, Counted counted) {
        var indicator = indicator(release, counted);
        var figures = release.cells().stream()
                .map(cell -> figure(indicator.id(), release, cell))
                .toList();
        var origin = new Origin(
                Origin.Kind.RELEASE,
                release.nameZh() + " " + release.period(),
                "",
                release.decision().map(one -> one.by().account()));
        if (intake.accept(origin, figures) instanceof FigureIntake.Result.Refused refused) {
            throw new IllegalStateException("the figures do not take release " + release.id() + ": " + refused);
        }
    }

    private Indicator indicator(Release release, Counted counted) {
        var frequency = Frequency.valueOf(release.rhythm().name());
        return indicators.find(counted.indicator(), frequency).orElseGet(() -> defined(release, counted, frequency));
    }

    private Indicator defined(Release release, Counted counted, Frequency frequency) {
        var indicator = indicators.save(new Indicator(
                UUID.randomUUID(),
                counted.indicator(),
                frequency,
                release.nameZh(),
                release.nameEn(),
                unit(Locale.SIMPLIFIED_CHINESE),
                unit(Locale.ENGLISH),
                counted.direction(),
                new Indicator.Measure.Additive(),
                Optional.empty(),
                counted.kind()));
        trail.record("figures.indicatorSaved", "indicator/" + indicator.code(), Map.of("by", "release"));
        return indicator;
    }

    private String unit(Locale language) {
        return messages.getMessage("care.count.unit", null, language);
    }

    private static Figure figure(UUID indicator, Release release, Release.Cell cell) {
        var value = cell.shown().isPresent()
                ? OptionalDouble.of(Math.max(0, cell.shown().getAsLong()))
                : OptionalDouble.empty();
        return new Figure(
                indicator,
                cell.area(),
                release.firstDay(),
                value,
                value.isPresent() ? FigureStatus.REPORTED : FigureStatus.SUPPRESSED,
                OptionalDouble.empty(),
                release.noiseScale());
    }
}
