package org.qinghe.oversight.documents;

import java.util.function.Predicate;
import org.qinghe.web.OfficialDocument;
import org.qinghe.web.Placeholders;
import org.qinghe.web.Words;

/** Documents in the layout of Chinese offices: a template of words as the file it is filled in, and what was issued before. */
final class Paper {

    private Paper() {}

    /** The template of these words; its sources have an annex. */
    static byte[] template(DocumentKind kind, TemplateText text, Predicate<String> figure, Words words) {
        var paper =
                begun(kind, text.issuer(), "{{" + TemplateNames.NUMBER + "}}", text.title(), text.recipient(), words);
        for (var line : text.lines()) {
            var alone = Placeholders.alone(line).filter(figure);
            if (alone.isPresent()) {
                paper.place(alone.get());
            } else {
                add(Filling.plain(line), paper);
            }
        }
        return paper.signed(text.issuer(), "{{" + TemplateNames.ISSUED_ON + "}}")
                .annex(words.t("documents.annex"), words.t("documents.sources"))
                .place(TemplateNames.SOURCES)
                .bytes();
    }

    /** A document that was issued when files were not yet kept. */
    static byte[] of(DocumentKind kind, Filled filled, Words words) {
        var paper = begun(kind, filled.issuer(), filled.number(), filled.title(), filled.recipient(), words);
        filled.blocks().forEach(block -> add(block, paper));
        paper.signed(filled.issuer(), filled.day());
        if (!filled.sources().isEmpty()) {
            paper.annex(words.t("documents.annex"), words.t("documents.sources"))
                    .table(
                            SourceTable.headings(words),
                            filled.sources().stream().map(SourceTable::row).toList());
        }
        return paper.bytes();
    }

    private static OfficialDocument begun(
            DocumentKind kind, String issuer, String number, String title, String recipient, Words words) {
        return OfficialDocument.of(words.t(kind.head(), issuer), number)
                .title(title)
                .recipient(recipient);
    }

    private static void add(Block block, OfficialDocument paper) {
        switch (block) {
            case Block.Heading(int level, String text) -> paper.heading(level, text);
            case Block.Paragraph(String text) -> paper.paragraph(text);
            case Block.Passage(var parts) -> parts.forEach(part -> add(part, paper));
            case Block.Table(var headings, var rows) -> paper.table(headings, rows);
            case Block.Chart chart -> paper.chart(WordContent.drawn(chart), chart.words());
        }
    }
}
