package org.qinghe.search;

import java.util.List;
import org.qinghe.web.SearchSource.Hit;

/**
 * What was found of one sort.
 *
 * @param message the key of what they are called
 * @param hits at least one, the best first
 */
public record FoundSort(String message, List<Hit> hits) {

    /** How much of what was sought the best of them has. */
    double best() {
        return hits.getFirst().share();
    }
}
