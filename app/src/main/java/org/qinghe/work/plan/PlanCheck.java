package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Indicators;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.TypedId;
import org.qinghe.work.Bilingual;
import org.qinghe.work.TitleCheck;
import org.qinghe.work.UnitChoice;
import org.springframework.stereotype.Component;

/** Says beside which field of a form something is wrong, or what is to be kept. */
@Component
class PlanCheck {

    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_ITEMS = 30;

    private final Indicators indicators;
    private final Places places;
    private final UnitChoice units;

    PlanCheck(Indicators indicators, Places places, UnitChoice units) {
        this.indicators = indicators;
        this.places = places;
        this.units = units;
    }

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
        var unit = units.find(form.unit());
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
                                target.getAsDouble(),
                                Optional.empty())));
    }

    Checked<Measure> check(MeasureForm form, Plan plan, UUID objective) {
        var errors = TitleCheck.of(FieldErrors.none(), "title", form.title());
        var begins = TypedDay.of(form.begins()).filter(plan::covers);
        var ends = TypedDay.of(form.ends()).filter(plan::covers);
        if (begins.isEmpty()) {
            errors = errors.with(
                    "begins",
                    "work.plan.error.day",
                    plan.firstDay().toString(),
                    plan.lastDay().toString());
        }
        if (ends.isEmpty()) {
            errors = errors.with(
                    "ends",
                    "work.plan.error.day",
                    plan.firstDay().toString(),
                    plan.lastDay().toString());
        } else if (begins.filter(ends.get()::isBefore).isPresent()) {
            errors = errors.with("ends", "work.plan.error.order");
        }
        var unit = units.find(form.unit());
        if (unit.isEmpty()) {
            errors = errors.with("unit", "work.plan.error.unit");
        }
        return errors.any()
                ? new Checked<>(errors, Optional.empty())
                : new Checked<>(
                        errors,
                        Optional.of(new Measure(
                                UUID.randomUUID(),
                                objective,
                                titled(form.title(), form.english()),
                                begins.get(),
                                ends.get(),
                                unit.get().id())));
    }

    Checked<Meeting> check(MeetingForm form, Viewer viewer) {
        var errors = TitleCheck.of(FieldErrors.none(), "title", form.title()).and(words("place", form.place(), false));
        var day = TypedDay.of(form.day());
        if (day.isEmpty()) {
            errors = errors.with("day", "work.error.date");
        }
        var items = form.items();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            errors = errors.with("agenda", "work.meeting.error.agenda", MOST_ITEMS);
        }
        var english = form.itemsInEnglish();
        if (!english.isEmpty() && english.size() != items.size()) {
            errors = errors.with("agendaEnglish", "work.meeting.error.agendaEnglish", items.size(), english.size());
        }
        var chosen = form.units().stream()
                .flatMap(typed -> units.find(typed).stream())
                .map(Unit::id)
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            errors = errors.with("units", "work.meeting.error.units");
        }
        return errors.any()
                ? new Checked<>(errors, Optional.empty())
                : new Checked<>(
                        errors,
                        Optional.of(new Meeting(
                                UUID.randomUUID(),
                                titled(form.title(), form.english()),
                                viewer.area(),
                                viewer.unit(),
                                day.get(),
                                form.place(),
                                chosen,
                                IntStream.range(0, items.size())
                                        .mapToObj(number -> new Meeting.Item(
                                                titled(items.get(number), english.isEmpty() ? "" : english.get(number)),
                                                ""))
                                        .toList())));
    }

    /** A change that is worth asking for: another value than now, one that can stand there, and a reason. */
    Checked<String> change(ChangeSubject subject, ChangeKind kind, String typed, String reason) {
        var plan = subject.plan();
        var becomes = switch (kind) {
            case TARGET -> number(typed).stream().mapToObj(String::valueOf).findFirst();
            case TERM -> TypedDay.of(typed).filter(plan::covers).map(LocalDate::toString);
            case UNIT -> units.find(typed, plan.area()).map(unit -> unit.id().toString());
            case WITHDRAWAL -> Optional.of(ChangeKind.WITHDRAWN);
        };
        var errors = words("reason", reason, true);
        if (becomes.isEmpty()) {
            errors = switch (kind) {
                case TARGET -> errors.with("becomes", "work.plan.error.number");
                case TERM ->
                    errors.with(
                            "becomes",
                            "work.plan.error.day",
                            plan.firstDay().toString(),
                            plan.lastDay().toString());
                case UNIT -> errors.with("becomes", "work.plan.error.unit");
                case WITHDRAWAL -> errors;
            };
        } else if (becomes.get().equals(subject.now().get(kind))) {
            errors = errors.with("becomes", "work.change.error.same");
        }
        return new Checked<>(errors, errors.any() ? Optional.empty() : becomes);
    }

    /** What is wrong with a reason or an answer. */
    FieldErrors words(String field, String typed, boolean needed) {
        if (needed && typed.isEmpty()) {
            return FieldErrors.none().with(field, "work.change.error." + field);
        }
        return typed.length() > LONGEST_WORDS
                ? FieldErrors.none().with(field, "work.error.long", LONGEST_WORDS, typed.length())
                : FieldErrors.none();
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
