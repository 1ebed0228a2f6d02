package org.qinghe.figures.quality;

import org.qinghe.figures.Period;

/**
 * One thing found, in the reader's language.
 *
 * @param kind a contradiction or an outlier, as a message key's end
 * @param period of which period
 * @param area the area's name
 * @param indicator the indicator's name
 * @param sentence what is wrong, in words
 * @param history where the value and its history are
 */
public record FindingLine(Kind kind, Period period, String area, String indicator, String sentence, String history) {

    /** What is found in values. */
    public enum Kind {
        CONTRADICTION,
        OUTLIER
    }
}
