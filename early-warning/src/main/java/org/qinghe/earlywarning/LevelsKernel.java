package org.qinghe.earlywarning;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Hands out what was found of all series together, one by one. */
final class LevelsKernel implements Kernel {

    private final PeriodRange range;
    private final List<LevelsView> views;
    private final double alpha;
    private final Map<Panel.Series, Integer> places = new IdentityHashMap<>();
    private Panel.Series series = new Panel.Series(new Panel.Key("", ""), 0, new double[0]);
    private int place;

    LevelsKernel(Levels options, Panel panel, PeriodRange range, List<LevelsView> views) {
        this.range = range;
        this.views = views;
        this.alpha = options.alpha();
        for (int s = 0; s < panel.size(); s++) {
            places.put(panel.series(s), s);
        }
    }

    @Override
    public void begin(Panel.Series next) {
        series = next;
        place = places.getOrDefault(next, 0);
    }

    @Override
    public void evaluate(int period, Outcome outcome) {
        LevelsView view = views.get(period - range.from());
        outcome.reset(series.value(period));
        outcome.notes = view.notes();
        outcome.expected = view.mean()[place];
        outcome.dispersion = view.dispersion()[place];
        outcome.upper = view.upper()[place];
        if (outcome.isMissing()) {
            outcome.note(Note.NO_VALUE);
            return;
        }
        outcome.pValue = view.pValue()[place];
        outcome.score = score(outcome.pValue);
        outcome.alarm = view.alarm()[place];
        if (outcome.alarm) {
            outcome.note(view.byWhole()[place] ? Note.CARRIED_BY_WHOLE : Note.CARRIED_BY_AREA);
        }
    }

    private double score(double p) {
        return p < 0.5
                ? Normal.upperQuantile(Math.max(p, 1e-300)) / Normal.upperQuantile(alpha)
                : Double.isNaN(p) ? p : 0;
    }
}
