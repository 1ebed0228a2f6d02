package org.qinghe.safeguards;

/**
 * Which activities are looked for; empty text means any.
 *
 * @param words a part of the code, of a name or of the owning agency
 * @param state an {@link ActivityState} that one of its versions has
 */
public record ActivitySearch(String words, String state) {}
