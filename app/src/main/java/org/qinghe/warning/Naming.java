package org.qinghe.warning;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.Words;

/** Names of the indicators and areas on one page, in the reader's language, fetched at once. */
public record Naming(Map<UUID, Indicator> indicators, Map<String, Area> areas, Words words) {

    public static Naming of(Collection<Warning> warnings, Indicators indicators, Places places, Words words) {
        return ofAreas(warnings.stream().map(Warning::area).distinct().toList(), indicators, places, words);
    }

    static Naming ofAreas(Collection<String> areas, Indicators indicators, Places places, Words words) {
        return new Naming(
                indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity())),
                places.findAll(areas),
                words);
    }

    public String indicator(UUID id) {
        return Optional.ofNullable(indicators.get(id))
                .map(found -> words.name(found.nameZh(), found.nameEn()))
                .orElse("?");
    }

    public String unit(UUID id) {
        return Optional.ofNullable(indicators.get(id))
                .map(found -> words.name(found.unitZh(), found.unitEn()))
                .orElse("");
    }

    boolean isLevel(UUID id) {
        return Optional.ofNullable(indicators.get(id))
                .filter(found -> found.measure() instanceof Indicator.Measure.Level)
                .isPresent();
    }

    public String area(String code) {
        return Optional.ofNullable(areas.get(code))
                .map(found -> words.name(found.nameZh(), found.nameEn()))
                .orElse(code.isEmpty() ? words.t("warning.allAreas") : code);
    }

    public String area(Warning warning) {
        return warning.pooled() && !warning.area().isEmpty()
                ? words.t("warning.pooled", area(warning.area()))
                : area(warning.area());
    }

    public String period(Period period) {
        var day = period.start();
        return switch (period.frequency()) {
            case DAY -> words.date(day);
            case WEEK ->
                words.t(
                        "warning.period.week",
                        String.valueOf(day.get(IsoFields.WEEK_BASED_YEAR)),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        day.getYear() == day.get(IsoFields.WEEK_BASED_YEAR) ? words.dayOfYear(day) : words.date(day));
            case MONTH -> words.month(day);
            case QUARTER ->
                words.t("warning.period.quarter", String.valueOf(day.getYear()), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> words.t("warning.period.year", String.valueOf(day.getYear()));
        };
    }

    /** The period as short as an axis wants it. */
    public String label(Period period) {
        return label(period, words);
    }

    static String label(Period period, Words words) {
        return period.frequency() == Frequency.WEEK
                ? words.t(
                        "warning.period.label",
                        String.valueOf(period.start().get(IsoFields.WEEK_BASED_YEAR)),
                        period.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : new Naming(Map.of(), Map.of(), words).period(period);
    }

    /** The watched indicators in the order of their names. */
    public List<UUID> watched(Collection<UUID> ids) {
        return ids.stream().sorted(Comparator.comparing(this::indicator)).toList();
    }

    public String number(double value) {
        return Double.isFinite(value) ? words.number(Math.round(value * 10) / 10.0) : "–";
    }

    /** The highest value that is still ordinary: nobody is counted in part, and a bound below what is expected says nothing. */
    public String bound(UUID indicator, double expected, double upper) {
        double shown = upper < expected ? expected : upper;
        return number(isCounted(indicator) ? Math.floor(shown) : shown);
    }

    private boolean isCounted(UUID id) {
        return Optional.ofNullable(indicators.get(id))
                .filter(found -> found.measure() instanceof Indicator.Measure.Additive)
                .isPresent();
    }

    public String precise(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "–";
    }

    public String day(Instant at) {
        return words.date(at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate());
    }

    public String probability(double p) {
        return Double.isNaN(p) ? "–" : p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
