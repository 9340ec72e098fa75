package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One frame over TCP (IEC 62056-47): version 1, who sends, who receives, length, data.
 *
 * @param source port of the sender: a client's number or the meter's logical device
 */
record WrapperFrame(int source, int destination, byte[] data) {
    static final int VERSION = 1;
    static final int HEAD = 8;
    static final int MOST_DATA = 4096;

    WrapperFrame {
        data = data.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEAD + data.length)
                .putShort((short) VERSION)
                .putShort((short) source)
                .putShort((short) destination)
                .putShort((short) data.length)
                .put(data)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrapperFrame that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().formatHex(bytes());
    }
}
