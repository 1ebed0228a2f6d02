package org.qinghe.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the forms and who fills them in. */
@Repository
class ReportFormTable {

    private static final String FORM = """
            select f.*, array(select i.indicator from figures.report_form_indicator i where i.form = f.id order by i.place)
                as indicators from figures.report_form f
            """;

    private final JdbcClient database;

    ReportFormTable(JdbcClient database) {
        this.database = database;
    }

    Optional<ReportForm> find(UUID id) {
        return database.sql(FORM + " where id = ?")
                .param(id)
                .query(ReportFormTable::form)
                .optional();
    }

    Optional<ReportForm> find(String code) {
        return database.sql(FORM + " where code = ?")
                .param(code)
                .query(ReportFormTable::form)
                .optional();
    }

    List<ReportForm> all() {
        return database.sql(FORM + " order by code")
                .query(ReportFormTable::form)
                .list();
    }

    UUID save(ReportForm form) {
        var id = database.sql("""
                        insert into figures.report_form (id, code, name_zh, name_en, frequency, due_days)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            frequency = excluded.frequency, due_days = excluded.due_days
                        returning id
                        """)
                .params(
                        form.id(),
                        form.code(),
                        form.nameZh(),
                        form.nameEn(),
                        form.frequency().name(),
                        form.dueDays())
                .query(UUID.class)
                .single();
        database.sql("delete from figures.report_form_indicator where form = ?")
                .param(id)
                .update();
        database.sql("""
                        insert into figures.report_form_indicator (form, place, indicator)
                        select ?, place, indicator from unnest(?::uuid[]) with ordinality as given (indicator, place)
                        """).params(id, texts(form.indicators())).update();
        return id;
    }

    void assign(ReportAssignment assignment) {
        database.sql("""
                        insert into figures.report_assignment (form, unit, areas, starts) values (?, ?, ?, ?)
                        on conflict (form, unit) do update set areas = excluded.areas, starts = excluded.starts
                        """)
                .params(
                        assignment.form(),
                        assignment.unit(),
                        assignment.areas().toArray(String[]::new),
                        assignment.starts())
                .update();
    }

    void dismiss(UUID form, UUID unit) {
        database.sql("delete from figures.report_assignment where form = ? and unit = ?")
                .params(form, unit)
                .update();
    }

    List<ReportAssignment> assignments() {
        return database.sql("select * from figures.report_assignment order by form, unit")
                .query(ReportFormTable::assignment)
                .list();
    }

    List<ReportAssignment> assignments(UUID form) {
        return database.sql("select * from figures.report_assignment where form = ? order by areas, unit")
                .param(form)
                .query(ReportFormTable::assignment)
                .list();
    }

    List<ReportAssignment> assignmentsOf(UUID unit) {
        return database.sql("select * from figures.report_assignment where unit = ? order by form")
                .param(unit)
                .query(ReportFormTable::assignment)
                .list();
    }

    private static ReportForm form(ResultSet row, int index) throws SQLException {
        return new ReportForm(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("due_days"),
                List.of((UUID[]) row.getArray("indicators").getArray()));
    }

    private static ReportAssignment assignment(ResultSet row, int index) throws SQLException {
        Array areas = row.getArray("areas");
        return new ReportAssignment(
                row.getObject("form", UUID.class),
                row.getObject("unit", UUID.class),
                List.of((String[]) areas.getArray()),
                row.getObject("starts", LocalDate.class));
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
