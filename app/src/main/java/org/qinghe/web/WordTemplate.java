package org.qinghe.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * A document of Word or WPS in which names in double braces are replaced, wherever they stand: in the text, in tables, in text
 * boxes, in headers and footers. A name that Word keeps in pieces, as it does once somebody has edited it, is found all the same.
 */
public final class WordTemplate implements AutoCloseable {

    /** Lines in tables and below charts, by the height of the type. */
    private static final double LOOSE = 1.3;

    private final XWPFDocument document;

    private WordTemplate(XWPFDocument document) {
        this.document = document;
    }

    /** @throws IOException where it is no such document */
    public static WordTemplate open(byte[] file) throws IOException {
        return new WordTemplate(new XWPFDocument(new ByteArrayInputStream(file)));
    }

    /** What names stand for. */
    public interface Content {

        /** What takes the place of a paragraph that is nothing but the name; nothing where it stands for words. */
        Optional<WordBlock> block(String name);

        String text(String name);
    }

    /** Its paragraphs in order: those of the text, then those of headers, footers and notes. */
    public List<WordLine> lines() {
        try (var paragraphs = paragraphs()) {
            return paragraphs.all().stream()
                    .map(each -> each.line(styleName(each.style())))
                    .toList();
        }
    }

    /** The document with everything in its place; nobody's name stands in its properties. */
    public byte[] filled(Content content) {
        var places = places(content);
        try (var paragraphs = paragraphs()) {
            paragraphs.all().forEach(each -> each.replace(name -> words(name, each, content)));
        }
        places.forEach(this::put);
        document.getParagraphs().stream()
                .filter(each -> OfficialStyles.ISSUER.id().equals(each.getStyle()))
                .forEach(OfficialType::onOneLine);
        document.getProperties().getCoreProperties().setCreator("");
        document.getProperties().getCoreProperties().setLastModifiedByUser("");
        return bytes();
    }

    private static String words(String name, WordParagraphs.Paragraph paragraph, Content content) {
        var block = paragraph.alone() ? content.block(name) : Optional.<WordBlock>empty();
        return block.map(found -> found instanceof WordBlock.Drawing drawing ? drawing.inWords() : "")
                .orElseGet(() -> content.text(name));
    }

    /** A paragraph, what takes its place, and in which type. */
    private record Put(XWPFParagraph paragraph, WordBlock block, CTRPr type) {}

    /** Found before any name is replaced: what is put in a name's place is never taken for a name itself. */
    private List<Put> places(Content content) {
        List<Put> places = new ArrayList<>();
        for (var paragraph : document.getParagraphs()) {
            Placeholders.alone(paragraph.getText())
                    .flatMap(content::block)
                    .ifPresent(block -> places.add(new Put(paragraph, block, type(paragraph))));
        }
        return places;
    }

    private static CTRPr type(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .map(run -> run.getCTR().getRPr())
                .filter(each -> each != null)
                .findFirst()
                .map(each -> (CTRPr) each.copy())
                .orElseGet(CTRPr.Factory::newInstance);
    }

    private void put(Put put) {
        switch (put.block()) {
            case WordBlock.Rows rows -> put(rows, put);
            case WordBlock.Passage(var parts) -> put(parts, put);
            case WordBlock.Drawing drawing -> {
                try (var before = put.paragraph().getCTP().newCursor()) {
                    var place = centred(document.insertNewParagraph(before));
                    drawing.chart().drawIn(place.createRun(), document, drawing.inWords());
                }
                centred(put.paragraph());
            }
        }
    }

    private void put(WordBlock.Rows rows, Put put) {
        try (var before = put.paragraph().getCTP().newCursor()) {
            var table = document.insertNewTbl(before);
            new WordTable(rows.headings(), rows.rows()).growIn(table, (cell, text, heading) -> {
                var run = centred(cell).createRun();
                typed(run, put.type()).setText(text);
                if (heading) {
                    run.setFontFamily(OfficialType.LEVEL_1, FontCharRange.eastAsia);
                }
            });
            for (int row = 0; row < rows.links().size(); row++) {
                link(
                        table.getRow(row + 1).getCell(0).getParagraphArray(0),
                        rows.links().get(row),
                        put.type());
            }
        }
    }

    /** In the place of the paragraph itself, which goes. */
    private void put(List<WordBlock.Passage.Part> parts, Put put) {
        for (var part : parts) {
            try (var before = put.paragraph().getCTP().newCursor()) {
                var made = document.insertNewParagraph(before);
                if (put.paragraph().getCTP().isSetPPr()) {
                    made.getCTP()
                            .setPPr((CTPPr) put.paragraph().getCTP().getPPr().copy());
                }
                var run = typed(made.createRun(), put.type());
                run.setText(part.text());
                if (part.level() > 0) {
                    heading(made, run, part.level());
                }
            }
        }
        document.removeBodyElement(document.getPosOfParagraph(put.paragraph()));
    }

    private void heading(XWPFParagraph paragraph, XWPFRun run, int level) {
        var style = level == 1 ? OfficialStyles.HEADING_1 : OfficialStyles.HEADING_2;
        if (document.getStyles() != null && document.getStyles().styleExist(style.id())) {
            paragraph.setStyle(style.id());
        }
        paragraph.setKeepNext(true);
        run.setFontFamily(level == 1 ? OfficialType.LEVEL_1 : OfficialType.LEVEL_2, FontCharRange.eastAsia);
    }

    private static void link(XWPFParagraph cell, String address, CTRPr type) {
        if (!address.isEmpty()) {
            var text = cell.getText();
            cell.removeRun(0);
            var run = typed(cell.createHyperlinkRun(address), type);
            run.setUnderline(UnderlinePatterns.SINGLE);
            run.setText(text);
        }
    }

    private static XWPFRun typed(XWPFRun run, CTRPr type) {
        run.getCTR().setRPr((CTRPr) type.copy());
        return run;
    }

    /** Without what text has and tables and charts must not: a first line set in, and lines of a fixed height or on a grid. */
    private static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setIndentationFirstLine(0);
        paragraph.setSpacingBetween(LOOSE, LineSpacingRule.AUTO);
        var properties = paragraph.getCTP().getPPr();
        (properties.isSetSnapToGrid() ? properties.getSnapToGrid() : properties.addNewSnapToGrid()).setVal(false);
        return paragraph;
    }

    private String styleName(String id) {
        var styles = document.getStyles();
        var style = styles == null || id.isEmpty() ? null : styles.getStyle(id);
        var name = style == null ? null : style.getName();
        return name == null ? "" : name;
    }

    private WordParagraphs paragraphs() {
        var footnotes = document.getFootnotes().stream().map(note -> note.getCTFtnEdn());
        var endnotes = document.getEndnotes().stream().map(note -> note.getCTFtnEdn());
        return WordParagraphs.of(
                document.getDocument(),
                Stream.of(
                                document.getHeaderList().stream().map(each -> each._getHdrFtr()),
                                document.getFooterList().stream().map(each -> each._getHdrFtr()),
                                footnotes,
                                endnotes)
                        .flatMap(parts -> parts.map(XmlObject.class::cast))
                        .toList());
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
