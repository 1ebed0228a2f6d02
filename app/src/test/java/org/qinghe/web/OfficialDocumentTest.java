package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.junit.jupiter.api.Test;

/** The measures of GB/T 9704-2012, in twentieths of a point (56.69 to a millimetre) as Word writes them. */
class OfficialDocumentTest {

    @Test
    void thePageHasTheMarginsTheLinesAndTheCharactersOfTheStandard() throws IOException {
        var section = sample().getDocument().getBody().getSectPr();
        assertThat(List.of(section.getPgSz().getW(), section.getPgSz().getH()))
                .containsExactly(twips(11906), twips(16838));
        var margins = section.getPgMar();
        assertThat(List.of(margins.getTop(), margins.getLeft(), margins.getRight(), margins.getBottom()))
                .as("37 mm above, 28 mm left, and what is left of 156 by 225 mm")
                .containsExactly(twips(2098), twips(1587), twips(1474), twips(1984));
        assertThat(section.getDocGrid().getLinePitch()).as("22 lines in 225 mm").isEqualTo(twips(579));
        assertThat(section.getDocGrid().getType().toString()).isEqualTo("lines");
    }

    @Test
    void theIssuerIsRedTheNumberStandsOnARedLineAndTypefacesAndSizesAreThoseOfTheStandard() throws IOException {
        var document = sample();
        var issuer = paragraph(document, "清禾县禁毒委员会办公室文件");
        assertThat(issuer.getRuns().getFirst().getColor()).isEqualTo("FF0000");
        var number = paragraph(document, "清禁办〔2026〕8号");
        assertThat(number.getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue())
                .isEqualTo("FF0000");
        assertLooks(document, "关于十月份禁毒工作情况的通报", "方正小标宋简体", 22);
        assertLooks(document, "各乡镇人民政府：", "仿宋", 16);
        assertLooks(document, "一、总体情况", "黑体", 16);
        assertLooks(document, "（一）求助与治疗", "楷体", 16);
        assertLooks(document, "十月份，求助电话比上年同期多。", "仿宋", 16);
        assertThat(paragraph(document, "一、总体情况").getIndentationFirstLine())
                .as("two characters of 16 points")
                .isEqualTo(640);
    }

    @Test
    void pageNumbersStandBetweenDashesAtTheOuterEdge() throws IOException {
        var document = sample();
        assertThat(document.getEvenAndOddHeadings()).isTrue();
        var footers = document.getFooterList().stream()
                .map(footer -> footer.getParagraphs().getFirst())
                .toList();
        assertThat(footers)
                .extracting(XWPFParagraph::getAlignment)
                .containsExactly(ParagraphAlignment.RIGHT, ParagraphAlignment.LEFT);
        assertThat(footers).allSatisfy(footer -> {
            assertThat(footer.getText()).startsWith("— ").endsWith(" —");
            assertThat(footer.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
        });
    }

    private static void assertLooks(XWPFDocument document, String text, String font, int size) {
        var run = paragraph(document, text).getRuns().getFirst();
        assertThat(run.getFontFamily(FontCharRange.eastAsia)).as(text).isEqualTo(font);
        assertThat(run.getFontSizeAsDouble()).as(text).isEqualTo(size);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFDocument sample() throws IOException {
        var bytes = OfficialDocument.of("清禾县禁毒委员会办公室文件", "清禁办〔2026〕8号")
                .title("关于十月份禁毒工作情况的通报")
                .recipient("各乡镇人民政府")
                .heading(1, "一、总体情况")
                .paragraph("十月份，求助电话比上年同期多。")
                .heading(2, "（一）求助与治疗")
                .table(List.of("指标", "本月"), List.of(List.of("求助电话", "120 次")))
                .signed("清禾县禁毒委员会办公室", "2026年11月26日")
                .annex("附件", "数据来源")
                .paragraph("见上。")
                .bytes();
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static BigInteger twips(long twips) {
        return BigInteger.valueOf(twips);
    }
}
