package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.web.WordTemplate.Content;

@DisplayName("A Word template")
class WordTemplateTest {

    private static final String BOX = """
            <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                 xmlns:v="urn:schemas-microsoft-com:vml">
              <w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{{cou</w:t></w:r><w:r><w:t>nty}}</w:t></w:r></w:p>
              </w:txbxContent></v:textbox></v:shape></w:pict></w:r>""";

    @Test
    void findsANameThatWordKeepsInPiecesAndKeepsTheTypeInWhichItBegan() throws IOException {
        var document = new XWPFDocument();
        var paragraph = document.createParagraph();
        for (var piece : List.of("共{", "{val", "ue: A", "}}，", "{{county}}。")) {
            var run = paragraph.createRun();
            run.setText(piece);
            run.setBold(piece.equals("{"));
            run.setFontSize(piece.equals("共{") ? 22 : 9);
        }
        try (var filled = filled(document, Map.of("value: A", "60 次", "county", "清禾县"))) {
            assertThat(filled.getParagraphs().getFirst().getText()).isEqualTo("共60 次，清禾县。");
            assertThat(filled.getParagraphs().getFirst().getRuns().getFirst().text())
                    .isEqualTo("共60 次");
            assertThat(filled.getParagraphs().getFirst().getRuns().getFirst().getFontSizeAsDouble())
                    .isEqualTo(22);
        }
    }

    @Test
    void findsNamesInTablesHeadersFootersAndTextBoxes() throws Exception {
        var document = new XWPFDocument();
        document.createTable(1, 2).getRow(0).getCell(1).setText("{{county}}");
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("{{county}}");
        document.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("｛｛county｝｝");
        var boxed = document.createParagraph();
        boxed.createRun().setText("旁边：");
        boxed.getCTP()
                .addNewR()
                .set(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR.Factory.parse(BOX)
                        .selectPath(
                                "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' w:r")[
                        0]);
        try (var filled = filled(document, Map.of("county", "清禾县"))) {
            assertThat(filled.getTables().getFirst().getText()).contains("清禾县");
            assertThat(filled.getHeaderList().getFirst().getText()).contains("清禾县");
            assertThat(filled.getFooterList().getFirst().getText()).contains("清禾县");
            assertThat(filled.getDocument().xmlText()).contains("清禾县").doesNotContain("{{");
        }
    }

    @Test
    void putsTablesChartsAndPassagesWhereTheirNamesStand() throws IOException {
        var document = new XWPFDocument();
        for (var text : List.of("前", "{{rows}}", "中", "{{chart}}", "{{passage}}", "后")) {
            var paragraph = document.createParagraph();
            paragraph.setIndentationFirstLine(640);
            paragraph.createRun().setText(text);
        }
        Content content = new Content() {
            @Override
            public Optional<WordBlock> block(String name) {
                return Optional.ofNullable(Map.<String, WordBlock>of(
                                "rows",
                                new WordBlock.Rows(
                                        List.of("指标", "值"),
                                        List.of(List.of("{{passage}}", "2"), List.of("来访", "3")),
                                        List.of("https://a.example/1", "")),
                                "chart",
                                new WordBlock.Drawing(
                                        new WordChart(
                                                List.of("一月", "二月"),
                                                List.of(new WordChart.Line("来访", "1F5F8B", false, List.of(1.0, 2.0)))),
                                        "来访，一月至二月"),
                                "passage",
                                new WordBlock.Passage(List.of(
                                        new WordBlock.Passage.Part(2, "（一）甲"), new WordBlock.Passage.Part(0, "同意。"))))
                        .get(name));
            }

            @Override
            public String text(String name) {
                return "";
            }
        };
        try (var filled = read(WordTemplate.open(bytes(document)).filled(content))) {
            assertThat(filled.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("前", "", "中", "", "来访，一月至二月", "（一）甲", "同意。", "后");
            assertThat(filled.getBodyElements().get(1))
                    .isSameAs(filled.getTables().getFirst());
            var table = filled.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(3);
            assertThat(table.getRow(1).getCell(0).getText())
                    .as("what is put in is not taken for a name")
                    .isEqualTo("{{passage}}");
            var link = (XWPFHyperlinkRun)
                    table.getRow(1).getCell(0).getParagraphArray(0).getRuns().getFirst();
            assertThat(link.getHyperlink(filled).getURL()).isEqualTo("https://a.example/1");
            assertThat(filled.getCharts()).hasSize(1);
        }
    }

    @Test
    void keepsTheLinesOfAText() throws IOException {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("{{what}}。");
        try (var filled = filled(document, Map.of("what", "第一行\n第二行"))) {
            assertThat(filled.getParagraphs().getFirst().getText()).isEqualTo("第一行\n第二行。");
        }
    }

    @Test
    void tellsWhereEachParagraphStandsAndInWhichStyle() throws IOException {
        var official = OfficialDocument.of("县禁毒办文件", "{{number}}")
                .title("关于{{period}}的通报")
                .heading(1, "一、情况")
                .paragraph("见{{period}}。")
                .bytes();
        try (var template = WordTemplate.open(official)) {
            assertThat(template.lines())
                    .extracting(line -> line.number() + line.style() + ":" + line.text())
                    .startsWith(
                            "1发文机关标志:县禁毒办文件",
                            "2发文字号:{{number}}",
                            "3Title:关于{{period}}的通报",
                            "4heading 1:一、情况",
                            "5:见{{period}}。");
        }
    }

    private static XWPFDocument filled(XWPFDocument document, Map<String, String> texts) throws IOException {
        try (var template = WordTemplate.open(bytes(document))) {
            return read(template.filled(new Content() {
                @Override
                public Optional<WordBlock> block(String name) {
                    return Optional.empty();
                }

                @Override
                public String text(String name) {
                    return texts.getOrDefault(name, "?");
                }
            }));
        }
    }

    private static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }
}
