package org.qinghe.figures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format (PostgreSQL manual, COPY, "Binary Format"): no text to escape and none to parse.
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int LARGEST_FIXED_FIELD = 12;

    private final CopyIn target;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    BinaryCopy(CopyIn target) {
        this.target = target;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    BinaryCopy row(int fields) throws SQLException {
        room(2).putShort((short) fields);
        return this;
    }

    BinaryCopy integer(int value) throws SQLException {
        room(LARGEST_FIXED_FIELD).putInt(4).putInt(value);
        return this;
    }

    BinaryCopy smallint(int value) throws SQLException {
        room(LARGEST_FIXED_FIELD).putInt(2).putShort((short) value);
        return this;
    }

    /** A date as days since 1970-01-01; PostgreSQL counts from 2000-01-01. */
    BinaryCopy date(int epochDay) throws SQLException {
        return integer(epochDay - 10_957);
    }

    /** A number, or null where it is NaN. */
    BinaryCopy real(double value) throws SQLException {
        if (Double.isNaN(value)) {
            room(LARGEST_FIXED_FIELD).putInt(-1);
        } else {
            room(LARGEST_FIXED_FIELD).putInt(8).putDouble(value);
        }
        return this;
    }

    BinaryCopy text(String value) throws SQLException {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        room(4).putInt(bytes.length);
        flush();
        target.writeToCopy(bytes, 0, bytes.length);
        return this;
    }

    long end() throws SQLException {
        room(2).putShort((short) -1);
        flush();
        return target.endCopy();
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws SQLException {
        target.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
