package org.qinghe.earlywarning;

/** Solves symmetric positive definite systems of a few unknowns, in place. */
final class Cholesky {

    /** A pivot that lost so much of its size says that the columns depend on each other. */
    private static final double SINGULAR = 1e-12;

    private Cholesky() {}

    /** The lower triangle of the root of a matrix given by its lower triangle; false if it is not positive definite. */
    static boolean decompose(double[][] matrix, double[][] root, int size) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                if (i == j && !(sum > SINGULAR * matrix[i][i])) {
                    return false;
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        return true;
    }

    /** Overwrites the right-hand side with the solution. */
    static void solve(double[][] root, double[] side, int size) {
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                side[i] -= root[i][k] * side[k];
            }
            side[i] /= root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                side[i] -= root[k][i] * side[k];
            }
            side[i] /= root[i][i];
        }
    }
}
