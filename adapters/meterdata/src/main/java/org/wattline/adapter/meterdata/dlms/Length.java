package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import org.wattline.adapter.meterdata.line.Garbage;

/** Lengths as A-XDR and BER write them: one byte up to 127, else the number of bytes with the top bit set, and these. */
final class Length {
    private static final int LONG = 0x80;

    private Length() {}

    static void write(ByteBuffer to, int length) {
        if (length < LONG) to.put((byte) length);
        else if (length <= 0xFF) to.put((byte) (LONG | 1)).put((byte) length);
        else to.put((byte) (LONG | 2)).putShort((short) length);
    }

    /** @throws Garbage if there is none, or one of more than two bytes */
    static int read(ByteBuffer from) throws Garbage {
        if (!from.hasRemaining()) throw new Garbage("no length");
        int first = from.get() & 0xFF;
        if (first < LONG) return first;
        int bytes = first & ~LONG;
        if (bytes < 1 || bytes > 2 || from.remaining() < bytes) throw new Garbage("a length of " + bytes + " bytes");
        return bytes == 1 ? from.get() & 0xFF : from.getShort() & 0xFFFF;
    }
}
