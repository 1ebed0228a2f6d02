package org.qinghe.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinghe.tables.UnreadableFile.Fault;
import org.qinghe.testing.Patience;

/** Small files made to unpack to, nest to or spread over more than a machine can hold. */
class BombsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MOST_MEGABYTES = 120;

    @TempDir
    Path place;

    @ParameterizedTest
    @MethodSource("bombs")
    void isRefusedQuicklyAndInLittleMemory(String name, String part, String begin, String again, int times, Fault fault)
            throws Exception {
        var file = Files.write(place.resolve(name), workbook(part, begin, again, times));
        System.gc();
        long before = used();
        assertTimeoutPreemptively(
                Patience.LIMIT,
                () -> assertThatThrownBy(() -> {
                            try (var rows = new WorkbookRows(file, FileFacts.of(file))) {
                                while (rows.next()) {
                                    assertThat(kept(before)).isLessThan(MOST_MEGABYTES << 20);
                                }
                            }
                        })
                        .isInstanceOfSatisfying(
                                UnreadableFile.class,
                                refused -> assertThat(refused.fault()).isEqualTo(fault)));
    }

    static Stream<Arguments> bombs() {
        var row = "<worksheet><sheetData><row><c><v>1</v></c></row>";
        return Stream.of(
                Arguments.of(
                        "a cell without end", SHEET, row + "<row><c><v>", "1".repeat(1000), 300_000, Fault.TOO_LARGE),
                Arguments.of(
                        "an attribute without end",
                        SHEET,
                        row + "<row r='",
                        "1".repeat(1000),
                        300_000,
                        Fault.TOO_LARGE),
                Arguments.of(
                        "attributes without end",
                        SHEET,
                        row + "<row ",
                        "a='1' ".repeat(100),
                        300_000,
                        Fault.NOT_A_WORKBOOK),
                Arguments.of("depth without end", SHEET, row, "<a>".repeat(100), 100_000, Fault.NOT_A_WORKBOOK),
                Arguments.of(
                        "texts without end",
                        "xl/sharedStrings.xml",
                        "<sst>",
                        "<si><t>aaaaaaaaaa</t></si>".repeat(50),
                        100_000,
                        Fault.TOO_LARGE),
                Arguments.of(
                        "formats without end",
                        "xl/styles.xml",
                        "<styleSheet>",
                        " <a/>".repeat(100),
                        100_000,
                        Fault.TOO_LARGE),
                Arguments.of(
                        "the last cell of every row",
                        SHEET,
                        row,
                        "<row><c r='XFD1'><v>1</v></c></row>".repeat(10),
                        20_000,
                        Fault.TOO_LARGE),
                Arguments.of(
                        "laughs",
                        SHEET,
                        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + row + "<row><c><v>&c;</v></c></row>",
                        "",
                        0,
                        Fault.NOT_A_WORKBOOK),
                Arguments.of(
                        "somebody else's file",
                        SHEET,
                        "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + row + "<row><c><v>&a;</v></c></row>",
                        "",
                        0,
                        Fault.NOT_A_WORKBOOK));
    }

    private static byte[] workbook(String bomb, String begin, String again, int times) throws Exception {
        var sound = WorkbookFuzz.workbook(java.util.Map.of());
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed);
                var parts = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(sound))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals(bomb)) {
                    zip.write(WorkbookFuzz.bytes(begin));
                    var more = WorkbookFuzz.bytes(again);
                    for (int i = 0; i < times; i++) {
                        zip.write(more);
                    }
                } else {
                    parts.transferTo(zip);
                }
            }
        }
        return packed.toByteArray();
    }

    /** Without what other threads of these tests have left lying about. */
    private static long kept(long before) {
        if (used() - before >= MOST_MEGABYTES << 20) {
            System.gc();
        }
        return used() - before;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
