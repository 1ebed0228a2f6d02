package org.qinghe.oversight.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qinghe.web.WordBlock;
import org.qinghe.web.WordTemplate;

/**
 * Any bytes at all are either a template that can be filled or a {@link RefusedFile}. The first byte says where the rest goes: it
 * is the whole file, or one part of an otherwise sound document, which lets the fuzzer get past the packing.
 */
public final class TemplateFuzz {

    private static final TemplateText BEFORE = new TemplateText("某办", "", "通报", "", "文");
    private static final List<String> PARTS = List.of(
            "word/document.xml",
            "word/header1.xml",
            "word/styles.xml",
            "word/_rels/document.xml.rels",
            "[Content_Types].xml");
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    private TemplateFuzz() {}

    /** What reads documents takes seconds to load, which is no input's fault. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput(new byte[] {4});
        try (var template = WordTemplate.open(document(Map.of()))) {
            template.filled(new Everything());
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int where = (input[0] & 0xFF) % (PARTS.size() + 1);
        var rest = Arrays.copyOfRange(input, 1, input.length);
        try {
            var file = TemplateFile.of(where == PARTS.size() ? rest : document(Map.of(PARTS.get(where), rest)));
            file.words(BEFORE, "", "文件");
            try (var template = WordTemplate.open(file.content())) {
                template.filled(new Everything());
            }
        } catch (RefusedFile refused) {
            // As it should be.
        }
    }

    private static final class Everything implements WordTemplate.Content {
        @Override
        public Optional<WordBlock> block(String name) {
            return name.equals("t")
                    ? Optional.of(new WordBlock.Rows(List.of("a"), List.of(List.of("b")), List.of("")))
                    : Optional.empty();
        }

        @Override
        public String text(String name) {
            return "甲\n乙";
        }
    }

    private static byte[] document(Map<String, byte[]> replaced) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels' ContentType='"
                        + "application/vnd.openxmlformats-package.relationships+xml'/>"
                        + type("document", "document.main") + type("header1", "header") + type("styles", "styles")
                        + "</Types>"));
        parts.put(
                "_rels/.rels",
                bytes("<Relationships xmlns='" + PACKAGE + "relationships'>"
                        + relation("officeDocument", "word/document.xml") + "</Relationships>"));
        parts.put(
                "word/_rels/document.xml.rels",
                bytes("<Relationships xmlns='" + PACKAGE + "relationships'>" + relation("header", "header1.xml")
                        + relation("styles", "styles.xml") + "</Relationships>"));
        parts.put(
                "word/document.xml",
                bytes("<w:document " + WORD + "><w:body><w:p><w:r><w:t>{{t}}</w:t></w:r></w:p></w:body></w:document>"));
        parts.put("word/header1.xml", bytes("<w:hdr " + WORD + "><w:p><w:r><w:t>{{a}}</w:t></w:r></w:p></w:hdr>"));
        parts.put("word/styles.xml", bytes("<w:styles " + WORD + "/>"));
        parts.putAll(replaced);
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static String type(String part, String type) {
        return "<Override PartName='/word/" + part + ".xml' ContentType='" + TYPES + type + "+xml'/>";
    }

    private static String relation(String type, String target) {
        return "<Relationship Id='" + type + "' Type='" + RELATIONS + type + "' Target='" + target + "'/>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
