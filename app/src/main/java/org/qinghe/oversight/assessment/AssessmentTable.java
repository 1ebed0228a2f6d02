package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessmentTable {

    private static final String SEEN = """
             from oversight.assessment a
            where (a.published_at is not null or :drafts)
              and (:everywhere or a.area = any(:within) or a.published_at is not null and a.area = any(:above))
            """;

    private static final String NEWEST_FIRST = "order by a.last_day desc, a.made_at desc, a.id";

    private record KeptPoints(Map<String, BigDecimal> byCode) {}

    /** A published total, and of how many points it is. */
    record Published(UUID unit, BigDecimal total, BigDecimal fullMark) {}

    private final JdbcClient database;

    AssessmentTable(JdbcClient database) {
        this.database = database;
    }

    void add(Assessment assessment) {
        database.sql("""
                        insert into oversight.assessment (id, scheme, version, full_mark, area, first_day, last_day, trait,
                            follows, reason, made_at, made_by, made_name)
                        values (:id, :scheme, :version, :full, :area, :first, :last, :trait, :follows, :reason, :at, :by, :name)
                        """)
                .param("id", assessment.id())
                .param("scheme", assessment.scheme())
                .param("version", assessment.version())
                .param("full", assessment.fullMark())
                .param("area", assessment.area())
                .param("first", assessment.span().first())
                .param("last", assessment.span().last())
                .param("trait", assessment.trait().key())
                .param("follows", assessment.follows().orElse(null))
                .param("reason", assessment.reason())
                .param("at", Timestamp.from(assessment.making().at()))
                .param("by", assessment.making().account())
                .param("name", assessment.making().name())
                .update();
    }

    void add(UUID assessment, KeptScore score, List<Input> inputs) {
        var mark = score.mark();
        database.sql("""
                        insert into oversight.assessment_score (assessment, unit, peers, total, low, high, bonus, grade, vetoed,
                            points, inputs)
                        values (:assessment, :unit, :peers, :total, :low, :high, :bonus, :grade, :vetoed, :points::jsonb,
                            :inputs::jsonb)
                        """)
                .param("assessment", assessment)
                .param("unit", score.unit())
                .param("peers", score.peers())
                .param("total", mark.map(KeptScore.Mark::total).orElse(null))
                .param("low", mark.map(each -> each.range().low()).orElse(null))
                .param("high", mark.map(each -> each.range().high()).orElse(null))
                .param("bonus", mark.map(KeptScore.Mark::bonus).orElse(null))
                .param("grade", mark.map(KeptScore.Mark::grade).orElse(""))
                .param("vetoed", mark.filter(KeptScore.Mark::vetoed).isPresent())
                .param("points", Json.of(new KeptPoints(score.points())))
                .param("inputs", Json.of(KeptInputs.of(inputs)))
                .update();
    }

    /** Whether it was there and unpublished. */
    boolean publish(UUID id, Assessment.Publication publication) {
        return database.sql("""
                        update oversight.assessment set published_at = :at, published_by = :by, published_name = :name,
                            published_unit = :unit, appeals_until = :until
                        where id = :id and published_at is null
                        """)
                        .param("at", Timestamp.from(publication.by().at()))
                        .param("by", publication.by().account())
                        .param("name", publication.by().name())
                        .param("unit", publication.unit())
                        .param("until", publication.appealsUntil())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Assessment> find(UUID id) {
        return database.sql("select * from oversight.assessment where id = :id")
                .param("id", id)
                .query(AssessmentTable::assessment)
                .optional();
    }

    /** The one that corrects it. */
    Optional<Assessment> after(UUID id) {
        return database.sql("select * from oversight.assessment where follows = :id")
                .param("id", id)
                .query(AssessmentTable::assessment)
                .optional();
    }

    Optional<Assessment> find(UUID id, AssessmentSight sight) {
        return seen("select a.*", "and a.id = :id", sight)
                .param("id", id)
                .query(AssessmentTable::assessment)
                .optional();
    }

    long count(AssessmentSight sight) {
        return seen("select count(*)", "", sight).query(Long.class).single();
    }

    /** The newest first. */
    List<Assessment> page(AssessmentSight sight, Paging paging) {
        return seen("select a.*", NEWEST_FIRST + " limit :size offset :offset", sight)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(AssessmentTable::assessment)
                .list();
    }

    /** Every one, the newest first; a handful a year. */
    List<Assessment> all(AssessmentSight sight) {
        return seen("select a.*", NEWEST_FIRST, sight)
                .query(AssessmentTable::assessment)
                .list();
    }

    private JdbcClient.StatementSpec seen(String selected, String rest, AssessmentSight sight) {
        return database.sql(selected + SEEN + rest)
                .param("everywhere", sight.everywhere())
                .param("within", sight.within().toArray(String[]::new))
                .param("above", sight.above().toArray(String[]::new))
                .param("drafts", sight.drafts());
    }

    /** Those of them that a published one has taken the place of. */
    Set<UUID> replaced(Collection<UUID> assessments) {
        return database
                .sql("""
                        with recursive later as (
                            select a.follows as first, a.id, a.published_at from oversight.assessment a
                            where a.follows = any(:assessments)
                            union all
                            select later.first, a.id, a.published_at
                            from later join oversight.assessment a on a.follows = later.id
                        )
                        select distinct first from later where published_at is not null
                        """)
                .param("assessments", assessments.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<KeptScore> scores(UUID assessment) {
        return database.sql("""
                        select unit, peers, total, low, high, bonus, grade, vetoed, points
                        from oversight.assessment_score where assessment = :assessment order by unit
                        """)
                .param("assessment", assessment)
                .query(AssessmentTable::score)
                .list();
    }

    /** What was read of each of the units then. */
    Map<UUID, List<Input>> inputs(UUID assessment, Collection<UUID> units) {
        Map<UUID, List<Input>> read = new HashMap<>();
        database.sql("""
                        select unit, inputs from oversight.assessment_score
                        where assessment = :assessment and unit = any(:units)
                        """)
                .param("assessment", assessment)
                .param("units", units.toArray(UUID[]::new))
                .query(row -> {
                    var unit = row.getObject("unit", UUID.class);
                    read.put(
                            unit,
                            Json.read(row.getString("inputs"), KeptInputs.class).of(unit));
                });
        return read;
    }

    /** The published totals of days among these, of each unit the one published last. */
    List<Published> published(Span span) {
        return database.sql("""
                        select distinct on (s.unit) s.unit, s.total, a.full_mark
                        from oversight.assessment a join oversight.assessment_score s on s.assessment = a.id
                        where a.published_at is not null and a.first_day >= :first and a.last_day <= :last
                          and s.total is not null
                        order by s.unit, a.published_at desc, a.id
                        """)
                .param("first", span.first())
                .param("last", span.last())
                .query((row, index) -> new Published(
                        row.getObject("unit", UUID.class), row.getBigDecimal("total"), row.getBigDecimal("full_mark")))
                .list();
    }

    private static Assessment assessment(ResultSet row, int index) throws SQLException {
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getObject("scheme", UUID.class),
                row.getInt("version"),
                row.getBigDecimal("full_mark"),
                row.getString("area"),
                new Span(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                Trait.read(row.getString("trait")).orElse(new Trait.Together()),
                Optional.ofNullable(row.getObject("follows", UUID.class)),
                row.getString("reason"),
                new Assessment.Step(
                        row.getObject("made_by", UUID.class),
                        row.getString("made_name"),
                        row.getTimestamp("made_at").toInstant()),
                publication(row));
    }

    private static Optional<Assessment.Publication> publication(ResultSet row) throws SQLException {
        var published = Optional.ofNullable(row.getTimestamp("published_at"));
        return published.isEmpty()
                ? Optional.empty()
                : Optional.of(new Assessment.Publication(
                        new Assessment.Step(
                                row.getObject("published_by", UUID.class),
                                row.getString("published_name"),
                                published.get().toInstant()),
                        row.getObject("published_unit", UUID.class),
                        row.getObject("appeals_until", LocalDate.class)));
    }

    private static KeptScore score(ResultSet row, int index) throws SQLException {
        var total = Optional.ofNullable(row.getBigDecimal("total"));
        return new KeptScore(
                row.getObject("unit", UUID.class),
                row.getInt("peers"),
                total.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new KeptScore.Mark(
                                total.get(),
                                new Interval(row.getDouble("low"), row.getDouble("high")),
                                row.getBigDecimal("bonus"),
                                row.getString("grade"),
                                row.getBoolean("vetoed"))),
                Json.read(row.getString("points"), KeptPoints.class).byCode());
    }
}
