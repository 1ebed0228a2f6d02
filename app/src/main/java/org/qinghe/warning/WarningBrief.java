package org.qinghe.warning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.qinghe.figures.DataCaveats;
import org.qinghe.web.Download;
import org.qinghe.web.WordChart;
import org.qinghe.web.WordDocument;
import org.springframework.http.ResponseEntity;

/** One page about a warning for somebody who reads paper. */
record WarningBrief(
        Warning warning,
        Run run,
        Grounds grounds,
        Naming naming,
        List<Triage> triages,
        List<DataCaveats.Caveat> caveats) {

    private static final int ROWS = 8;
    private static final String GREEN = "2a7251";
    private static final String GREY = "4a5259";
    private static final String AMBER = "b45f06";

    ResponseEntity<byte[]> download() {
        var words = naming.words();
        var title = naming.area(warning) + " · " + naming.indicator(warning.indicator());
        var document = WordDocument.titled(
                        title,
                        words.t("warning.brief.lead", words.t(warning.state().message())))
                .paragraph(new Sentence(warning, run, naming).text());
        if (warning.coverage() != Coverage.NONE) {
            document.paragraph(words.t(warning.coverage().message()));
        }
        caveats.forEach(caveat ->
                document.paragraph(words.t(caveat.message(), caveat.arguments().toArray())));
        document.chart(chart(), new Sentence(warning, run, naming).text())
                .table(
                        List.of(
                                words.t("warning.column.period"),
                                words.t("warning.column.observed"),
                                words.t("warning.column.expected"),
                                words.t("warning.column.upper")),
                        grounds.newestRows(ROWS).stream()
                                .map(row -> List.of(
                                        naming.period(row.period()),
                                        shown(row.observed()),
                                        shown(row.expected()),
                                        naming.bound(warning.indicator(), row.expected(), row.upper())))
                                .toList());
        if (!triages.isEmpty()) {
            document.heading(words.t("warning.triage"));
            triages.forEach(each -> document.paragraph(
                    words.t(each.decision().message()) + " · " + each.name() + ": " + each.reason()));
        }
        document.paragraph(words.t("warning.forServices"));
        return Download.docx(title, document.bytes());
    }

    private WordChart chart() {
        var rows = grounds.rows();
        return new WordChart(
                rows.stream().map(row -> naming.label(row.period())).toList(),
                List.of(
                        line("observed", GREEN, false, rows, Grounds.Row::observed),
                        line("expected", GREY, true, rows, Grounds.Row::expected),
                        line("upper", AMBER, true, rows, Grounds.Row::upper)));
    }

    private WordChart.Line line(
            String column, String colour, boolean dashed, List<Grounds.Row> rows, ToDoubleFunction<Grounds.Row> value) {
        return new WordChart.Line(
                naming.words().t("warning.column." + column),
                colour,
                dashed,
                rows.stream().map(value::applyAsDouble).toList());
    }

    private String shown(double value) {
        return Double.isFinite(value) ? naming.words().number(Math.round(value * 10) / 10.0) : "–";
    }
}
