package org.qinghe.oversight.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.linear.RealMatrix;

/**
 * A segmented regression of one line or, compared with a second, of both together: level, trend and season, and what changed after
 * the start. Lopez Bernal, Cummins, Gasparrini, <i>International Journal of Epidemiology</i> 46 (2017) 348–355 for one line,
 * 47 (2018) 2082–2093 for a controlled one; Linden, <i>Stata Journal</i> 15 (2015) 480–500.
 *
 * <p>Columns with a control: level, trend, season, after [and slope after], each of both; then how the areas of the response differ:
 * level, trend, after [and slope after]. Without: the first part only.
 */
final class SegmentedFit {

    private final Timing timing;
    private final boolean compared;
    private final boolean slope;
    private final GroupLine treated;
    private final LogLinearFit fit;
    private final RealMatrix model;
    private final RealMatrix robust;
    private final int rows;
    private final int lag;

    private SegmentedFit(Rows rows, LogLinearFit fit) {
        this.timing = rows.timing;
        this.compared = rows.compared;
        this.slope = rows.slope;
        this.treated = rows.treated;
        this.fit = fit;
        this.rows = rows.counts.size();
        this.lag = NeweyWest.lag(timing.periods());
        this.model = fit.bread().scalarMultiply(fit.dispersion());
        this.robust = NeweyWest.covariance(fit, rows.design(), rows.counts(), rows.periods(), timing.periods(), lag);
    }

    static Optional<SegmentedFit> alone(GroupLine treated, Timing timing, boolean slope) {
        return of(new Rows(treated, timing, false, slope).add(treated, true));
    }

    static Optional<SegmentedFit> compared(GroupLine treated, GroupLine controls, Timing timing, boolean slope) {
        return controls.countedIn(timing)
                ? of(new Rows(treated, timing, true, slope).add(treated, true).add(controls, false))
                : Optional.empty();
    }

    private static Optional<SegmentedFit> of(Rows rows) {
        return rows.treated.countedIn(rows.timing)
                ? LogLinearFit.of(rows.design(), rows.counts(), rows.offset()).map(fit -> new SegmentedFit(rows, fit))
                : Optional.empty();
    }

    /** The ratio of what came after to what was to be expected, the mean over the periods after. */
    Estimate effect() {
        return along(compared ? changeOfDifference() : change());
    }

    /** The change after the start in the controls, beside their own trend and season. */
    Estimate changeOfControls() {
        return along(change());
    }

    double dispersion() {
        return fit.dispersion();
    }

    int lag() {
        return lag;
    }

    double[] coefficients() {
        return fit.coefficients().clone();
    }

    /** The count fitted to the areas of the response in a period; not a number where they have none. */
    double fitted(int period) {
        return mean(period, row(period, true, true));
    }

    /** The count to be expected in them without it: their own past and, where there are controls, what happened there. */
    double expected(int period) {
        return mean(period, row(period, true, false));
    }

    /** The lower and upper bound of 95 % of what was to be expected. */
    double[] expectedBetween(int period) {
        var row = row(period, true, false);
        double log = LogLinearFit.product(row, fit.coefficients());
        var bounds = new Estimate(log, error(model, row), error(robust, row), freedom());
        double exposure = treated.exposure()[period];
        return treated.has(period)
                ? new double[] {exposure * bounds.low(), exposure * bounds.high()}
                : new double[] {Double.NaN, Double.NaN};
    }

    private double mean(int period, double[] row) {
        return treated.has(period)
                ? treated.exposure()[period] * Math.exp(LogLinearFit.product(row, fit.coefficients()))
                : Double.NaN;
    }

    private Estimate along(double[] direction) {
        return new Estimate(
                LogLinearFit.product(direction, fit.coefficients()),
                error(model, direction),
                error(robust, direction),
                freedom());
    }

    private int freedom() {
        return rows - fit.coefficients().length;
    }

