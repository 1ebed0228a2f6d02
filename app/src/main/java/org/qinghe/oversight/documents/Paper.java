package org.qinghe.oversight.documents;

import java.util.List;
import org.qinghe.oversight.documents.Block.Chart;
import org.qinghe.oversight.documents.Block.Heading;
import org.qinghe.oversight.documents.Block.Paragraph;
import org.qinghe.oversight.documents.Block.Table;
import org.qinghe.web.OfficialDocument;
import org.qinghe.web.WordChart;
import org.qinghe.web.Words;

/** A document for Word and WPS, its sources in an annex. */
final class Paper {

    private static final String LINE_COLOUR = "1F5F8B";

    private Paper() {}

    static byte[] of(Filled filled, Words words) {
        var paper = OfficialDocument.of(words.t("documents.head", filled.issuer()), filled.number())
                .title(filled.title())
                .recipient(filled.recipient());
        filled.blocks().forEach(block -> add(block, paper));
        paper.signed(filled.issuer(), filled.day());
        if (!filled.sources().isEmpty()) {
            paper.annex(words.t("documents.annex"), words.t("documents.sources"))
                    .table(
                            List.of(
                                    words.t("situation.column.indicator"),
                                    words.t("situation.column.area"),
                                    words.t("situation.column.period"),
                                    words.t("situation.column.value"),
                                    words.t("documents.asOf")),
                            filled.sources().stream()
                                    .map(each -> List.of(
                                            each.what(),
                                            each.where(),
                                            each.when(),
                                            each.value(),
                                            each.asOf().orElse("–")))
                                    .toList());
        }
        return paper.bytes();
    }

    private static void add(Block block, OfficialDocument paper) {
        switch (block) {
            case Heading(int level, String text) -> paper.heading(level, text);
            case Paragraph(String text) -> paper.paragraph(text);
            case Table(var headings, var rows) -> paper.table(headings, rows);
            case Chart(var labels, var name, var values, var said) ->
                paper.chart(
                        new WordChart(
                                labels,
                                List.of(new WordChart.Line(
                                        name,
                                        LINE_COLOUR,
                                        false,
                                        values.stream()
                                                .map(value -> value == null ? Double.NaN : value)
                                                .toList()))),
                        said);
        }
    }
}
