package org.qinghe.earlywarning.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row after another (RFC 4180: values may be quoted, quotes inside are doubled; lines end in LF, CRLF or CR).
 * The first row is the header. Empty lines are skipped. The encoding is UTF-8, with or without a byte order mark, or
 * GB18030, whichever the text turns out to be.
 *
 * <pre>{@code
 * try (CsvReader rows = new CsvReader(Files.newInputStream(path))) {
 *     int area = rows.header().indexOf("area");
 *     while (rows.next()) {
 *         System.out.println(rows.line() + ": " + rows.text(area));
 *     }
 * }
 * }</pre>
 *
 * <p>Whatever is not well-formed (a quote inside a value, a quote never closed, bytes that are no text) throws a
 * {@link CsvException} with its line.
 */
public final class CsvReader implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ROW = 1 << 22;
    private static final int LONGEST_NUMBER = 15;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private @Nullable Charset charset;

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int cells;
    private boolean doubledQuotes;
    private long line;
    private long nextLine = 1;
    private final List<String> header;

    /** Reads the header. */
    public CsvReader(InputStream in) throws IOException {
        this.in = in;
        refill();
        if (Encoding.startsWithBom(buffer, position, limit)) {
            position += 3;
        }
        List<String> names = new ArrayList<>();
        if (next()) {
            for (int column = 0; column < cells; column++) {
                names.add(text(column));
            }
        }
        header = List.copyOf(names);
    }

    /** The values of the first row; empty if the file is empty. */
    public List<String> header() {
        return header;
    }

    /** Moves to the next row; false at the end. */
    public boolean next() throws IOException {
        while (position < limit || refill()) {
            line = nextLine;
            int start = position;
            int end = row();
            while (end < 0) {
                refill();
                start = position;
                end = row();
            }
            skipLineEnd(end);
            if (end > start) {
                if (doubledQuotes) {
                    recognise(start, end); // while the bytes stand as they were written
                    unescape();
                }
                return true;
            }
        }
        return false;
    }

    /** The line, counted from 1, on which the row begins. */
    public long line() {
        return line;
    }

    /** How many values the row has. */
    public int size() {
        return cells;
    }

    public boolean isEmpty(int column) {
        return starts[column] == ends[column];
    }

    /** A value as text. */
    public String text(int column) {
        return decode(starts[column], ends[column]);
    }

    /** The number of a value in a pool of distinct values: cheaper than text where values repeat. */
    public int text(int column, TextPool pool) {
        int known = pool.find(buffer, starts[column], ends[column]);
        return known >= 0 ? known : pool.add(buffer, starts[column], ends[column], text(column));
    }

    /** A whole number ≥ 0 of at most 15 digits and nothing else; -1 if the value is something else. */
    public long whole(int column) {
        int length = ends[column] - starts[column];
        if (length == 0 || length > LONGEST_NUMBER) {
            return -1;
        }
        long number = 0;
        for (int i = starts[column]; i < ends[column]; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Finds the cells of the row at {@code position}. Returns where it ends, or -1 if its end is not in the buffer yet. */
    private int row() {
        cells = 0;
        doubledQuotes = false;
        nextLine = line;
        int at = position;
        while (true) {
            at = at < limit && buffer[at] == '"' ? quoted(at + 1) : plain(at);
            if (at < 0 || at == limit || buffer[at] != ',') {
                return isCutLineEnd(at) ? -1 : at;
            }
            at++;
        }
    }

    /** A carriage return at the end of the buffer may have its line feed still to come. */
    private boolean isCutLineEnd(int at) {
        return at >= 0 && at + 1 == limit && buffer[at] == '\r' && !ended;
    }

    private int plain(int from) {
        for (int at = from; at < limit; at++) {
            byte b = buffer[at];
            if (b <= ',' && b >= 0) {
                if (b == ',' || b == '\n' || b == '\r') {
                    return cell(from, at, at);
                }
                if (b == '"') {
                    throw new CsvException(line, "a quote stands inside a value that does not begin with one");
                }
            }
        }
        return ended ? cell(from, limit, limit) : -1;
    }

    private int quoted(int from) {
        for (int at = from; at < limit; at++) {
            byte b = buffer[at];
            if (b == '"' && at + 1 < limit && buffer[at + 1] == '"') {
                doubledQuotes = true;
                at++;
            } else if (b == '"') {
                return closed(from, at);
            } else if (b == '\n' || b == '\r' && !(at + 1 < limit && buffer[at + 1] == '\n')) {
                nextLine++;
            }
        }
        if (ended) {
            throw new CsvException(line, "a quote is opened and never closed");
        }
        return -1;
    }

    private int closed(int from, int quote) {
        int after = quote + 1;
        if (after == limit && !ended) {
            return -1;
        }
        if (after < limit && buffer[after] != ',' && buffer[after] != '\n' && buffer[after] != '\r') {
            throw new CsvException(line, "something follows the quote that closes a value");
        }
        return cell(from, quote, after);
    }

    private int cell(int start, int end, int next) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
        }
        starts[cells] = start;
        ends[cells++] = end;
        return next == limit && !ended ? -1 : next;
    }

    private void skipLineEnd(int end) throws IOException {
        position = end;
        if (end == limit) {
            return;
        }
        nextLine++;
        position++;
        if (buffer[end] == '\r' && position < limit && buffer[position] == '\n') {
            position++;
        }
    }

    /** Makes one quote of two, in place; a value with a quote in it can only have been quoted. */
    private void unescape() {
        for (int column = 0; column < cells; column++) {
            int to = starts[column];
            for (int from = starts[column]; from < ends[column]; from++) {
                buffer[to++] = buffer[from];
                if (buffer[from] == '"') {
                    from++;
                }
            }
            ends[column] = to;
        }
    }

    /** Moves the unread rest to the front and reads on; false if there is nothing more. */
    private boolean refill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == buffer.length) {
            if (limit >= LONGEST_ROW) {
                throw new CsvException(line, "the row is longer than " + LONGEST_ROW + " bytes");
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int read = in.readNBytes(buffer, limit, buffer.length - limit);
        limit += read;
        ended = limit < buffer.length;
        return read > 0;
    }

    private String decode(int from, int to) {
        Charset known = recognise(from, to);
        try {
            return known.newDecoder()
                    .decode(ByteBuffer.wrap(buffer, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CsvException(line, "the bytes are not text in " + known.name());
        }
    }

    /** The encoding of some bytes; that of the file is decided by the first ones that are not ASCII. */
    private Charset recognise(int from, int to) {
        if (charset == null && !Encoding.isAscii(buffer, from, to)) {
            charset = Encoding.guess(buffer, from, limit);
        }
        return charset == null ? StandardCharsets.ISO_8859_1 : charset;
    }
}
