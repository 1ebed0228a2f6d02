package org.qinghe.figures.situation;

import java.util.List;
import org.qinghe.web.Download;
import org.qinghe.web.WordDocument;
import org.springframework.http.ResponseEntity;

/** One indicator as a document of a page. */
record IndicatorBrief(IndicatorSituation situation) {

    private static final int PERIODS = 13;

    ResponseEntity<byte[]> download() {
        var saying = situation.saying();
        var words = saying.words();
        var document = WordDocument.titled(
                situation.title(),
                situation.time().map(time -> saying.period(time.chosen())).orElse(words.t("situation.nothing")));
        situation.time().ifPresent(time -> {
            document.paragraph(
                    saying.sentence(situation.indicator(), situation.track().at(time.chosen())));
            situation.caveats().forEach(caveat -> document.paragraph(saying.caveat(caveat)));
            document.heading(words.t("situation.periods"));
            document.table(
                    headings(words.t("situation.column.period")),
                    situation.periods().stream()
                            .filter(period -> period.compareTo(time.chosen()) <= 0)
                            .limit(PERIODS)
                            .map(period ->
                                    row(saying.period(period), situation.track().at(period)))
                            .toList());
            if (!situation.parts().isEmpty()) {
                document.heading(words.t("situation.parts"));
                document.table(
                        headings(words.t("situation.column.area")),
                        situation.parts().stream()
                                .map(part -> row(
                                        words.name(
                                                part.area().nameZh(),
                                                part.area().nameEn()),
                                        part.standing()))
                                .toList());
            }
        });
        document.paragraph(words.t("situation.definitions.short"));
        return Download.docx(situation.title(), document.bytes());
    }

    private List<String> headings(String first) {
        var words = situation.saying().words();
        return List.of(
                first,
                words.t("situation.column.value"),
                words.t("situation.column.yoy"),
                words.t("situation.column.previous"),
                words.t("situation.column.cumulative"),
                words.t("situation.column.cumulativeYoy"));
    }

    private List<String> row(String first, Standing standing) {
        var saying = situation.saying();
        return List.of(
                first,
                saying.number(standing.value()),
                saying.change(standing.yearOnYear()),
                saying.change(standing.onPrevious()),
                saying.number(standing.cumulative().value()),
                saying.change(standing.cumulativeYearOnYear()));
    }
}
