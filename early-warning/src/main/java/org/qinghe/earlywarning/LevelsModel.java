package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The models of the whole and of its areas for one period after another; those of the last one stay readable. */
final class LevelsModel {

    private static final int NONE = -1;

    private final Levels options;
    private final Panel panel;

    /** The series that is the sum of the others; −1 if there is none. */
    private final int whole;

    private final int[] areas;
    private final int first;
    private final double[] total;
    private final SeasonalFit fit;
    private final double[] window;
    private final ClaytonKaldor shares = new ClaytonKaldor();
    private final double[] observed;
    private final double[] expected;
    private double sharedAlpha;
    private double wholeAlpha;
    private int start;

    LevelsModel(Levels options, Panel panel) {
        this.options = options;
        this.panel = panel;
        PeriodRange range = panel.range();
        first = range.from();
        whole = findWhole();
        areas = java.util.stream.IntStream.range(0, panel.size())
                .filter(s -> s != whole)
                .toArray();
        total = new double[range.length()];
        for (int t = 0; t < total.length; t++) {
            total[t] = sum(first + t, whole);
        }
        fit = new SeasonalFit(panel.calendar().frequency().periodsPerYear(), options.harmonics(), options.trend());
        window = new double[options.baseline()];
        observed = new double[areas.length];
        expected = new double[areas.length];
    }

    private int findWhole() {
        for (int s = 0; s < panel.size() && panel.size() > 2; s++) {
            if (isSumOfOthers(s)) {
                return s;
            }
        }
        return NONE;
    }

    private boolean isSumOfOthers(int index) {
        Panel.Series series = panel.series(index);
        boolean any = false;
        for (int p = series.firstPeriod(); p < series.endPeriod(); p++) {
            double others = sum(p, index);
            if (!Double.isNaN(others) && others != series.value(p)) {
                return false;
            }
            any |= others > 0;
        }
        return any;
    }

    /** Missing as soon as one area is. */
    private double sum(int period, int without) {
        double sum = 0;
        for (int s = 0; s < panel.size(); s++) {
            sum += s == without ? 0 : panel.series(s).value(period);
        }
        return sum;
    }

    boolean isMissing(int period) {
        return period < first || period >= first + total.length || Double.isNaN(total[period - first]);
    }

    LevelsView view(int period) {
        LevelsView view = new LevelsView(
                fitWhole(period),
                missing(),
                missing(),
                missing(),
                missing(),
                new boolean[panel.size()],
                new boolean[panel.size()]);
        if (start >= panel.range().from() && fit.observations() > 0) {
            fitAreas();
            judge(period, view);
        }
        return view;
    }

