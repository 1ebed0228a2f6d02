package org.qinghe.oversight.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.PeriodName;
import org.qinghe.oversight.effect.StudyView.Again;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.Words;
import org.qinghe.work.ResponseHistory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a study into words and pictures. */
@Component
class Viewing {

    private static final int ROWS = 26;
    private static final int CHANGES = 20;

    private final CountReading reading;
    private final ResponseHistory history;
    private final Indicators indicators;
    private final Places places;
    private final ObjectProvider<DataCaveats> caveats;

    Viewing(
            CountReading reading,
            ResponseHistory history,
            Indicators indicators,
            Places places,
            ObjectProvider<DataCaveats> caveats) {
        this.reading = reading;
        this.history = history;
        this.indicators = indicators;
        this.places = places;
        this.caveats = caveats;
    }

    /** A study with its finding worked out from the kept figures and the names of what it is about. */
    record Shown(KeptStudy study, Course course, Indicator indicator, Map<String, Area> areas, Words words) {

        String indicatorName() {
            return StudyDrafting.name(indicator, words);
        }

        String area(String code) {
            return Optional.ofNullable(areas.get(code))
                    .map(area -> words.name(area.nameZh(), area.nameEn()))
                    .orElse(code);
        }

        List<String> names(Collection<String> codes) {
            return codes.stream().map(this::area).toList();
        }

        String period(int index) {
            return PeriodName.of(study.design().span().period(index), words);
        }

        String title() {
            return study.design().title().in(words);
        }

        List<String> sentences() {
            return new FindingWords(words).found(course);
        }

        EffectChart chart() {
            return new EffectChart(course, words.name(indicator.unitZh(), indicator.unitEn()), words);
        }

        String number(double value) {
            return Double.isFinite(value) ? words.number(Math.round(value * 10) / 10.0) : "–";
        }
    }

    Shown shown(KeptStudy study, Words words) {
        if (!(study.study().find() instanceof Finding.Found found)) {
            throw new IllegalStateException("study " + study.id() + " says nothing any more");
        }
        var design = study.design();
        return new Shown(
                study,
                Course.of(study, found),
                indicators.find(design.indicator()).orElseThrow(),
                places.findAll(Stream.concat(design.treated().stream(), design.controls().stream())
                        .toList()),
                words);
    }

    StudyView view(Shown shown) {
        var study = shown.study();
        var design = study.design();
        var found = shown.course().found();
        return new StudyView(
                study.id(),
                design,
                shown.indicatorName(),
                shown.names(design.treated()),
                shown.names(found.controls()),
                shown.sentences(),
                cautions(shown),
                caveats(design),
                shown.chart().options(),
                rows(shown),
                again(shown),
                design.response()
                        .flatMap(history::find)
                        .map(response -> response.title().in(shown.words())),
                new StudyView.Repeat(
                        method(shown), new RCode(design.span().timing(), found.compared(), design.slope()).text()),
                study.making().at(),
                study.making().name(),
                study.follows());
    }

    /** What is known of the figures wherever this study looks. */
    List<DataCaveats.Caveat> caveats(Design design) {
        var areas = Stream.concat(design.treated().stream(), design.controls().stream())
                .toList();
        return caveats.stream()
                .flatMap(each ->
                        each
                                .of(
                                        design.indicator(),
                                        areas,
                                        design.span().first(),
                                        design.span().last())
                                .stream())
                .toList();
    }

    /** What the method cannot tell of this study in particular. */
    List<String> cautions(Shown shown) {
        var words = shown.words();
        var design = shown.study().design();
        var found = shown.course().found();
        var cautions = new ArrayList<String>();
        if (!found.compared()) {
            cautions.add(words.t("oversight.effect.caution.alone", Study.LEAST_CONTROLS));
        }
        if (design.span().countsTheRise()) {
            cautions.add(words.t("oversight.effect.caution.rise"));
        }
        if (shown.indicator().kind() == Indicator.Kind.ENFORCEMENT_TOTAL) {
            cautions.add(words.t("oversight.effect.caution.enforcement"));
        }
        if (found.missing() > 0) {
            cautions.add(words.t("oversight.effect.caution.missing", found.missing()));
        }
        int leftOut = design.treated().size() - found.areas().size();
        if (leftOut > 0) {
            cautions.add(words.t("oversight.effect.caution.treated", leftOut));
        }
        int unusable = design.controls().size() - found.controls().size();
        if (found.compared() && unusable > 0) {
            cautions.add(words.t("oversight.effect.caution.controls", unusable));
        }
        if (!design.also().isEmpty()) {
            cautions.add(words.t("oversight.effect.caution.also", design.also()));
        }
        return cautions;
    }

    private static List<StudyView.Cells> rows(Shown shown) {
        var rows = shown.course().rows();
        return rows.subList(Math.max(0, rows.size() - ROWS), rows.size()).reversed().stream()
                .map(row -> new StudyView.Cells(
                        PeriodName.of(row.period(), shown.words()),
                        Stream.of(row.observed(), row.fitted(), row.expected(), row.low(), row.high(), row.controls())
                                .map(shown::number)
                                .toList()))
                .toList();
    }

    private Again again(Shown shown) {
        var study = shown.study();
        boolean same = study.result().agreesWith(Result.of(shown.course().found()));
        var today = reading.read(study.design());
        var changes = changes(shown, today);
        return new Again(
                same,
                changes.stream().limit(CHANGES).toList(),
                changes.size(),
                changes.isEmpty() ? "" : sentenceWith(today, shown));
    }

    private static List<Again.Change> changes(Shown shown, List<Input> today) {
        var changes = new ArrayList<Again.Change>();
        var kept = shown.study().inputs();
        for (int at = 0; at < kept.size(); at++) {
            for (int period = 0; period < kept.get(at).versions().length; period++) {
                if (kept.get(at).differsFrom(today.get(at), period)) {
                    changes.add(new Again.Change(
                            shown.area(kept.get(at).area()),
                            shown.period(period),
                            shown.number(kept.get(at).counts().counts()[period]),
                            shown.number(today.get(at).counts().counts()[period])));
                }
            }
        }
        return changes;
    }

    private static String sentenceWith(List<Input> today, Shown shown) {
        var study = shown.study();
        var words = new FindingWords(shown.words());
        var renewed = new KeptStudy(study.id(), study.design(), today, study.result(), study.making(), study.follows());
        return switch (renewed.study().find()) {
            case Finding.Refused refused -> words.refused(refused.reason());
            case Finding.Found found -> words.found(Course.of(renewed, found)).getFirst();
        };
    }

    private static String method(Shown shown) {
        var course = shown.course();
        var timing = course.span().timing();
        return shown.words()
                .t(
                        course.found().compared()
                                ? "oversight.effect.method.compared"
                                : "oversight.effect.method.alone",
                        timing.before(),
                        timing.periods() - timing.after(),
                        timing.after() - timing.before(),
                        timing.seasons(),
                        course.found().fit().lag(),
                        shown.words().number(course.found().fit().dispersion()));
    }
}
