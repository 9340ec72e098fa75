package org.wattline.adapter.meterdata.line;

/**
 * How a protocol cuts a stream of bytes into frames.
 *
 * @param <F> its frame
 */
public interface Framing<F> {
    /** Bytes of the longest frame. */
    int most();

    /** What the bytes held so far are. @param held of which the first {@code count} count */
    Found<F> find(byte[] held, int count);

    /** As the frame goes over the line, wake-up bytes included. */
    byte[] bytes(F frame);

    /** @param <F> the protocol's frame */
    sealed interface Found<F> {
        /** Too little to tell. */
        record Nothing<F>() implements Found<F> {}

        /** So many bytes are noise. */
        record Noise<F>(int bytes) implements Found<F> {}

        /** It looks like a frame and is none; one goes on behind so many bytes. */
        record Broken<F>(String what, int bytes) implements Found<F> {}

        /** A frame of so many bytes. */
        record Whole<F>(F frame, int bytes) implements Found<F> {}
    }
}
