package org.qinghe.help;

import java.util.Comparator;
import java.util.List;
import org.qinghe.web.Sought;

/**
 * A guide in one language.
 *
 * @param name the same in every language; the last part of its address
 * @param html its text without the title, safe to be shown
 * @param passages its paragraphs and the points of its lists as plain text, in their order
 */
public record Guide(String name, String title, String html, List<String> passages) {

    private static final String ROLE = "for-";
    private static final int LONGEST_EXCERPT = 140;

    public Guide {
        passages = List.copyOf(passages);
    }

    public String path() {
        return "/guides/" + name;
    }

    /** Whether it is written for those who do a kind of work, rather than about a part of Qinghe. */
    public boolean byRole() {
        return name.startsWith(ROLE);
    }

    /** What it is about, in a line. */
    public String excerpt() {
        return passages.isEmpty() ? "" : cut(passages.getFirst());
    }

    /** The passage that has most of what is sought. */
    String excerpt(Sought sought) {
        return passages.stream()
                .max(Comparator.comparing(sought::share))
                .map(Guide::cut)
                .orElse("");
    }

    /** How much of what is sought its best passage has, its title read with each. */
    double share(Sought sought) {
        return passages.stream()
                .mapToDouble(passage -> sought.share(title + " " + passage))
                .max()
                .orElse(0);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT - 1) + "…";
    }
}
