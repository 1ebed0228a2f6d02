package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table on paper")
class WordTableTest {

    /** Eight Chinese characters are as wide as sixteen letters, "1,657 人次" is as wide as ten: 16/26 and 10/26. */
    @Test
    void givesEachColumnTheRoomThatItsLongestTextAsksFor() throws IOException {
        var table = table(List.of("指标", "值"), List.of(List.of("课后测验通过人次", "1,657 人次")));

        assertThat(table.getRow(0).getCell(0).getWidthDecimal()).isEqualTo(61.5);
        assertThat(table.getRow(1).getCell(1).getWidthDecimal()).isEqualTo(38.5);
    }

    @Test
    void leavesNoColumnWithoutRoomBesideAVeryLongText() throws IOException {
        var table = table(List.of("", "b"), List.of(List.of("", "word ".repeat(100))));

        assertThat(table.getRow(0).getCell(0).getWidthDecimal()).isEqualTo(16.7);
    }

    @Test
    void repeatsItsHeadingOnEachPageAndKeepsRowsTogether() throws IOException {
        var table = table(List.of("a"), List.of(List.of("b")));

        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
    }

    private static XWPFTable table(List<String> headings, List<List<String>> rows) throws IOException {
        var bytes = WordDocument.titled("t", "l").table(headings, rows).bytes();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return document.getTables().getFirst();
        }
    }
}
