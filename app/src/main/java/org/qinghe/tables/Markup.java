package org.qinghe.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * XML as it comes, broken off where one tag or one text goes on for longer than anybody writes, since a parser would hold all
 * of it in memory. In every encoding a tag begins with this byte, if not with this byte alone.
 */
final class Markup extends FilterInputStream {

    private static final int LONGEST = 1 << 20;

    private int since;

    Markup(InputStream input) {
        super(input);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            see(one);
        }
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int some = super.read(target, offset, length);
        for (int i = 0; i < some; i++) {
            see(target[offset + i]);
        }
        return some;
    }

    private void see(int one) throws ZipException {
        since = one == '<' ? 0 : since + 1;
        if (since > LONGEST) {
            throw new ZipException(CountedStream.TOO_LONG);
        }
    }
}
