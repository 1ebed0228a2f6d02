package org.qinghe.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qinghe.tables.UnreadableFile.Fault;

/**
 * Comma-separated rows after RFC 4180; the heading decides whether they are separated by commas, semicolons or tabs. Lines
 * are counted as an editor does, so a quoted line break counts.
 */
final class CsvRows implements TableRows {

    private static final int LONGEST_ROW = 1 << 20;
    private static final int MOST_CELLS = 500;

    private final CountedStream counted;
    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private int position;
    private int limit;

    private char[] row = new char[1 << 10];
    private int rowLength;
    private int[] ends = new int[32];
    private int cells;
    private int line = 1;
    private int rowLine;

    private char separator = ',';
    private final List<String> columns;

    CsvRows(Path file, FileFacts facts) throws IOException, UnreadableFile {
        this(Files.newInputStream(file), facts);
    }

    CsvRows(InputStream input, FileFacts facts) throws IOException, UnreadableFile {
        counted = new CountedStream(input);
        counted.skipNBytes(facts.byteOrderMark());
        reader = new InputStreamReader(
                counted,
                facts.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        separator = separatorOf(peekLine());
        columns = next() ? allCells() : List.of();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public int line() {
        return rowLine;
    }

    @Override
    public long bytesRead() {
        return counted.bytes();
    }

    @Override
    public String cell(int column) {
        if (column >= cells) {
            return "";
        }
        int from = column == 0 ? 0 : ends[column - 1];
        int to = ends[column];
        while (from < to && row[from] <= ' ') {
            from++;
        }
        while (to > from && row[to - 1] <= ' ') {
            to--;
        }
        return new String(row, from, to - from);
    }

    @Override
    public boolean next() throws IOException, UnreadableFile {
        do {
            if (!readRow()) {
                return false;
            }
        } while (isEmpty());
        return true;
    }

    private boolean isEmpty() {
        for (int i = 0; i < rowLength; i++) {
            if (row[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean readRow() throws IOException, UnreadableFile {
        rowLine = line;
        rowLength = 0;
        cells = 0;
        int character = read();
        if (character < 0) {
            return false;
        }
        while (true) {
            if (character == '"') {
                character = readQuoted();
            } else {
                while (character >= 0 && character != separator && character != '\n' && character != '\r') {
                    append((char) character);
                    character = read();
                }
            }
            endCell();
            if (character != separator) {
                endLine(character);
                return true;
            }
            character = read();
        }
    }

    /** Reads what stands between quotes and what follows them; returns the character that ends the cell. */
    private int readQuoted() throws IOException, UnreadableFile {
        while (true) {
            int character = read();
            if (character < 0) {
                throw new UnreadableFile(rowLine, Fault.QUOTE_OPEN);
            }
            if (character == '"') {
                character = read();
                if (character != '"') {
                    return afterQuote(character);
                }
            } else if (character == '\n') {
                line++;
            }
            append((char) character);
        }
    }

    private int afterQuote(int next) throws IOException, UnreadableFile {
        int character = next;
        while (character >= 0 && character != separator && character != '\n' && character != '\r') {
            append((char) character);
            character = read();
        }
        return character;
    }

    private void endLine(int character) throws IOException, UnreadableFile {
        if (character == '\r') {
            int following = read();
            if (following >= 0 && following != '\n') {
                position--;
            }
        }
        line++;
    }

    private void endCell() throws UnreadableFile {
        if (cells == MOST_CELLS) {
            throw new UnreadableFile(rowLine, Fault.NOT_TEXT);
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[cells++] = rowLength;
    }

    private void append(char character) throws UnreadableFile {
        if (rowLength == row.length) {
            if (rowLength >= LONGEST_ROW) {
                throw new UnreadableFile(rowLine, Fault.NOT_TEXT);
            }
            row = Arrays.copyOf(row, row.length * 2);
        }
        row[rowLength++] = character;
    }

    private int read() throws IOException, UnreadableFile {
        if (position == limit && !fill()) {
            return -1;
        }
        return buffer[position++];
    }

    private boolean fill() throws IOException, UnreadableFile {
        try {
            position = 0;
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
            return limit > 0;
        } catch (CharacterCodingException notThisCharset) {
            throw new UnreadableFile(line, Fault.NOT_TEXT);
        }
    }

    private String peekLine() throws IOException, UnreadableFile {
        fill();
        int end = 0;
        while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return new String(buffer, 0, end);
    }

    private static char separatorOf(String heading) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private List<String> allCells() {
        var all = new ArrayList<String>();
        for (int column = 0; column < cells; column++) {
            all.add(cell(column));
        }
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
