package org.qinghe.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * A document as Chinese offices lay it out, after GB/T 9704-2012: A4 with 37 mm above and 28 mm to the left of a page of
 * 156 × 225 mm, 22 lines of 28 characters, the issuer in red above a red line, the title in characters of size 2, the text in
 * size 3, and page numbers between dashes at the outer edge.
 *
 * <p>The typefaces are named, not shipped: where a machine lacks 小标宋, Office and WPS take another.
 */
public final class OfficialDocument {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int TWIPS_PER_POINT = 20;

    /** Sizes of Chinese type in points: 2号, 3号, 4号. */
    private static final int SIZE_2 = 22;

    private static final int SIZE_3 = 16;
    private static final int SIZE_4 = 14;

    /** The issuer stands on one line of 156 mm, in points, in characters of at most this size. */
    private static final int ISSUER_SIZE = 48;

    private static final int WIDTH = 440;

    /** 225 mm by 22 lines. */
    private static final int LINE = 579;

    /**
     * 156 mm by 28 characters of 16 points: so many twentieths of a point less for each. Not by a grid of characters, in which
     * LibreOffice gives each two cells.
     */
    private static final int CLOSER = -5;

    private static final String TITLE = "方正小标宋简体";
    private static final String BODY = "仿宋";
    private static final String LEVEL_1 = "黑体";
    private static final String LEVEL_2 = "楷体";
    private static final String DIGITS = "宋体";
    private static final String LATIN = "Times New Roman";
    private static final String RED = "FF0000";

    private static final int TWO_CHARACTERS = 2 * SIZE_3 * TWIPS_PER_POINT;

    private final XWPFDocument document = new XWPFDocument();

    private OfficialDocument() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setLeft(twips(28));
        margins.setRight(twips(210 - 28 - 156));
        margins.setBottom(twips(297 - 37 - 225));
        margins.setFooter(twips(297 - 37 - 225 - 7 - 5));
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        document.setEvenAndOddHeadings(true);
        number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    /**
     * Begins a document.
     *
     * @param issuer what stands in red at its head, such as 某某县禁毒委员会办公室文件
     * @param number its number, such as 某禁办〔2026〕8号; may be blank
     */
    public static OfficialDocument of(String issuer, String number) {
        var made = new OfficialDocument();
        var head = made.paragraph(ParagraphAlignment.CENTER);
        head.setSpacingBetween(1, LineSpacingRule.AUTO);
        var run = made.write(head, issuer, TITLE, Math.min(ISSUER_SIZE, WIDTH / Math.max(1, issuer.length())));
        run.setColor(RED);
        made.blank();
        var line = made.paragraph(ParagraphAlignment.CENTER);
        made.write(line, number, BODY, SIZE_3);
        line.setBorderBottom(Borders.SINGLE);
        var border = line.getCTP().getPPr().getPBdr().getBottom();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(18));
        border.setSpace(BigInteger.valueOf(11));
        made.blank();
        return made;
    }

    public OfficialDocument title(String title) {
        var heading = paragraph(ParagraphAlignment.CENTER);
        heading.setSpacingBetween(1.2, LineSpacingRule.AUTO);
        write(heading, title, TITLE, SIZE_2);
        return blank();
    }

    /** Whom it is for, at the left edge; nothing where it is for nobody in particular. */
    public OfficialDocument recipient(String recipient) {
        if (!recipient.isBlank()) {
            write(paragraph(ParagraphAlignment.LEFT), recipient + "：", BODY, SIZE_3);
        }
        return this;
    }

    /** A heading of the first level (黑体) or of the second (楷体); its number is part of the text. */
    public OfficialDocument heading(int level, String text) {
        var heading = indented();
        heading.setKeepNext(true);
        write(heading, text, level == 1 ? LEVEL_1 : LEVEL_2, SIZE_3);
        return this;
    }

    public OfficialDocument paragraph(String text) {
        write(indented(), text, BODY, SIZE_3);
        return this;
    }

    /** Adds a table over the whole width; every row has as many cells as there are headings. */
    public OfficialDocument table(List<String> headings, List<List<String>> rows) {
        new WordTable(headings, rows).addTo(document, (paragraph, text, heading) -> {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            write(paragraph, text, heading ? LEVEL_1 : BODY, SIZE_4 - 2);
        });
        return blank();
    }

    /** Adds a chart as wide as the text, with a text that says in words what it shows. */
    public OfficialDocument chart(WordChart chart, String inWords) {
        chart.drawIn(document.createParagraph().createRun(), document, inWords);
        var under = paragraph(ParagraphAlignment.CENTER);
        write(under, inWords, BODY, SIZE_4);
        return this;
    }

    /** Who issues it and the day, towards the right, the issuer in the middle above the day. */
    public OfficialDocument signed(String issuer, String day) {
        blank();
        for (var line : List.of(issuer, day)) {
            var paragraph = paragraph(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(2 * TWO_CHARACTERS);
            write(paragraph, line, BODY, SIZE_3);
        }
        return this;
    }

    /** Begins an annex on a page of its own. */
    public OfficialDocument annex(String mark, String title) {
        var paragraph = paragraph(ParagraphAlignment.LEFT);
        paragraph.setPageBreak(true);
        write(paragraph, mark, LEVEL_1, SIZE_3);
        return blank().title(title);
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

    private void number(HeaderFooterType pages, ParagraphAlignment outer) {
        var paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(outer);
        var inwards = SIZE_4 * TWIPS_PER_POINT;
        if (outer == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(inwards);
        } else {
            paragraph.setIndentationLeft(inwards);
        }
        write(paragraph, "— ", DIGITS, SIZE_4);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        shape(new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) paragraph), DIGITS, SIZE_4);
        write(paragraph, " —", DIGITS, SIZE_4);
    }

    private XWPFParagraph indented() {
        var paragraph = paragraph(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(TWO_CHARACTERS);
        return paragraph;
    }

    private OfficialDocument blank() {
        paragraph(ParagraphAlignment.LEFT);
        return this;
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween((double) LINE / TWIPS_PER_POINT, LineSpacingRule.EXACT);
        return paragraph;
    }

    private XWPFRun write(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setText(text);
        return shape(run, font, size);
    }

    private static XWPFRun shape(XWPFRun run, String font, int size) {
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontFamily(font.equals(DIGITS) ? DIGITS : LATIN, FontCharRange.ascii);
        run.setFontFamily(font.equals(DIGITS) ? DIGITS : LATIN, FontCharRange.hAnsi);
        run.setFontSize(size);
        if (size == SIZE_3) {
            run.setCharacterSpacing(CLOSER);
        }
        return run;
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
