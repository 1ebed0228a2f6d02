package org.qinghe.oversight.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.PeriodName;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.web.DataTable;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** An assessment as a workbook: the scores, and what every point of the units that the reader sees rests on. */
@Component
class ScoreSheets {

    private final Assessments assessments;
    private final ScoreWords says;
    private final DatumNames names;
    private final UnitSights sights;

    ScoreSheets(Assessments assessments, ScoreWords says, DatumNames names, UnitSights sights) {
        this.assessments = assessments;
        this.says = says;
        this.names = names;
        this.sights = sights;
    }

    String title(Assessment assessment, Words words) {
        return assessments.scheme(assessment).title().in(words) + " " + ScoreWords.span(assessment, words);
    }

    List<DataTable> of(Assessment assessment, Viewer viewer, Words words) {
        var standings = new Standings(assessments.scores(assessment));
        var units = assessments.units(standings.scores());
        var scheme = assessments.scheme(assessment).content();
        return List.of(
                scores(assessment, scheme, standings, units, words),
                evidence(assessment, scheme, standings, units, viewer, words));
    }

    private DataTable scores(
            Assessment assessment, Scheme scheme, Standings standings, Map<UUID, Unit> units, Words words) {
        return new DataTable(
                words.t("scores.sheet.scores"),
                Stream.concat(
                                Stream.of("group", "unit", "rank", "total", "range", "bonus", "grade")
                                        .map(column -> words.t("scores.column." + column)),
                                scheme.criteria().map(each -> each.name().in(words)))
                        .toList(),
                standings.inOrder().stream()
                        .flatMap(group -> standings.group(group).stream())
                        .map(score -> row(assessment, scheme, standings, score, units, words))
                        .toList());
    }

    private List<Object> row(
            Assessment assessment,
            Scheme scheme,
            Standings standings,
            KeptScore score,
            Map<UUID, Unit> units,
            Words words) {
        List<Object> cells = new ArrayList<>();
        cells.add(says.group(score.peers(), standings.groups(), assessment.trait(), words));
        cells.add(ScoreWords.name(units, score.unit(), words));
        cells.add(standings.rank(score).<Object>map(rank -> rank).orElse(""));
        cells.add(score.mark().<Object>map(KeptScore.Mark::total).orElse(""));
        cells.add(ScoreWords.range(score, words));
        cells.add(score.mark().<Object>map(KeptScore.Mark::bonus).orElse(""));
        cells.add(ScoreWords.grade(score, scheme, words));
        scheme.criteria()
                .forEach(each ->
                        cells.add(Optional.<Object>ofNullable(score.points().get(each.code()))
                                .orElse("")));
        return cells;
    }

    private DataTable evidence(
            Assessment assessment,
            Scheme scheme,
            Standings standings,
            Map<UUID, Unit> units,
            Viewer viewer,
            Words words) {
        var sight = sights.of(viewer);
        var seen = standings.scores().stream()
                .map(KeptScore::unit)
                .filter(sight::covers)
                .toList();
        var inputs = assessments.inputs(assessment, seen);
        var called = names.called(words);
        return new DataTable(
                words.t("scores.sheet.evidence"),
                Stream.of("unit", "criterion", "step", "points", "what", "when", "value", "page")
                        .map(column -> words.t("scores.column." + column))
                        .toList(),
                seen.stream()
                        .flatMap(unit -> Assessments.repeated(
                                        assessment, scheme, unit, inputs.getOrDefault(unit, List.of()))
                                .criteria()
                                .flatMap(criterion ->
                                        rows(ScoreWords.name(units, unit, words), criterion, called, words)))
                        .toList());
    }

    private static Stream<List<Object>> rows(
            String unit, Score.OfCriterion criterion, Function<Datum, String> called, Words words) {
        var name = criterion.node().name().in(words);
        return criterion.lines().stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(List.<Object>of(
                                unit, name, line.said().in(words, called), line.points(), "", "", "", "")),
                        line.inputs().stream()
                                .map(input -> List.<Object>of(
                                        unit,
                                        name,
                                        "",
                                        "",
                                        called.apply(input.datum()),
                                        PeriodName.of(input.period(), words),
                                        ReadingWords.of(input.reading(), words),
                                        input.path()))));
    }
}
