package org.wattline.adapter.meterdata.dlt698;

import java.util.Arrays;
import org.wattline.adapter.meterdata.line.Framing;
import org.wattline.adapter.meterdata.line.Garbage;

/** Cuts a line into frames that begin with 68 and their length and carry two checksums; sends four wake-up bytes before each. */
final class Framing698 implements Framing<Frame> {
    private static final byte[] WAKE_UP = {(byte) 0xFE, (byte) 0xFE, (byte) 0xFE, (byte) 0xFE};

    @Override
    public int most() {
        return Frame.MOST;
    }

    @Override
    public Found<Frame> find(byte[] held, int count) {
        int start = 0;
        while (start < count && held[start] != Frame.START) start++;
        if (start > 0) return new Found.Noise<>(start);
        if (count < Frame.HEAD) return new Found.Nothing<>();
        int length = Frame.lengthOf(held);
        if (length < Frame.LEAST || length > Frame.MOST) return new Found.Noise<>(1);
        if (count < length) return new Found.Nothing<>();
        try {
            return new Found.Whole<>(Frame.of(Arrays.copyOf(held, length)), length);
        } catch (Garbage garbage) {
            return new Found.Broken<>(garbage.what(), 1);
        }
    }

    @Override
    public byte[] bytes(Frame frame) {
        byte[] bytes = frame.bytes();
        byte[] all = Arrays.copyOf(WAKE_UP, WAKE_UP.length + bytes.length);
        System.arraycopy(bytes, 0, all, WAKE_UP.length, bytes.length);
        return all;
    }
}
