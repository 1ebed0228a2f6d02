package org.qinghe.oversight.documents;

import java.util.List;
import org.qinghe.web.Words;

/** The annex that says where the numbers of a document come from. */
final class SourceTable {

    private SourceTable() {}

    static List<String> headings(Words words) {
        return List.of(
                words.t("documents.source"),
                words.t("documents.source.where"),
                words.t("situation.column.period"),
                words.t("situation.column.value"),
                words.t("documents.asOf"));
    }

    static List<String> row(Source source) {
        return List.of(
                source.what(),
                source.where(),
                source.when(),
                source.value(),
                source.asOf().orElse("–"));
    }
}
