package org.qinghe.figures.quality;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the values that are there. */
@Repository
class GivenCells {

    private final JdbcClient database;

    GivenCells(JdbcClient database) {
        this.database = database;
    }

    /** A report: whose, on which form, of which period. */
    record Key(UUID form, UUID unit, LocalDate start) {}

    /** How many cells of each report have a value; a report of which nothing is there has no entry. */
    Map<Key, Integer> ofReports(Collection<UUID> units, LocalDate from, LocalDate to) {
        var given = new HashMap<Key, Integer>();
        database.sql("""
                        select a.form, a.unit, o.period, count(o.value) as given
                        from figures.report_assignment a
                        cross join unnest(a.areas) as each (area)
                        join figures.report_form_indicator f on f.form = a.form
                        join figures.indicator i on i.id = f.indicator
                        join figures.observation o
                            on o.indicator = i.number and o.area = each.area and o.period between :from and :to
                        where a.unit = any (:units)
                        group by a.form, a.unit, o.period
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    given.put(
                            new Key(
                                    row.getObject("form", UUID.class),
                                    row.getObject("unit", UUID.class),
                                    row.getObject("period", LocalDate.class)),
                            row.getInt("given"));
                });
        return given;
    }

    /**
     * An area that has reported an indicator.
     *
     * @param first the first day of the first period that it reported, at most two years before
     * @param given the first days of the periods between the two days with a value
     * @param withheld the first days of those whose value its source withheld
     */
    record Reporting(UUID indicator, String area, LocalDate first, List<LocalDate> given, List<LocalDate> withheld) {}

    List<Reporting> reporting(Collection<UUID> indicators, Collection<String> areas, LocalDate from, LocalDate to) {
        return database.sql("""
                        select i.id, o.area, min(o.period) as first,
                               array_agg(o.period::text) filter (where o.period >= :from and o.value is not null) as given,
                               array_agg(o.period::text) filter (where o.period >= :from and o.status = 'SUPPRESSED')
                                   as withheld
                        from figures.indicator i join figures.observation o on o.indicator = i.number
                        where i.id = any (:indicators) and o.area = any (:areas)
                          and o.period between :from::date - interval '2 years' and :to
                        group by i.id, o.area
                        """)
                .param("indicators", indicators.toArray(UUID[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Reporting(
                        row.getObject("id", UUID.class),
                        row.getString("area"),
                        row.getObject("first", LocalDate.class),
                        days(row.getArray("given")),
                        days(row.getArray("withheld"))))
                .list();
    }

    /**
     * What among the values came from a protected release.
     *
     * @param plain counts with nothing added, the hidden ones among them
     * @param hidden how many of these were hidden
     * @param noisy counts with noise
     * @param scale the largest scale of that noise; 0 where there is none
     */
    record Released(long plain, long hidden, long noisy, double scale) {}

    Released released(Collection<UUID> indicators, Collection<String> areas, LocalDate from, LocalDate to) {
        return database.sql("""
                        select count(*) filter (where o.noise_scale is null) as plain,
                               count(*) filter (where o.status = 'SUPPRESSED') as hidden,
                               count(o.noise_scale) as noisy, coalesce(max(o.noise_scale), 0) as scale
                        from figures.indicator i
                        join figures.observation o on o.indicator = i.number
                        join figures.intake n on n.number = o.intake and n.kind = 'RELEASE'
                        where i.id = any (:indicators) and o.area = any (:areas) and o.period between :from and :to
                        """)
                .param("indicators", indicators.toArray(UUID[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Released(
                        row.getLong("plain"), row.getLong("hidden"), row.getLong("noisy"), row.getDouble("scale")))
                .single();
    }

    private static List<LocalDate> days(@Nullable Array texts) throws SQLException {
        return texts == null
                ? List.of()
                : Stream.of((String[]) texts.getArray()).map(LocalDate::parse).toList();
    }
}
