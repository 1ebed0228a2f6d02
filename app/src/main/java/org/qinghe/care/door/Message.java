package org.qinghe.care.door;

import org.qinghe.care.entry.Kind;
import org.qinghe.safeguards.DataCategory;

/**
 * A message between a person and their workers. Not counted as sensitive, or somebody who only asked to be contacted could not
 * write; the page says who can read it.
 *
 * @param about the id of the entry that the person asks to correct, or empty text
 */
public record Message(String text, String about) {

    public static final Kind<Message> KIND = new Kind<>("MESSAGE", DataCategory.CONTACT, false, Message.class);
    static final int LONGEST = 2_000;
}
