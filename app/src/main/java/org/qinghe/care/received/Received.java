package org.qinghe.care.received;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of a record as another county handed it over.
 *
 * @param from what that county is called
 * @param papers the newest first
 */
public record Received(String from, List<Paper> papers) {

    public Received {
        papers = List.copyOf(papers);
    }

    /**
     * One thing that was written there.
     *
     * @param day when it was
     * @param title what sort of thing it is, in the words of the county that sent it
     */
    public record Paper(LocalDate day, String title, List<Line> lines) {

        public Paper {
            lines = List.copyOf(lines);
        }
    }

    /** A text under its label. */
    public record Line(String label, String text) {}
}
