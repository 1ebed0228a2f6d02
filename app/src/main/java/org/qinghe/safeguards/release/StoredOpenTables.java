package org.qinghe.safeguards.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredOpenTables implements OpenTables {

    private static final String SERIES = """
            select series.indicator, series.rhythm, series.level, count(*) as tables,
                   min(release.first_day) as first, max(release.first_day) as last,
                   (array_agg(release.name_zh order by release.first_day desc))[1] as name_zh,
                   (array_agg(release.name_en order by release.first_day desc))[1] as name_en
            from safeguards.release_series series
            join safeguards.release release on release.indicator = series.indicator
            join safeguards.release_decision decision on decision.release = release.id and decision.let_go
            where :indicator = '' or series.indicator = :indicator
            group by series.indicator, series.rhythm, series.level
            order by series.indicator
            """;

    private final JdbcClient database;
    private final ReleaseTable releases;

    StoredOpenTables(JdbcClient database, ReleaseTable releases) {
        this.database = database;
        this.releases = releases;
    }

    @Override
    public List<OpenSeries> series() {
        return database.sql(SERIES)
                .param("indicator", "")
                .query(StoredOpenTables::found)
                .list();
    }

    @Override
    public Optional<OpenSeries> series(String indicator) {
        return indicator.isEmpty()
                ? Optional.empty()
                : database.sql(SERIES)
                        .param("indicator", indicator)
                        .query(StoredOpenTables::found)
                        .optional();
    }

    @Override
    public List<Release> newest(String indicator, int most) {
        return releases.letGo(indicator, most);
    }

    @Override
    public List<Release> newest(int most) {
        return releases.page(ReleaseSearch.LET_GO, new Paging(1, most, most));
    }

    private static OpenSeries found(ResultSet row, int number) throws SQLException {
        return new OpenSeries(
                row.getString("indicator"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Rhythm.valueOf(row.getString("rhythm")),
                Level.valueOf(row.getString("level")),
                row.getLong("tables"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class));
    }
}
