package org.qinghe.web;

import java.util.List;

/** What a name in a Word template stands for that needs a paragraph of its own. */
public sealed interface WordBlock {

    /**
     * A table in the type of the name it takes the place of.
     *
     * @param links where the first cell of each row leads to; empty where it leads nowhere
     */
    record Rows(List<String> headings, List<List<String>> rows, List<String> links) implements WordBlock {

        public Rows {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            links = List.copyOf(links);
        }
    }

    /** A chart with what it shows in words below. */
    record Drawing(WordChart chart, String inWords) implements WordBlock {}

    /** Headings and paragraphs, in the type of the name they take the place of. */
    record Passage(List<Part> parts) implements WordBlock {

        public Passage {
            parts = List.copyOf(parts);
        }

        /** @param level of a heading, 1 or 2; 0 is a paragraph */
        public record Part(int level, String text) {}
    }
}
