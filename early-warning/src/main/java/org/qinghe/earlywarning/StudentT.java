package org.qinghe.earlywarning;

/** Student's t distribution. */
final class StudentT {

    private StudentT() {}

    /** P(|T| ≥ |t|) with the given degrees of freedom. */
    static double twoSided(double t, double degrees) {
        double square = t * t;
        return square < 1 // near zero the share of the rest would be rounded to one
                ? 1 - Beta.regularized(square / (degrees + square), 0.5, degrees / 2)
                : Beta.regularized(degrees / (degrees + square), degrees / 2, 0.5);
    }
}
