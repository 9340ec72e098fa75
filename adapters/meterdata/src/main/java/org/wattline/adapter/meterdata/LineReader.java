package org.wattline.adapter.meterdata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines of UTF-8 of at most {@value #LONGEST} bytes; of longer ones only the beginning is kept. */
final class LineReader implements AutoCloseable {
    static final int LONGEST = 64 << 10;

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] begun = new byte[4096];
    private long line;
    private long bytes;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** A line without its end. */
    record Line(long number, String text, boolean tooLong) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    Optional<Line> next() throws IOException {
        if (!more()) return Optional.empty();
        int kept = 0;
        boolean tooLong = false;
        while (true) {
            int stop = stop();
            boolean whole = stop < end;
            if (whole && kept == 0 && stop - at <= LONGEST) {
                int begin = at;
                at = stop;
                return Optional.of(line(block, begin, stop, false));
            }
            int part = Math.min(stop - at, LONGEST - kept);
            tooLong |= part < stop - at;
            if (kept + part > begun.length) begun = Arrays.copyOf(begun, Math.max(kept + part, 2 * begun.length));
            System.arraycopy(block, at, begun, kept, part);
            kept += part;
            if (whole) {
                at = stop;
                break;
            }
            at = end;
            if (!more()) break;
        }
        return Optional.of(line(begun, 0, kept, tooLong));
    }

    /** The line of these bytes; its end is passed over. */
    private Line line(byte[] from, int begin, int stop, boolean tooLong) {
        int last = stop > begin && from[stop - 1] == '\r' ? stop - 1 : stop;
        String text = new String(from, begin, last - begin, StandardCharsets.UTF_8);
        if (at < end) at++;
        line++;
        if (line == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
        return new Line(line, text, tooLong);
    }

    /** Where the line ends within the block, or the end of the block. */
    private int stop() {
        int i = at;
        while (i < end && block[i] != '\n') i++;
        return i;
    }

    /** Passes over lines up to and including a number. */
    void skipTo(long number) throws IOException {
        while (line < number && more()) {
            at = stop();
            if (at == end) continue;
            at++;
            line++;
        }
    }

    /** How many bytes were read up to the end of the last line. */
    long bytes() {
        return bytes - (end - at);
    }

    private boolean more() throws IOException {
        if (at < end) return true;
        at = 0;
        end = Math.max(in.read(block), 0);
        bytes += end;
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
