package org.qinghe.figures.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds the accepted values up in the database: one query for any number of indicators, areas and periods. */
@Repository
class Tallies {

    private final JdbcClient database;

    Tallies(JdbcClient database) {
        this.database = database;
    }

    /**
     * An indicator and the first days between which it is asked for.
     *
     * @param indicator the indicator's id
     */
    record Ask(UUID indicator, LocalDate from, LocalDate to) {}

    /** By indicator, group and period. */
    List<Tally> of(Collection<Ask> asks, Groups groups) {
        if (asks.isEmpty() || groups.members().isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        with ask as materialized (
                            select i.number, i.id, a.first, a.last
                            from unnest(:ids::uuid[], :firsts::text[]::date[], :lasts::text[]::date[]) as a (id, first, last)
                            join figures.indicator i on i.id = a.id
                        ), member as materialized (
                            select * from unnest(:areas::text[], :groups::text[]) as m (area, grp)
                        ), inside as materialized (
                            select * from unnest(:inner::text[], :outer::text[], :innerGroups::text[]) as n (area, outside, grp)
                        ), asked as materialized (
                            select a.id, o.indicator, o.area, o.period, o.value, o.status, o.population, m.grp
                            from ask a
                            join figures.observation o on o.indicator = a.number and o.period between a.first and a.last
                            join member m on m.area = o.area
                        ), covered as materialized (
                            select distinct i.area, i.grp, i.indicator, i.period
                            from asked i
                            join inside n on n.area = i.area and n.grp = i.grp
                            join asked o on o.area = n.outside and o.grp = n.grp
                                and o.indicator = i.indicator and o.period = i.period
                        )
                        select o.id, o.grp, o.period,
                               coalesce(sum(o.value), 0) as sum,
                               count(o.value) as reported,
                               count(*) filter (where o.status = 'MISSING') as missing,
                               count(*) filter (where o.status = 'SUPPRESSED') as suppressed,
                               case when count(o.population) = count(*) then sum(o.population) end as population,
                               bool_or(o.area = o.grp) as own
                        from asked o
                        left join covered c
                            on c.area = o.area and c.grp = o.grp and c.indicator = o.indicator and c.period = o.period
                        where c.area is null
                        group by o.id, o.grp, o.period
                        order by o.id, o.grp, o.period
                        """)
                .param("ids", asks.stream().map(Ask::indicator).toArray(UUID[]::new))
                .param("firsts", asks.stream().map(ask -> ask.from().toString()).toArray(String[]::new))
                .param("lasts", asks.stream().map(ask -> ask.to().toString()).toArray(String[]::new))
                .param("areas", groups.areas().toArray(String[]::new))
                .param(
                        "groups",
                        groups.members().stream().map(Groups.Member::group).toArray(String[]::new))
                .param(
                        "inner",
                        groups.inside().stream().map(Groups.Inside::area).toArray(String[]::new))
                .param(
                        "outer",
                        groups.inside().stream().map(Groups.Inside::outer).toArray(String[]::new))
                .param(
                        "innerGroups",
                        groups.inside().stream().map(Groups.Inside::group).toArray(String[]::new))
                .query(Tallies::tally)
                .list();
    }

    /** The first days of the first and last period in which the areas have a row, by indicator. */
    Map<UUID, Extent> extents(Collection<String> areas) {
        var extents = new HashMap<UUID, Extent>();
        database.sql("""
                        select i.id, o.first, o.last
                        from (select indicator, min(period) as first, max(period) as last from figures.observation
                              where area = any(:areas) group by indicator) o
                        join figures.indicator i on i.number = o.indicator
                        """).param("areas", areas.toArray(String[]::new)).query(row -> {
            extents.put(
                    row.getObject("id", UUID.class),
                    new Extent(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)));
        });
        return extents;
    }

    /** The areas that have figures or are asked for them; the index is entered once for each, however many figures there are. */
    Set<String> areas() {
        return database.sql("""
                        with recursive counted as (
                            (select area from figures.observation order by area limit 1)
                            union all
                            select (select o.area from figures.observation o where o.area > counted.area order by o.area limit 1)
                            from counted where counted.area is not null
                        )
                        select area from counted where area is not null
                        union
                        select unnest(areas) from figures.report_assignment
                        """).query((row, index) -> row.getString(1)).set();
    }

    /** From the first day of the first period to that of the last. */
    record Extent(LocalDate first, LocalDate last) {}

    private static Tally tally(ResultSet row, int index) throws SQLException {
        double people = row.getDouble("population");
        OptionalDouble population = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(people);
        return new Tally(
                row.getObject("id", UUID.class),
                row.getString("grp"),
                row.getObject("period", LocalDate.class),
                row.getDouble("sum"),
                row.getInt("reported"),
                row.getInt("missing"),
                row.getInt("suppressed"),
                population,
                row.getBoolean("own"));
    }
}
