package org.qinghe.web;

import java.util.Optional;

/**
 * A paragraph of a Word template.
 *
 * @param number from 1 on, counting those that have text, in the order in which they are read
 * @param place where it stands
 * @param row which row of the tables it stands in, from 1 on; 0 outside tables
 * @param style what its style is called in Word; empty text where it has none of its own
 */
public record WordLine(int number, Place place, int row, String style, String text) {

    public enum Place {
        /** In the text itself, where a table or a chart can take its place. */
        TEXT,
        TABLE,
        /** In a text box, a header, a footer or a note. */
        ASIDE
    }

    /** The name, where it is nothing else. */
    public Optional<String> alone() {
        return Placeholders.alone(text);
    }
}
