package org.qinghe.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A stream that knows how much of it was read, and breaks off where that is more than it may be. */
public final class CountedStream extends FilterInputStream {

    static final String TOO_LONG = "longer than it may be";

    private final long most;
    private long read;

    public CountedStream(InputStream input) {
        this(input, Long.MAX_VALUE);
    }

    CountedStream(InputStream input, long most) {
        super(input);
        this.most = most;
    }

    public long bytes() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return counted(one, one < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int some = super.read(target, offset, length);
        return counted(some, Math.max(0, some));
    }

    private int counted(int result, int more) throws ZipException {
        read += more;
        if (read > most) {
            throw new ZipException(TOO_LONG);
        }
        return result;
    }
}
