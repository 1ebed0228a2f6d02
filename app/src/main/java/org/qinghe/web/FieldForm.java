package org.qinghe.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;

/**
 * A form that is filled in where there is no signal; each module offers beans of it, and the field app shows them, keeps on the
 * phone what was typed, and sends it when it can. What is sent is judged by the same checks as on the module's own pages.
 */
public interface FieldForm {

    /**
     * One blank of the form.
     *
     * @param name what its value is sent as
     * @param label in the reader's language
     * @param choices what a choice offers, or what is proposed for a line; the value and what a reader sees
     * @param value what stands there at first, or empty text; a day without one is today's
     * @param hint in the reader's language, or empty text
     */
    record Blank(
            String name,
            String label,
            Kind kind,
            Map<String, String> choices,
            String value,
            boolean required,
            String hint) {

        /** What can be entered. */
        public enum Kind {
            CHOICE,
            /** A whole number. */
            NUMBER,
            /** A number with two decimals at most. */
            AMOUNT,
            DAY,
            LINE,
            WORDS
        }

        public static Blank required(String name, String label, Kind kind) {
            return new Blank(name, label, kind, Map.of(), "", true, "");
        }

        public Blank offering(Map<String, String> choices) {
            return new Blank(name, label, kind, choices, value, required, hint);
        }

        public Blank with(String value) {
            return new Blank(name, label, kind, choices, value, required, hint);
        }

        public Blank optional() {
            return new Blank(name, label, kind, choices, value, false, hint);
        }

        public Blank hinting(String hint) {
            return new Blank(name, label, kind, choices, value, required, hint);
        }
    }

    /**
     * Something that waits to be filled in.
     *
     * @param title in the reader's language
     * @param detail what else tells it from others, or empty text
     * @param values what is chosen with it, by blank
     */
    record Pick(String title, String detail, Map<String, String> values) {}

    /**
     * What the phone keeps of the form.
     *
     * @param picks what waits, the most urgent first; few enough for a phone
     * @param blanks in their order
     */
    record Sheet(List<Pick> picks, List<Blank> blanks) {}

    /** Small letters and hyphens; it stands in addresses and in what waits on phones, so it never changes. */
    String name();

    /** The beginning of the keys of its sentences: itself what it is called, {@code .lead}, {@code .other} and {@code .none}. */
    String message();

    /** Where the same is done with a signal, on the module's own pages. */
    String online();

    /** Whether the viewer may send it. */
    boolean offeredTo(Viewer viewer);

    Sheet sheet(Viewer viewer, Words words);

    /**
     * Takes what was typed, once however often it comes: the key is kept with the record, in one transaction. Whatever was kept
     * under the key before is answered with {@link FieldAnswer.KeptBefore}, even where it would be refused by now.
     *
     * @param key made on the phone when it was typed
     */
    FieldAnswer take(UUID key, Map<String, String> typed, Viewer viewer, Words words);
}
