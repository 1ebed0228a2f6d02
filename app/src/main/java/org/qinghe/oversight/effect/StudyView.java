package org.qinghe.oversight.effect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.DataCaveats;

/**
 * What the page of a study shows.
 *
 * @param id its id
 * @param design what it compares
 * @param indicator what is counted, in words
 * @param treated the names of the areas of the response
 * @param controls the names of the areas compared with
 * @param sentences what was found, in words, the finding first
 * @param cautions what the method cannot tell here, in words
 * @param caveats what a reader must know of the figures
 * @param chart options of an ECharts line chart, as JSON
 * @param rows the newest periods, the newest first
 * @param again how it stands with the figures of today
 * @param response the response it is about
 * @param repeat how anybody can repeat it
 * @param made when it was made
 * @param maker who made it
 * @param follows the earlier study that it repeats with newer figures
 */
public record StudyView(
        UUID id,
        Design design,
        String indicator,
        List<String> treated,
        List<String> controls,
        List<String> sentences,
        List<String> cautions,
        List<DataCaveats.Caveat> caveats,
        String chart,
        List<Cells> rows,
        Again again,
        Optional<String> response,
        Repeat repeat,
        Instant made,
        String maker,
        Optional<UUID> follows) {

    /** A period in words: its name and the numbers of the table. */
    public record Cells(String period, List<String> numbers) {}

    /**
     * How it stands with the figures of today.
     *
     * @param same whether the kept figures give the kept result
     * @param changes the figures that were changed since, the first of them
     * @param changed how many were changed
     * @param sentence what the figures of today say, where any was changed
     */
    public record Again(boolean same, List<Change> changes, int changed, String sentence) {

        /** A figure that was changed: where, when, what it was and what it is. */
        public record Change(String area, String period, String was, String is) {}
    }

    /**
     * How anybody can repeat it.
     *
     * @param method the model in words
     * @param code the same in R
     */
    public record Repeat(String method, String code) {}
}
