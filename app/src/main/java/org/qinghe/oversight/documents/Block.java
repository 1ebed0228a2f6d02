package org.qinghe.oversight.documents;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document's text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Block {

    /** A heading of level 1 or 2. */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** Headings and paragraphs that stand for one name; in a document there are only its parts. */
    record Passage(List<Block> parts) implements Block {

        public Passage {
            parts = List.copyOf(parts);
        }
    }

    /** Rows have as many cells as there are headings. */
    record Table(List<String> headings, List<List<String>> rows) implements Block {

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line over periods.
     *
     * @param values one per label; nothing leaves a gap
     * @param words what it shows, in words
     */
    record Chart(List<String> labels, String name, List<@Nullable Double> values, String words) implements Block {

        public Chart {
            labels = List.copyOf(labels);
        }
    }
}
