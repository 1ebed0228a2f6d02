package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.oversight.documents.Desk;
import org.qinghe.oversight.documents.DocumentKind;
import org.qinghe.oversight.documents.Material;
import org.qinghe.oversight.documents.Matter;
import org.qinghe.oversight.documents.Source;
import org.qinghe.oversight.documents.Subject;
import org.qinghe.places.Places;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
import org.qinghe.web.Words;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;

/** The notice of a published result; one that was corrected since is told of no more. */
@Component
class AssessmentMatter implements Matter {

    private static final String CRITERIA = "criteria";
    private static final String RESULTS = "results";
    private static final String GRADES = "grades";
    private static final Set<String> TABLES = Set.of(CRITERIA, RESULTS, GRADES);

    private static final List<String> NAMES = List.of(
            "county",
            "year",
            "date",
            Material.SERIAL,
            "period",
            "scheme",
            "version",
            "units",
            "groups",
            "publishedOn",
            "appealsUntil",
            "correction",
            "commended",
            CRITERIA,
            RESULTS,
            GRADES);

    /** What the page of the whole result shows. */
    private static final List<String> WHOLE = List.of(
            "units", "groups", "version", "publishedOn", "appealsUntil", "correction", "commended", CRITERIA, GRADES);

    private final Assessments assessments;
    private final UnitProposals proposals;
    private final SchemeWords schemes;
    private final ScoreWords says;
    private final Places places;
    private final WorkTime time;

    AssessmentMatter(
            Assessments assessments,
            UnitProposals proposals,
            SchemeWords schemes,
            ScoreWords says,
            Places places,
            WorkTime time) {
        this.assessments = assessments;
        this.proposals = proposals;
        this.schemes = schemes;
        this.says = says;
        this.places = places;
        this.time = time;
    }

    @Override
    public boolean covers(DocumentKind kind) {
        return kind == DocumentKind.ASSESSMENT_RESULT;
    }

    @Override
    public List<Subject> subjects(DocumentKind kind, Desk desk) {
        var offered = assessments.standing(desk.viewer()).stream()
                .limit(Paging.USUAL_SIZE)
                .toList();
        var titles = assessments.titles(offered);
        return offered.stream()
                .map(each -> new Subject(
                        each.id().toString(),
                        desk.words()
                                .t(
                                        "scores.titleOf",
                                        titles.getOrDefault(each.scheme(), Bilingual.ofOne(""))
                                                .in(desk.words()),
                                        ScoreWords.span(each, desk.words()))))
                .toList();
    }

    @Override
    public Optional<Material> of(DocumentKind kind, String subject, Desk desk) {
        return TypedId.of(subject)
                .flatMap(id -> assessments.find(id, desk.viewer()))
                .filter(assessments::stands)
                .flatMap(each -> each.publication().map(publication -> material(each, publication, desk)));
    }

    @Override
    public List<String> known() {
        return NAMES;
    }

    @Override
    public boolean figure(String name) {
        return TABLES.contains(name);
    }

    @Override
    public List<Subject> names(Words words) {
        return NAMES.stream()
                .map(name -> new Subject(name, words.t("documents.name." + name)))
                .toList();
    }

    private Material material(Assessment assessment, Assessment.Publication publication, Desk desk) {
        var words = desk.words();
        var scheme = assessments.scheme(assessment);
        var standings = new Standings(assessments.scores(assessment));
        var units = assessments.units(standings.scores());
        var tables = new ResultTables(scheme.content(), standings, units, words);
        var area = assessment.area().isEmpty() ? desk.area() : assessment.area();
        var place = places.find(area)
                .map(each -> words.name(each.nameZh(), each.nameEn()))
                .orElse("");
        var title = scheme.title().in(words);
        var span = ScoreWords.span(assessment, words);
        var computed = Optional.of(words.date(assessment.making().at()));
        var judged = String.valueOf(standings.scores().size());
        var whole = List.of(
                new Source(title, place, span, words.t("scores.doc.units", judged), computed, assessment.path()));
        var single = tables.inOrder()
                .map(score -> new Source(
                        title,
                        ScoreWords.name(units, score.unit(), words),
                        span,
                        ScoreWords.total(score, words),
                        computed,
                        assessment.path(score.unit())))
                .toList();
        return new Material(
                area,
                Map.ofEntries(
                        Map.entry("county", place),
                        Map.entry("year", String.valueOf(time.today().getYear())),
                        Map.entry("date", words.date(time.today())),
                        Map.entry("period", span),
                        Map.entry("scheme", title),
                        Map.entry("version", String.valueOf(scheme.version())),
                        Map.entry("units", judged),
                        Map.entry("groups", groups(assessment, standings, words)),
                        Map.entry("publishedOn", words.date(publication.by().at())),
                        Map.entry("appealsUntil", words.date(publication.appealsUntil())),
                        Map.entry("correction", correction(assessment, words)),
                        Map.entry("commended", commended(assessment, tables, words))),
                Stream.of(
                                Map.entry(CRITERIA, tables.criteria(schemes)),
                                Map.entry(RESULTS, tables.results()),
                                Map.entry(GRADES, tables.grades()))
                        .filter(each -> !each.getValue().rows().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Stream.concat(WHOLE.stream().map(name -> Map.entry(name, whole)), Stream.of(Map.entry(RESULTS, single)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private String groups(Assessment assessment, Standings standings, Words words) {
        return standings.groups() > 1
                ? words.t("scores.doc.groups", standings.groups(), says.trait(assessment.trait(), words))
                : words.t("scores.doc.together");
    }

    private static String correction(Assessment assessment, Words words) {
        return assessment.follows().isPresent()
                ? words.t("scores.doc.correction", assessment.reason())
                : words.t("scores.doc.first");
    }

    private String commended(Assessment assessment, ResultTables tables, Words words) {
        var agreed = proposals.of(assessment.id()).stream()
                .filter(each -> each.kind() == Proposal.Kind.COMMENDATION)
                .filter(each ->
                        each.decision().filter(Proposal.Decision::agreed).isPresent())
                .map(each -> tables.name(each.unit()))
                .collect(Collectors.joining(words.t("assessment.comma")));
        return agreed.isEmpty() ? words.t("scores.doc.commended.none") : words.t("scores.doc.commended", agreed);
    }
}
