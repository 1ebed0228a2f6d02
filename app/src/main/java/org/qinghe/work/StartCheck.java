package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Turns the form into a draft, or says beside which field what is wrong. */
@Component
class StartCheck {

    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_YEARS = 2;

    private final ResponseTemplates templates;
    private final Drafting drafting;
    private final UnitChoice choices;
    private final Places places;
    private final Clock clock;

    StartCheck(ResponseTemplates templates, Drafting drafting, UnitChoice choices, Places places, Clock clock) {
        this.templates = templates;
        this.drafting = drafting;
        this.choices = choices;
        this.places = places;
        this.clock = clock;
    }

    /** A draft where there are no errors. */
    record Checked(FieldErrors errors, Optional<Draft> draft) {}

    Checked check(StartForm form, Optional<ResponseOrigin> origin, Viewer viewer, Words words) {
        var template = templates.find(form.template());
        var known = knownUnits();
        var errors = TitleCheck.of(FieldErrors.none(), "title", form.title());
        if (form.tooMany()) {
            errors = errors.with("title1", "work.error.tasks", StartForm.MOST_ROWS);
        }
        if (!form.area().isEmpty()
                && (places.find(form.area()).isEmpty() || !places.liesWithin(form.area(), viewer.area()))) {
            errors = errors.with("area", "work.error.area");
        }
        List<PlannedTask> planned = new ArrayList<>();
        for (var row : form.rows()) {
            if (!row.wanted() || row.blank()) {
                continue;
            }
            errors = checkRow(errors, row, known);
            if (!errors.any()) {
                planned.add(planned(row, template, known, words));
            }
        }
        if (planned.isEmpty() && !errors.any()) {
            errors = errors.with("title1", "work.error.noTask");
        }
        return new Checked(
                errors,
                errors.any()
                        ? Optional.empty()
                        : Optional.of(new Draft(
                                title(form, template, origin, words),
                                form.area(),
                                template.map(ResponseTemplate::code),
                                origin,
                                planned)));
    }

    /** What was typed; a proposed title that nobody changed stands in both languages and follows the area. */
    private Bilingual title(
            StartForm form, Optional<ResponseTemplate> template, Optional<ResponseOrigin> origin, Words words) {
        return template.filter(known -> drafting.title(known, origin, form.proposedFor())
                        .in(words)
                        .equals(form.title()))
                .map(known -> drafting.title(known, origin, form.area()))
                .orElseGet(() -> Bilingual.ofOne(form.title()));
    }

    /** One task by itself, for a response that is under way. */
    record CheckedTask(FieldErrors errors, Optional<PlannedTask> task) {}

    CheckedTask check(StartForm.Row row, Words words) {
        var known = knownUnits();
        var errors = checkRow(FieldErrors.none(), row, known);
        return new CheckedTask(
                errors, errors.any() ? Optional.empty() : Optional.of(planned(row, Optional.empty(), known, words)));
    }

    private Map<String, Unit> knownUnits() {
        return choices.all().stream().collect(Collectors.toMap(unit -> unit.id().toString(), unit -> unit));
    }

    private FieldErrors checkRow(FieldErrors before, StartForm.Row row, Map<String, Unit> known) {
        var errors = TitleCheck.of(before, "title" + row.number(), row.title());
        if (row.detail().length() > LONGEST_DETAIL) {
            errors = errors.with(
                    "detail" + row.number(),
                    "work.error.long",
                    LONGEST_DETAIL,
                    row.detail().length());
        }
        if (!known.containsKey(row.unit())) {
            errors = errors.with("unit" + row.number(), "work.error.unit");
        }
        return checkDue(errors, "due" + row.number(), row.due());
    }

    /** A last day must be a date, today or later, and not years away. */
    FieldErrors checkDue(FieldErrors errors, String field, String typed) {
        var today = LocalDate.now(clock);
        var due = TypedDay.of(typed);
        if (due.isEmpty()) {
            return errors.with(field, "work.error.date");
        }
        if (due.get().isBefore(today)) {
            return errors.with(field, "work.error.past", today.toString());
        }
        return due.get().isAfter(today.plusYears(LONGEST_YEARS))
                ? errors.with(
                        field, "work.error.far", today.plusYears(LONGEST_YEARS).toString())
                : errors;
    }

    private static PlannedTask planned(
            StartForm.Row row, Optional<ResponseTemplate> template, Map<String, Unit> known, Words words) {
        var step = template.map(ResponseTemplate::tasks)
                .filter(steps -> row.number() <= steps.size())
                .map(steps -> steps.get(row.number() - 1));
        return new PlannedTask(
                step.map(ResponseTemplate.Step::title)
                        .orElse(Bilingual.ofOne(row.title()))
                        .rewritten(row.title(), words),
                step.map(ResponseTemplate.Step::detail)
                        .orElse(Bilingual.ofOne(row.detail()))
                        .rewritten(row.detail(), words),
                UUID.fromString(row.unit()),
                Optional.empty(),
                LocalDate.parse(row.due()));
    }
}
