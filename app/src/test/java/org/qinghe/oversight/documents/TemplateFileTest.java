package org.qinghe.oversight.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.files.FileRefused;
import org.qinghe.web.OfficialDocument;
import org.qinghe.web.Words;

@DisplayName("A template that comes back from Word")
class TemplateFileTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final TemplateText BEFORE = new TemplateText("原发文机关", "", "旧题", "", "旧文");

    @Test
    void isReadBackAsTheWordsItWasMadeOf() throws Exception {
        var file = TemplateFile.of(OfficialDocument.of("{{county}}禁毒办文件", "{{number}}")
                .title("{{county}}{{period}}通报")
                .recipient("各乡镇人民政府")
                .heading(1, "一、情况")
                .heading(2, "（一）求助")
                .place("table:TREATMENT")
                .paragraph("共{{value:A}}。")
                .signed("{{county}}禁毒办", "{{issuedOn}}")
                .annex("附件", "数据来源")
                .place("sources")
                .bytes());
        assertThat(file.faults(names())).isEmpty();
        assertThat(file.words(BEFORE, "通报〔{{year}}〕1号", "文件"))
                .isEqualTo(new TemplateText(
                        "{{county}}禁毒办",
                        "通报〔{{year}}〕1号",
                        "{{county}}{{period}}通报",
                        "各乡镇人民政府",
                        "# 一、情况\n## （一）求助\n{{table:TREATMENT}}\n共{{value:A}}。"));
    }

    @Test
    void isToldWhichNameIsWrongInWhichParagraphAndWhichOnesExist() throws Exception {
        var file = TemplateFile.of(OfficialDocument.of("某办", "{{number}}")
                .title("通报")
                .paragraph("本期{{peroid}}，共 {{value:A}}。")
                .paragraph("合计{{table:TREATMENT}}。")
                .paragraph("还有{{county}。")
                .bytes());
        assertThat(file.faults(names()))
                .containsExactly(
                        fault("name", 4, "本期{{peroid}}，共 {…", "peroid", "{{period}} {{county}} {{number}}"),
                        fault("place", 5, "合计{{table:TREATM…", "table:TREATMENT"),
                        fault("braces", 6, "还有{{county}。"),
                        fault("sources"));
    }

    @Test
    void needsATitleByItsStyle() throws Exception {
        var file = TemplateFile.of(
                OfficialDocument.of("某办", "").paragraph("通报").place("sources").bytes());
        assertThat(file.faults(names())).containsExactly(fault("title"));
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, macro",
        "word/vbaData.xml, macro",
        "word/embeddings/oleObject1.bin, embedded",
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx, embedded",
        "word/activeX/activeX1.xml, embedded",
        "word/comments.xml, comments",
        "word/fonts/font1.odttf, part",
        "word/media/image1.emf, part",
        "word/media/image1.png, part",
        "word/../../etc/passwd, part",
        "word/afchunk.mht, part",
    })
    void isRefusedForAPartThatNoLetterNeeds(String part, String why) throws IOException {
        assertThat(refused(with(part, "MZ"))).containsExactly(fault(why, part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
            })
    void isRefusedForALinkToElsewhere(String type) throws IOException {
        var link = "<Relationship Id='x' Type='" + type + "' Target='https://a.example/x' TargetMode='External'/>";
        assertThat(refused(changed(RELATIONS, text -> text.replace("</Relationships>", link + "</Relationships>"))))
                .containsExactly(fault("external", "https://a.example/x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:ins w:id='1' w:author='a'><w:r><w:t>x</w:t></w:r></w:ins>| changes |",
                "<w:r><w:object/></w:r>| embedded | word/document.xml",
                "<w:fldSimple w:instr=' INCLUDETEXT \"c:/x\" '/>| field | INCLUDETEXT \"c:/x\"",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DD</w:instrText></w:r>"
                        + "<w:r><w:instrText>EAUTO c</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
                        + "| field | DDEAUTO c",
                "<w:r><w:instrText>HYPERLINK \"https://a.example\"</w:instrText></w:r>"
                        + "| field | HYPERLINK \"https://a.example\"",
                "<w:r><w:pict><v:imagedata xmlns:v='urn:schemas-microsoft-com:vml' src='https://a.example/i.png'/></w:pict>"
                        + "</w:r>| external | https://a.example/i.png",
            })
    void isRefusedForWhatRunsOrReachesOutInItsText(String markup, String why, @Nullable String what)
            throws IOException {
        var file = changed(
                DOCUMENT,
                text -> text.replaceFirst("</w:p>", java.util.regex.Matcher.quoteReplacement(markup) + "</w:p>"));
        assertThat(refused(file)).containsExactly(what == null ? fault(why) : fault(why, what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE a SYSTEM 'https://a.example/x.dtd'>"
            })
    void isRefusedForEntities(String type) throws IOException {
        var file = changed(DOCUMENT, text -> text.replaceFirst("<w:document", type + "<w:document"));
        assertThat(refused(file)).containsExactly(fault("xml", DOCUMENT));
    }

    @Test
    void isRefusedWhereItUnpacksToMoreThanAnybodyWrites() throws IOException {
        assertThat(refused(with("word/media/image1.png", "a".repeat(11 << 20))))
                .containsExactly(fault("unpacked", 10, 200));
        assertThat(refused(changed(
                        DOCUMENT, text -> text.replaceFirst("</w:body>", "<w:p/>".repeat(150_000) + "</w:body>"))))
                .containsExactly(fault("long"));
        assertThat(refused(changed(DOCUMENT, text -> text.replaceFirst("</w:body>", "<w:a>".repeat(10_000)))))
                .containsExactly(fault("xml", DOCUMENT));
    }

    @Test
    void isRefusedWhereItIsSomethingElse() throws IOException {
        assertThat(refused(new byte[(2 << 20) + 1])).containsExactly(fault("big", 2));
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .containsExactly(fault("old"));
        assertThat(refused("你好".getBytes(StandardCharsets.UTF_8))).containsExactly(fault("kind"));
        assertThat(refused(zip(Map.of("docProps/app.xml", "<a/>")))).containsExactly(fault("kind"));
        assertThat(refused(changed("[Content_Types].xml", text -> text.replace(".main+xml", ".macroEnabled.main+xml"))))
                .containsExactly(fault("macro", "[Content_Types].xml"));
        assertThat(refused(changed(DOCUMENT, text -> "<a/>"))).containsExactly(fault("damaged"));
    }

    private static List<FileRefused> refused(byte[] file) {
        return catchThrowableOfType(RefusedFile.class, () -> TemplateFile.of(file))
                .faults();
    }

    private static FileRefused fault(String why, Object... arguments) {
        return FileRefused.of("documents.word.error." + why, arguments);
    }

    private static byte[] with(String part, String content) throws IOException {
        var parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        var parts = parts();
        parts.computeIfPresent(part, (name, text) -> change.apply(text));
        return zip(parts);
    }

    private static Map<String, String> parts() throws IOException {
        var sound = OfficialDocument.of("某办", "{{number}}")
                .title("通报")
                .place("sources")
                .bytes();
        Map<String, String> parts = new java.util.LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static TemplateNames names() {
        return TemplateNames.of(new Matter() {
            @Override
            public boolean covers(DocumentKind kind) {
                return true;
            }

            @Override
            public List<Subject> subjects(DocumentKind kind, Desk desk) {
                return List.of();
            }

            @Override
            public Optional<Material> of(DocumentKind kind, String subject, Desk desk) {
                return Optional.empty();
            }

            @Override
            public List<String> known() {
                return List.of("county", "period", "value:A", "table:TREATMENT");
            }

            @Override
            public boolean figure(String name) {
                return name.startsWith("table:");
            }

            @Override
            public List<Subject> names(Words words) {
                return List.of();
            }
        });
    }
}
