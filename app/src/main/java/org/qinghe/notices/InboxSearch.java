package org.qinghe.notices;

/**
 * Which notices are asked for.
 *
 * @param words a part of a title; empty text is all
 * @param unread whether only those that were not read
 */
public record InboxSearch(String words, boolean unread) {

    static final InboxSearch UNREAD = new InboxSearch("", true);

    public InboxSearch {
        words = words.strip();
    }
}
