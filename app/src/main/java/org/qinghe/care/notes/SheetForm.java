package org.qinghe.care.notes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedDay;

/**
 * A sheet as it is being filled in.
 *
 * @param happenedOn the day it is about, as it was typed
 */
public record SheetForm(Sheet sheet, String happenedOn, Map<String, String> fields) {

    private static final int LINE = 200;
    private static final int TEXT = 8_000;

    public SheetForm {
        fields = Map.copyOf(fields);
    }

    static SheetForm fresh(Sheet sheet, LocalDate today) {
        return new SheetForm(sheet, today.toString(), Map.of());
    }

    /** The sheet's own fields among everything a request carries. */
    public static SheetForm of(Sheet sheet, Map<String, String> sent) {
        var fields = new HashMap<String, String>();
        for (var field : sheet.fields()) {
            fields.put(field.name(), sent.getOrDefault(field.name(), "").strip());
        }
        return new SheetForm(sheet, sent.getOrDefault("happenedOn", "").strip(), fields);
    }

    public String of(Field field) {
        return fields.getOrDefault(field.name(), "");
    }

    public FieldErrors errors(LocalDate today) {
        var errors = FieldErrors.none();
        if (!TypedDay.hasCome(happenedOn, today)) {
            errors = errors.with("happenedOn", "care.sheet.happenedOn.wrong");
        }
        for (var field : sheet.fields()) {
            errors = checked(field, of(field), errors);
        }
        return errors;
    }

    private static FieldErrors checked(Field field, String value, FieldErrors errors) {
        if (value.isEmpty()) {
            return field.required() ? errors.with(field.name(), "care.sheet.required") : errors;
        }
        return switch (field.form()) {
            case LINE -> value.length() > LINE ? errors.with(field.name(), "care.sheet.tooLong", LINE) : errors;
            case TEXT -> value.length() > TEXT ? errors.with(field.name(), "care.sheet.tooLong", TEXT) : errors;
            case DAY -> TypedDay.of(value).isPresent() ? errors : errors.with(field.name(), "care.sheet.day.wrong");
            case CHOICE ->
                field.choices().contains(value) ? errors : errors.with(field.name(), "care.sheet.choice.wrong");
        };
    }

    /** What is kept; only of a form without errors. */
    public Written written() {
        return new Written(fields);
    }

    LocalDate day() {
        return LocalDate.parse(happenedOn);
    }
}
