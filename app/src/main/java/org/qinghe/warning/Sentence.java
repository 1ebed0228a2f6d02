package org.qinghe.warning;

/** A warning in one or two sentences, as somebody would say it. */
record Sentence(Warning warning, Run run, Naming naming) {

    String text() {
        var words = naming.words();
        var first = words.t(
                "warning.sentence" + (known() ? "" : ".low") + (counted() ? "" : ".level"),
                naming.period(warning.last()),
                naming.area(warning),
                naming.indicator(warning.indicator()),
                words.number(warning.observed()),
                naming.unit(warning.indicator()),
                known() ? words.number(Math.round(warning.expected() * 10) / 10.0) : "",
                known() ? words.number(Math.floor(warning.upper())) : "");
        var chance = words.t(
                counted() ? "warning.sentence.chance" : "warning.sentence.chance.level",
                chance(),
                warning.rank(),
                run.series());
        var length = warning.periods() > 1
                ? words.t("warning.sentence.length", naming.period(warning.first()), warning.periods())
                : "";
        return first + length + chance;
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
