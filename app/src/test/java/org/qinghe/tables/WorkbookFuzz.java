package org.qinghe.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qinghe.testing.FuzzedFile;

/**
 * Any bytes at all are either rows or an {@link UnreadableFile}. The first byte says where the rest goes: they are the whole
 * file, or one part of an otherwise sound workbook, which lets the fuzzer get past the packing.
 */
public final class WorkbookFuzz {

    private static final String[] PARTS = {
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels"
    };

    private WorkbookFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int where = (input[0] & 0xFF) % (PARTS.length + 1);
        var rest = Arrays.copyOfRange(input, 1, input.length);
        var file = FuzzedFile.of(where == PARTS.length ? rest : workbook(Map.of(PARTS[where], rest)));
        try (var rows = new WorkbookRows(file, FileFacts.of(file))) {
            CsvFuzz.read(rows);
        } catch (UnreadableFile refused) {
            // As it should be.
        }
    }

    /** A small sound workbook with some parts replaced. */
    static byte[] workbook(Map<String, byte[]> replaced) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook><sheets><sheet name='a' sheetId='1' id='r1'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes("<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                bytes(
                        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>value</t>"
                                + "</is></c></row><row r='2'><c r='A2' s='1'><v>45000</v></c><c r='B2'><v>1.5</v></c></row>"
                                + "</sheetData></worksheet>"));
        parts.put("xl/sharedStrings.xml", bytes("<sst><si><t>date</t></si></sst>"));
        parts.put(
                "xl/styles.xml",
                bytes("<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"));
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

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
