package org.qinghe.figures;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;

/** An indicator as a file names it, and what the file's rows say about it. */
final class FileIndicator {

    private final int key;
    private final String code;
    private final Optional<Frequency> written;
    private final BitSet days = new BitSet();
    private boolean fractions;
    private boolean negatives;

    FileIndicator(int key, String code, Optional<Frequency> written) {
        this.key = key;
        this.code = code;
        this.written = written;
    }

    void see(LocalDate start, double value) {
        days.set(FrequencyGuess.index(start));
        if (value < 0) {
            negatives = true;
        }
        if (value != Math.rint(value) && !Double.isNaN(value)) {
            fractions = true;
        }
    }

    /** Under which number its rows are staged. */
    int key() {
        return key;
    }

    String code() {
        return code;
    }

    /** The frequency that the form of its periods says, where it says one. */
    Optional<Frequency> written() {
        return written;
    }

    BitSet days() {
        return days;
    }

    boolean hasNegatives() {
        return negatives;
    }

    /** What it must be where nothing else is known: whole numbers count something, others are levels as published. */
    Indicator.Measure likelyMeasure() {
        return fractions || negatives ? new Indicator.Measure.Level() : new Indicator.Measure.Additive();
    }
}
