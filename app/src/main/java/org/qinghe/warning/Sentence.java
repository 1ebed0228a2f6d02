package org.qinghe.warning;

import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Ears;

/** A warning in one or two sentences, as somebody would say it. */
record Sentence(Warning warning, Run run, Naming naming) {

    String text() {
        var words = naming.words();
        int together = periodsTogether();
        var first = words.t(
                "warning.sentence" + (known() ? "" : ".low") + comparison(),
                naming.period(warning.last()),
                naming.area(warning),
                naming.indicator(warning.indicator()),
                words.number(warning.observed()),
                naming.unit(warning.indicator()),
                known() ? naming.number(warning.expected()) : "",
                known() ? naming.bound(warning.indicator(), warning.expected(), warning.upper()) : "");
        var chance = words.t(
                "warning.sentence.chance" + (counted() ? together > 1 ? ".together" : "" : ".level"),
                chance(),
                warning.rank(),
                run.series(),
                together);
        var length = warning.periods() > 1
                ? words.t("warning.sentence.length", naming.period(warning.first()), warning.periods())
                : "";
        return first + length + chance;
    }

    /** How many of the newest periods the probability speaks of at most. */
    int periodsTogether() {
        return detector().periodsTogether();
    }

    /** EARS looks at the periods just before, all others at earlier years as well. */
    private String comparison() {
        if (!counted()) {
            return ".level";
        }
        return detector() instanceof Ears ? ".recent" : "";
    }

    private Detector detector() {
        return Detectors.parse(
                run.method(),
                Looking.frequency(run.firstNew().frequency()),
                Settings.ofDetector(run.method(), run.parameters()));
    }

    private String chance() {
        return warning.pValue() < 0.0001
                ? naming.words().t("warning.chance.below", "0.0001")
                : naming.words().t("warning.chance.is", naming.probability(warning.pValue()));
    }

    /** Whether somebody counted it; a level as published, such as one measured in wastewater, is read off. */
    private boolean counted() {
        return !naming.isLevel(warning.indicator());
    }

    private boolean known() {
        return Double.isFinite(warning.expected()) && Double.isFinite(warning.upper());
    }
}
