package org.qinghe.care.capacity;

/**
 * Days from asking to the first appointment, over a year.
 *
 * @param episodes how many it rests on
 * @param median half waited no longer
 * @param ninetieth nine of ten waited no longer
 */
public record FirstWait(Help help, long episodes, double median, double ninetieth) {

    /** Of fewer nothing is said: they would be single people's stories. */
    public static final int LEAST = 5;

    public boolean says() {
        return episodes >= LEAST;
    }
}
