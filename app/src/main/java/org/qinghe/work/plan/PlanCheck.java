package org.qinghe.work.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;
import org.qinghe.work.Bilingual;
import org.qinghe.work.TitleCheck;
import org.springframework.stereotype.Component;

/** Says beside which field of a form something is wrong, or what is to be kept. */
@Component
class PlanCheck {

    private final Indicators indicators;
    private final Places places;
    private final Units units;

    PlanCheck(Indicators indicators, Places places, Units units) {
        this.indicators = indicators;
        this.places = places;
        this.units = units;
    }

    /** Something to keep where there are no errors. */
    record Checked<T>(FieldErrors errors, Optional<T> kept) {}

    Checked<Plan> check(PlanForm form, String area) {
        var errors = TitleCheck.of(FieldErrors.none(), "title", form.title());
        var first = year(form.first());
        var last = year(form.last());
        if (first.isEmpty()) {
            errors = errors.with("first", "work.plan.error.year");
        }
        if (last.isEmpty()) {
            errors = errors.with("last", "work.plan.error.year");
        }
        if (!errors.any() && (last.get() < first.get() || last.get() >= first.get() + Plan.MOST_YEARS)) {
            errors = errors.with("last", "work.plan.error.years", Plan.MOST_YEARS);
        }
        return errors.any()
                ? new Checked<>(errors, Optional.empty())
                : new Checked<>(
                        errors,
                        Optional.of(new Plan(
                                UUID.randomUUID(),
                                titled(form.title(), form.english()),
                                area,
                                first.get(),
                                last.get())));
    }

    Checked<Objective> check(ObjectiveForm form, Plan plan) {
        var errors = TitleCheck.of(FieldErrors.none(), "title", form.title());
        var indicator = TypedId.of(form.indicator()).flatMap(indicators::find);
        if (indicator.isEmpty()) {
            errors = errors.with("indicator", "work.plan.error.indicator");
        }
        if (places.find(form.area()).isEmpty() || !places.liesWithin(form.area(), plan.area())) {
            errors = errors.with("area", "work.plan.error.area");
        }
        var unit = TypedId.of(form.unit()).flatMap(units::find);
        if (unit.isEmpty()) {
            errors = errors.with("unit", "work.plan.error.unit");
        }
        var baseline = number(form.baseline());
        var target = number(form.target());
        if (baseline.isEmpty()) {
            errors = errors.with("baseline", "work.plan.error.number");
        }
        if (target.isEmpty()) {
            errors = errors.with("target", "work.plan.error.number");
        } else if (target.equals(baseline)) {
            errors = errors.with("target", "work.plan.error.same");
        }
        return errors.any()
                ? new Checked<>(errors, Optional.empty())
                : new Checked<>(
                        errors,
                        Optional.of(new Objective(
                                UUID.randomUUID(),
                                titled(form.title(), form.english()),
                                indicator.get().id(),
                                form.area(),
                                unit.get().id(),
                                baseline.getAsDouble(),
                                target.getAsDouble())));
    }

    private static Bilingual titled(String chinese, String english) {
        return english.isEmpty() ? Bilingual.ofOne(chinese) : new Bilingual(chinese, english);
    }

    private static Optional<Integer> year(String typed) {
        return typed.matches("20\\d\\d") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static OptionalDouble number(String typed) {
        return typed.matches("-?\\d{1,12}(\\.\\d{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(typed))
                : OptionalDouble.empty();
    }
}
