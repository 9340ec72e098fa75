package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.wattline.adapter.meterdata.line.Crc;
import org.wattline.adapter.meterdata.line.Garbage;

/**
 * One HDLC frame of type 3 (IEC 62056-46): {@code 7E A.len to from control [HCS data] FCS 7E}.
 *
 * @param control what the frame is, with its counters
 * @param more whether the next frame goes on with the same data
 */
record HdlcFrame(HdlcAddress to, HdlcAddress from, int control, boolean more, byte[] data) {
    static final int FLAG = 0x7E;
    static final int SET_NORMAL_MODE = 0x93;
    static final int ACKNOWLEDGED = 0x73;
    static final int DISCONNECT = 0x53;
    static final int DISCONNECTED = 0x1F;

    private static final int TYPE = 0xA0;
    private static final int SEGMENTED = 0x08;
    private static final int LENGTH = 0x7FF;

    HdlcFrame {
        data = data.clone();
    }

    /** Data number {@code sending} of this sender, who expects number {@code expecting} of the other. */
    static HdlcFrame information(
            HdlcAddress to, HdlcAddress from, int sending, int expecting, boolean more, byte[] data) {
        return new HdlcFrame(to, from, expecting << 5 | 0x10 | sending << 1, more, data);
    }

    /** Ready for number {@code expecting}. */
    static HdlcFrame ready(HdlcAddress to, HdlcAddress from, int expecting) {
        return new HdlcFrame(to, from, expecting << 5 | 0x11, false, new byte[0]);
    }

    static HdlcFrame plain(HdlcAddress to, HdlcAddress from, int control) {
        return new HdlcFrame(to, from, control, false, new byte[0]);
    }

    boolean carriesInformation() {
        return (control & 1) == 0;
    }

    boolean receiverReady() {
        return (control & 0x0F) == 1;
    }

    /** Number of the data that this frame carries. */
    int sent() {
        return control >> 1 & 7;
    }

    /** Number that the sender of this frame expects next. */
    int expected() {
        return control >> 5 & 7;
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    byte[] bytes() {
        int head = 2 + to.bytes() + from.bytes() + 1;
        int length = head + 2 + (data.length > 0 ? data.length + 2 : 0);
        ByteBuffer out = ByteBuffer.allocate(length + 2).put((byte) FLAG);
        out.putShort((short) ((TYPE | (more ? SEGMENTED : 0)) << 8 | length));
        to.write(out);
        from.write(out);
        out.put((byte) control);
        if (data.length > 0) check(out).put(data);
        return check(out).put((byte) FLAG).array();
    }

    private static ByteBuffer check(ByteBuffer out) {
        int sum = Crc.of(out.array(), 1, out.position());
        return out.put((byte) sum).put((byte) (sum >> 8));
    }

    /** Bytes between the flags, by what the frame itself says. @param held begins with the flag */
    static int lengthOf(byte[] held) {
        return ((held[1] & 0xFF) << 8 | held[2] & 0xFF) & LENGTH;
    }

    static boolean begins(byte[] held) {
        return (held[1] & 0xF0) == TYPE;
    }

    /** @param bytes both flags included @throws Garbage if a checksum or an address is wrong */
    static HdlcFrame of(byte[] bytes) throws Garbage {
        ByteBuffer in = ByteBuffer.wrap(bytes, 3, bytes.length - 4);
        checked("frame", bytes, bytes.length - 3);
        HdlcAddress to = HdlcAddress.read(in);
        HdlcAddress from = HdlcAddress.read(in);
        if (in.remaining() < 3) throw new Garbage("a frame that ends before its control byte");
        int control = in.get() & 0xFF;
        byte[] data = new byte[0];
        if (in.remaining() > 2) {
            checked("header", bytes, in.position());
            data = Arrays.copyOfRange(bytes, in.position() + 2, bytes.length - 3);
        }
        return new HdlcFrame(to, from, control, (bytes[1] & SEGMENTED) != 0, data);
    }

    private static void checked(String what, byte[] bytes, int at) throws Garbage {
        int sent = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
        int right = Crc.of(bytes, 1, at);
        if (sent != right) throw new Garbage("checksum of the %s %04X instead of %04X".formatted(what, sent, right));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HdlcFrame that && Arrays.equals(bytes(), that.bytes());
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
