package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import org.wattline.adapter.meterdata.line.Garbage;

/**
 * An attribute or a method of an object.
 *
 * @param kind class of the object: 3 register, 4 extended register, 7 profile generic, 8 clock, 70 disconnect control
 * @param number of the attribute, or of the method
 */
record Member(int kind, Obis object, int number) {
    static final int REGISTER = 3;
    static final int EXTENDED_REGISTER = 4;
    static final int PROFILE = 7;
    static final int CLOCK = 8;
    static final int DISCONNECT_CONTROL = 70;

    static final Member TIME = new Member(CLOCK, Obis.of("0.0.1.0.0.255"), 2);

    /** Another member of the same object. */
    Member sibling(int other) {
        return new Member(kind, object, other);
    }

    void write(ByteBuffer to) {
        to.putShort((short) kind).put(object.bytes()).put((byte) number);
    }

    static Member read(ByteBuffer from) throws Garbage {
        if (from.remaining() < 9) throw new Garbage("a descriptor that ends too early");
        int kind = from.getShort() & 0xFFFF;
        byte[] name = new byte[Obis.BYTES];
        from.get(name);
        return new Member(kind, Obis.of(name), from.get());
    }
}
