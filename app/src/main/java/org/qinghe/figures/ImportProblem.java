package org.qinghe.figures;

import java.util.ArrayList;
import java.util.List;
import org.qinghe.tables.UnreadableFile;
import org.qinghe.web.Words;

/**
 * Something in a file that must be mended before any of it can be taken.
 *
 * @param line where, as an editor or a spreadsheet numbers rows; 0 where it concerns the whole file
 * @param column the heading of the cell, or empty text where it concerns the whole row
 * @param cell what stands in the cell, cut where it is long
 * @param kind what is wrong with it
 * @param details what else the sentence names
 */
public record ImportProblem(int line, String column, String cell, Kind kind, List<String> details) {

    private static final int LONGEST_CELL = 60;

    /** What can be wrong. The sentences are the messages {@code figures.problem.<kind>} and {@code ….how}. */
    public enum Kind {
        NOT_TEXT,
        NOT_A_WORKBOOK,
        TOO_LARGE,
        NOT_JSON,
        NO_ROWS,
        COLUMN_MISSING,
        COLUMN_TWICE,
        QUOTE_OPEN,
        AREAS_FILE,
        AREA_EMPTY,
        AREA_UNKNOWN,
        AREA_OUTSIDE,
        INDICATOR_EMPTY,
        INDICATOR_UNKNOWN,
        INDICATOR_OTHER_FREQUENCY,
        INDICATOR_COMPUTED,
        CODE_NOT_PLAIN,
        PERIOD_EMPTY,
        PERIOD_NOT_READ,
        PERIOD_NOT_FIRST_DAY,
        PERIOD_NOT_BEGUN,
        VALUE_EMPTY,
        VALUE_NOT_A_NUMBER,
        VALUE_NEGATIVE,
        VALUE_BESIDE_STATUS,
        STATUS_UNKNOWN,
        NUMBER_NOT_READ,
        STANDS_TWICE,
        INDICATOR_NOT_ON_FORM,
        PERIOD_OF_ANOTHER_REPORT,
        ROWS_MISSING
    }

    public ImportProblem {
        cell = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL - 1) + "…" : cell;
        cell = cell.codePoints()
                .map(point -> isStorable(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        details = List.copyOf(details);
    }

    /** What is wrong with a file that cannot be read to its end. */
    static ImportProblem of(UnreadableFile damaged) {
        return new ImportProblem(
                damaged.line(), "", "", Kind.valueOf(damaged.fault().name()), List.of());
    }

    private static boolean isStorable(int point) {
        return !Character.isISOControl(point)
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** What is wrong, in words. */
    public String what(Words words) {
        return kind == Kind.AREAS_FILE ? areasFault(words) : words.t("figures.problem." + kind, arguments(words));
    }

    private String areasFault(Words words) {
        var fault = words.t(details.get(1), details.subList(2, details.size()).toArray());
        return words.t("figures.problem.AREAS_FILE", details.getFirst(), line, fault);
    }

    /** How to mend it, in words. */
    public String how(Words words) {
        return words.t("figures.problem." + kind + ".how", arguments(words));
    }

    /** As a shell prints it: {@code FILE:LINE: what is wrong. How to mend it.} */
    public String line(String file, Words words) {
        return file + ":" + (line > 0 ? line + ":" : "") + " " + what(words) + " " + how(words);
    }

    private Object[] arguments(Words words) {
        List<Object> all = new ArrayList<>(List.of(column, cell));
        details.forEach(detail -> all.add(frequenciesInWords(detail, words)));
        return all.toArray();
    }

    private static String frequenciesInWords(String detail, Words words) {
        var text = detail;
        for (var frequency : Frequency.values()) {
            text = text.replaceAll(
                    "(?<![\\w])" + frequency.name() + "(?![\\w])", words.t("figures.frequency." + frequency));
        }
        return text;
    }
}
