package org.qinghe.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Moves what is staged into the observations: new values are added, differing ones become a new version, others stay. */
@Repository
class Merging {

    private static final int AREAS_WORTH_NAMING = 500;
    private static final int ROWS_PER_STEP = 100_000;
    private static final int MOST_STEPS = 20;

    private static final String MERGE = """
            with incoming as (
                select i.number as indicator, a.code as area, s.period, s.value, s.population, s.noise_scale,
                       (array['REPORTED', 'MISSING', 'SUPPRESSED'])[s.status + 1] as status
                from figures_staged s
                join figures_staged_indicator i on i.key = s.indicator
                join figures_staged_area a on a.key = s.area
                where s.area between ? and ?
            ), differing as (
                select n.* from incoming n
                left join figures.observation o using (indicator, area, period)
                where o.indicator is null
                   or (n.value, n.status, n.noise_scale, coalesce(n.population, o.population))
                      is distinct from (o.value, o.status, o.noise_scale, o.population)
            ), moved as (
                insert into figures.observation as o
                    (indicator, period, intake, value, population, noise_scale, status, area)
                select indicator, period, ?, value, population, noise_scale, status, area from differing
                order by indicator, area, period
                on conflict (indicator, area, period) do update set
                    intake = excluded.intake, version = o.version + 1, value = excluded.value, status = excluded.status,
                    noise_scale = excluded.noise_scale, population = coalesce(excluded.population, o.population)
                where (excluded.value, excluded.status, excluded.noise_scale, coalesce(excluded.population, o.population))
                      is distinct from (o.value, o.status, o.noise_scale, o.population)
                returning o.indicator, o.area, o.period, o.version = 1 as added
            )
            select indicator, area, min(period), max(period), count(*), count(*) filter (where added)
            from moved group by indicator, area
            """;

    private static final String FORESEE = """
            select count(*) filter (where o.indicator is null),
                   count(*) filter (where o.indicator is not null
                       and (s.value, (array['REPORTED', 'MISSING', 'SUPPRESSED'])[s.status + 1], s.noise_scale,
                            coalesce(s.population, o.population))
                           is distinct from (o.value, o.status, o.noise_scale, o.population))
            from figures_staged s
            join figures_staged_indicator i on i.key = s.indicator
            join figures_staged_area a on a.key = s.area
            left join figures.observation o on o.indicator = i.number and o.area = a.code and o.period = s.period
            """;

    private final JdbcTemplate database;

    Merging(JdbcTemplate database) {
        this.database = database;
    }

    /** What moved: numbers of values, and for each indicator where and when. */
    record Moved(long added, long changed, Map<Integer, Extent> extents) {}

    /** From the first period that moved to the last, and the areas; no areas where there are too many to name. */
    record Extent(LocalDate first, LocalDate last, Set<String> areas) {}

    /** Is told how much of a batch is merged, of 1. */
    interface Watch {
        void at(double share);
    }

    /** Merges what is staged, large batches in several steps of one transaction so that progress shows. */
    Moved merge(int intake, long rows, Watch watch) {
        prepare();
        int areas = count("select count(*) from figures_staged_area");
        int steps = (int) Math.clamp(rows / ROWS_PER_STEP, 1, Math.clamp(areas, 1, MOST_STEPS));
        var count = new Counter();
        for (int step = 0; step < steps; step++) {
            mergeAreas(intake, areas * step / steps, areas * (step + 1) / steps - 1, count);
            watch.at((step + 1.0) / steps);
        }
        return count.moved();
    }

    private void mergeAreas(int intake, int firstArea, int lastArea, Counter count) {
        database.query(
                MERGE,
                row -> {
                    count.series(
                            row.getInt(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getLong(5),
                            row.getLong(6));
                },
                firstArea,
                lastArea,
                intake);
    }

    /** What a merge would add and change. */
    record Foreseen(long added, long changed) {}

    Foreseen foresee() {
        prepare();
        return java.util.Objects.requireNonNull(
                database.queryForObject(FORESEE, (row, index) -> new Foreseen(row.getLong(1), row.getLong(2))));
    }

    private void prepare() {
        database.execute("analyze figures_staged");
        database.execute("set local work_mem = '96MB'");
    }

    private int count(String sql) {
        Integer count = database.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private static final class Counter {

        private final Map<Integer, Series> byIndicator = new HashMap<>();
        private long added;
        private long changed;

        private record Series(LocalDate first, LocalDate last, Set<String> areas) {}

        void series(int indicator, String area, LocalDate first, LocalDate last, long rows, long addedRows) {
            added += addedRows;
            changed += rows - addedRows;
            var known = byIndicator.computeIfAbsent(indicator, any -> new Series(first, last, new TreeSet<>()));
            if (known.areas().size() <= AREAS_WORTH_NAMING) {
                known.areas().add(area);
            }
            byIndicator.put(
                    indicator,
                    new Series(
                            first.isBefore(known.first()) ? first : known.first(),
                            last.isAfter(known.last()) ? last : known.last(),
                            known.areas()));
        }

        Moved moved() {
            var extents = new HashMap<Integer, Extent>();
            byIndicator.forEach((indicator, series) -> extents.put(
                    indicator,
                    new Extent(
                            series.first(),
                            series.last(),
                            series.areas().size() > AREAS_WORTH_NAMING ? Set.of() : Set.copyOf(series.areas()))));
            return new Moved(added, changed, extents);
        }
    }
}
