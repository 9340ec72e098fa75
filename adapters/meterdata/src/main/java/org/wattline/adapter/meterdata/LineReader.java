package org.wattline.adapter.meterdata;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines of UTF-8 of at most {@value #LONGEST} bytes; of longer ones only the beginning is kept. */
final class LineReader implements AutoCloseable {
    static final int LONGEST = 64 << 10;

    private final InputStream in;
    private byte[] buffer = new byte[4096];
    private long line;
    private long bytes;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** A line without its end. */
    record Line(long number, String text, boolean tooLong) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    Optional<Line> next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        int b = read();
        if (b < 0) return Optional.empty();
        for (; b >= 0 && b != '\n'; b = read()) {
            if (length == LONGEST) {
                tooLong = true;
                continue;
            }
            if (length == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
            buffer[length++] = (byte) b;
        }
        if (length > 0 && buffer[length - 1] == '\r') length--;
        line++;
        String text = new String(buffer, 0, length, StandardCharsets.UTF_8);
        if (line == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
        return Optional.of(new Line(line, text, tooLong));
    }

    /** Passes over lines up to and including a number. */
    void skipTo(long number) throws IOException {
        while (line < number) {
            int b = read();
            if (b < 0) return;
            if (b == '\n') line++;
        }
    }

    long bytes() {
        return bytes;
    }

    private int read() throws IOException {
        int b = in.read();
        if (b >= 0) bytes++;
        return b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
