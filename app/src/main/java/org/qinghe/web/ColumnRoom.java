package org.qinghe.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a table on paper are, by the longest text in each. */
final class ColumnRoom {

    private static final int LEAST = 6;
    private static final int MOST = 30;
    private static final int FIRST_WIDE_LETTER = 0x2E80;

    private ColumnRoom() {}

    /** The share of each column, as {@code 12.5%}. */
    static List<String> of(List<String> headings, List<List<String>> rows) {
        var widths = IntStream.range(0, headings.size())
                .map(column -> Stream.concat(Stream.of(headings), rows.stream())
                        .mapToInt(row -> Math.clamp(letters(row.get(column)), LEAST, MOST))
                        .max()
                        .orElse(LEAST))
                .toArray();
        double all = IntStream.of(widths).sum();
        return IntStream.of(widths)
                .mapToObj(width -> String.format(Locale.ROOT, "%.1f%%", 100 * width / all))
                .toList();
    }

    /** A Chinese character takes the room of two Latin letters. */
    private static int letters(String text) {
        return text.lines()
                .mapToInt(line -> line.codePoints()
                        .map(letter -> letter < FIRST_WIDE_LETTER ? 1 : 2)
                        .sum())
                .max()
                .orElse(0);
    }
}
