package org.qinghe.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The temporary table into which a batch flows before anything is decided about it. It belongs to the transaction and ends
 * with it. Areas and indicators stand in it as numbers of the batch's own, which are told afterwards what they mean.
 */
@Repository
class Staging {

    private final JdbcTemplate database;

    Staging(JdbcTemplate database) {
        this.database = database;
    }

    /** What writes a batch; it must not use the database while it does. */
    interface Writer {
        void write(Rows rows) throws SQLException, IOException;
    }

    /** Where the rows go. */
    static final class Rows {

        private final BinaryCopy copy;

        private Rows(BinaryCopy copy) {
            this.copy = copy;
        }

        /**
         * Adds a row.
         *
         * @param line where it stands in its source
         * @param day the period's first day in days since 1970-01-01
         * @param value, population, noiseScale NaN where there is none
         */
        @SuppressWarnings("InvalidParam")
        void add(
                int line,
                int indicator,
                int area,
                int day,
                FigureStatus status,
                double value,
                double population,
                double noiseScale)
                throws SQLException {
            copy.row(8)
                    .integer(line)
                    .integer(indicator)
                    .integer(area)
                    .date(day)
                    .smallint(status.ordinal())
                    .real(value)
                    .real(population)
                    .real(noiseScale);
        }
    }

    /** Empties the staging table and fills it; the number of rows. */
    long fill(Writer writer) {
        database.execute("""
                create temporary table if not exists figures_staged (
                    line integer not null, indicator integer not null, area integer not null, period date not null,
                    status smallint not null, value double precision, population double precision,
                    noise_scale double precision) on commit drop
                """);
        database.execute("""
                create temporary table if not exists figures_staged_indicator (
                    key integer primary key, number integer not null) on commit drop
                """);
        database.execute("""
                create temporary table if not exists figures_staged_area (
                    key integer primary key, code text collate "C" not null) on commit drop
                """);
        database.execute("truncate figures_staged, figures_staged_indicator, figures_staged_area");
        return copied(writer);
    }

    private long copied(Writer writer) {
        Long rows = database.execute((Connection connection) -> {
            var copyIn = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy figures_staged from stdin (format binary)");
            var copy = new BinaryCopy(copyIn);
            try {
                writer.write(new Rows(copy));
                return copy.end();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            } finally {
                if (copyIn.isActive()) {
                    copyIn.cancelCopy();
                }
            }
        });
        return rows == null ? 0 : rows;
    }

    /** Says what the batch's own numbers of indicators mean. */
    void meanIndicators(Map<Integer, Integer> numbers) {
        database.update(
                "insert into figures_staged_indicator select * from unnest(?::integer[], ?::integer[])",
                numbers.keySet().toArray(Integer[]::new),
                numbers.values().toArray(Integer[]::new));
    }

    /** Says what the batch's own numbers of areas mean: the places in this list. */
    void meanAreas(List<String> codes) {
        database.update(
                "insert into figures_staged_area select place - 1, code from unnest(?::text[]) with ordinality as t (code, place)",
                (Object) codes.toArray(String[]::new));
    }

    /** Staged rows that stand a second time, or a third, for one value. */
    record Repeated(int line, int firstLine) {}

    /** The number of rows that repeat an earlier one's indicator, area and period. */
    long repeats() {
        Long repeats = database.queryForObject("""
                select coalesce(sum(times - 1), 0) from (
                    select count(*) as times from figures_staged s
                    join figures_staged_indicator i on i.key = s.indicator
                    group by i.number, s.area, s.period having count(*) > 1) as several
                """, Long.class);
        return repeats == null ? 0 : repeats;
    }

    /** The first of the rows that repeat an earlier one. */
    List<Repeated> firstRepeats(int limit) {
        return database.query("""
                select line, first_line from (
                    select s.line, min(s.line) over (partition by i.number, s.area, s.period) as first_line
                    from figures_staged s join figures_staged_indicator i on i.key = s.indicator) as all_lines
                where line > first_line order by line limit ?
                """, (row, index) -> new Repeated(row.getInt(1), row.getInt(2)), limit);
    }

    /** How many staged rows are meant, and the lines of the first of them. */
    record Lines(long count, List<Integer> first) {}

    /** The rows that carry this number of an area. */
    Lines linesOfArea(int area, int limit) {
        return lines("area = ?", limit, area);
    }

    /** The rows that carry this number of an indicator and start on one of the days; all of its rows where there are none. */
    Lines linesOfIndicator(int indicator, List<LocalDate> days, int limit) {
        return lines(
                "indicator = ? and (? or period = any(?::date[]))",
                limit,
                indicator,
                days.isEmpty(),
                days.stream().map(LocalDate::toString).toArray(String[]::new));
    }

    /** A row with its value. */
    record Valued(int line, double value) {}

    /** The rows of this number of an indicator whose value is below zero: how many, and the first. */
    record Negatives(long count, List<Valued> first) {}

    Negatives negatives(int indicator, int limit) {
        var negative = "indicator = ? and value < 0";
        var first = database.query(
                "select line, value from figures_staged where " + negative + " order by line limit " + limit,
                (row, index) -> new Valued(row.getInt("line"), row.getDouble("value")),
                indicator);
        return new Negatives(lines(negative, 0, indicator).count(), first);
    }

    private Lines lines(String condition, int limit, Object... arguments) {
        Long count = database.queryForObject(
                "select count(*) from figures_staged where " + condition, Long.class, arguments);
        var first = database.query(
                "select line from figures_staged where " + condition + " order by line limit " + limit,
                (row, index) -> row.getInt(1),
                arguments);
        return new Lines(count == null ? 0 : count, first);
    }
}
