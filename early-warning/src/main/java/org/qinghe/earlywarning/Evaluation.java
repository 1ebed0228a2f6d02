package org.qinghe.earlywarning;

import java.util.EnumSet;
import java.util.Set;
import org.qinghe.earlywarning.Panel.Key;

/**
 * What a detector says of one period of one series. Numbers are {@code NaN} where they are not defined; the notes say
 * why.
 *
 * @param key the series
 * @param period its number in the panel's calendar
 * @param observed the count
 * @param expected the count the model expects
 * @param upper the highest count that is still ordinary
 * @param score how far the count lies above what is expected, 1 being the upper bound
 * @param pValue the probability of a count this high in an ordinary period
 * @param alarm whether the count is out of the ordinary
 * @param notes why numbers are missing, or what to bear in mind
 * @param trend whether the model has a trend, and if not, why
 * @param dispersion the variance of an ordinary count divided by its mean, at least 1
 */
public record Evaluation(
        Key key,
        int period,
        double observed,
        double expected,
        double upper,
        double score,
        double pValue,
        boolean alarm,
        Set<Note> notes,
        TrendDecision trend,
        double dispersion) {

    /** The same without its alarm, which is not convincing among so many series; a note says so. */
    public Evaluation withdrawn() {
        Set<Note> more = EnumSet.of(Note.WITHDRAWN);
        more.addAll(notes);
        return new Evaluation(key, period, observed, expected, upper, score, pValue, false, more, trend, dispersion);
    }

    /** The codes of the notes with semicolons between, as they stand in files. */
    public String noteCodes() {
        if (notes.isEmpty()) {
            return "";
        }
        StringBuilder codes = new StringBuilder();
        for (Note note : notes) {
            codes.append(codes.isEmpty() ? "" : ";").append(note.code());
        }
        return codes.toString();
    }

    /** Whether there is enough to say that there is an alarm or none: a count, and something to hold it against. */
    public boolean isDecided() {
        return !Double.isNaN(observed) && (!Double.isNaN(score) || !Double.isNaN(upper));
    }
}
