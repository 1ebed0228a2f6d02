package org.qinghe.oversight.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.qinghe.testing.QingheTest;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The measures of GB/T 9704-2012 in twentieths of a point, 56.69 to a millimetre, worked out by hand. */
@QingheTest
@DisplayName("Each template that comes with Qinghe")
class ShippedTemplatesTest {

    @Autowired
    Templates templates;

    @Autowired
    MessageSource messages;

    static Stream<Arguments> all() {
        return Arrays.stream(DocumentKind.values())
                .flatMap(kind -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void comesBackFromWordAsItWent(DocumentKind kind, Locale language) throws Exception {
        var words = new Words(messages, language);
        var shipped = templates.shipped(kind, words);
        var file = TemplateFile.of(templates.file(shipped, words));
        assertThat(file.faults(templates.names(kind))).isEmpty();
        assertThat(file.words(shipped.text(), shipped.text().number(), words.t(kind.head(), "")))
                .isEqualTo(new TemplateText(
                        shipped.text().issuer(),
                        shipped.text().number(),
                        shipped.text().title(),
                        shipped.text().recipient(),
                        String.join("\n", shipped.text().lines())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isLaidOutAsTheStandardHasIt(DocumentKind kind, Locale language) throws Exception {
        var words = new Words(messages, language);
        var shipped = templates.shipped(kind, words);
        try (var document = new XWPFDocument(new ByteArrayInputStream(templates.file(shipped, words)))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(List.of(section.getPgSz().getW(), section.getPgSz().getH()))
                    .as("A4")
                    .containsExactly(twips(11906), twips(16838));
            var margins = section.getPgMar();
            assertThat(List.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight()))
                    .as("37 mm above, 35 below, 28 left, 26 right")
                    .containsExactly(twips(2098), twips(1984), twips(1587), twips(1474));
            assertThat(section.getDocGrid().getLinePitch())
                    .as("225 mm by 22 lines")
                    .isEqualTo(twips(579));
            var text = style(document, "Normal");
            assertThat(text.getSpacing().getLine()).isEqualTo(twips(579));
            assertThat(text.getSpacing().getLineRule()).isEqualTo(STLineSpacingRule.EXACT);

            assertLooks(paragraph(document, shipped.text().title()), "方正小标宋简体", 22, "Title");
            assertLooks(paragraph(document, "{{number}}"), "仿宋", 16, "QingheNumber");
            assertThat(paragraph(document, "{{number}}")
                            .getCTP()
                            .getPPr()
                            .getPBdr()
                            .getBottom()
                            .xgetColor()
                            .getStringValue())
                    .as("a red line below the number")
                    .isEqualTo("FF0000");
            assertThat(document.getParagraphs().getFirst().getRuns().getFirst().getColor())
                    .as("the issuer")
                    .isEqualTo("FF0000");
            var day = paragraph(document, "{{issuedOn}}");
            assertLooks(day, "仿宋", 16, "QingheSignature");
            assertThat(day.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(day.getIndentationRight()).as("four characters").isEqualTo(1280);

            var body = document.getParagraphs().stream()
                    .filter(each -> each.getIndentationFirstLine() == 640)
                    .toList();
            assertThat(body).as("paragraphs set in by two characters").isNotEmpty();
            assertThat(body).allSatisfy(each -> {
                assertThat(each.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
                assertThat(each.getRuns().getFirst().getCharacterSpacing())
                        .as(
                                "156 mm are 442.2 points, and 28 characters of 16 points 448: a quarter of a point less each")
                        .isEqualTo(-5);
            });
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(
                                    footer.getParagraphs().getFirst().getText())
                            .startsWith("— ")
                            .endsWith(" —"));
            assertThat(document.getEvenAndOddHeadings()).isTrue();
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral style(
            XWPFDocument document, String id) {
        return Objects.requireNonNull(document.getStyles().getStyle(id))
                .getCTStyle()
                .getPPr();
    }

    private static void assertLooks(XWPFParagraph paragraph, String font, int size, String style) {
        var run = paragraph.getRuns().getFirst();
        assertThat(run.getFontFamily(FontCharRange.eastAsia)).isEqualTo(font);
        assertThat(run.getFontSizeAsDouble()).isEqualTo(size);
        assertThat(paragraph.getStyle()).isEqualTo(style);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger twips(long twips) {
        return BigInteger.valueOf(twips);
    }
}
