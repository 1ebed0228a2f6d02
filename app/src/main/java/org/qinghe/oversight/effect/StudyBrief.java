package org.qinghe.oversight.effect;

import java.util.List;
import org.qinghe.figures.DataCaveats;
import org.qinghe.figures.PeriodName;
import org.qinghe.web.Download;
import org.qinghe.web.WordDocument;
import org.springframework.http.ResponseEntity;

/** A study on one page, for somebody who reads paper. */
record StudyBrief(Viewing.Shown shown, List<String> cautions, List<DataCaveats.Caveat> caveats) {

    ResponseEntity<byte[]> download() {
        var words = shown.words();
        var design = shown.study().design();
        var span = design.span();
        var document = WordDocument.titled(
                shown.title(),
                words.t(
                        "oversight.effect.brief.lead",
                        shown.indicatorName(),
                        words.date(span.began()),
                        words.date(shown.study().making().at())));
        shown.sentences().forEach(document::paragraph);
        document.chart(shown.chart().forWord(), shown.sentences().getFirst())
                .paragraph(words.t(
                        "oversight.effect.brief.compared",
                        String.join("、", shown.names(design.treated())),
                        String.join("、", shown.names(shown.course().found().controls())),
                        PeriodName.of(span.first(), words),
                        PeriodName.of(span.lastBefore(), words),
                        PeriodName.of(span.firstAfter(), words),
                        PeriodName.of(span.last(), words)));
        cautions.forEach(document::paragraph);
        caveats.forEach(caveat ->
                document.paragraph(words.t(caveat.message(), caveat.arguments().toArray())));
        document.paragraph(words.t("oversight.effect.cause"));
        return Download.docx(shown.title(), document.bytes());
    }
}
