package org.qinghe.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.qinghe.figures.Indicator.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObservationTable implements Observations {

    private final JdbcClient database;
    private final Indicators indicators;

    ObservationTable(JdbcClient database, Indicators indicators) {
        this.database = database;
        this.indicators = indicators;
    }

    @Override
    public List<Series> series(UUID id, Collection<String> areas, Period from, Period to) {
        var indicator = indicators.find(id);
        return indicator.map(Indicator::measure).orElse(null) instanceof Measure.Rate rate
                ? rates(indicator.get(), rate, areas, from, to)
                : column("value", id, areas, from, to);
    }

    @Override
    public List<Series> populations(UUID indicator, Collection<String> areas, Period from, Period to) {
        return column("population", indicator, areas, from, to);
    }

    @Override
    public List<Series> noiseScales(UUID indicator, Collection<String> areas, Period from, Period to) {
        return column("noise_scale", indicator, areas, from, to);
    }

    private List<Series> rates(
            Indicator indicator, Measure.Rate rate, Collection<String> areas, Period from, Period to) {
        var denominators = new LinkedHashMap<String, Series>();
        part(indicator, rate.denominator(), areas, from, to).forEach(each -> denominators.put(each.area(), each));
        return part(indicator, rate.numerator(), areas, from, to).stream()
                .flatMap(numerator -> Optional.ofNullable(denominators.get(numerator.area())).stream()
                        .map(denominator -> quotient(numerator, denominator, rate.factor())))
                .toList();
    }

    private List<Series> part(Indicator whole, String code, Collection<String> areas, Period from, Period to) {
        return indicators
                .find(code, whole.frequency())
                .map(part -> series(part.id(), areas, from, to))
                .orElse(List.of());
    }

    private static Series quotient(Series numerator, Series denominator, double factor) {
        var values = new double[numerator.length()];
        for (int i = 0; i < values.length; i++) {
            var below = denominator.values()[i];
            values[i] = below == 0 ? Double.NaN : numerator.values()[i] / below * factor;
        }
        return new Series(numerator.area(), numerator.first(), values);
    }

    /** The column's name is one of ours, never a user's word. */
    private List<Series> column(String column, UUID indicator, Collection<String> areas, Period from, Period to) {
        var length = Math.toIntExact(from.stepsTo(to) + 1);
        Map<String, double[]> byArea = new LinkedHashMap<>();
        database.sql("""
                        select o.area, o.period, o.%s as figure from figures.observation o
                        join figures.indicator i on i.number = o.indicator
                        where i.id = :indicator and o.period between :from and :to and o.%s is not null
                          and (:everywhere or o.area = any(:areas))
                        order by o.area, o.period
                        """.formatted(column, column))
                .param("indicator", indicator)
                .param("from", from.start())
                .param("to", to.start())
                .param("everywhere", areas.isEmpty())
                .param("areas", areas.toArray(String[]::new))
                .query(row -> {
                    var values = byArea.computeIfAbsent(row.getString(1), area -> unreported(length));
                    var start = row.getObject(2, LocalDate.class);
                    values[Math.toIntExact(from.stepsTo(new Period(from.frequency(), start)))] = row.getDouble(3);
                });
        return byArea.entrySet().stream()
                .map(entry -> new Series(entry.getKey(), from, entry.getValue()))
                .toList();
    }

    private static double[] unreported(int length) {
        var values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    @Override
    public Optional<Span> span(UUID id) {
        return indicators
                .find(id)
                .flatMap(indicator -> indicator.measure() instanceof Measure.Rate rate
                        ? indicators
                                .find(rate.numerator(), indicator.frequency())
                                .flatMap(numerator -> span(numerator.id()))
                        : stored(indicator));
    }

    private Optional<Span> stored(Indicator indicator) {
        return database.sql("""
                        select min(o.period) as first, max(o.period) as last from figures.observation o
                        join figures.indicator i on i.number = o.indicator where i.id = ?
                        """)
                .param(indicator.id())
                .query((row, index) -> span(row, indicator.frequency()))
                .single();
    }

    private static Optional<Span> span(ResultSet row, Frequency frequency) throws SQLException {
        var first = row.getObject("first", LocalDate.class);
        return first == null
                ? Optional.empty()
                : Optional.of(new Span(
                        new Period(frequency, first), new Period(frequency, row.getObject("last", LocalDate.class))));
    }

    @Override
    public Map<UUID, Span> spans(Collection<UUID> ids) {
        Map<UUID, Span> spans = new HashMap<>();
        database.sql("""
                        select i.id, i.frequency, min(o.period) as first, max(o.period) as last from figures.observation o
                        join figures.indicator i on i.number = o.indicator
                        where i.id = any(:indicators) group by i.id, i.frequency
                        """).param("indicators", ids.toArray(UUID[]::new)).query(row -> {
            var id = row.getObject("id", UUID.class);
            span(row, Frequency.valueOf(row.getString("frequency"))).ifPresent(span -> spans.put(id, span));
        });
        return spans;
    }

    @Override
    public List<Observation> between(Collection<UUID> ids, Collection<String> areas, LocalDate from, LocalDate to) {
        return database.sql("""
                        select i.id, i.frequency, o.*, t.id as intake_id, t.received_at from figures.observation o
                        join figures.indicator i on i.number = o.indicator
                        join figures.intake t on t.number = o.intake
                        where i.id = any(:indicators) and o.area = any(:areas) and o.period between :from and :to
                        order by i.id, o.area, o.period
                        """)
                .param("indicators", ids.toArray(UUID[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Observation(
                        row.getObject("id", UUID.class),
                        row.getString("area"),
                        new Period(
                                Frequency.valueOf(row.getString("frequency")),
                                row.getObject("period", LocalDate.class)),
                        optional(row, "value"),
                        FigureStatus.valueOf(row.getString("status")),
                        optional(row, "population"),
                        optional(row, "noise_scale"),
                        row.getInt("version"),
                        row.getObject("intake_id", UUID.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<ObservationVersion> history(UUID indicator, String area, Period period) {
        return database.sql("""
                        with versions as (
                            select indicator, area, period, version, intake, value, status from figures.observation
                            union all
                            select indicator, area, period, version, intake, value, status from figures.past_observation)
                        select v.version, v.value, v.status, t.* from versions v
                        join figures.indicator i on i.number = v.indicator
                        join figures.intake t on t.number = v.intake
                        where i.id = ? and v.area = ? and v.period = ?
                        order by v.version desc
                        """)
                .params(indicator, area, period.start())
                .query((row, index) -> new ObservationVersion(
                        row.getInt("version"),
                        optional(row, "value"),
                        FigureStatus.valueOf(row.getString("status")),
                        row.getObject("id", UUID.class),
                        FigureIntake.Origin.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("account", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<String> areas(UUID indicator) {
        return new ArrayList<>(
                database.sql("""
                        select distinct o.area from figures.observation o
                        join figures.indicator i on i.number = o.indicator where i.id = ? order by o.area
                        """).param(indicator).query(String.class).list());
    }

    private static OptionalDouble optional(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
