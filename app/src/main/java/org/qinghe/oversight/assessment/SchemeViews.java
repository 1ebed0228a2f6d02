package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Shows a version of a scheme, with what it would have made of last year. */
@Component
class SchemeViews {

    private final Schemes schemes;
    private final SchemeWords says;
    private final LastYear lastYear;
    private final Clock clock;

    SchemeViews(Schemes schemes, SchemeWords says, LastYear lastYear, Clock clock) {
        this.schemes = schemes;
        this.says = says;
        this.lastYear = lastYear;
        this.clock = clock;
    }

    SchemeView of(SchemeVersion version, Viewer viewer, Words words) {
        var tried = viewer.may(AssessmentAccess.ASSESS)
                ? lastYear.scores(version.content(), version.units(), viewer)
                : Map.<Unit, UnitScore>of();
        return new SchemeView(
                version,
                state(version, words),
                version.from()
                        .filter(from -> from.isBefore(LocalDate.ofInstant(version.made(), clock.getZone())))
                        .isPresent(),
                says.cautions(version.content(), words),
                rows(version.content(), List.copyOf(tried.values()), words),
                version.content().grades().stream()
                        .map(each -> words.t(
                                "assessment.grade.from", each.name().in(words), CriterionForm.plain(each.from())))
                        .toList(),
                schemes.versions(version.id()).stream()
                        .filter(SchemePages::seen)
                        .map(each -> new SchemeView.Older(
                                each.path(), called(each, words), each.version() == version.version()))
                        .toList(),
                tried.isEmpty() ? Optional.empty() : Optional.of(preview(tried, words)));
    }

    /** A version by its number and where it stands. */
    String called(SchemeVersion version, Words words) {
        return words.t("assessment.version", String.valueOf(version.version()), state(version, words));
    }

    private static String state(SchemeVersion version, Words words) {
        return version.from()
                .map(from -> words.t("assessment.inForce", words.date(from)))
                .orElseGet(() -> words.t("assessment.draft"));
    }

    private List<SchemeView.Row> rows(Scheme scheme, List<UnitScore> tried, Words words) {
        var most = Scoring.most(scheme);
        var edit = new SchemeEdit(scheme);
        return scheme.criteria()
                .map(each -> new SchemeView.Row(
                        each.code(),
                        edit.sectionOf(each.code(), words),
                        each.name().in(words),
                        words.t(KindName.of(each.kind()).message()),
                        each.kind().weighted() ? CriterionForm.plain(most.getOrDefault(each.code(), Points.NONE)) : "",
                        says.explain(each, scheme, words),
                        says.missing(each, words),
                        each.kind() instanceof Kind.Veto ? "" : reached(each.code(), tried, words)))
                .toList();
    }

    /** The mean of the units at which it was scored. */
    private static String reached(String code, List<UnitScore> tried, Words words) {
        var scored = tried.stream()
                .flatMap(UnitScore::criteria)
                .filter(each -> each.node().code().equals(code) && each.standing() == Score.Standing.SCORED)
                .map(Score::points)
                .toList();
        if (scored.isEmpty()) {
            return tried.isEmpty() ? "" : words.t("assessment.reached.none");
        }
        var mean = Points.round(Points.mean(scored.stream().reduce(BigDecimal.ZERO, BigDecimal::add), scored.size()));
        return words.t(
                "assessment.reached",
                mean.toPlainString(),
                String.valueOf(scored.size()),
                String.valueOf(tried.size()));
    }

    private SchemeView.Preview preview(Map<Unit, UnitScore> tried, Words words) {
        return new SchemeView.Preview(
                String.valueOf(lastYear.year()),
                tried.entrySet().stream()
                        .sorted(Comparator.comparing(
                                        (Map.Entry<Unit, UnitScore> each) -> total(each.getValue()),
                                        Comparator.reverseOrder())
                                .thenComparing(each -> each.getKey().code()))
                        .map(each -> new SchemeView.Preview.Line(
                                words.name(each.getKey().nameZh(), each.getKey().nameEn()),
                                each.getValue()
                                        .mark()
                                        .map(mark -> mark.total().toPlainString())
                                        .orElse("–"),
                                each.getValue()
                                        .mark()
                                        .flatMap(UnitScore.Mark::grade)
                                        .map(grade -> grade.name().in(words))
                                        .orElse("")))
                        .toList());
    }

    private static BigDecimal total(UnitScore score) {
        return score.mark().map(UnitScore.Mark::total).orElse(BigDecimal.ONE.negate());
    }
}
