package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSight;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Says beside which field of a proposal something is wrong, or who would get what. */
@Component
class AllocationCheck {

    private static final int MOST_NAMED = 5;

    private final LineTable lines;
    private final EntryTable entries;
    private final Indicators indicators;
    private final Claims claims;

    AllocationCheck(LineTable lines, EntryTable entries, Indicators indicators, Claims claims) {
        this.lines = lines;
        this.entries = entries;
        this.indicators = indicators;
        this.claims = claims;
    }

    /** A proposal with its effect. */
    record Worked(Allocation.Subject subject, List<Share> shares) {}

    /** @param units those that may take part */
    Checked<Worked> check(AllocationForm form, List<Unit> units, Words words) {
        var errors = Typed.words(FieldErrors.none(), "title", form.title(), Typed.LONGEST_NAME);
        errors = Typed.words(errors, "reason", form.reason(), Typed.LONGEST_LINE);
        errors = Use.of(form.use()).isPresent() ? errors : errors.with("use", "funds.error.choose");
        var source = TypedId.of(form.source()).flatMap(lines::source);
        errors = source.isPresent() ? errors : errors.with("source", "funds.error.choose");
        errors = pool(errors, form, source);
        errors = minimum(form).isPresent() ? errors : errors.with("minimum", "funds.error.amount");
        errors = percent(form.floor()).isPresent() ? errors : errors.with("floor", "funds.error.percent");
        errors = weights(errors, form);
        var taking = units.stream().filter(unit -> form.has(unit.kind())).toList();
        errors = taking.isEmpty() ? errors.with("kinds", "funds.error.kinds") : errors;
        return errors.any() ? Checked.wrong(errors) : worked(form, source.orElseThrow(), taking, words);
    }

    private Checked<Worked> worked(AllocationForm form, Source source, List<Unit> taking, Words words) {
        var formula = new Formula(
                weightsOf(form),
                percent(form.floor()).orElseThrow(),
                minimum(form).orElseThrow());
        var population = indicator(form.populationBy());
        var need = indicator(form.needBy());
        var factors = formula.weights().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var answer = claims.of(new Claims.Question(taking, source.year() - 1, factors, population, need));
        var errors = missing(FieldErrors.none(), answer, source.year() - 1, words);
        var pool = Money.positive(form.pool()).orElseThrow();
        if (!errors.any() && !Division.possible(pool, formula, answer.claims())) {
            errors = errors.with("minimum", "funds.error.impossible");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Worked(
                        new Allocation.Subject(
                                source.id(),
                                source.year(),
                                Use.of(form.use()).orElseThrow(),
                                form.title(),
                                pool,
                                formula,
                                population.map(Indicator::id),
                                need.map(Indicator::id),
                                form.reason()),
                        Division.of(pool, formula, answer.claims())));
    }

    private static FieldErrors missing(FieldErrors errors, Claims.Answer answer, int year, Words words) {
        var checked = errors;
        for (var each : answer.missing().entrySet()) {
            var named = each.getValue().stream()
                    .limit(MOST_NAMED)
                    .map(unit -> words.name(unit.nameZh(), unit.nameEn()))
                    .collect(Collectors.joining(words.chinese() ? "、" : ", "));
            checked = checked.with(
                    each.getKey().field(),
                    "funds.error.missing." + each.getKey(),
                    String.valueOf(year),
                    each.getValue().size(),
                    named);
        }
        return checked;
    }

    private FieldErrors pool(FieldErrors errors, AllocationForm form, Optional<Source> source) {
        var pool = Money.positive(form.pool());
        if (pool.isEmpty()) {
            return errors.with("pool", "funds.error.amount");
        }
        var left = source.map(known -> known.amount().subtract(entries.givenOf(known.id())))
                .orElse(pool.get());
        return pool.get().compareTo(left) > 0 ? errors.with("pool", "funds.refused.source", Money.text(left)) : errors;
    }

    private static FieldErrors weights(FieldErrors errors, AllocationForm form) {
        var checked = errors;
        for (var factor : Factor.values()) {
            checked = percent(form.weight(factor)).isPresent()
                    ? checked
                    : checked.with(factor.field(), "funds.error.percent");
        }
        int sum = weightsOf(form).values().stream().mapToInt(Integer::intValue).sum();
        return sum == 100 ? checked : checked.with(Factor.POPULATION.field(), "funds.error.weights", sum);
    }

    private static Map<Factor, Integer> weightsOf(AllocationForm form) {
        Map<Factor, Integer> weights = new EnumMap<>(Factor.class);
        for (var factor : Factor.values()) {
            weights.put(factor, percent(form.weight(factor)).orElse(0));
        }
        return weights;
    }

    private static Optional<Integer> percent(String typed) {
        return typed.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(typed)).filter(percent -> percent <= 100)
                : Optional.empty();
    }

    /** The minimum may be nothing. */
    private static Optional<BigDecimal> minimum(AllocationForm form) {
        return form.minimum().matches("0(\\.0{1,2})?")
                ? Optional.of(BigDecimal.ZERO.setScale(2))
                : Money.positive(form.minimum());
    }

    private Optional<Indicator> indicator(String typed) {
        return TypedId.of(typed).flatMap(indicators::find);
    }

    /** What each unit had for the use in the year before, in yuan. */
    Map<UUID, BigDecimal> before(Allocation.Subject subject) {
        return lines.ofYear(subject.year() - 1, UnitSight.EVERYTHING).stream()
                .filter(line -> line.use() == subject.use())
                .collect(Collectors.toMap(Line::unit, line -> line.standing().budget(), BigDecimal::add));
    }
}
