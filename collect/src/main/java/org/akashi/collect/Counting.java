package org.akashi.collect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes have passed, every mebibyte. */
final class Counting extends FilterInputStream {

    private static final long STEP = 1 << 20;

    private final Progress progress;
    private long count;

    Counting(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        passed(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        passed(Math.max(0, read));
        return read;
    }

    private void passed(int bytes) {
        long before = count / STEP;
        count += bytes;
        if (count / STEP != before) {
            progress.bytes(count);
        }
    }
}