    private double[] missing() {
        double[] numbers = new double[panel.size()];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    private int fitWhole(int period) {
        start = period - options.history();
        if (start < first) {
            return Note.SHORT_HISTORY.bit();
        }
        double noise = 0;
        for (int t = 0; t < window.length; t++) {
            window[t] = isMissing(start + t) ? Double.NaN : total[start + t - first];
            noise += noise(start + t);
        }
        fit.fit(window, window.length, SeasonalFit.Overdispersion.ESTIMATED, 0);
        if (fit.observations() == 0) {
            return Note.NOT_ESTIMABLE.bit();
        }
        double mean =
                Arrays.stream(window).filter(y -> !Double.isNaN(y)).average().orElse(1);
        wholeAlpha = noise > 0 ? Math.max(0, fit.alpha() - noise / window.length / (mean * mean)) : fit.alpha();
        return (fit.isAllZero() ? Note.ZERO_VARIANCE.bit() : fit.hasConverged() ? 0 : Note.NOT_CONVERGED.bit())
                | (fit.observations() < window.length ? Note.GAPS_IN_BASELINE.bit() : 0)
                | (isNoisy() ? Note.NOISE_ADDED.bit() : 0);
    }

    private boolean isNoisy() {
        return Arrays.stream(areas).anyMatch(area -> panel.series(area).noise() != null);
    }

    /** The variance of the noise in the sum. */
    private double noise(int period) {
        double sum = 0;
        for (int area : areas) {
            sum += panel.series(area).noise(period);
        }
        return sum;
    }

    private void fitAreas() {
        for (int i = 0; i < areas.length; i++) {
            observed[i] = 0;
            expected[i] = 0;
            for (int t = 0; t < window.length; t++) {
                if (!Double.isNaN(window[t])) {
                    observed[i] += panel.series(areas[i]).value(start + t);
                    expected[i] += fit.fitted(t) / areas.length;
                }
            }
        }
        shares.fit(observed, expected, areas.length);
        sharedAlpha = areas.length > 1 ? overdispersion() : 0;
    }

    /** Of all areas together, by moments: Σ ((y − μ)² − μ − v) / Σ μ², v being the variance of noise. */
    private double overdispersion() {
        double excess = 0;
        double squares = 0;
        for (int i = 0; i < areas.length; i++) {
            Panel.Series series = panel.series(areas[i]);
            for (int t = 0; t < window.length; t++) {
                if (!Double.isNaN(window[t])) {
                    double mean = shares.risk(i) * fit.fitted(t) / areas.length;
                    double difference = series.value(start + t) - mean;
                    excess += difference * difference - mean - series.noise(start + t);
                    squares += mean * mean;
                }
            }
        }
        return squares > 0 ? Math.max(0, excess / squares) : 0;
    }

    private void judge(int period, LevelsView view) {
        int now = period - start;
        double wholeMean = fit.mean(now);
        double wholeDispersion = 1 + wholeAlpha * wholeMean + noise(period) / wholeMean;
        if (areas.length == 1) {
            int only = areas[0];
            set(view, only, wholeMean, wholeDispersion, options.alpha());
            double p = pValue(panel.series(only).value(period), wholeMean, wholeDispersion);
            decide(view, only, period, p, false);
            return;
        }
        double rest = restAfterAreas(period, wholeMean, view);
        double restP = pValue(rest, wholeMean, wholeDispersion);
        for (int area : areas) {
            double own = view.pValue()[area];
            double count = panel.series(area).value(period);
            boolean hasPart = count > view.mean()[area] && !Double.isNaN(restP);
            boolean byWhole = hasPart && restP < own && own > options.alpha() / 2;
            double p = Math.min(1, 2 * (hasPart ? Math.min(own, restP) : own));
            decide(view, area, period, p, byWhole);
        }
        if (whole != NONE) {
            set(view, whole, wholeMean, wholeDispersion, options.alpha());
            double p = pValue(panel.series(whole).value(period), wholeMean, wholeDispersion);
            decide(view, whole, period, p, restP <= options.alpha());
        }
    }

    /** Judges each area by its own count; returns the sum with what is expected in place of counts that stand out. */
    private double restAfterAreas(int period, double wholeMean, LevelsView view) {
        double rest = 0;
        for (int i = 0; i < areas.length; i++) {
            Panel.Series series = panel.series(areas[i]);
            double mean = shares.risk(i) * wholeMean / areas.length;
            double uncertainty = 1 / (observed[i] + shares.shape()) + sharedAlpha;
            double dispersion = 1 + mean * uncertainty + series.noise(period) / mean;
            set(view, areas[i], mean, dispersion, options.alpha() / 2);
            double p = pValue(series.value(period), mean, dispersion);
            view.pValue()[areas[i]] = p;
            rest += p <= options.alpha() / 2 ? mean : series.value(period);
        }
        return Math.rint(rest);
    }

    private double pValue(double count, double mean, double dispersion) {
        return count < options.minCount() ? 1 : CountDistribution.atLeast(count, mean, dispersion);
    }

    private void set(LevelsView view, int series, double mean, double dispersion, double alpha) {
        view.mean()[series] = mean;
        view.dispersion()[series] = dispersion;
        view.upper()[series] =
                Math.max(options.minCount() - 1, CountDistribution.upperQuantile(alpha, mean, dispersion));
    }

    private void decide(LevelsView view, int series, int period, double p, boolean byWhole) {
        view.pValue()[series] = p;
        view.alarm()[series] = p <= options.alpha();
        view.byWhole()[series] = byWhole;
    }

    boolean hasConverged() {
        return fit.hasConverged();
    }

    List<Explanation.BaselinePeriod> baseline(int series) {
        List<Explanation.BaselinePeriod> periods = new ArrayList<>();
        for (int t = 0; t < window.length; t++) {
            double value = panel.series(series).value(start + t);
            if (!Double.isNaN(window[t])) {
                double fitted = fit.fitted(t) * share(series);
                periods.add(new Explanation.BaselinePeriod(start + t, value, fitted, 1, Double.NaN, 0));
            }
        }
        return periods;
    }

    List<Explanation.Coefficient> coefficients(int series) {
        List<Explanation.Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < fit.coefficients(); i++) {
            coefficients.add(new Explanation.Coefficient(fit.name(i), fit.coefficient(i), fit.standardError(i)));
        }
        int place = Arrays.binarySearch(areas, series);
        if (place >= 0 && areas.length > 1) {
            double error = 1 / Math.sqrt(observed[place] + shares.shape());
            coefficients.add(new Explanation.Coefficient("share", Math.log(share(series)), error));
        }
        return coefficients;
    }

    private double share(int series) {
        int place = Arrays.binarySearch(areas, series);
        return place < 0 || areas.length == 1 ? 1 : shares.risk(place) / areas.length;
    }
}
