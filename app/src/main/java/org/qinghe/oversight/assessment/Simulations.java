package org.qinghe.oversight.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.web.DataTable;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Shows what a change of a scheme would have made of last year. */
@Component
class Simulations {

    private final LastYear lastYear;

    Simulations(LastYear lastYear) {
        this.lastYear = lastYear;
    }

    SimulationView of(SchemeVersion before, Scheme after, Words words) {
        var change = lastYear.change(before.content(), after, before.units(), Viewer.required());
        return new SimulationView(
                String.valueOf(lastYear.year()),
                words.t("assessment.simulation.summary", change.gaining(), change.losing(), change.same()),
                change.lines().stream().map(each -> line(each, words)).toList());
    }

    /** As a workbook shows it: numbers as numbers. */
    DataTable table(SchemeVersion before, SchemeVersion after, Words words) {
        var change = lastYear.change(before.content(), after.content(), before.units(), Viewer.required());
        List<String> headings = new ArrayList<>();
        headings.add(words.t("assessment.unit"));
        headings.add(words.t("assessment.simulation.points", before.version()));
        headings.add(words.t("assessment.simulation.points", after.version()));
        headings.add(words.t("assessment.simulation.change"));
        headings.add(words.t("assessment.simulation.rank", before.version()));
        headings.add(words.t("assessment.simulation.rank", after.version()));
        headings.add(words.t("assessment.simulation.grade", before.version()));
        headings.add(words.t("assessment.simulation.grade", after.version()));
        return new DataTable(
                words.t("assessment.simulation.file", before.title().in(words), lastYear.year()),
                headings,
                change.lines().stream().map(each -> row(each, words)).toList());
    }

    private static SimulationView.Line line(Simulation.Line line, Words words) {
        return new SimulationView.Line(
                words.name(line.unit().nameZh(), line.unit().nameEn()),
                points(line.before()),
                points(line.after()),
                line.change().map(Simulations::signed).orElse(""),
                rank(line.before()),
                rank(line.after()),
                grade(line.before(), words),
                grade(line.after(), words));
    }

    private static List<Object> row(Simulation.Line line, Words words) {
        return List.of(
                words.name(line.unit().nameZh(), line.unit().nameEn()),
                line.before().<Object>map(each -> each.mark().total()).orElse(""),
                line.after().<Object>map(each -> each.mark().total()).orElse(""),
                line.change().<Object>map(each -> each).orElse(""),
                line.before().<Object>map(Simulation.Place::rank).orElse(""),
                line.after().<Object>map(Simulation.Place::rank).orElse(""),
                grade(line.before(), words),
                grade(line.after(), words));
    }

    private static String points(Optional<Simulation.Place> place) {
        return place.map(each -> each.mark().total().toPlainString()).orElse("–");
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }

    private static String rank(Optional<Simulation.Place> place) {
        return place.map(each -> String.valueOf(each.rank())).orElse("");
    }

    private static String grade(Optional<Simulation.Place> place, Words words) {
        return place.flatMap(each -> each.mark().grade())
                .map(grade -> grade.name().in(words))
                .orElse("");
    }
}
