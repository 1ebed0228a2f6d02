package org.qinghe.oversight.assessment;

/**
 * An appeal in a list.
 *
 * @param path its page
 * @param unit whose it is
 * @param about the criterion, or the whole score
 * @param title what the scheme is called and the days that are judged
 * @param made when it was made
 * @param state where it stands, in words
 * @param open whether it waits for an answer
 */
public record AppealLine(
        String path, String unit, String about, String title, String made, String state, boolean open) {}
