package org.qinghe.oversight.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Period;
import org.qinghe.figures.PeriodName;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Shows the score of one unit, down to the figure, task, finding or entry behind every point. */
@Component
class UnitScoreViews {

    private final Assessments assessments;
    private final Appeals appeals;
    private final UnitProposals proposals;
    private final ScoreWords says;
    private final AppealViews appealViews;
    private final DatumNames names;

    UnitScoreViews(
            Assessments assessments,
            Appeals appeals,
            UnitProposals proposals,
            ScoreWords says,
            AppealViews appealViews,
            DatumNames names) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.proposals = proposals;
        this.says = says;
        this.appealViews = appealViews;
        this.names = names;
    }

    UnitScoreView of(
            Assessment assessment, Standings standings, KeptScore kept, Unit unit, Viewer viewer, Words words) {
        var scheme = assessments.scheme(assessment);
        var inputs = assessments.inputs(assessment, List.of(unit.id())).getOrDefault(unit.id(), List.of());
        var score = Assessments.repeated(assessment, scheme.content(), unit.id(), inputs);
        var called = names.called(words);
        return new UnitScoreView(
                assessment,
                assessment.path(unit.id()),
                scheme.title().in(words),
                words.name(unit.nameZh(), unit.nameEn()),
                ScoreWords.span(assessment, words),
                ScoreWords.total(kept, words),
                sentences(assessment, standings, kept, scheme.content(), words),
                kept.same(score),
                score.criteria().map(each -> criterion(each, called, words)).toList(),
                hints(score, called, words),
                changes(inputs, assessments.today(assessment, scheme.content(), unit), called, words),
                appealViews.lines(
                        appeals.of(assessment).stream()
                                .filter(each -> each.unit().equals(unit.id()))
                                .toList(),
                        viewer,
                        words),
                proposals.of(assessment.id()).stream()
                        .filter(each -> each.unit().equals(unit.id()))
                        .flatMap(each -> each.decision().filter(Proposal.Decision::agreed).stream()
                                .map(made -> words.t(
                                        each.kind().message() + ".agreed",
                                        made.words(),
                                        made.name(),
                                        words.date(made.at()))))
                        .toList(),
                appeals.mayAppeal(assessment, unit.id(), viewer)
                        ? Optional.of(about(scheme.content(), words))
                        : Optional.empty());
    }

    private List<String> sentences(
            Assessment assessment, Standings standings, KeptScore kept, Scheme scheme, Words words) {
        List<String> sentences = new ArrayList<>();
        kept.mark().ifPresent(mark -> {
            if (!mark.grade().isEmpty()) {
                sentences.add(words.t("scores.gradeIs", ScoreWords.grade(kept, scheme, words)));
            }
            sentences.add(
                    kept.exact()
                            ? words.t("scores.exact")
                            : words.t("scores.uncertain", ScoreWords.range(kept, words)));
        });
        var group = says.group(kept.peers(), standings.groups(), assessment.trait(), words);
        standings
                .rank(kept)
                .ifPresentOrElse(
                        rank -> sentences.add(words.t(
                                standings.alike(kept) == 0 ? "scores.rank" : "scores.rank.alike",
                                rank,
                                standings.ranked(kept.peers()).size(),
                                group,
                                standings.alike(kept))),
                        () -> sentences.add(words.t("scores.unranked", group)));
        return sentences;
    }

    private static UnitScoreView.OfCriterion criterion(
            Score.OfCriterion score, Function<Datum, String> called, Words words) {
        return new UnitScoreView.OfCriterion(
                score.node().name().in(words),
                score.points().toPlainString(),
                score.most().signum() == 0 ? "" : score.most().toPlainString(),
                score.said().in(words, called),
                score.lines().stream()
                        .map(line -> new UnitScoreView.Step(
                                line.said().in(words, called),
                                line.points().toPlainString(),
                                line.inputs().stream()
                                        .map(input -> behind(input, called, words))
                                        .toList(),
                                line.missing() > 0 ? words.t("scores.missing", line.missing()) : ""))
                        .toList());
    }

    private static UnitScoreView.Behind behind(Input input, Function<Datum, String> called, Words words) {
        return new UnitScoreView.Behind(
                PeriodName.of(input.period(), words),
                called.apply(input.datum()),
                ReadingWords.of(input.reading(), words),
                input.path());
    }

    /** Of all counts of figures in the score, each once. */
    private static List<UnitScoreView.Hinted> hints(UnitScore score, Function<Datum, String> called, Words words) {
        var counts = score.criteria()
                .flatMap(each -> each.lines().stream())
                .flatMap(line -> line.inputs().stream())
                .filter(input -> input.datum() instanceof Datum.Figure)
                .distinct()
                .flatMap(input -> input.reading() instanceof Reading.Amount(var value) ? Stream.of(value) : Stream.of())
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .mapToLong(java.math.BigDecimal::longValue)
                .toArray();
        return Stream.of(Digits.heaping(counts), Digits.benford(counts))
                .flatMap(Optional::stream)
                .map(hint -> new UnitScoreView.Hinted(
                        hint.found().in(words, called),
                        hint.limit().in(words, called),
                        hint.source().in(words, called)))
                .toList();
    }

    private record Place(Datum datum, Period period, String path) {
        static Place of(Input input) {
            return new Place(input.datum(), input.period(), input.path());
        }
    }

    /** What was revised, added or taken back since: of honest correction and of gaming alike. */
    private static List<UnitScoreView.Changed> changes(
            List<Input> read, List<Input> today, Function<Datum, String> called, Words words) {
        var then = byPlace(read);
        var now = byPlace(today);
        Map<Place, String> all = new LinkedHashMap<>(then);
        now.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(place -> !then.getOrDefault(place, "").equals(now.getOrDefault(place, "")))
                .sorted(Comparator.comparing((Place place) -> place.period().start())
                        .thenComparing(Place::path))
                .map(place -> new UnitScoreView.Changed(
                        PeriodName.of(place.period(), words),
                        called.apply(place.datum()),
                        read(then.getOrDefault(place, ""), words),
                        read(now.getOrDefault(place, ""), words),
                        place.path()))
                .toList();
    }

    private static Map<Place, String> byPlace(List<Input> inputs) {
        return inputs.stream()
                .collect(Collectors.toMap(
                        Place::of, UnitScoreViews::plain, (one, other) -> one + " + " + other, LinkedHashMap::new));
    }

    private static String plain(Input input) {
        return switch (input.reading()) {
            case Reading.Amount(var value) -> CriterionForm.plain(value);
            case Reading.Share(var passed, var of, var _) -> passed + " / " + of;
            case Reading.Mean(var mean, var answers) -> CriterionForm.plain(mean) + " (" + answers + ")";
            case Reading.Progress(var actual, var _) -> CriterionForm.plain(actual);
        };
    }

    private static String read(String value, Words words) {
        return value.isEmpty() ? words.t("scores.notThere") : value;
    }

    private static Map<String, String> about(Scheme scheme, Words words) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("", words.t("scores.appeal.whole"));
        scheme.criteria().forEach(each -> about.put(each.code(), each.name().in(words)));
        return about;
    }
}
