package org.wattline.adapter.meterdata.dlt645;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds frames in a stream of bytes: passes over wake-up bytes and noise, and finds its way again after a frame that was cut off. Never
 * holds more than one frame.
 */
public final class FrameReader {
    private final InputStream in;
    private final byte[] held = new byte[Frame.AROUND + Frame.MOST_DATA];
    private int count;

    public FrameReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next frame.
     *
     * @throws Garbage if what looks like a frame has a wrong checksum or end; the next call goes on behind its first byte
     * @throws EOFException at the end of the stream
     */
    Frame next() throws IOException, Garbage {
        while (true) {
            skipToStart();
            if (count < Frame.AROUND) {
                fill();
                continue;
            }
            int length = held[9] & 0xFF;
            if (held[7] != Frame.START || length > Frame.MOST_DATA) {
                drop(1);
                continue;
            }
            int whole = Frame.AROUND + length;
            if (count < whole) {
                fill();
                continue;
            }
            byte sum = Frame.sum(held, 0, whole - 2);
            if (held[whole - 2] != sum || held[whole - 1] != Frame.END) {
                String what =
                        "checksum %02X instead of %02X, end %02X".formatted(held[whole - 2], sum, held[whole - 1]);
                drop(1);
                throw new Garbage(what);
            }
            Frame frame;
            try {
                frame = Frame.at(held, 0);
            } finally {
                drop(whole);
            }
            return frame;
        }
    }

    /** Forgets what was held and what waits: before a new request nothing old may be taken for its answer. */
    void clear() throws IOException {
        count = 0;
        while (in.available() > 0 && in.skip(in.available()) > 0) count = 0;
    }

    private void skipToStart() {
        int start = 0;
        while (start < count && held[start] != Frame.START) start++;
        drop(start);
    }

    private void fill() throws IOException {
        int read = in.read(held, count, held.length - count);
        if (read < 0) throw new EOFException("the line was closed");
        count += read;
    }

    private void drop(int bytes) {
        System.arraycopy(held, bytes, held, 0, count - bytes);
        count -= bytes;
    }
}
