package org.qinghe.earlywarning;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.earlywarning.Explanation.BaselinePeriod;
import org.qinghe.earlywarning.Explanation.Coefficient;
import org.qinghe.earlywarning.Explanation.Excluded;
import org.qinghe.earlywarning.Explanation.Reason;

/** Reads an explanation off the model of the period just evaluated. */
final class FarringtonExplanation {

    private final Farrington options;
    private final Panel.Series series;
    private final Baseline baseline;
    private final FarringtonModel model;

    private FarringtonExplanation(Farrington options, Panel.Series series, Baseline baseline, FarringtonModel model) {
        this.options = options;
        this.series = series;
        this.baseline = baseline;
        this.model = model;
    }

    static Explanation of(Farrington options, Panel panel, int seriesIndex, int period) {
        PeriodRange only = PeriodRange.single(period);
        Baselines baselines = new Baselines(options, panel.calendar(), only);
        FarringtonKernel kernel = new FarringtonKernel(options, baselines);
        Detections detections = Detections.computeOne(panel, seriesIndex, period, kernel);
        return new FarringtonExplanation(options, panel.series(seriesIndex), baselines.of(period), kernel.model)
                .of(detections.evaluation(0, period));
    }

    private Explanation of(Evaluation evaluation) {
        boolean fitted = !evaluation.notes().contains(Note.SHORT_HISTORY);
        boolean converged = fitted && !evaluation.notes().contains(Note.NOT_CONVERGED);
        return new Explanation(
                evaluation,
                options.method(),
                options.parameters(),
                fitted ? baselinePeriods() : List.of(),
                fitted ? excluded() : List.of(),
                converged ? coefficients() : List.of(),
                model.trendP(),
                converged,
                fitted ? model.fit.steps() : 0);
    }

    private List<BaselinePeriod> baselinePeriods() {
        List<BaselinePeriod> periods = new ArrayList<>();
        for (int run = 0; run < baseline.runs(); run++) {
            for (int k = 0; k < baseline.length(run); k++) {
                int period = baseline.start(run) + k;
                if (isUsed(period)) {
                    periods.add(baselinePeriod(period, periods.size(), baseline.group(run)));
                }
            }
        }
        return periods;
    }

    private BaselinePeriod baselinePeriod(int period, int observation, int season) {
        return new BaselinePeriod(
                period,
                series.value(period),
                model.fit.mean(observation),
                model.weights[observation],
                options.reweight() ? model.residuals[observation] : Double.NaN,
                season);
    }

    private boolean isUsed(int period) {
        return model.data.isUsable(series, period);
    }

    private List<Excluded> excluded() {
        List<Excluded> excluded = new ArrayList<>();
        int next = Math.max(baseline.first(), series.firstPeriod());
        for (int run = 0; run < baseline.runs(); run++) {
            for (; next < baseline.start(run); next++) {
                excluded.add(new Excluded(next, Reason.OTHER_SEASON));
            }
            for (; next < baseline.start(run) + baseline.length(run); next++) {
                if (!isUsed(next)) {
                    excluded.add(new Excluded(next, Reason.MISSING));
                }
            }
        }
        for (; next < baseline.period; next++) {
            boolean recent = next >= baseline.period - options.excludeRecent();
            excluded.add(new Excluded(next, recent ? Reason.RECENT : Reason.OTHER_SEASON));
        }
        return excluded;
    }

    private List<Coefficient> coefficients() {
        List<Coefficient> coefficients = new ArrayList<>();
        for (int season = 0; season < model.data.seasons; season++) {
            if (model.fit.hasSeason(season)) {
                String name = season == baseline.currentSeason() ? "window" : "season " + (season + 1);
                coefficients.add(new Coefficient(name, model.fit.level(season), model.levelError(season)));
            }
        }
        if (model.trend() == TrendDecision.KEPT) {
            coefficients.add(new Coefficient("trend", model.fit.slope(), model.slopeError()));
        }
        return coefficients;
    }
}
