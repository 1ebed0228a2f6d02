package org.qinghe.earlywarning;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Why a number is missing, or what a reader should know before believing it. */
public enum Note {
    /** The baseline reaches back before the first period of the series. */
    SHORT_HISTORY,
    /** The evaluated period itself has no value. */
    NO_VALUE,
    /** Periods of the baseline have no value and were left out. */
    GAPS_IN_BASELINE,
    /** Too few counts of late to speak of an alarm ({@code limit}). */
    LOW_COUNT,
    /** The model did not converge, with or without the trend. */
    NOT_CONVERGED,
    /** The baseline is too small or too uniform for the model. */
    NOT_ESTIMABLE,
    /** All baseline values are equal: any rise is an alarm, which says little. */
    ZERO_VARIANCE,
    /** Noise was added to the counts for the sake of privacy; the bound is wider by it. */
    NOISE_ADDED,
    /** An alarm by itself, but not convincing among so many series looked at ({@code fdr}); it is none any more. */
    WITHDRAWN,
    /** The alarm rests on the count of the area itself. */
    CARRIED_BY_AREA,
    /** The alarm rests on the sum of all areas, of which this one has its part. */
    CARRIED_BY_WHOLE;

    /** The word used in files, e.g. {@code short-history}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int bit() {
        return 1 << ordinal();
    }

    static Set<Note> ofBits(int bits) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        for (Note note : values()) {
            if ((bits & note.bit()) != 0) {
                notes.add(note);
            }
        }
        return notes;
    }
}
