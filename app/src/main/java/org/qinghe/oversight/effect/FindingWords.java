package org.qinghe.oversight.effect;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.web.Words;

/** Says what a study found, how sure that is, and what it cannot say. */
record FindingWords(Words words) {

    /** What was found, in a few sentences. */
    List<String> found(Course course) {
        var said = new ArrayList<String>();
        var result = Result.of(course.found());
        said.add(verdict(course, result));
        said.add(t(
                "counted",
                course.periodsAfter(),
                words.number(Math.round(course.observedAfter())),
                words.number(Math.round(course.expectedAfter()))));
        placebos("placebo.areas", course.found().amongControls(), said);
        placebos("placebo.times", course.found().inEarlierTimes(), said);
        return said;
    }

    private String verdict(Course course, Result result) {
        var how = result.compared() ? "compared." : "alone.";
        if (!result.includesNoDifference()) {
            return t(how + (result.lower() ? "lower" : "higher"), size(result.ratio()), between(result));
        }
        var controls = course.found().fit().changeOfControls().ratio();
        var whole = course.wholeChange();
        return t(
                how + (whole < 1 ? "fell" : "rose"),
                size(whole),
                result.compared() ? change(controls) : "",
                change(result.ratio()),
                between(result));
    }

    private void placebos(String key, Placebos placebos, List<String> said) {
        if (placebos.tried() > 0) {
            said.add(t(key, placebos.tried(), placebos.asLarge(), words.number(Math.round(placebos.ofHundred()))));
        }
    }

    /** The result in a cell of a list. */
    String brief(Result result) {
        return t(
                "brief",
                t(
                        result.includesNoDifference()
                                ? result.compared() ? "brief.same" : "brief.alone"
                                : result.lower() ? "brief.lower" : "brief.higher"),
                change(result.ratio()),
                between(result));
    }

    private String between(Result result) {
        return t("between", change(result.low()), change(result.high()));
    }

    /** Such as “12.0 % lower”. */
    String change(double ratio) {
        return t(ratio < 1 ? "lower" : "higher", size(ratio));
    }

    private String size(double ratio) {
        return words.percent(Math.abs(ratio - 1));
    }

    String refused(Finding.Reason reason) {
        return t("refused." + reason.name());
    }

    private String t(String key, Object... arguments) {
        return words.t("oversight.effect.say." + key, arguments);
    }
}
