package org.qinghe.warning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.InvalidOption;
import org.qinghe.earlywarning.Option;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.places.AreaLevel;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;

/**
 * A watch as somebody fills it in; every field is text, so that what was typed comes back with its error beside it.
 *
 * @param indicator the indicator's id
 * @param root the area's code, or empty text
 * @param level the level's name, or empty text
 * @param pooled whether the sum is looked at as well
 * @param method the detector's name
 * @param settings options by name, without those left empty
 */
public record WatchForm(
        String indicator, String root, String level, boolean pooled, String method, Map<String, String> settings) {

    private static final String PREFIX = "option.";

    static WatchForm empty(String indicator, String method) {
        return new WatchForm(indicator, "", "", true, method, Map.of());
    }

    static WatchForm of(Watch watch) {
        return new WatchForm(
                watch.indicator().toString(),
                watch.root(),
                watch.level(),
                watch.pooled(),
                watch.method(),
                watch.parameters());
    }

    static WatchForm sent(Map<String, String> fields) {
        var settings = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                settings.put(name.substring(PREFIX.length()), value.strip());
            }
        });
        return new WatchForm(
                fields.getOrDefault("indicator", ""),
                fields.getOrDefault("root", "").strip(),
                fields.getOrDefault("level", ""),
                fields.containsKey("pooled"),
                fields.getOrDefault("method", ""),
                settings);
    }

    public Optional<UUID> indicatorId() {
        return TypedId.of(indicator);
    }

    /** Whether indicator and detector are chosen. */
    public boolean complete() {
        return indicatorId().isPresent() && knowsMethod();
    }

    /** The watch this would be, under no name yet. */
    Watch watch() {
        return new Watch(UUID.randomUUID(), indicatorId().orElseThrow(), root, level, pooled, method, settings, false);
    }

    /** The options of the method chosen, with defaults for the indicator's periods. */
    List<Option> options(Optional<Indicator> chosen) {
        return knowsMethod()
                ? Detectors.options(
                                method,
                                Looking.frequency(
                                        chosen.map(Indicator::frequency).orElse(Frequency.WEEK)))
                        .stream()
                        .filter(option -> Settings.isChosen(method, option))
                        .toList()
                : List.of();
    }

    public String setting(Option option) {
        return settings.getOrDefault(option.name(), "");
    }

    private boolean knowsMethod() {
        return Detectors.methods().contains(method);
    }

    FieldErrors errors(Optional<Indicator> chosen, boolean rootKnown) {
        var errors = FieldErrors.none();
        if (chosen.isEmpty()) {
            errors = errors.with("indicator", "warning.watch.indicator.missing");
        }
        if (!rootKnown) {
            errors = errors.with("root", "warning.watch.root.unknown", root);
        }
        if (!level.isEmpty()
                && Arrays.stream(AreaLevel.values())
                        .noneMatch(each -> each.name().equals(level))) {
            errors = errors.with("level", "warning.watch.level.unknown");
        }
        return knowsMethod() ? withSettings(errors, chosen) : errors.with("method", "warning.watch.method.missing");
    }

    /** Whether the method says how probable a count is, which is what the false alarms among many are limited by. */
    public boolean mayLimitFalseAlarms() {
        return !method.equals("nb-cusum");
    }

    public String shareOfFalseAlarms() {
        return settings.getOrDefault(Settings.FALSE_DISCOVERIES, "");
    }

    private FieldErrors withSettings(FieldErrors errors, Optional<Indicator> chosen) {
        var share = shareOfFalseAlarms();
        var found = share.isEmpty() || (mayLimitFalseAlarms() && Settings.isShare(share))
                ? errors
                : errors.with(PREFIX + Settings.FALSE_DISCOVERIES, "warning.watch.fdr.refused", share);
        for (var option : options(chosen)) {
            var value = setting(option);
            if (!value.isEmpty() && !option.accepts(value)) {
                found = found.with(
                        PREFIX + option.name(),
                        "warning.watch.option.refused" + (option.kind() == Option.Kind.WHOLE ? ".whole" : ""),
                        value,
                        allowed(option));
            }
        }
        if (found.any() || chosen.isEmpty()) {
            return found;
        }
        var frequency = Looking.frequency(chosen.get().frequency());
        try {
            Detectors.parse(method, frequency, Settings.ofDetector(method, settings))
                    .check(frequency);
            return found;
        } catch (InvalidOption refused) {
            return found.with(PREFIX + refused.option(), "warning.watch.option.together", refused.problem());
        } catch (IllegalArgumentException refused) {
            return found.with("method", "warning.watch.option.together", String.valueOf(refused.getMessage()));
        }
    }

    /** What may be given, in signs that need no translation. */
    public static String allowed(Option option) {
        return switch (option.kind()) {
            case CHOICE -> String.join(" / ", option.choices());
            case WHOLE -> (long) option.least() + " – " + (long) option.most();
            case NUMBER ->
                isAboveZero(option)
                        ? "> 0, ≤ " + plain(option.most())
                        : plain(option.least()) + " – " + plain(option.most());
            case PAIR -> "n,m";
        };
    }

    /** The least that is accepted may be so small that nobody would write it. */
    private static boolean isAboveZero(Option option) {
        return option.least() > 0 && option.least() < 1e-6;
    }

    private static String plain(double number) {
        return new java.math.BigDecimal(String.valueOf(number))
                .stripTrailingZeros()
                .toPlainString();
    }

    public boolean isChoice(Option option) {
        return option.kind() == Option.Kind.CHOICE;
    }
}
