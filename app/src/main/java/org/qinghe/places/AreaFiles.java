package org.qinghe.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads areas from files, all of them or none. Nothing is stored: {@link Places#save} does that. */
public interface AreaFiles {

    /**
     * Reads a CSV file with a heading: {@code area} (or {@code area_code}, {@code code}), {@code name} (or {@code area_name}),
     * and where there are any {@code lat}, {@code lon}, {@code population}, {@code level}, {@code parent_code}, in any order;
     * UTF-8 with or without a byte-order mark, or GB18030. Other columns are not read.
     */
    Read read(Path file) throws IOException;

    /** What a file holds. */
    sealed interface Read {

        /** Areas without a fault, in the order of the file. */
        record Areas(List<Area> areas) implements Read {}

        /** What is wrong, in the order of the file; at most some hundred faults are listed. */
        record Wrong(List<Fault> faults, long count) implements Read {}
    }

    /**
     * A fault of a file.
     *
     * @param line where, from 1, and among boundaries which one; 0 where it concerns the whole file
     * @param column the heading, or empty text
     * @param message the key of the sentence that says what is wrong and how to mend it
     * @param arguments what goes into it
     */
    record Fault(int line, String column, String message, List<String> arguments) {

        /** The key of the sentence that says where it is wrong; it takes the line, the column and what is wrong. */
        public String where() {
            if (message.startsWith("places.boundary.")) {
                return "places.import.feature";
            }
            return column.isEmpty() ? "places.import.row" : "places.import.cell";
        }
    }
}
