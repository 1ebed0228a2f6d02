package org.qinghe.figures;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes figures as DHIS2's {@code dataValueSets} JSON, row by row, so that a million need no more memory than one. */
@Repository
class DataValueSets {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final JsonFactory JSON = new JsonFactory();

    private final JdbcTemplate database;

    DataValueSets(JdbcTemplate database) {
        this.database = database;
    }

    /** The reported values of these indicators in these areas whose period begins between the two days; how many. */
    @Transactional(readOnly = true)
    public long write(
            Collection<UUID> indicators, Collection<String> areas, LocalDate from, LocalDate to, OutputStream target) {
        var rows = new JdbcTemplate(java.util.Objects.requireNonNull(database.getDataSource()));
        rows.setFetchSize(ROWS_AT_ONCE);
        long[] written = {0};
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
            json.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            json.writeStartObject();
            json.writeArrayPropertyStart("dataValues");
            rows.query(
                    """
                    select i.code, i.frequency, o.period, o.area, o.value
                    from figures.indicator i join figures.observation o on o.indicator = i.number
                    where i.id = any (?::uuid[]) and o.area = any (?::text[]) and o.period between ? and ?
                        and o.status = 'REPORTED'
                    order by i.code, i.frequency, o.area, o.period
                    """,
                    row -> {
                        write(row, json);
                        written[0]++;
                    },
                    ReportFormTable.texts(indicators),
                    areas.toArray(String[]::new),
                    from,
                    to);
            json.writeEndArray();
            json.writeEndObject();
        }
        return written[0];
    }

    private static void write(ResultSet row, JsonGenerator json) throws SQLException {
        var period = new Period(Frequency.valueOf(row.getString(2)), row.getObject(3, LocalDate.class));
        json.writeStartObject();
        json.writeStringProperty("dataElement", row.getString(1));
        json.writeStringProperty("period", period.dhis2());
        json.writeStringProperty("orgUnit", row.getString(4));
        json.writeStringProperty("value", ReportCells.plain(row.getDouble(5)));
        json.writeEndObject();
    }
}
