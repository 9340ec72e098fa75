package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.field.MeterAddress;

/**
 * Address of a meter on an HDLC line: seven bits of it in a byte, the last one marked.
 *
 * @param logical device (upper address)
 * @param physical device (lower address), 0 where one byte names the logical one only
 * @param bytes 1, 2 or 4
 */
record HdlcAddress(int logical, int physical, int bytes) {
    /** Lower addresses up to 15 are reserved; a meter without one set answers to its last four digits and this [K]. */
    private static final int OFFSET = 1000;

    static HdlcAddress of(int logical, MeterAddress meter) {
        return new HdlcAddress(logical, Integer.parseInt(meter.digits().substring(8)) + OFFSET, 4);
    }

    static HdlcAddress client(int number) {
        return new HdlcAddress(number, 0, 1);
    }

    void write(ByteBuffer to) {
        switch (bytes) {
            case 1 -> to.put((byte) (logical << 1 | 1));
            case 2 -> to.put((byte) (logical << 1)).put((byte) (physical << 1 | 1));
            default ->
                to.put((byte) (logical >> 7 << 1))
                        .put((byte) (logical << 1))
                        .put((byte) (physical >> 7 << 1))
                        .put((byte) (physical << 1 | 1));
        }
    }

    static HdlcAddress read(ByteBuffer from) throws Garbage {
        int[] seven = new int[4];
        for (int i = 0; i < seven.length && from.hasRemaining(); i++) {
            int next = from.get() & 0xFF;
            seven[i] = next >> 1;
            if ((next & 1) == 0) continue;
            return switch (i) {
                case 0 -> new HdlcAddress(seven[0], 0, 1);
                case 1 -> new HdlcAddress(seven[0], seven[1], 2);
                case 3 -> new HdlcAddress(seven[0] << 7 | seven[1], seven[2] << 7 | seven[3], 4);
                default -> throw new Garbage("an address of three bytes");
            };
        }
        throw new Garbage("an address that does not end");
    }
}
