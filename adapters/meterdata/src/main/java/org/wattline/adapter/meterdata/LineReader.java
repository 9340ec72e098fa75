package org.wattline.adapter.meterdata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines of UTF-8 of at most {@value #LONGEST} bytes; of longer ones only the beginning is kept. */
final class LineReader implements AutoCloseable {
    static final int LONGEST = 64 << 10;
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

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

    /** A line without its end. Its bytes stand where they were read to, and are gone when the next line is read. */
    static final class Line {
        private final long number;
        private final byte[] bytes;
        private final int begin;
        private final int end;
        private final boolean tooLong;

        private Line(long number, byte[] bytes, int begin, int end, boolean tooLong) {
            this.number = number;
            this.bytes = bytes;
            this.begin = begin;
            this.end = end;
            this.tooLong = tooLong;
        }

        static Line of(long number, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Line(number, bytes, 0, bytes.length, false);
        }

        long number() {
            return number;
        }

        byte[] bytes() {
            return bytes;
        }

        int begin() {
            return begin;
        }

        int end() {
            return end;
        }

        boolean tooLong() {
            return tooLong;
        }

        String text() {
            return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        }

        boolean isBlank() {
            return begin == end || bytes[begin] <= ' ' && text().isBlank();
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
        if (at < end) at++;
        line++;
        boolean marked = line == 1 && last - begin >= MARK.length && Arrays.equals(from, begin, begin + 3, MARK, 0, 3);
        return new Line(line, from, marked ? begin + MARK.length : begin, last, tooLong);
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
