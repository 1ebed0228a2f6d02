package org.qinghe.prevention.events;

/**
 * What the events that were held came to, counted in one way.
 *
 * @param events how many
 * @param reach their sums
 */
public record Reached(int events, Reach reach) {

    public Reach.Method method() {
        return reach.method();
    }
}
