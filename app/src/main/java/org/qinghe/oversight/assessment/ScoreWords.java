package org.qinghe.oversight.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Says where an assessment stands, and who a unit's like are. */
@Component
class ScoreWords {

    private final DatumNames names;

    ScoreWords(DatumNames names) {
        this.names = names;
    }

    static String span(Assessment assessment, Words words) {
        var span = assessment.span();
        return span.equals(Span.year(assessment.year()))
                ? words.t("scores.year", String.valueOf(assessment.year()))
                : words.t("scores.span", words.date(span.first()), words.date(span.last()));
    }

    static String state(Assessment assessment, boolean replaced, Words words) {
        return assessment
                .publication()
                .map(each -> words.t(
                        replaced ? "scores.state.replaced" : "scores.state.published",
                        words.date(each.by().at())))
                .orElseGet(() -> words.t("scores.state.draft"));
    }

    String trait(Trait trait, Words words) {
        return trait instanceof Trait.Of(var figure)
                ? names.of(figure, words)
                : Optional.ofNullable(Trait.usual(words).get(trait.key())).orElse("");
    }

    /** The group of units of a like, such as the first of three. */
    String group(int peers, int groups, Trait trait, Words words) {
        if (peers == 0) {
            return words.t("scores.group.none", trait(trait, words));
        }
        return trait instanceof Trait.Together || groups == 1
                ? words.t("scores.group.all")
                : words.t("scores.group", peers, groups, trait(trait, words));
    }

    /** How far a total may be off, or empty text where it is exact. */
    static String range(KeptScore score, Words words) {
        return score.exact()
                ? ""
                : score.mark()
                        .map(mark -> words.t(
                                "scores.range",
                                words.number(rounded(mark.range().low())),
                                words.number(rounded(mark.range().high()))))
                        .orElse("");
    }

    static String total(KeptScore score, Words words) {
        return score.mark().map(mark -> mark.total().toPlainString()).orElseGet(() -> words.t("scores.total.none"));
    }

    static String grade(KeptScore score, Scheme scheme, Words words) {
        return score.mark()
                .map(mark -> {
                    var grade = mark.grade().isEmpty() ? "" : SchemeWords.grade(mark.grade(), scheme, words);
                    return mark.vetoed() ? words.t("scores.vetoed", grade) : grade;
                })
                .orElse("");
    }

    static String name(Map<UUID, Unit> units, UUID unit, Words words) {
        return Optional.ofNullable(units.get(unit))
                .map(each -> words.name(each.nameZh(), each.nameEn()))
                .orElse("–");
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
