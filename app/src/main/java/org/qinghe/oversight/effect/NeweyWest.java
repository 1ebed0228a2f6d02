package org.qinghe.oversight.effect;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * The covariance of a fit's coefficients that holds with autocorrelation and any variance: Newey and West, <i>Econometrica</i> 55
 * (1987) 703–708, with Bartlett weights. The scores of all rows of a period are added first, so that shocks shared by the areas
 * are held too: Driscoll and Kraay, <i>Review of Economics and Statistics</i> 80 (1998) 549–560. Times n ÷ (n − p).
 */
final class NeweyWest {

    private NeweyWest() {}

    /** How many periods apart scores may still go together: 4 (n ÷ 100)^(2/9), rounded down, as Newey and West (1994) say. */
    static int lag(int periods) {
        return (int) Math.floor(4 * Math.pow(periods / 100.0, 2.0 / 9));
    }

    /**
     * The covariance.
     *
     * @param period of every row, from 0
     */
    static RealMatrix covariance(
            LogLinearFit fit, double[][] design, double[] counts, int[] period, int periods, int lag) {
        int columns = fit.coefficients().length;
        var scores = new double[periods][columns];
        for (int row = 0; row < counts.length; row++) {
            double residual = counts[row] - fit.mean()[row];
            for (int column = 0; column < columns; column++) {
                scores[period[row]][column] += residual * design[row][column];
            }
        }
        var meat = new double[columns][columns];
        for (int apart = 0; apart <= lag; apart++) {
            double weight = 1 - apart / (lag + 1.0);
            for (int at = apart; at < periods; at++) {
                add(meat, scores[at], scores[at - apart], apart == 0 ? weight / 2 : weight);
            }
        }
        double few = counts.length / (double) (counts.length - columns);
        return fit.bread()
                .multiply(new Array2DRowRealMatrix(meat, false))
                .multiply(fit.bread())
                .scalarMultiply(few);
    }

    /** Adds the outer product and its transpose. */
    private static void add(double[][] sum, double[] one, double[] other, double weight) {
        for (int row = 0; row < one.length; row++) {
            for (int column = 0; column < one.length; column++) {
                sum[row][column] += weight * (one[row] * other[column] + other[row] * one[column]);
            }
        }
    }
}
