package org.qinghe.figures.situation;

import java.util.List;
import java.util.Map;
import org.qinghe.figures.Indicator;
import org.qinghe.web.Download;
import org.qinghe.web.WordDocument;
import org.springframework.http.ResponseEntity;

/** The overview as a document for a leader's desk. */
record OverviewBrief(Scope scope, Map<Indicator.Kind, List<IndicatorLine>> lines, Saying saying) {

    static OverviewBrief of(Scope scope, Map<Indicator.Kind, List<IndicatorLine>> lines, Saying saying) {
        return new OverviewBrief(scope, lines, saying);
    }

    ResponseEntity<byte[]> download() {
        var words = saying.words();
        var title = words.t("situation.of", scope.name(words));
        var document = WordDocument.titled(title, words.t("situation.lead"));
        lines.forEach((kind, each) -> {
            document.heading(words.t("situation.kind." + kind));
            if (kind == Indicator.Kind.ENFORCEMENT_TOTAL) {
                document.paragraph(words.t("situation.enforcement"));
            }
            document.table(
                    List.of(
                            words.t("situation.column.indicator"),
                            words.t("situation.column.period"),
                            words.t("situation.column.value"),
                            words.t("situation.column.yoy"),
                            words.t("situation.column.previous"),
                            words.t("situation.column.cumulative"),
                            words.t("situation.column.cumulativeYoy")),
                    each.stream().map(this::row).toList());
        });
        document.paragraph(words.t("situation.definitions.short"));
        return Download.docx(title, document.bytes());
    }

    private List<String> row(IndicatorLine line) {
        var standing = line.standing();
        return List.of(
                saying.indicator(line.indicator()),
                saying.period(standing.period()),
                saying.number(standing.value()) + " " + saying.unit(line.indicator())
                        + (line.doubtful() > 0 ? " ⚠" : ""),
                saying.change(standing.yearOnYear()),
                saying.change(standing.onPrevious()),
                saying.number(standing.cumulative().value()),
                saying.change(standing.cumulativeYearOnYear()));
    }
}
