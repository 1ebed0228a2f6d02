package org.qinghe.oversight.effect;

import java.util.List;

/**
 * A line of the list of studies.
 *
 * @param study the study
 * @param title how it is called
 * @param indicator what is counted
 * @param areas the areas of the response
 * @param finding what it said, briefly
 * @param began the day on which it began, in words
 * @param made when it was made, in words
 */
public record EffectLine(
        ListedStudy study, String title, String indicator, String areas, String finding, String began, String made) {

    List<Object> cells() {
        var result = study.result();
        return List.of(
                title, indicator, areas, study.began(), result.ratio(), result.low(), result.high(), finding, made);
    }
}
