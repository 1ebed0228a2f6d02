package org.qinghe.work;

import java.util.List;
import org.qinghe.web.Download;
import org.qinghe.web.WordDocument;
import org.qinghe.web.Words;
import org.springframework.http.ResponseEntity;

/** A response on one page, for somebody who reads paper. */
record ResponseBrief(ResponseView view) {

    ResponseEntity<byte[]> download() {
        var response = view.response();
        var names = view.names();
        var words = names.words();
        var document = WordDocument.titled(
                        response.title().in(words),
                        words.t(
                                "work.brief.lead",
                                names.area(response.area()),
                                names.day(response.opened().at()),
                                words.t(response.isClosed() ? "work.response.closed" : "work.response.open")))
                .paragraph(words.t(
                        "work.progress", view.listed().done(), view.listed().tasks()));
        response.origin()
                .ifPresent(origin -> document.paragraph(
                        words.t("work.answersTo") + " " + origin.title().in(words)));
        document.heading(words.t("work.tasks"))
                .table(
                        List.of(
                                words.t("work.column.task"),
                                words.t("work.column.unit"),
                                words.t("work.column.due"),
                                words.t("work.column.state")),
                        view.tasks().stream().map(task -> row(task, words)).toList());
        view.aftermath()
                .ifPresent(
                        picture -> document.heading(words.t("work.aftermath")).paragraph(picture.sentence()));
        if (response.isClosed()) {
            document.heading(words.t("work.result")).paragraph(response.result());
        }
        return Download.docx(response.title().in(words), document.bytes());
    }

    private List<String> row(Task task, Words words) {
        return List.of(
                task.title().in(words),
                view.names().unit(task.unit()),
                words.date(task.due()),
                words.t(task.state().message()));
    }
}
