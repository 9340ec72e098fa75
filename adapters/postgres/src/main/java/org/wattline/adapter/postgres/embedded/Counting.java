package org.wattline.adapter.postgres.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read through it. */
final class Counting extends FilterInputStream {

    private final LongConsumer told;
    private long read;

    Counting(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var many = super.read(buffer, offset, length);
        count(Math.max(many, 0));
        return many;
    }

    private void count(int more) {
        read += more;
        told.accept(read);
    }
}
