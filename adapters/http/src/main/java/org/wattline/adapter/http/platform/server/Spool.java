package org.wattline.adapter.http.platform.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.wattline.adapter.http.platform.problem.Rejected;

/** A body of a bulk route as it arrives, with an end to its patience. */
final class Spool extends FilterInputStream {
    private final long limit;
    private long left;

    Spool(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) count(1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        if (n > 0) count(n);
        return n;
    }

    /** @throws Rejected with 413 */
    private void count(int n) {
        left -= n;
        if (left < 0) throw Bodies.tooLarge(limit);
    }
}
