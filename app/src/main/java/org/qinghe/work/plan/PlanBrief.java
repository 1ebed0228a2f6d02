package org.qinghe.work.plan;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.web.Download;
import org.qinghe.web.WordDocument;
import org.qinghe.web.Words;
import org.qinghe.work.Task;
import org.springframework.http.ResponseEntity;

/** A plan as a document, for somebody who reads paper. */
record PlanBrief(PlanView view) {

    ResponseEntity<byte[]> download() {
        var plan = view.plan();
        var words = view.names().words();
        var document = WordDocument.titled(
                plan.title().in(words),
                words.t(
                        "work.plan.brief",
                        String.valueOf(plan.firstYear()),
                        String.valueOf(plan.lastYear()),
                        words.date(view.names().today())));
        for (var objective : view.objectives()) {
            write(document, objective, words);
        }
        document.paragraph(words.t("work.plan.how"));
        return Download.docx(plan.title().in(words), document.bytes());
    }

    private void write(WordDocument document, ObjectiveView objective, Words words) {
        var promised = objective.objective();
        document.heading(promised.title().in(words))
                .paragraph(String.join(
                        " · ",
                        words.t(objective.state()),
                        words.t("work.plan.fromTo", words.number(promised.baseline()), words.number(promised.target())),
                        objective.indicator(),
                        objective.area(),
                        objective.measure()))
                .paragraph(view.names().unit(promised.unit()) + " · "
                        + view.names().leaders(promised.unit()));
        objective
                .reading()
                .ifPresent(reading -> document.paragraph(words.t("work.plan.reading") + " "
                        + words.t(
                                "work.plan.read",
                                words.number(reading.value()),
                                words.date(reading.until()),
                                words.number(objective.expected()))));
        promised.withdrawn().ifPresent(why -> document.paragraph(words.t("work.plan.withdrawn.why") + " " + why));
        if (!objective.measures().isEmpty()) {
            document.table(
                    List.of(
                            words.t("work.measures.tasks"),
                            words.t("work.column.unit"),
                            words.t("work.measure.days"),
                            words.t("work.column.state")),
                    rows(objective, words));
        }
    }

    private List<List<String>> rows(ObjectiveView objective, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (var each : objective.measures()) {
            var measure = each.measure();
            rows.add(List.of(
                    measure.title().in(words),
                    view.names().unit(measure.unit()),
                    words.t("work.measure.span", words.date(measure.begins()), words.date(measure.ends())),
                    words.t(each.state().message())));
            each.tasks().forEach(task -> rows.add(row(task, words)));
        }
        return rows;
    }

    private List<String> row(Task task, Words words) {
        return List.of(
                "　" + task.title().in(words),
                view.names().unit(task.unit()) + " (" + view.names().leaders(task.unit()) + ")",
                words.t("work.measure.due", words.date(task.due())),
                words.t(task.state().message()));
    }
}
