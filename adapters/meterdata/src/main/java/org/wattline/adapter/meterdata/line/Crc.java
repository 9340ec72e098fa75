package org.wattline.adapter.meterdata.line;

/**
 * CRC-16/X.25: polynomial 1021H reflected, begun with FFFFH, inverted at the end. Checks the header (HCS) and the frame (FCS) of DL/T 698.45 and
 * of HDLC.
 */
public final class Crc {
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >>> 1 ^ 0x8408 : crc >>> 1;
            TABLE[i] = crc;
        }
    }

    private Crc() {}

    public static int of(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) crc = crc >>> 8 ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        return crc ^ 0xFFFF;
    }
}
