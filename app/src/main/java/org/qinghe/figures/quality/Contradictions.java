package org.qinghe.figures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Holds the figures against the rules in force, all at once. A rule is tried only where every figure that it speaks of was
 * reported: what is missing is said elsewhere. Rounding in the ninth digit is no contradiction.
 */
@Repository
class Contradictions {

    private static final String BROKEN = """
            (comparison = 'AT_MOST' and l > r + 1e-9 * greatest(abs(l), abs(r), 1)
             or comparison = 'AT_LEAST' and l < r - 1e-9 * greatest(abs(l), abs(r), 1)
             or comparison = 'EQUAL' and abs(l - r) > 1e-9 * greatest(abs(l), abs(r), 1))
            """;

    private final JdbcClient database;

    Contradictions(JdbcClient database) {
        this.database = database;
    }

    /**
     * By period, newest first.
     *
     * @param areas the areas concerned; parts are compared where an area and all those directly below it are among them
     * @param indicators those of which at least one takes part in the rule; every rule where empty
     */
    List<Contradiction> between(Collection<Area> areas, Collection<UUID> indicators, LocalDate from, LocalDate to) {
        var found = new ArrayList<>(inTheSameArea(areas, indicators, from, to));
        found.addAll(ofParts(areas, indicators, from, to));
        return found;
    }

    private List<Contradiction> inTheSameArea(
            Collection<Area> areas, Collection<UUID> indicators, LocalDate from, LocalDate to) {
        return database.sql("""
                        with sides as (
                            select r.id as rule, r.comparison, r.left_side[1] as indicator, i.frequency, o.area, o.period,
                                   sum(o.value) filter (where i.id = any (r.left_side)) as l,
                                   sum(o.value) filter (where i.id = any (r.right_side)) as r,
                                   count(o.value) as reported, cardinality(r.left_side || r.right_side) as needed
                            from figures.consistency_rule r
                            join figures.indicator i on i.id = any (r.left_side || r.right_side)
                            join figures.observation o on o.indicator = i.number
                            where r.active and r.scope = 'SAME_AREA' and (:all or (r.left_side || r.right_side) && :indicators::uuid[])
                              and o.area = any (:areas) and o.period between :from and :to
                            group by r.id, i.frequency, o.area, o.period
                        )
                        select * from sides where reported = needed and
                        """ + BROKEN + " order by period desc, area, rule")
                .param("all", indicators.isEmpty())
                .param("indicators", indicators.toArray(UUID[]::new))
                .param("areas", areas.stream().map(Area::code).toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(Contradictions::contradiction)
                .list();
    }

    private List<Contradiction> ofParts(
            Collection<Area> areas, Collection<UUID> indicators, LocalDate from, LocalDate to) {
        var known = new HashSet<String>();
        areas.forEach(area -> known.add(area.code()));
        var parts = areas.stream()
                .filter(area -> area.parent().filter(known::contains).isPresent())
                .toList();
        return parts.isEmpty()
                ? List.of()
                : database.sql("""
                        with part as (
                            select * from unnest(:parts::text[], :wholes::text[]) as p (area, whole)
                        ), size as (
                            select whole, count(*) as parts from part group by whole
                        ), sums as (
                            select r.id as rule, r.comparison, i.id as indicator, i.frequency, w.area, w.period, w.value as r,
                                   sum(o.value) as l, count(o.value) as reported, s.parts
                            from figures.consistency_rule r
                            join figures.indicator i on i.id = any (r.left_side)
                                or (cardinality(r.left_side) = 0 and i.measure in ('ADDITIVE', 'STOCK'))
                            join figures.observation w on w.indicator = i.number and w.value is not null
                            join size s on s.whole = w.area
                            join part p on p.whole = w.area
                            join figures.observation o
                                on o.indicator = w.indicator and o.area = p.area and o.period = w.period
                            where r.active and r.scope = 'PARTS' and (:all or i.id = any (:indicators))
                              and w.period between :from and :to
                            group by r.id, i.id, i.frequency, w.area, w.period, w.value, s.parts
                        )
                        select * from sums where reported = parts and
                        """ + BROKEN + " order by period desc, area, rule, indicator")
                        .param("parts", parts.stream().map(Area::code).toArray(String[]::new))
                        .param(
                                "wholes",
                                parts.stream()
                                        .map(area -> area.parent().orElseThrow())
                                        .toArray(String[]::new))
                        .param("all", indicators.isEmpty())
                        .param("indicators", indicators.toArray(UUID[]::new))
                        .param("from", from)
                        .param("to", to)
                        .query(Contradictions::contradiction)
                        .list();
    }

    private static Contradiction contradiction(ResultSet row, int index) throws SQLException {
        return new Contradiction(
                row.getObject("rule", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getString("area"),
                new Period(Frequency.valueOf(row.getString("frequency")), row.getObject("period", LocalDate.class)),
                row.getDouble("l"),
                row.getDouble("r"));
    }
}
