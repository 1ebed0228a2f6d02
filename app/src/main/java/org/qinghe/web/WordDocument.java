package org.qinghe.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A short document for Office and WPS: a title, paragraphs, charts and tables on A4. */
public final class WordDocument {

    private static final String FONT = "宋体";
    private static final long TWIPS_PER_MM = 57;
    private static final int ROOM = 120; // twentieths of a point

    private final XWPFDocument document = new XWPFDocument();

    private WordDocument() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210 * TWIPS_PER_MM));
        size.setH(BigInteger.valueOf(297 * TWIPS_PER_MM));
    }

    /** Begins a document with its title and one line below. */
    public static WordDocument titled(String title, String lead) {
        var document = new WordDocument();
        var heading = document.document.createParagraph();
        heading.setAlignment(ParagraphAlignment.CENTER);
        document.write(heading, title, 18, true);
        var below = document.document.createParagraph();
        below.setAlignment(ParagraphAlignment.CENTER);
        document.write(below, lead, 10, false);
        return document;
    }

    public WordDocument heading(String text) {
        write(apart(), text, 13, true);
        return this;
    }

    public WordDocument paragraph(String text) {
        write(apart(), text, 11, false);
        return this;
    }

    /** Adds a table; every row has as many cells as there are headings. Its columns are as wide as what stands in them asks for. */
    public WordDocument table(List<String> headings, List<List<String>> rows) {
        new WordTable(headings, rows)
                .addTo(document, (paragraph, text, heading) -> write(paragraph, text, 10, heading));
        return this;
    }

    /** Adds a chart as wide as the text, with a text that says in words what it shows. */
    public WordDocument chart(WordChart chart, String inWords) {
        chart.drawIn(apart().createRun(), document, inWords);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A paragraph with some room above and below. */
    private XWPFParagraph apart() {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(ROOM);
        paragraph.setSpacingAfter(ROOM);
        return paragraph;
    }

    private void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        var lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines.get(line), line);
        }
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily(FONT);
    }
}
