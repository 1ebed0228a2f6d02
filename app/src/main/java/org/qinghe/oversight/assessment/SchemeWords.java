package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Says what a scheme does, criterion by criterion. */
@Component
class SchemeWords {

    private final DatumNames names;

    SchemeWords(DatumNames names) {
        this.names = names;
    }

    String explain(Node.Criterion criterion, Scheme scheme, Words words) {
        return switch (criterion.kind()) {
            case Kind.Counts(var items, var cap) ->
                words.t("assessment.explain.COUNTS", items(items, words), CriterionForm.plain(cap));
            case Kind.Bonus(var items, var cap) ->
                words.t("assessment.explain.BONUS", items(items, words), CriterionForm.plain(cap));
            case Kind.Deductions(var full, var items, var floor) ->
                words.t(
                        "assessment.explain.DEDUCTIONS",
                        CriterionForm.plain(full),
                        items(items, words),
                        CriterionForm.plain(floor));
            case Kind.Tiers tiers -> tiers(tiers, words);
            case Kind.Audit(var datum) -> words.t("assessment.explain.AUDIT", names.of(datum, words));
            case Kind.Survey survey ->
                words.t(
                        "assessment.explain.SURVEY",
                        names.of(survey.datum(), words),
                        CriterionForm.plain(survey.lowest()),
                        CriterionForm.plain(survey.highest()),
                        String.valueOf(survey.least()));
            case Kind.Veto(var datum, var grade) ->
                words.t("assessment.explain.VETO", names.of(datum, words), grade(grade, scheme, words));
            case Kind.Aim aim -> aim(aim, words);
        };
    }

    /** What happens where it is not reported. */
    String missing(Node.Criterion criterion, Words words) {
        return criterion.kind().weighted()
                ? words.t(
                        "assessment.missing." + criterion.missing().treatment().name(),
                        String.valueOf(criterion.missing().least()))
                : words.t("assessment.missing.beside");
    }

    List<String> cautions(Scheme scheme, Words words) {
        return Caution.of(scheme, names::kind).stream()
                .map(each -> words.t(
                        "assessment.caution.with",
                        each.said().in(words, datum -> names.of(datum, words)),
                        each.criteria().stream()
                                .map(criterion -> criterion.name().in(words))
                                .collect(Collectors.joining(words.t("assessment.comma")))))
                .toList();
    }

    static String grade(String code, Scheme scheme, Words words) {
        return scheme.grade(code).map(each -> each.name().in(words)).orElse("");
    }

    private String items(List<Kind.Each> items, Words words) {
        return items.stream()
                .map(each -> words.t(
                        "assessment.explain.each", names.of(each.datum(), words), CriterionForm.plain(each.points())))
                .collect(Collectors.joining(words.t("assessment.comma")));
    }

    private String tiers(Kind.Tiers tiers, Words words) {
        var steps = tiers.tiers().stream()
                .map(each -> words.t(
                        tiers.lowerIsBetter() ? "assessment.explain.upTo" : "assessment.explain.from",
                        CriterionForm.plain(each.threshold()),
                        CriterionForm.plain(each.points())))
                .collect(Collectors.joining(words.t("assessment.comma")));
        return words.t(
                "assessment.explain.TIERS",
                names.of(tiers.datum(), words),
                words.t("assessment.gathering." + tiers.gathering()),
                steps);
    }

    private String aim(Kind.Aim aim, Words words) {
        return aim.trajectory()
                .map(way -> words.t(
                        "assessment.explain.AIM",
                        names.of(aim.datum(), words),
                        words.t("assessment.gathering." + aim.gathering()),
                        CriterionForm.plain(way.baseline()),
                        words.date(way.milestones().getFirst().day()),
                        CriterionForm.plain(way.milestones().getLast().value()),
                        words.date(way.milestones().getLast().day())))
                .orElseGet(() -> words.t("assessment.explain.AIM.own", names.of(aim.datum(), words)));
    }
}
