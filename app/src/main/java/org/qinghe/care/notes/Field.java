package org.qinghe.care.notes;

import java.util.List;

/**
 * A field of a sheet.
 *
 * @param name unique in the sheet; its label is {@code care.sheet.<SHEET>.<name>}
 * @param form how it is filled in
 * @param required whether the sheet is refused without it
 * @param choices the choices of a {@code CHOICE}, in {@code care.sheet.<SHEET>.<name>.<choice>}
 */
public record Field(String name, Form form, boolean required, List<String> choices) {

    /** How a field is filled in. */
    public enum Form {
        LINE,
        TEXT,
        DAY,
        CHOICE
    }

    static Field line(String name) {
        return new Field(name, Form.LINE, false, List.of());
    }

    static Field text(String name) {
        return new Field(name, Form.TEXT, false, List.of());
    }

    static Field day(String name) {
        return new Field(name, Form.DAY, false, List.of());
    }

    static Field choice(String name, String... choices) {
        return new Field(name, Form.CHOICE, true, List.of(choices));
    }

    Field needed() {
        return new Field(name, form, true, choices);
    }
}
