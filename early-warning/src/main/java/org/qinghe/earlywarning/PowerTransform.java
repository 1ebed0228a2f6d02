package org.qinghe.earlywarning;

/** The power that brings counts close to a normal distribution before the {@link Threshold#DELTA} bound is drawn. */
public enum PowerTransform {
    /** Removes the skewness of counts. */
    TWO_THIRDS("2/3", 2.0 / 3),
    /** Makes their variance constant. */
    HALF("1/2", 0.5),
    NONE("none", 1);

    private final String code;
    private final double power;

    PowerTransform(String code, double power) {
        this.code = code;
        this.power = power;
    }

    String code() {
        return code;
    }

    double apply(double count) {
        return switch (this) {
            case TWO_THIRDS -> Math.cbrt(count * count);
            case HALF -> Math.sqrt(count);
            case NONE -> count;
        };
    }

    double invert(double transformed) {
        return switch (this) {
            case TWO_THIRDS -> Math.pow(transformed, 1.5);
            case HALF -> transformed * transformed;
            case NONE -> transformed;
        };
    }

    /** The derivative of the transformation. */
    double slope(double count) {
        return power * Math.pow(count, power - 1);
    }
}
