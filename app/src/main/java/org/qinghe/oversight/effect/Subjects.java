package org.qinghe.oversight.effect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.oversight.effect.Proposing.Subject;
import org.qinghe.places.Places;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;
import org.qinghe.work.ResponseHistory;
import org.qinghe.work.ResponseHistory.Ran;
import org.qinghe.work.RisesAnswered.Rise;
import org.springframework.stereotype.Component;

/** Finds what a form says a study is to be about, or says beside which field something is missing. */
@Component
class Subjects {

    private final Indicators indicators;
    private final ResponseHistory history;
    private final Proposing proposing;
    private final Places places;

    Subjects(Indicators indicators, ResponseHistory history, Proposing proposing, Places places) {
        this.indicators = indicators;
        this.history = history;
        this.proposing = proposing;
        this.places = places;
    }

    /** A subject where there are no errors. */
    record Checked(FieldErrors errors, Optional<Subject> subject) {}

    Checked check(EffectForm form) {
        return form.response().isEmpty()
                ? free(form)
                : TypedId.of(form.response())
                        .flatMap(history::find)
                        .map(response -> about(response, form))
                        .orElseGet(
                                () -> refused(FieldErrors.none().with("response", "oversight.effect.error.response")));
    }

    private Checked about(Ran response, EffectForm form) {
        var rise = proposing.riseOf(response);
        var indicator =
                indicator(form.indicator()).or(() -> rise.map(Rise::indicator).flatMap(indicators::find));
        var errors = indicatorErrors(
                indicator,
                form.indicator().isEmpty() ? "oversight.effect.error.noRise" : "oversight.effect.error.indicator");
        return errors.any()
                ? refused(errors)
                : new Checked(
                        errors,
                        Optional.of(new Subject(
                                Optional.of(response),
                                indicator.orElseThrow(),
                                response.area(),
                                day(form.start()).orElse(response.start()),
                                rise)));
    }

    private Checked free(EffectForm form) {
        var indicator = indicator(form.indicator());
        var errors = indicatorErrors(indicator, "oversight.effect.error.indicator");
        if (!form.area().isEmpty() && places.find(form.area()).isEmpty()) {
            errors = errors.with("area", "oversight.effect.error.area");
        }
        var start = day(form.start());
        if (start.isEmpty()) {
            errors = errors.with("start", "oversight.effect.error.start");
        }
        return errors.any()
                ? refused(errors)
                : new Checked(
                        errors,
                        Optional.of(new Subject(
                                Optional.empty(),
                                indicator.orElseThrow(),
                                form.area(),
                                start.orElseThrow(),
                                Optional.empty())));
    }

    private FieldErrors indicatorErrors(Optional<Indicator> indicator, String unknown) {
        if (indicator.isEmpty()) {
            return FieldErrors.none().with("indicator", unknown);
        }
        return counts(indicator.get())
                ? FieldErrors.none()
                : FieldErrors.none().with("indicator", "oversight.effect.error.noCount");
    }

    /** A rate or a level cannot be added up over areas, and money is no count. */
    static boolean counts(Indicator indicator) {
        return indicator.measure() instanceof Indicator.Measure.Additive && indicator.kind() != Indicator.Kind.MONEY;
    }

    private Optional<Indicator> indicator(String typed) {
        return TypedId.of(typed).flatMap(indicators::find);
    }

    private static Checked refused(FieldErrors errors) {
        return new Checked(errors, Optional.empty());
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
