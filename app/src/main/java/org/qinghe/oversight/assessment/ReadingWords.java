package org.qinghe.oversight.assessment;

import org.qinghe.web.Words;

/** Says what was read. */
final class ReadingWords {

    private ReadingWords() {}

    static String of(Reading reading, Words words) {
        return switch (reading) {
            case Reading.Amount(var value) -> CriterionForm.plain(value);
            case Reading.Share(var passed, var of, var seed) ->
                seed.isPresent()
                        ? words.t("scores.reading.drawn", passed, of, String.valueOf(seed.getAsLong()))
                        : words.t("scores.reading.share", passed, of);
            case Reading.Mean(var mean, var answers) ->
                words.t("scores.reading.mean", CriterionForm.plain(mean), answers);
            case Reading.Progress(var actual, var _) -> CriterionForm.plain(actual);
        };
    }
}
