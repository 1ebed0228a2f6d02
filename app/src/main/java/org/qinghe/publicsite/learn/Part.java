package org.qinghe.publicsite.learn;

import java.util.List;

/**
 * A part of a page to learn from.
 *
 * @param name its place in the messages: {@code publicsite.learn.<topic>.<name>}, one point on each line
 * @param sources where what it says comes from; never none
 */
public record Part(String name, List<Source> sources) {

    public Part {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("the part " + name + " has no source");
        }
    }

    static Part of(String name, Source first, Source... others) {
        var sources = new java.util.ArrayList<>(List.of(first));
        sources.addAll(List.of(others));
        return new Part(name, sources);
    }
}
