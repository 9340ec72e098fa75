package org.wattline.adapter.meterdata.line;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds frames in a stream of bytes: over noise, and after frames that were cut off. Never holds more than one frame.
 *
 * @param <F> the protocol's frame
 */
public final class FrameReader<F> {
    private final Framing<F> framing;
    private final InputStream in;
    private final byte[] held;
    private int count;

    public FrameReader(Framing<F> framing, InputStream in) {
        this.framing = framing;
        this.in = in;
        this.held = new byte[framing.most()];
    }

    /**
     * The next frame.
     *
     * @throws Garbage if what looks like one is broken; the next call goes on behind it
     * @throws EOFException at the end of the stream
     */
    public F next() throws IOException, Garbage {
        while (true) {
            switch (framing.find(held, count)) {
                case Framing.Found.Nothing<F>() -> fill();
                case Framing.Found.Noise<F>(int bytes) -> drop(bytes);
                case Framing.Found.Broken<F>(String what, int bytes) -> {
                    drop(bytes);
                    throw new Garbage(what);
                }
                case Framing.Found.Whole<F>(F frame, int bytes) -> {
                    drop(bytes);
                    return frame;
                }
            }
        }
    }

    /** Forgets what was held and what waits: before a new request nothing old may be taken for its answer. */
    void clear() throws IOException {
        count = 0;
        while (in.available() > 0 && in.skip(in.available()) > 0) count = 0;
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
