package org.qinghe.oversight.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.oversight.documents.Block;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;

/** The tables of a result on paper. */
record ResultTables(Scheme scheme, Standings standings, Map<UUID, Unit> units, Words words) {

    /** Group by group, in each the most points first. */
    Stream<KeptScore> inOrder() {
        return standings.inOrder().stream().flatMap(peers -> standings.group(peers).stream());
    }

    String name(UUID unit) {
        return ScoreWords.name(units, unit, words);
    }

    Block.Table results() {
        return table(
                Stream.of("group", "rank", "unit", "total", "range", "grade"),
                inOrder()
                        .map(score -> List.of(
                                score.peers() == 0 ? "–" : String.valueOf(score.peers()),
                                standings.rank(score).map(String::valueOf).orElse("–"),
                                name(score.unit()),
                                ScoreWords.total(score, words),
                                ScoreWords.range(score, words),
                                ScoreWords.grade(score, scheme, words)))
                        .toList());
    }

    /** How many units each grade has; nothing where the scheme has none. */
    Block.Table grades() {
        List<List<String>> rows = new ArrayList<>();
        scheme.grades()
                .forEach(grade -> rows.add(
                        List.of(grade.name().in(words), CriterionForm.plain(grade.from()), count(grade.code()))));
        return table(Stream.of("grade", "from", "units"), rows);
    }

    private String count(String grade) {
        return String.valueOf(standings.scores().stream()
                .flatMap(score -> score.mark().stream())
                .filter(mark -> mark.grade().equals(grade))
                .count());
    }

    /** How each criterion counts, and what it can give at most. */
    Block.Table criteria(SchemeWords schemes) {
        var most = Scoring.most(scheme);
        return table(
                Stream.of("criterion", "most", "how"),
                scheme.criteria()
                        .map(each -> List.of(
                                each.name().in(words),
                                each.kind().weighted()
                                        ? CriterionForm.plain(most.getOrDefault(each.code(), Points.NONE))
                                        : "–",
                                schemes.explain(each, scheme, words)))
                        .toList());
    }

    private Block.Table table(Stream<String> columns, List<List<String>> rows) {
        return new Block.Table(
                columns.map(column -> words.t("scores.column." + column)).toList(), rows);
    }
}
