package org.qinghe.oversight.effect;

import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A quasi-Poisson regression with log link, fitted by iteratively re-weighted least squares; every step is a QR solution by
 * Hipparchus. McCullagh and Nelder, <i>Generalized Linear Models</i> (1989), chapters 2.5 and 6.
 *
 * @param coefficients one per column of the design
 * @param mean the fitted count of every row
 * @param bread the inverse of X'WX, without the dispersion
 * @param dispersion Pearson's chi-squared per degree of freedom; the variance is that many times the mean
 */
record LogLinearFit(double[] coefficients, double[] mean, RealMatrix bread, double dispersion) {

    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-12;
    private static final double SINGULAR = 1e-9;

    /**
     * Fits the rows; none where the design is singular, no degree of freedom is left, or the fit does not settle.
     *
     * @param design a row per count, all of the same length
     * @param counts not negative
     * @param offset the logarithm of what each count is out of
     */
    static Optional<LogLinearFit> of(double[][] design, double[] counts, double[] offset) {
        int rows = counts.length;
        if (rows == 0 || rows <= design[0].length) {
            return Optional.empty();
        }
        var mean = new double[rows];
        for (int row = 0; row < rows; row++) {
            mean[row] = counts[row] + 0.1;
        }
        double deviance = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            var solver = new QRDecomposition(weighted(design, mean), SINGULAR).getSolver();
            if (!solver.isNonSingular()) {
                return Optional.empty();
            }
            var coefficients = solver.solve(working(counts, offset, mean)).toArray();
            mean = means(design, offset, coefficients);
            double before = deviance;
            deviance = deviance(counts, mean);
            if (!Double.isFinite(deviance)) {
                return Optional.empty();
            }
            if (Math.abs(deviance - before) <= CLOSE_ENOUGH * (deviance + 0.1)) {
                return Optional.of(settled(design, counts, coefficients, mean));
            }
        }
        return Optional.empty();
    }

    private static LogLinearFit settled(double[][] design, double[] counts, double[] coefficients, double[] mean) {
        int last = coefficients.length - 1;
        var triangle =
                new QRDecomposition(weighted(design, mean), SINGULAR).getR().getSubMatrix(0, last, 0, last);
        var inverse = new QRDecomposition(triangle).getSolver().getInverse();
        double chi = 0;
        for (int row = 0; row < counts.length; row++) {
            chi += (counts[row] - mean[row]) * (counts[row] - mean[row]) / mean[row];
        }
        return new LogLinearFit(
                coefficients, mean, inverse.multiplyTransposed(inverse), chi / (counts.length - coefficients.length));
    }

    private static RealMatrix weighted(double[][] design, double[] mean) {
        var weighted = new double[design.length][];
        for (int row = 0; row < design.length; row++) {
            double weight = Math.sqrt(mean[row]);
            weighted[row] = new double[design[row].length];
            for (int column = 0; column < design[row].length; column++) {
                weighted[row][column] = design[row][column] * weight;
            }
        }
        return MatrixUtils.createRealMatrix(weighted);
    }

    private static ArrayRealVector working(double[] counts, double[] offset, double[] mean) {
        var working = new double[counts.length];
        for (int row = 0; row < counts.length; row++) {
            double linear = Math.log(mean[row]) - offset[row] + (counts[row] - mean[row]) / mean[row];
            working[row] = linear * Math.sqrt(mean[row]);
        }
        return new ArrayRealVector(working, false);
    }

    private static double[] means(double[][] design, double[] offset, double[] coefficients) {
        var means = new double[design.length];
        for (int row = 0; row < design.length; row++) {
            means[row] = Math.exp(offset[row] + product(design[row], coefficients));
        }
        return means;
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    private static double deviance(double[] counts, double[] mean) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            double surprise = counts[row] == 0 ? 0 : counts[row] * Math.log(counts[row] / mean[row]);
            sum += 2 * (surprise - (counts[row] - mean[row]));
        }
        return sum;
    }
}
