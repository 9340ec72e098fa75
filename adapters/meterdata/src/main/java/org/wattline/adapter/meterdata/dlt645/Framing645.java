package org.wattline.adapter.meterdata.dlt645;

import org.wattline.adapter.meterdata.line.Framing;
import org.wattline.adapter.meterdata.line.Garbage;

/** Cuts a line into frames between 68 and 16 with a sum modulo 256; sends four wake-up bytes before each. */
public final class Framing645 implements Framing<Frame> {
    private static final int WAKE_UPS = 4;

    @Override
    public int most() {
        return Frame.AROUND + Frame.MOST_DATA;
    }

    @Override
    public Found<Frame> find(byte[] held, int count) {
        int start = 0;
        while (start < count && held[start] != Frame.START) start++;
        if (start > 0) return new Found.Noise<>(start);
        if (count < Frame.AROUND) return new Found.Nothing<>();
        int length = held[9] & 0xFF;
        if (held[7] != Frame.START || length > Frame.MOST_DATA) return new Found.Noise<>(1);
        int whole = Frame.AROUND + length;
        if (count < whole) return new Found.Nothing<>();
        byte sum = Frame.sum(held, 0, whole - 2);
        if (held[whole - 2] != sum || held[whole - 1] != Frame.END)
            return new Found.Broken<>(
                    "checksum %02X instead of %02X, end %02X".formatted(held[whole - 2], sum, held[whole - 1]), 1);
        try {
            return new Found.Whole<>(Frame.at(held, 0), whole);
        } catch (Garbage garbage) {
            return new Found.Broken<>(garbage.what(), whole);
        }
    }

    @Override
    public byte[] bytes(Frame frame) {
        byte[] bytes = frame.bytes();
        byte[] all = new byte[WAKE_UPS + bytes.length];
        for (int i = 0; i < WAKE_UPS; i++) all[i] = (byte) Frame.WAKE_UP;
        System.arraycopy(bytes, 0, all, WAKE_UPS, bytes.length);
        return all;
    }
}
