package org.qinghe.web;

import java.util.List;
import org.qinghe.access.Viewer;

/**
 * Pages of a module that work without a signal by themselves, once the field app has put them on the phone; each module offers
 * beans of it. They stand under addresses that the worker of the field app knows, and hold nobody's personal data but that of
 * workers.
 */
public interface FieldList {

    /**
     * One of the pages.
     *
     * @param path where it is
     * @param title in the reader's language
     * @param detail what else tells it from others, or empty text
     */
    record Entry(String path, String title, String detail) {}

    /** The key of what they are called; {@code .none} says that there are none. */
    String message();

    boolean offeredTo(Viewer viewer);

    /** Few enough for a phone, the most urgent first. */
    List<Entry> entries(Viewer viewer, Words words);
}