    private static double error(RealMatrix covariance, double[] direction) {
        return Math.sqrt(Math.max(0, LogLinearFit.product(direction, covariance.operate(direction))));
    }

    private double[] row(int period, boolean ofTreated, boolean changed) {
        return Rows.row(timing, compared, slope, period, ofTreated, changed);
    }

    /** What the columns of the change of both lines add over the periods after, on average. */
    private double[] change() {
        return meanAfter(period -> difference(row(period, false, true), before(row(period, false, true))));
    }

    private double[] changeOfDifference() {
        return meanAfter(period -> difference(row(period, true, true), row(period, true, false)));
    }

    private double[] before(double[] row) {
        int first = 2 + 2 * timing.seasons();
        var earlier = row.clone();
        Arrays.fill(earlier, first, first + (slope ? 2 : 1), 0);
        return earlier;
    }

    private static double[] difference(double[] one, double[] other) {
        var difference = new double[one.length];
        Arrays.setAll(difference, at -> one[at] - other[at]);
        return difference;
    }

    private double[] meanAfter(java.util.function.IntFunction<double[]> direction) {
        var sum = new double[fit.coefficients().length];
        int periods = 0;
        for (int period = timing.after(); period < timing.periods(); period++) {
            if (treated.has(period)) {
                var each = direction.apply(period);
                Arrays.setAll(sum, at -> sum[at] + each[at]);
                periods++;
            }
        }
        int many = periods;
        Arrays.setAll(sum, at -> sum[at] / many);
        return sum;
    }

    /** The rows of the regression, added line by line. */
    private static final class Rows {

        private final GroupLine treated;
        private final Timing timing;
        private final boolean compared;
        private final boolean slope;
        private final ArrayList<double[]> design = new ArrayList<>();
        private final ArrayList<Double> counts = new ArrayList<>();
        private final ArrayList<Double> offset = new ArrayList<>();
        private final ArrayList<Integer> periods = new ArrayList<>();

        Rows(GroupLine treated, Timing timing, boolean compared, boolean slope) {
            this.treated = treated;
            this.timing = timing;
            this.compared = compared;
            this.slope = slope;
        }

        Rows add(GroupLine line, boolean ofTreated) {
            for (int period = 0; period < timing.periods(); period++) {
                if (timing.used(period) && line.has(period)) {
                    design.add(row(timing, compared, slope, period, ofTreated, true));
                    counts.add(line.counts()[period]);
                    offset.add(Math.log(line.exposure()[period]));
                    periods.add(period);
                }
            }
            return this;
        }

        static double[] row(
                Timing timing, boolean compared, boolean slope, int period, boolean ofTreated, boolean changed) {
            int pairs = timing.seasons();
            int common = 2 + 2 * pairs + (slope ? 2 : 1);
            var row = new double[compared ? common + 2 + (slope ? 2 : 1) : common];
            double years = timing.years(period);
            double after = timing.isAfter(period) ? 1 : 0;
            double afterInBoth = compared || changed ? after : 0;
            row[0] = 1;
            row[1] = years;
            for (int pair = 1; pair <= pairs; pair++) {
                row[2 * pair] = Math.sin(2 * Math.PI * pair * years);
                row[2 * pair + 1] = Math.cos(2 * Math.PI * pair * years);
            }
            row[2 + 2 * pairs] = afterInBoth;
            if (slope) {
                row[3 + 2 * pairs] = afterInBoth * years;
            }
            if (compared && ofTreated) {
                row[common] = 1;
                row[common + 1] = years;
                row[common + 2] = changed ? after : 0;
                if (slope) {
                    row[common + 3] = changed ? after * years : 0;
                }
            }
            return row;
        }

        double[][] design() {
            return design.toArray(double[][]::new);
        }

        double[] counts() {
            return counts.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double[] offset() {
            return offset.stream().mapToDouble(Double::doubleValue).toArray();
        }

        int[] periods() {
            return periods.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
