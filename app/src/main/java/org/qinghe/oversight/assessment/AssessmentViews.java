package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.springframework.stereotype.Component;

/** Shows assessments: the list, and one with the scores of its units among their like. */
@Component
class AssessmentViews {

    private final Assessments assessments;
    private final Appeals appeals;
    private final UnitProposals proposals;
    private final SchemeWords schemes;
    private final ScoreWords says;
    private final UnitSights sights;

    AssessmentViews(
            Assessments assessments,
            Appeals appeals,
            UnitProposals proposals,
            SchemeWords schemes,
            ScoreWords says,
            UnitSights sights) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.proposals = proposals;
        this.schemes = schemes;
        this.says = says;
        this.sights = sights;
    }

    List<AssessmentLine> lines(List<Assessment> listed, Words words) {
        var titles = assessments.titles(listed);
        var replaced = assessments.replaced(listed);
        return listed.stream()
                .map(each -> new AssessmentLine(
                        each.path(),
                        titles.getOrDefault(each.scheme(), Bilingual.ofOne("")).in(words),
                        ScoreWords.span(each, words),
                        ScoreWords.state(each, replaced.contains(each.id()), words),
                        words.t(
                                "scores.by",
                                each.making().name(),
                                words.date(each.making().at()))))
                .toList();
    }

    AssessmentView of(Assessment assessment, Viewer viewer, Words words) {
        var scheme = assessments.scheme(assessment);
        boolean replaced = assessments.replaced(assessment);
        var standings = new Standings(assessments.scores(assessment));
        var units = assessments.units(standings.scores());
        return new AssessmentView(
                assessment,
                scheme.title().in(words),
                scheme.path(),
                ScoreWords.span(assessment, words),
                ScoreWords.state(assessment, replaced, words),
                assessment.published() && !replaced,
                notes(assessment, viewer, words),
                schemes.cautions(scheme.content(), words),
                criteria(scheme.content(), words),
                groups(assessment, scheme.content(), standings, units, viewer, words),
                proposals(assessment, replaced, units, viewer, words),
                (int) appeals.of(assessment).stream()
                        .flatMap(each -> each.answer().stream())
                        .filter(Appeal.Answer::upheld)
                        .count(),
                assessments.barredFromPublishing(assessment, viewer));
    }

    static List<String> criteria(Scheme scheme, Words words) {
        return scheme.criteria().map(each -> each.name().in(words)).toList();
    }

    private List<AssessmentView.Note> notes(Assessment assessment, Viewer viewer, Words words) {
        List<AssessmentView.Note> notes = new ArrayList<>();
        notes.add(new AssessmentView.Note(
                words.t(
                        "scores.computed",
                        assessment.making().name(),
                        words.minute(assessment.making().at())),
                ""));
        assessment
                .publication()
                .ifPresent(each -> notes.add(new AssessmentView.Note(
                        words.t(
                                "scores.publishedBy",
                                each.by().name(),
                                words.date(each.by().at()),
                                words.date(each.appealsUntil())),
                        "")));
        assessments
                .before(assessment)
                .filter(each -> assessments.find(each.id(), viewer).isPresent())
                .ifPresent(each -> notes.add(
                        new AssessmentView.Note(words.t("scores.corrects", assessment.reason()), each.path())));
        assessments
                .after(assessment)
                .filter(each -> assessments.find(each.id(), viewer).isPresent())
                .ifPresent(each ->
                        notes.add(new AssessmentView.Note(words.t("scores.corrected", each.reason()), each.path())));
        return notes;
    }

    private List<AssessmentView.Group> groups(
            Assessment assessment,
            Scheme scheme,
            Standings standings,
            Map<UUID, Unit> units,
            Viewer viewer,
            Words words) {
        int groups = standings.groups();
        var sight = sights.of(viewer);
        return standings.inOrder().stream()
                .map(peers -> new AssessmentView.Group(
                        says.group(peers, groups, assessment.trait(), words),
                        standings.group(peers).stream()
                                .map(score -> new AssessmentView.Row(
                                        sight.covers(score.unit()) ? assessment.path(score.unit()) : "",
                                        ScoreWords.name(units, score.unit(), words),
                                        standings
                                                .rank(score)
                                                .map(String::valueOf)
                                                .orElse(""),
                                        ScoreWords.total(score, words),
                                        ScoreWords.range(score, words),
                                        ScoreWords.grade(score, scheme, words),
                                        points(score, scheme)))
                                .toList()))
                .toList();
    }

    private static List<String> points(KeptScore score, Scheme scheme) {
        return scheme.criteria()
                .map(each -> Optional.ofNullable(score.points().get(each.code()))
                        .map(BigDecimal::toPlainString)
                        .orElse(""))
                .toList();
    }

    private List<AssessmentView.ProposalLine> proposals(
            Assessment assessment, boolean replaced, Map<UUID, Unit> units, Viewer viewer, Words words) {
        return viewer.may(ScoreAccess.DECIDE) && !replaced
                ? proposals.of(assessment.id()).stream()
                        .map(each -> new AssessmentView.ProposalLine(
                                each.path(),
                                ScoreWords.name(units, each.unit(), words),
                                words.t(each.kind().message()),
                                words.t(each.state())))
                        .toList()
                : List.of();
    }
}
