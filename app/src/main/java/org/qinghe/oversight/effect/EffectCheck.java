package org.qinghe.oversight.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qinghe.figures.Observations;
import org.qinghe.figures.Period;
import org.qinghe.figures.PeriodName;
import org.qinghe.oversight.effect.EffectForm.Role;
import org.qinghe.oversight.effect.Proposing.Candidate;
import org.qinghe.oversight.effect.Proposing.Subject;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.qinghe.work.ResponseHistory.Ran;
import org.qinghe.work.RisesAnswered.Rise;
import org.qinghe.work.TitleCheck;

/**
 * Says beside which field of a study's form something is wrong and how to mend it, or what is to be studied.
 *
 * @param subject what it is about
 * @param title the title proposed
 * @param candidates the areas offered
 * @param figures the periods for which there are figures
 * @param today today
 * @param words the reader's language
 */
record EffectCheck(
        Subject subject,
        Bilingual title,
        List<Candidate> candidates,
        Observations.Span figures,
        LocalDate today,
        Words words) {

    /** Weeks of ten years. */
    static final int MOST_PERIODS = 520;

    private static final int LONGEST_ALSO = 1000;

    /** A design where there are no errors. */
    record Checked(FieldErrors errors, Optional<Design> design) {}

    Checked check(EffectForm form) {
        var errors = TitleCheck.of(FieldErrors.none(), "title", form.title());
        if (form.also().length() > LONGEST_ALSO) {
            errors = errors.with(
                    "also", "work.error.long", LONGEST_ALSO, form.also().length());
        }
        var treated = areas(form, Role.TREATED);
        if (treated.isEmpty()) {
            errors = errors.with("areas", "oversight.effect.error.areas");
        }
        var start = Subjects.day(form.start());
        if (start.filter(day -> !day.isAfter(today)).isEmpty()) {
            return refused(errors.with("start", "oversight.effect.error.start"));
        }
        var first = period(form.first());
        var last = period(form.last());
        if (first.isEmpty()) {
            errors = errors.with("first", "oversight.effect.error.period", example());
        }
        if (last.isEmpty()) {
            errors = errors.with("last", "oversight.effect.error.period", example());
        }
        var leftOut = form.leave().isEmpty() ? Optional.of(beginning(start.get())) : period(form.leave());
        if (leftOut.isEmpty()) {
            errors = errors.with("leave", "oversight.effect.error.period", example());
        } else if (leftOut.get().compareTo(beginning(start.get())) > 0) {
            errors = errors.with("leave", "oversight.effect.error.leave", name(beginning(start.get())));
        }
        if (errors.any()) {
            return refused(errors);
        }
        return spanned(form, treated, new Span(first.get(), leftOut.get(), start.get(), last.get()));
    }

    /** What was typed of the periods, readable but not yet known to be enough. */
    private record Span(Period first, Period leftOut, LocalDate start, Period last) {}

    private Checked spanned(EffectForm form, List<String> treated, Span typed) {
        var after = Proposing.firstAfter(typed.first().frequency(), typed.start());
        var errors = FieldErrors.none();
        long before = typed.first().stepsTo(typed.leftOut());
        if (before < Timing.LEAST_BEFORE) {
            var needed = typed.leftOut().plus(-Timing.LEAST_BEFORE);
            errors = needed.compareTo(figures.first()) < 0
                    ? errors.with(
                            "first",
                            "oversight.effect.error.begins",
                            Timing.LEAST_BEFORE,
                            name(needed),
                            name(figures.first()))
                    : errors.with(
                            "first",
                            "oversight.effect.error.before",
                            Math.max(0, before),
                            Timing.LEAST_BEFORE,
                            name(needed));
        }
        long following = after.stepsTo(typed.last()) + 1;
        if (following < Timing.LEAST_AFTER) {
            var needed = after.plus(Timing.LEAST_AFTER - 1L);
            errors = needed.compareTo(figures.last()) > 0
                    ? errors.with("last", "oversight.effect.error.wait", Timing.LEAST_AFTER, name(needed))
                    : errors.with(
                            "last",
                            "oversight.effect.error.after",
                            Math.max(0, following),
                            Timing.LEAST_AFTER,
                            name(needed));
        } else if (typed.last().compareTo(figures.last()) > 0) {
            errors = errors.with("last", "oversight.effect.error.beyond", name(figures.last()));
        }
        if (!errors.any() && typed.first().stepsTo(typed.last()) >= MOST_PERIODS) {
            errors = errors.with(
                    "first",
                    "oversight.effect.error.many",
                    MOST_PERIODS,
                    name(typed.last().plus(1L - MOST_PERIODS)));
        }
        return errors.any() ? refused(errors) : new Checked(errors, Optional.of(design(form, treated, typed, after)));
    }

    private Design design(EffectForm form, List<String> treated, Span typed, Period after) {
        return new Design(
                title.rewritten(form.title(), words),
                subject.response().map(Ran::id),
                subject.indicator().id(),
                treated,
                areas(form, Role.CONTROL),
                new Design.Span(
                        typed.first(),
                        typed.leftOut().plus(-1),
                        after,
                        typed.last(),
                        typed.start(),
                        subject.rise()
                                .filter(rise -> rise.indicator()
                                        .equals(subject.indicator().id()))
                                .map(Rise::first)),
                form.slope(),
                form.also());
    }

    private List<String> areas(EffectForm form, Role role) {
        return candidates.stream()
                .map(candidate -> candidate.area().code())
                .filter(code -> form.role(code) == role)
                .toList();
    }

    private Period beginning(LocalDate start) {
        return Period.containing(subject.indicator().frequency(), start);
    }

    private Optional<Period> period(String typed) {
        return Period.parse(typed, subject.indicator().frequency());
    }

    private String example() {
        return figures.last().text();
    }

    private String name(Period period) {
        return PeriodName.of(period, words) + " (" + period.text() + ")";
    }

    private static Checked refused(FieldErrors errors) {
        return new Checked(errors, Optional.empty());
    }
}
