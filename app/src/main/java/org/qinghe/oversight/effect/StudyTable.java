package org.qinghe.oversight.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.qinghe.web.Paging;
import org.qinghe.work.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StudyTable {

    /** A study is seen by those who see every area of the response. */
    private static final String SEEN = """
            (:everything or not exists (
                select from oversight.study_area hidden
                where hidden.study = s.id and hidden.treated and hidden.area <> all(:areas)))
            """;

    private static final String MATCHING = """
            from oversight.study s
            where (:words = '' or position(lower(:words) in lower(s.title_zh || ' ' || s.title_en)) > 0)
              and (:indicator = '' or s.indicator::text = :indicator) and
            """ + SEEN;

    private final JdbcClient database;

    StudyTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which areas somebody sees.
     *
     * @param everything whether that is the whole installation
     * @param areas the codes where it is not
     */
    record Sight(boolean everything, Collection<String> areas) {

        boolean includes(String area) {
            return everything || areas.contains(area);
        }

        private Map<String, Object> parameters() {
            return Map.of("everything", everything, "areas", areas.toArray(String[]::new));
        }
    }

    void add(KeptStudy study, Viewer viewer) {
        var design = study.design();
        var span = design.span();
        database.sql("""
                        insert into oversight.study (id, title_zh, title_en, response, follows, indicator, frequency,
                            first_period, last_before, first_after, last_period, began, rise, slope, also, ratio, low, high,
                            compared, made_at, made_by, made_name)
                        values (:id, :zh, :en, :response, :follows, :indicator, :frequency, :first, :lastBefore, :firstAfter,
                            :last, :began, :rise, :slope, :also, :ratio, :low, :high, :compared, :at, :by, :name)
                        """)
                .param("id", study.id())
                .param("zh", design.title().chinese())
                .param("en", design.title().english())
                .param("response", design.response().orElse(null))
                .param("follows", study.follows().orElse(null))
                .param("indicator", design.indicator())
                .param("frequency", span.first().frequency().name())
                .param("first", span.first().start())
                .param("lastBefore", span.lastBefore().start())
                .param("firstAfter", span.firstAfter().start())
                .param("last", span.last().start())
                .param("began", span.began())
                .param("rise", span.rise().map(Period::start).orElse(null))
                .param("slope", design.slope())
                .param("also", design.also())
                .param("ratio", study.result().ratio())
                .param("low", study.result().low())
                .param("high", study.result().high())
                .param("compared", study.result().compared())
                .param("at", Timestamp.from(study.making().at()))
                .param("by", viewer.account())
                .param("name", study.making().name())
                .update();
        study.inputs().forEach(input -> add(study.id(), input));
    }

    private void add(UUID study, Input input) {
        database.sql("""
                        insert into oversight.study_area (study, area, treated, counts, population, versions)
                        values (:study, :area, :treated, :counts, :population, :versions)
                        """)
                .param("study", study)
                .param("area", input.area())
                .param("treated", input.treated())
                .param("counts", boxed(input.counts().counts()))
                .param("population", boxed(input.counts().population()))
                .param("versions", Arrays.stream(input.versions()).boxed().toArray(Integer[]::new))
                .update();
    }

    Optional<KeptStudy> find(UUID id, Sight sight) {
        return database.sql("select s.* from oversight.study s where s.id = :id and " + SEEN)
                .param("id", id)
                .params(sight.parameters())
                .query((row, index) -> study(row, inputs(id)))
                .optional();
    }

    private List<Input> inputs(UUID study) {
        return database.sql("select * from oversight.study_area where study = :study order by area")
                .param("study", study)
                .query((row, index) -> new Input(
                        new AreaCounts(row.getString("area"), numbers(row, "counts"), numbers(row, "population")),
                        row.getBoolean("treated"),
                        versions(row)))
                .list();
    }

    long count(String words, String indicator, Sight sight) {
        return database.sql("select count(*) " + MATCHING)
                .param("words", words)
                .param("indicator", indicator)
                .params(sight.parameters())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<ListedStudy> page(String words, String indicator, Sight sight, Paging paging) {
        return database.sql("""
                        select s.*, array(
                            select a.area from oversight.study_area a where a.study = s.id and a.treated order by a.area) as treated
                        """ + MATCHING + " order by s.made_at desc, s.id limit :size offset :offset")
                .param("words", words)
                .param("indicator", indicator)
                .params(sight.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(StudyTable::listed)
                .list();
    }

    /** Those about a response, the newest first. */
    List<ListedStudy> of(UUID response, Sight sight) {
        return database.sql("""
                        select s.*, '{}'::text[] as treated from oversight.study s where s.response = :response and
                        """ + SEEN + " order by s.made_at desc, s.id")
                .param("response", response)
                .params(sight.parameters())
                .query(StudyTable::listed)
                .list();
    }

    private static ListedStudy listed(ResultSet row, int index) throws SQLException {
        return new ListedStudy(
                row.getObject("id", UUID.class),
                title(row),
                row.getObject("indicator", UUID.class),
                List.of((String[]) row.getArray("treated").getArray()),
                row.getObject("began", LocalDate.class),
                result(row),
                row.getTimestamp("made_at").toInstant());
    }

    private static KeptStudy study(ResultSet row, List<Input> inputs) throws SQLException {
        var frequency = Frequency.valueOf(row.getString("frequency"));
        var span = new Design.Span(
                period(row, "first_period", frequency),
                period(row, "last_before", frequency),
                period(row, "first_after", frequency),
                period(row, "last_period", frequency),
                row.getObject("began", LocalDate.class),
                Optional.ofNullable(row.getObject("rise", LocalDate.class)).map(day -> new Period(frequency, day)));
        return new KeptStudy(
                row.getObject("id", UUID.class),
                new Design(
                        title(row),
                        Optional.ofNullable(row.getObject("response", UUID.class)),
                        row.getObject("indicator", UUID.class),
                        codes(inputs, true),
                        codes(inputs, false),
                        span,
                        row.getBoolean("slope"),
                        row.getString("also")),
                inputs,
                result(row),
                new KeptStudy.Making(row.getTimestamp("made_at").toInstant(), row.getString("made_name")),
                Optional.ofNullable(row.getObject("follows", UUID.class)));
    }

    private static List<String> codes(List<Input> inputs, boolean treated) {
        return CountReading.counts(inputs, treated).map(AreaCounts::area).toList();
    }

    private static Bilingual title(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("title_zh"), row.getString("title_en"));
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getDouble("ratio"), row.getDouble("low"), row.getDouble("high"), row.getBoolean("compared"));
    }

    private static Period period(ResultSet row, String column, Frequency frequency) throws SQLException {
        return new Period(frequency, row.getObject(column, LocalDate.class));
    }

    private static Double[] boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Double[]::new);
    }

    private static double[] numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Double[]) row.getArray(column).getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static int[] versions(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("versions").getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
