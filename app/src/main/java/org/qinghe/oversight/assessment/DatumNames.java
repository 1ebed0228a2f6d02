package org.qinghe.oversight.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.oversight.inspection.Severity;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What data are called, and which a scheme can count on. */
@Component
class DatumNames {

    private final Indicators indicators;

    DatumNames(Indicators indicators) {
        this.indicators = indicators;
    }

    String of(Datum datum, Words words) {
        return switch (datum) {
            case Datum.Figure figure ->
                indicator(figure)
                        .map(each -> words.name(each.nameZh(), each.nameEn()))
                        .orElse(figure.indicator());
            case Datum.TasksInTime() -> words.t("assessment.datum.tasks");
            case Datum.Findings(var severity) ->
                words.t("assessment.datum.findings", words.t("inspection.severity." + severity));
            case Datum.Objective(var figure) -> words.t("assessment.datum.objective", of(figure, words));
            case Datum.Entered(var code) -> code;
        };
    }

    /** The same for many, of which each is looked up once. */
    Function<Datum, String> called(Words words) {
        Map<Datum, String> known = new HashMap<>();
        return datum -> known.computeIfAbsent(datum, each -> of(each, words));
    }

    Optional<Indicator> indicator(Datum.Figure figure) {
        return indicators.find(figure.indicator(), figure.frequency());
    }

    Optional<Indicator.Kind> kind(Datum.Figure figure) {
        return indicator(figure).map(Indicator::kind);
    }

    /** By key, ready for a form. */
    Map<String, String> choice(Words words) {
        return choice(figures(words), words);
    }

    private Map<String, String> choice(Map<Datum.Figure, String> figures, Words words) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.t("assessment.datum.none"));
        options.put(DatumKey.ENTERED, words.t("assessment.datum.entered"));
        options.put(DatumKey.TASKS, words.t("assessment.datum.tasks"));
        Arrays.stream(Severity.values())
                .map(severity -> new Datum.Findings(severity.name()))
                .forEach(datum -> options.put(DatumKey.of(datum), of(datum, words)));
        figures.forEach((figure, name) -> options.put(DatumKey.of(figure), name));
        return options;
    }

    /** The same, and the units' own objectives. */
    Map<String, String> choiceWithObjectives(Words words) {
        var figures = figures(words);
        var options = choice(figures, words);
        figures.forEach((figure, name) ->
                options.put(DatumKey.of(new Datum.Objective(figure)), words.t("assessment.datum.objective", name)));
        return options;
    }

    private Map<Datum.Figure, String> figures(Words words) {
        Map<Datum.Figure, String> figures = new LinkedHashMap<>();
        indicators.inUse().stream()
                .filter(each -> each.frequency() != Frequency.DAY)
                .sorted(Comparator.comparing(each -> words.name(each.nameZh(), each.nameEn())))
                .forEach(each -> figures.put(
                        new Datum.Figure(each.code(), each.frequency()),
                        words.t(
                                "assessment.datum.figure",
                                words.name(each.nameZh(), each.nameEn()),
                                words.t("assessment.frequency." + each.frequency()))));
        return figures;
    }
}
