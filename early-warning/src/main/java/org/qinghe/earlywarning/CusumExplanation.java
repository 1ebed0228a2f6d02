package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.earlywarning.Explanation.BaselinePeriod;
import org.qinghe.earlywarning.Explanation.Coefficient;
import org.qinghe.earlywarning.Explanation.Excluded;
import org.qinghe.earlywarning.Explanation.Reason;

/** Reads an explanation off the model of the period just evaluated. */
final class CusumExplanation {

    private CusumExplanation() {}

    static Explanation of(Cusum options, Frequency frequency, Panel panel, int index, int period) {
        CusumKernel kernel = new CusumKernel(options, frequency);
        Evaluation evaluation =
                Detections.computeOne(panel, index, period, kernel).evaluation(0, period);
        Panel.Series series = panel.series(index);
        boolean fitted = !evaluation.notes().contains(Note.SHORT_HISTORY) && kernel.model.observations() > 0;
        return new Explanation(
                evaluation,
                options.method(),
                options.parameters(),
                fitted ? baseline(series, kernel.model) : List.of(),
                fitted ? excluded(series, kernel.model, period) : List.of(),
                fitted ? coefficients(kernel.model) : List.of(),
                Double.NaN,
                fitted && kernel.model.hasConverged(),
                0);
    }

    private static List<BaselinePeriod> baseline(Panel.Series series, SeasonalFit model) {
        List<BaselinePeriod> periods = new ArrayList<>();
        for (int t = 0; t < model.length(); t++) {
            double value = series.values()[t];
            if (!Double.isNaN(value)) {
                periods.add(new BaselinePeriod(series.firstPeriod() + t, value, model.fitted(t), 1, Double.NaN, 0));
            }
        }
        return periods;
    }

    /** What came after the model was fitted is on the chart, not in the model. */
    private static List<Excluded> excluded(Panel.Series series, SeasonalFit model, int period) {
        List<Excluded> excluded = new ArrayList<>();
        for (int t = 0; t < period - series.firstPeriod(); t++) {
            if (t >= model.length()) {
                excluded.add(new Excluded(series.firstPeriod() + t, Reason.RECENT));
            } else if (Double.isNaN(series.values()[t])) {
                excluded.add(new Excluded(series.firstPeriod() + t, Reason.MISSING));
            }
        }
        return excluded;
    }

    private static List<Coefficient> coefficients(SeasonalFit model) {
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < model.coefficients(); i++) {
            coefficients.add(new Coefficient(model.name(i), model.coefficient(i), model.standardError(i)));
        }
        return coefficients;
    }
}
