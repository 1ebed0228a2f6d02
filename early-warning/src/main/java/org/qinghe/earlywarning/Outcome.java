package org.qinghe.earlywarning;

/** What came of one period; overwritten by the next. */
final class Outcome {

    double observed;
    double expected;
    double upper;
    double score;
    double pValue;
    double dispersion;
    boolean alarm;
    int notes;
    TrendDecision trend = TrendDecision.NOT_ASKED;

    void reset(double value) {
        observed = value;
        expected = Double.NaN;
        upper = Double.NaN;
        score = Double.NaN;
        pValue = Double.NaN;
        dispersion = Double.NaN;
        alarm = false;
        notes = 0;
        trend = TrendDecision.NOT_ASKED;
    }

    void note(Note note) {
        notes |= note.bit();
    }

    boolean has(Note note) {
        return (notes & note.bit()) != 0;
    }

    boolean isMissing() {
        return Double.isNaN(observed);
    }
}
