package org.qinghe.oversight.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes assessments, keeps them with what they rest on, and publishes them. */
@Component
public class Assessments {

    static final int APPEAL_DAYS = 15;

    private final AssessmentTable table;
    private final Schemes schemes;
    private final InputReading reading;
    private final Grouping grouping;
    private final UnitProposals proposals;
    private final ToldOfScores told;
    private final Units units;
    private final Places places;
    private final AuditTrail trail;
    private final WorkTime time;

    Assessments(
            AssessmentTable table,
            Schemes schemes,
            InputReading reading,
            Grouping grouping,
            UnitProposals proposals,
            ToldOfScores told,
            Units units,
            Places places,
            AuditTrail trail,
            WorkTime time) {
        this.table = table;
        this.schemes = schemes;
        this.reading = reading;
        this.grouping = grouping;
        this.proposals = proposals;
        this.told = told;
        this.units = units;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Judges the units of the viewer's area by the version that was in force on the last day; nothing where none was, or
     * where there is no such unit.
     */
    @Transactional
    public Optional<UUID> compute(UUID scheme, Span span, Trait trait) {
        var area = Viewer.required().area();
        return schemes.on(scheme, span.last())
                .filter(version -> !judged(version.units(), area).isEmpty())
                .map(version -> compute(version, span, area, trait, Optional.empty(), ""));
    }

    /** The same again with what is known now; the one before stays as it was. Nothing where it was corrected already. */
    @Transactional
    public Optional<UUID> again(Assessment before, String reason) {
        return table.after(before.id()).isPresent()
                ? Optional.empty()
                : Optional.of(compute(
                        scheme(before),
                        before.span(),
                        before.area(),
                        before.trait(),
                        Optional.of(before.id()),
                        reason));
    }

    private UUID compute(
            SchemeVersion version, Span span, String area, Trait trait, Optional<UUID> follows, String reason) {
        var judged = judged(version.units(), area);
        var inputs = reading.read(version.content(), span, judged);
        var groups = grouping.of(judged, trait, span);
        var byUnit = inputs.stream().collect(Collectors.groupingBy(Input::unit));
        var assessment = new Assessment(
                UUID.randomUUID(),
                version.id(),
                version.version(),
                version.content().total(),
                area,
                span,
                trait,
                follows,
                reason,
                step(Viewer.required()),
                Optional.empty());
        table.add(assessment);
        Scoring.of(version.content(), span, judged.stream().map(Unit::id).toList(), inputs)
                .forEach(score -> table.add(
                        assessment.id(),
                        KeptScore.of(score, groups.getOrDefault(score.unit(), 0)),
                        byUnit.getOrDefault(score.unit(), List.of())));
        trail.record(
                "oversight.assessmentComputed",
                subject(assessment.id()),
                Map.of(
                        "units", String.valueOf(judged.size()),
                        "version", String.valueOf(version.version()),
                        "last", span.last().toString()));
        return assessment.id();
    }

    /** Why somebody cannot publish it, as a message. */
    Optional<String> barredFromPublishing(Assessment assessment, Viewer viewer) {
        if (assessment.published() || table.after(assessment.id()).isPresent()) {
            return Optional.of("scores.barred.followed");
        }
        return new Standings(table.scores(assessment.id())).of(viewer.unit()).isPresent()
                ? Optional.of("scores.barred.judged")
                : Optional.empty();
    }

    /**
     * Publishes it: from now on the units see it and have so many days to appeal, and proposals wait to be decided on. Whether
     * it was done.
     */
    @Transactional
    public boolean publish(UUID id) {
        var viewer = Viewer.required();
        var assessment = find(id, viewer)
                .filter(each -> barredFromPublishing(each, viewer).isEmpty());
        if (assessment.isEmpty()) {
            return false;
        }
        var publication = new Assessment.Publication(
                step(viewer), viewer.unit(), time.today().plusDays(APPEAL_DAYS));
        if (!table.publish(id, publication)) {
            return false;
        }
        var scheme = scheme(assessment.get());
        var scores = table.scores(id);
        proposals.draft(id, scheme.content(), scores);
        told.published(assessment.get(), scheme.title(), scores, publication.appealsUntil());
        trail.record("oversight.assessmentPublished", subject(id));
        return true;
    }

    /** Which assessments the viewer may see. */
    AssessmentSight sight(Viewer viewer) {
        return AssessmentSight.of(viewer, places);
    }

    long count(AssessmentSight sight) {
        return table.count(sight);
    }

    /** The newest first. */
    List<Assessment> page(AssessmentSight sight, Paging paging) {
        return table.page(sight, paging);
    }

    /** Those that are published and that nothing published has taken the place of, the newest first. */
    List<Assessment> standing(Viewer viewer) {
        var seen = table.all(sight(viewer));
        var replaced = replaced(seen);
        return seen.stream()
                .filter(each -> each.published() && !replaced.contains(each.id()))
                .toList();
    }

    /** Where the viewer may see it. */
    public Optional<Assessment> find(UUID id, Viewer viewer) {
        return table.find(id, sight(viewer));
    }

    Optional<Assessment> before(Assessment assessment) {
        return assessment.follows().flatMap(table::find);
    }

    Optional<Assessment> after(Assessment assessment) {
        return table.after(assessment.id());
    }

    /** Whether it is published and nothing published has taken its place. */
    boolean stands(Assessment assessment) {
        return assessment.published() && !replaced(assessment);
    }

    /** Whether a published one has taken its place. */
    boolean replaced(Assessment assessment) {
        return !replaced(List.of(assessment)).isEmpty();
    }

    /** The ids of those of them whose place a published one has taken. */
    Set<UUID> replaced(Collection<Assessment> assessments) {
        return table.replaced(assessments.stream().map(Assessment::id).toList());
    }

    /** What the schemes of assessments are called, by their ids. */
    Map<UUID, Bilingual> titles(Collection<Assessment> assessments) {
        return schemes.titles(
                assessments.stream().map(Assessment::scheme).distinct().toList());
    }

    List<KeptScore> scores(Assessment assessment) {
        return table.scores(assessment.id());
    }

    /** What was read of each of the units then. */
    Map<UUID, List<Input>> inputs(Assessment assessment, Collection<UUID> units) {
        return table.inputs(assessment.id(), units);
    }

    /** The score as the engine gives it for what was read then. */
    static UnitScore repeated(Assessment assessment, Scheme scheme, UUID unit, List<Input> inputs) {
        return Scoring.of(scheme, assessment.span(), List.of(unit), inputs).getFirst();
    }

    /** What would be read of the unit today. */
    List<Input> today(Assessment assessment, Scheme scheme, Unit unit) {
        return reading.read(scheme, assessment.span(), List.of(unit));
    }

    SchemeVersion scheme(Assessment assessment) {
        return schemes.find(assessment.scheme(), assessment.version()).orElseThrow();
    }

    Map<UUID, Unit> units(List<KeptScore> scores) {
        return units.findAll(scores.stream().map(KeptScore::unit).toList());
    }

    private List<Unit> judged(Unit.Kind kind, String area) {
        return units.within(area).stream().filter(each -> each.kind() == kind).toList();
    }

    private Assessment.Step step(Viewer viewer) {
        return new Assessment.Step(viewer.account(), viewer.name(), time.now());
    }

    static String subject(UUID id) {
        return "assessment/" + id;
    }
}
