package org.qinghe.earlywarning.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private record Row(long line, List<String> cells) {}

    @DisplayName("Lines end in any way")
    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEnds(String end) throws IOException {
        String text = String.join(end, "a,b", "1,2", "", "\"x" + end + "y\",3", "4,");
        for (String whole : List.of(text, text + end)) {
            assertThat(rows(whole.getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(
                            new Row(1, List.of("a", "b")),
                            new Row(2, List.of("1", "2")),
                            new Row(4, List.of("x" + end + "y", "3")),
                            new Row(6, List.of("4", "")));
        }
    }

    @Test
    void quotedValuesMayHoldCommasAndDoubledQuotes() throws IOException {
        assertThat(rows("h\n\"a,\"\"b\"\"\",\"\",c,\"\"\"\"\n".getBytes(StandardCharsets.UTF_8))
                        .getLast()
                        .cells)
                .containsExactly("a,\"b\"", "", "c", "\"");
    }

    @DisplayName("Chinese is read from")
    @ParameterizedTest(name = "{0}, byte order mark {1}")
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false"})
    void encodings(String charset, boolean mark) throws IOException {
        String text = (mark ? "\uFEFF" : "") + "地区,说明\n霁禾镇,\"㐀，𠀀\"\n";
        assertThat(rows(text.getBytes(Charset.forName(charset))))
                .containsExactly(new Row(1, List.of("地区", "说明")), new Row(2, List.of("霁禾镇", "㐀，𠀀")));
    }

    @Test
    void aDoubledQuoteBesideTheFirstChineseDoesNotHideTheEncoding() throws IOException {
        assertThat(rows("h,i\n\"\"\"霁\"\"禾\",\"镇\"\n".getBytes(StandardCharsets.UTF_8))
                        .getLast()
                        .cells)
                .containsExactly("\"霁\"禾", "镇");
    }

    @DisplayName("What is not well-formed is refused with its line:")
    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a\n1\nx\"y\n", "a\n1\n\"x\"y\n", "a\n1\n\"x\n\n"})
    void refuses(String text) {
        assertThatThrownBy(() -> rows(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CsvException.class)
                .extracting(e -> ((CsvException) e).line())
                .isEqualTo(3L);
    }

    @Test
    void wholeNumbersAreDigitsAndNothingElse() throws IOException {
        String text = "a,b,c,d,e,f,g\n12,-1,1.0, 1,,999999999999999,1000000000000000\n";
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(reader.next()).isTrue();
            List<Long> numbers = new ArrayList<>();
            for (int column = 0; column < reader.size(); column++) {
                numbers.add(reader.whole(column));
            }
            assertThat(numbers).containsExactly(12L, -1L, -1L, -1L, -1L, 999999999999999L, -1L);
        }
    }

    @Test
    void whateverIsWrittenIsReadBackAlsoAcrossTheBuffersEnd() throws IOException {
        String letters = "abc,\"\n\r 12霁禾";
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<List<String>> written = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < 1 + random.nextInt(3000); row++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < 3; cell++) {
                    String value = random.ints(random.nextInt(9), 0, letters.length())
                            .mapToObj(i -> letters.substring(i, i + 1))
                            .reduce("", String::concat);
                    cells.add(value);
                    text.append(cell == 0 ? "" : ",")
                            .append('"')
                            .append(value.replace("\"", "\"\""))
                            .append('"');
                }
                written.add(cells);
                text.append("\r\n");
            }
            Charset charset = Charset.forName(seed % 2 == 0 ? "UTF-8" : "GB18030");
            assertThat(rows(text.toString().getBytes(charset)).stream()
                            .map(Row::cells)
                            .toList())
                    .isEqualTo(written);
        }
    }

    private static List<Row> rows(byte[] bytes) throws IOException {
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes))) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(1, reader.header()));
            while (reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < reader.size(); column++) {
                    cells.add(reader.text(column));
                }
                rows.add(new Row(reader.line(), cells));
            }
            return rows;
        }
    }
}
