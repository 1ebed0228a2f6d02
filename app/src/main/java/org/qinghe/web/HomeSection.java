package org.qinghe.web;

import java.util.List;
import org.qinghe.access.Viewer;

/** A module's part of the home page; each module offers beans of it, and the page asks all of them. */
public interface HomeSection {

    /** The three questions the home page answers. */
    enum Question {
        WHAT_NEEDS_ME,
        HOW_ARE_WE_DOING,
        WHAT_CHANGED
    }

    /**
     * One line of the home page.
     *
     * @param text the sentence, already in the reader's language
     * @param path where it leads
     * @param figure a number shown in front of it, or empty
     * @param urgent whether it is overdue or otherwise pressing
     */
    record Line(String text, String path, String figure, boolean urgent) {}

    Question question();

    int order();

    /** At most ten lines for this viewer; none where there is nothing to say. */
    List<Line> lines(Viewer viewer, Words words);
}
