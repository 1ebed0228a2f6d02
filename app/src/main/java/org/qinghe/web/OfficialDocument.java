package org.qinghe.web;

import static org.qinghe.web.OfficialType.BODY;
import static org.qinghe.web.OfficialType.DIGITS;
import static org.qinghe.web.OfficialType.LEVEL_1;
import static org.qinghe.web.OfficialType.LEVEL_2;
import static org.qinghe.web.OfficialType.LINE;
import static org.qinghe.web.OfficialType.RED;
import static org.qinghe.web.OfficialType.SIZE_2;
import static org.qinghe.web.OfficialType.SIZE_3;
import static org.qinghe.web.OfficialType.SIZE_4;
import static org.qinghe.web.OfficialType.TABLE;
import static org.qinghe.web.OfficialType.TITLE;
import static org.qinghe.web.OfficialType.TWIPS_PER_POINT;
import static org.qinghe.web.OfficialType.TWO_CHARACTERS;
import static org.qinghe.web.OfficialType.shape;

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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * A document as Chinese offices lay it out, after GB/T 9704-2012: A4 with 37 mm above and 28 mm to the left of a page of
 * 156 × 225 mm, 22 lines of 28 characters, the issuer in red above a red line, the title in characters of size 2, the text in
 * size 3, and page numbers between dashes at the outer edge. Its parts have the names of {@link OfficialStyles}.
 */
public final class OfficialDocument {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    /** The issuer stands on one line of 156 mm, in points, in characters of at most this size. */
    private static final int ISSUER_SIZE = 48;

    private static final String SOME_COUNTY = "某某某县";

    private final XWPFDocument document = new XWPFDocument();

    private OfficialDocument() {
        OfficialStyles.addTo(document);
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
        head.setStyle(OfficialStyles.ISSUER.id());
        head.setSpacingBetween(1, LineSpacingRule.AUTO);
        var run = made.write(head, issuer, TITLE, issuerSize(issuer));
        run.setColor(RED);
        made.blank();
        var line = made.paragraph(ParagraphAlignment.CENTER);
        line.setStyle(OfficialStyles.NUMBER.id());
        made.write(line, number, BODY, SIZE_3);
        line.setBorderBottom(Borders.SINGLE);
        var border = line.getCTP().getPPr().getPBdr().getBottom();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(18));
        border.setSpace(BigInteger.valueOf(11));
        made.blank();
        return made;
    }

    /** As large as fits on one line, where a name in the template counts as that of a county. */
    private static int issuerSize(String issuer) {
        int characters = Placeholders.replaced(issuer, name -> SOME_COUNTY).length();
        return OfficialType.fitting(characters, ISSUER_SIZE);
    }

    public OfficialDocument title(String title) {
        var heading = paragraph(ParagraphAlignment.CENTER);
        heading.setStyle(OfficialStyles.NAME.id());
        heading.setSpacingBetween(1.2, LineSpacingRule.AUTO);
        write(heading, title, TITLE, SIZE_2);
        return blank();
    }

    /** Whom it is for, at the left edge; nothing where it is for nobody in particular. */
    public OfficialDocument recipient(String recipient) {
        if (!recipient.isBlank()) {
            var paragraph = paragraph(ParagraphAlignment.LEFT);
            paragraph.setStyle(OfficialStyles.RECIPIENT.id());
            write(paragraph, recipient + "：", BODY, SIZE_3);
        }
        return this;
    }

    /** A heading of the first level (黑体) or of the second (楷体); its number is part of the text. */
    public OfficialDocument heading(int level, String text) {
        var heading = indented();
        heading.setStyle((level == 1 ? OfficialStyles.HEADING_1 : OfficialStyles.HEADING_2).id());
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
            paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
            write(paragraph, text, heading ? LEVEL_1 : BODY, TABLE);
        });
        return blank();
    }

    /** Adds a chart as wide as the text, with a text that says in words what it shows. */
    public OfficialDocument chart(WordChart chart, String inWords) {
        var drawn = document.createParagraph();
        drawn.setSpacingBetween(1, LineSpacingRule.AUTO);
        chart.drawIn(drawn.createRun(), document, inWords);
        var under = paragraph(ParagraphAlignment.CENTER);
        write(under, inWords, BODY, SIZE_4);
        return this;
    }

    /** Who issues it and the day, towards the right, the issuer in the middle above the day. */
    public OfficialDocument signed(String issuer, String day) {
        blank();
        for (var line : List.of(issuer, day)) {
            var paragraph = paragraph(ParagraphAlignment.RIGHT);
            paragraph.setStyle(OfficialStyles.SIGNATURE.id());
            paragraph.setIndentationRight(2 * TWO_CHARACTERS);
            write(paragraph, line, BODY, SIZE_3);
        }
        return this;
    }

    /** Begins an annex on a page of its own. */
    public OfficialDocument annex(String mark, String title) {
        var first = paragraph(ParagraphAlignment.LEFT);
        first.setStyle(OfficialStyles.ANNEX.id());
        first.setPageBreak(true);
        write(first, mark, LEVEL_1, SIZE_3);
        blank();
        var heading = paragraph(ParagraphAlignment.CENTER);
        heading.setStyle(OfficialStyles.ANNEX.id());
        heading.setSpacingBetween(1.2, LineSpacingRule.AUTO);
        write(heading, title, TITLE, SIZE_2);
        return blank();
    }

    /** A line that a table or a chart will take the place of, in the type of tables. */
    public OfficialDocument place(String name) {
        write(paragraph(ParagraphAlignment.CENTER), "{{" + name + "}}", BODY, TABLE);
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

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
