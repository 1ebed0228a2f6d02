package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Shows appeals. */
@Component
class AppealViews {

    private final Assessments assessments;
    private final Appeals appeals;
    private final Units units;

    AppealViews(Assessments assessments, Appeals appeals, Units units) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.units = units;
    }

    private record Judged(Assessment assessment, SchemeVersion scheme) {}

    /** In the same order, without those whose assessment the viewer does not see. */
    List<AppealLine> lines(List<Appeal> found, Viewer viewer, Words words) {
        var about = units.findAll(found.stream().map(Appeal::unit).distinct().toList());
        var judged = found.stream()
                .map(Appeal::assessment)
                .distinct()
                .flatMap(id -> assessments.find(id, viewer).stream())
                .collect(Collectors.toMap(
                        Assessment::id, assessment -> new Judged(assessment, assessments.scheme(assessment))));
        return found.stream()
                .flatMap(each -> Optional.ofNullable(judged.get(each.assessment())).stream()
                        .map(of -> line(each, of, about, words)))
                .toList();
    }

    private static AppealLine line(Appeal appeal, Judged judged, Map<UUID, Unit> about, Words words) {
        return new AppealLine(
                appeal.path(),
                ScoreWords.name(about, appeal.unit(), words),
                about(appeal, judged.scheme().content(), words),
                words.t(
                        "scores.titleOf",
                        judged.scheme().title().in(words),
                        ScoreWords.span(judged.assessment(), words)),
                words.date(appeal.made()),
                words.t(appeal.message()),
                appeal.answer().isEmpty());
    }

    AppealView of(Appeal appeal, Assessment assessment, Viewer viewer, Words words) {
        return new AppealView(
                appeal,
                lines(List.of(appeal), viewer, words).getFirst(),
                assessment.path(appeal.unit()),
                viewer.may(ScoreAccess.ANSWER) && appeal.answer().isEmpty()
                        ? Optional.of(appeals.barred(appeal, viewer).orElse(""))
                        : Optional.empty());
    }

    private static String about(Appeal appeal, Scheme scheme, Words words) {
        return scheme.criteria()
                .filter(each -> each.code().equals(appeal.criterion()))
                .findFirst()
                .map(each -> each.name().in(words))
                .orElseGet(() -> words.t("scores.appeal.whole"));
    }
}
