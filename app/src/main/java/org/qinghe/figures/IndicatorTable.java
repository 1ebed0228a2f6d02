package org.qinghe.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.figures.Indicator.Direction;
import org.qinghe.figures.Indicator.Kind;
import org.qinghe.figures.Indicator.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IndicatorTable implements Indicators {

    private final JdbcClient database;
    private final Clock clock;

    IndicatorTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Indicator> find(UUID id) {
        return database.sql("select * from figures.indicator where id = ?")
                .param(id)
                .query(IndicatorTable::indicator)
                .optional();
    }

    @Override
    public Optional<Indicator> find(String code, Frequency frequency) {
        return database.sql("select * from figures.indicator where code = ? and frequency = ?")
                .params(code, frequency.name())
                .query(IndicatorTable::indicator)
                .optional();
    }

    @Override
    public List<Indicator> all() {
        return database.sql("select * from figures.indicator order by kind, code, frequency")
                .query(IndicatorTable::indicator)
                .list();
    }

    @Override
    public List<Indicator> inUse() {
        return database.sql("select * from figures.indicator where retired_on is null order by kind, code, frequency")
                .query(IndicatorTable::indicator)
                .list();
    }

    @Override
    public Set<UUID> retired() {
        return Set.copyOf(database.sql("select id from figures.indicator where retired_on is not null")
                .query(UUID.class)
                .list());
    }

    @Override
    public void retire(UUID indicator) {
        database.sql("update figures.indicator set retired_on = coalesce(retired_on, :today) where id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", indicator)
                .update();
    }

    @Override
    public void bringBack(UUID indicator) {
        database.sql("update figures.indicator set retired_on = null where id = :id")
                .param("id", indicator)
                .update();
    }

    /** The Chinese names of the rules of consistency and of the rates that reckon with what is counted here. */
    List<String> reckonedWithBy(Indicator indicator) {
        return database.sql("""
                        select name_zh from figures.consistency_rule where :id = any(left_side) or :id = any(right_side)
                        union
                        select name_zh from figures.indicator
                        where measure = 'RATE' and frequency = :frequency and :code in (numerator, denominator)
                        order by name_zh
                        """)
                .param("id", indicator.id())
                .param("frequency", indicator.frequency().name())
                .param("code", indicator.code())
                .query((row, index) -> row.getString("name_zh"))
                .list();
    }

    /** Every indicator with the number under which observations are kept. */
    List<Numbered> numbered() {
        return database.sql("select * from figures.indicator order by number")
                .query((row, index) -> new Numbered(row.getInt("number"), indicator(row, index)))
                .list();
    }

    int number(UUID id) {
        return database.sql("select number from figures.indicator where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** An indicator and the number under which its observations are kept. */
    record Numbered(int number, Indicator indicator) {}

    @Override
    public Indicator save(Indicator indicator) {
        return database.sql("""
                        insert into figures.indicator (id, code, frequency, name_zh, name_en, unit_zh, unit_en, direction,
                                                       measure, numerator, denominator, factor, owner, kind)
                        values (:id, :code, :frequency, :nameZh, :nameEn, :unitZh, :unitEn, :direction,
                                :measure, :numerator, :denominator, :factor, :owner, :kind)
                        on conflict (code, frequency) do update set
                            name_zh = excluded.name_zh, name_en = excluded.name_en,
                            unit_zh = excluded.unit_zh, unit_en = excluded.unit_en,
                            direction = excluded.direction, measure = excluded.measure,
                            numerator = excluded.numerator, denominator = excluded.denominator,
                            factor = excluded.factor, owner = excluded.owner, kind = excluded.kind
                        returning *
                        """)
                .param("id", indicator.id())
                .param("code", indicator.code())
                .param("frequency", indicator.frequency().name())
                .param("nameZh", indicator.nameZh())
                .param("nameEn", indicator.nameEn())
                .param("unitZh", indicator.unitZh())
                .param("unitEn", indicator.unitEn())
                .param("direction", indicator.direction().name())
                .param("measure", nameOf(indicator.measure()))
                .param("numerator", indicator.measure() instanceof Measure.Rate rate ? rate.numerator() : null)
                .param("denominator", indicator.measure() instanceof Measure.Rate rate ? rate.denominator() : null)
                .param("factor", indicator.measure() instanceof Measure.Rate rate ? (Double) rate.factor() : null)
                .param("owner", indicator.owner().orElse(null))
                .param("kind", indicator.kind().name())
                .query(IndicatorTable::indicator)
                .single();
    }

    private static String nameOf(Measure measure) {
        return switch (measure) {
            case Measure.Additive _ -> "ADDITIVE";
            case Measure.Stock _ -> "STOCK";
            case Measure.Rate _ -> "RATE";
            case Measure.Level _ -> "LEVEL";
        };
    }

    private static Indicator indicator(ResultSet row, int index) throws SQLException {
        return new Indicator(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Frequency.valueOf(row.getString("frequency")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("unit_zh"),
                row.getString("unit_en"),
                Direction.valueOf(row.getString("direction")),
                measure(row),
                Optional.ofNullable(row.getString("owner")),
                Kind.valueOf(row.getString("kind")));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return switch (row.getString("measure")) {
            case "ADDITIVE" -> new Measure.Additive();
            case "STOCK" -> new Measure.Stock();
            case "RATE" ->
                new Measure.Rate(row.getString("numerator"), row.getString("denominator"), row.getDouble("factor"));
            default -> new Measure.Level();
        };
    }
}
