package org.qinghe.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.units.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResponseTemplates {

    private final JdbcClient database;

    ResponseTemplates(JdbcClient database) {
        this.database = database;
    }

    List<ResponseTemplate> all() {
        var steps = database
                .sql("select * from work.template_task order by template, position")
                .query(ResponseTemplates::step)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(StepOf::template, Collectors.mapping(StepOf::step, Collectors.toList())));
        return database.sql("select * from work.template order by position")
                .query((row, index) -> template(row, steps.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    Optional<ResponseTemplate> find(String code) {
        return all().stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private record StepOf(String template, ResponseTemplate.Step step) {}

    private static ResponseTemplate template(ResultSet row, List<ResponseTemplate.Step> steps) throws SQLException {
        return new ResponseTemplate(
                row.getString("code"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                new Bilingual(row.getString("purpose_zh"), row.getString("purpose_en")),
                steps);
    }

    private static StepOf step(ResultSet row, int index) throws SQLException {
        return new StepOf(
                row.getString("template"),
                new ResponseTemplate.Step(
                        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                        new Bilingual(row.getString("detail_zh"), row.getString("detail_en")),
                        row.getString("unit_code"),
                        Unit.Kind.valueOf(row.getString("unit_kind")),
                        row.getInt("due_days")));
    }
}
