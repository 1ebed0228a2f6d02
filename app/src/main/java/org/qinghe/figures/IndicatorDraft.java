package org.qinghe.figures;

import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Indicator.Direction;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.figures.Indicator.Measure;
import org.qinghe.web.FieldErrors;

/**
 * What was typed to define an indicator.
 *
 * @param code its code; fixed once the indicator is defined
 * @param frequency how often it is counted; fixed like the code
 * @param measure the name of the measure
 * @param numerator for a rate, the code of what is divided
 * @param denominator for a rate, the code of what it is divided by
 * @param factor for a rate, what the quotient is multiplied with, as typed
 * @param owner the code of the unit that answers for it, or empty text
 */
public record IndicatorDraft(
        String code,
        Frequency frequency,
        String nameZh,
        String nameEn,
        String unitZh,
        String unitEn,
        Direction direction,
        MeasureName measure,
        String numerator,
        String denominator,
        String factor,
        String owner,
        Kind kind) {

    private static final int LONGEST = 80;

    /** The measures by name, as a form offers them. */
    public enum MeasureName {
        ADDITIVE,
        STOCK,
        RATE,
        LEVEL
    }

    public IndicatorDraft {
        code = code.strip();
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
        unitZh = unitZh.strip();
        unitEn = unitEn.strip();
        numerator = numerator.strip();
        denominator = denominator.strip();
        factor = factor.strip();
    }

    static IndicatorDraft empty() {
        return new IndicatorDraft(
                "",
                Frequency.MONTH,
                "",
                "",
                "",
                "",
                Direction.NEITHER,
                MeasureName.ADDITIVE,
                "",
                "",
                "100",
                "",
                Kind.OTHER);
    }

    static IndicatorDraft of(Indicator indicator) {
        var rate = indicator.measure() instanceof Measure.Rate parts ? parts : new Measure.Rate("", "", 100);
        return new IndicatorDraft(
                indicator.code(),
                indicator.frequency(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unitZh(),
                indicator.unitEn(),
                indicator.direction(),
                nameOf(indicator.measure()),
                rate.numerator(),
                rate.denominator(),
                new java.math.BigDecimal(String.valueOf(rate.factor()))
                        .stripTrailingZeros()
                        .toPlainString(),
                indicator.owner().orElse(""),
                indicator.kind());
    }

    static MeasureName nameOf(Measure measure) {
        return switch (measure) {
            case Measure.Additive _ -> MeasureName.ADDITIVE;
            case Measure.Stock _ -> MeasureName.STOCK;
            case Measure.Rate _ -> MeasureName.RATE;
            case Measure.Level _ -> MeasureName.LEVEL;
        };
    }

    /**
     * What is wrong, field by field.
     *
     * @param known the defined indicators, by which a rate's parts are checked
     */
    FieldErrors errors(Indicators known) {
        var errors = FieldErrors.none();
        errors = code.matches("[A-Za-z0-9_.-]{1,60}") ? errors : errors.with("code", "indicator.code.wrong");
        errors = within(nameZh, 1) ? errors : errors.with("nameZh", "indicator.name.wrong", LONGEST);
        errors = within(nameEn, 0) ? errors : errors.with("nameEn", "indicator.name.wrong", LONGEST);
        errors = within(unitZh, 1) ? errors : errors.with("unitZh", "indicator.unit.wrong", LONGEST);
        errors = within(unitEn, 0) ? errors : errors.with("unitEn", "indicator.unit.wrong", LONGEST);
        return measure == MeasureName.RATE ? partErrors(known, errors) : errors;
    }

    private FieldErrors partErrors(Indicators known, FieldErrors before) {
        var errors = before;
        errors = isCounted(numerator, known) ? errors : errors.with("numerator", "indicator.part.wrong");
        errors = isCounted(denominator, known) ? errors : errors.with("denominator", "indicator.part.wrong");
        if (!numerator.isEmpty() && numerator.equals(denominator)) {
            errors = errors.with("denominator", "indicator.part.same");
        }
        return factor.matches("[0-9]{1,9}(\\.[0-9]{1,6})?") && Double.parseDouble(factor) > 0
                ? errors
                : errors.with("factor", "indicator.factor.wrong");
    }

    /** A rate of a rate would be a number that nobody reported. */
    private boolean isCounted(String part, Indicators known) {
        return !part.equals(code)
                && known.find(part, frequency)
                        .filter(each -> !(each.measure() instanceof Measure.Rate))
                        .isPresent();
    }

    private static boolean within(String text, int shortest) {
        return text.length() >= shortest && text.length() <= LONGEST;
    }

    Indicator indicator(UUID id) {
        return new Indicator(
                id,
                code,
                frequency,
                nameZh,
                nameEn,
                unitZh,
                unitEn,
                direction,
                switch (measure) {
                    case ADDITIVE -> new Measure.Additive();
                    case STOCK -> new Measure.Stock();
                    case RATE -> new Measure.Rate(numerator, denominator, Double.parseDouble(factor));
                    case LEVEL -> new Measure.Level();
                },
                Optional.of(owner).filter(unit -> !unit.isEmpty()),
                kind);
    }
}
