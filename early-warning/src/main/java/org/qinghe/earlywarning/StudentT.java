package org.qinghe.earlywarning;

/** Student's t distribution. */
final class StudentT {

    private StudentT() {}

    /** P(|T| ≥ |t|) with the given degrees of freedom. */
    static double twoSided(double t, double degrees) {
        return Beta.regularized(degrees / (degrees + t * t), degrees / 2, 0.5);
    }
}
