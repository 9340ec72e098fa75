package org.wattline.adapter.meterdata.dlms;

import java.util.Arrays;
import org.wattline.adapter.meterdata.line.Framing;
import org.wattline.adapter.meterdata.line.Garbage;

/** Cuts a stream into HDLC frames; the flag that ends one may begin the next. */
final class HdlcFraming implements Framing<HdlcFrame> {
    private static final int LEAST = 7;

    @Override
    public int most() {
        return 2050;
    }

    @Override
    public Found<HdlcFrame> find(byte[] held, int count) {
        int start = 0;
        while (start < count && held[start] != HdlcFrame.FLAG) start++;
        if (start > 0) return new Found.Noise<>(start);
        if (count < 3) return new Found.Nothing<>();
        if (!HdlcFrame.begins(held)) return new Found.Noise<>(1);
        int end = HdlcFrame.lengthOf(held) + 1;
        if (end < LEAST + 1) return new Found.Noise<>(1);
        if (count <= end) return new Found.Nothing<>();
        if (held[end] != HdlcFrame.FLAG) return new Found.Broken<>("a frame that does not end where it says", 1);
        try {
            return new Found.Whole<>(HdlcFrame.of(Arrays.copyOf(held, end + 1)), end);
        } catch (Garbage garbage) {
            return new Found.Broken<>(garbage.what(), end);
        }
    }

    @Override
    public byte[] bytes(HdlcFrame frame) {
        return frame.bytes();
    }
}
