package org.qinghe.prevention.events;

import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.web.Words;

/** What another part of prevention shows on the page of an event, such as its shifts; each offers beans of it. */
public interface EventPart {

    /**
     * Something to read on.
     *
     * @param path its address
     */
    record Link(String text, String path) {}

    /**
     * One line.
     *
     * @param what where it leads; an empty path leads nowhere
     * @param detail in the reader's language, or empty text
     */
    record Line(Link what, String detail) {}

    /**
     * What is shown.
     *
     * @param sum what the lines come to, in a sentence, or empty text
     * @param more what can be done, if anything
     */
    record Shown(String title, List<Line> lines, String sum, Optional<Link> more) {}

    /** Its place among the others. */
    int order();

    /** Nothing where there is nothing to read or do for this viewer. */
    Optional<Shown> of(CommunityEvent event, Viewer viewer, Words words);
}
