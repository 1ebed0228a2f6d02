package org.qinghe.figures;

/**
 * One indicator in one area over consecutive periods.
 *
 * @param area the area's code
 * @param first the period of the first value
 * @param values a value per period, NaN where none was reported
 */
public record Series(String area, Period first, double[] values) {

    public Period period(int index) {
        return first.plus(index);
    }

    public int length() {
        return values.length;
    }

    public Period last() {
        return first.plus(values.length - 1L);
    }
}
