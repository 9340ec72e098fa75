package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.field.Answer.Denial;

/** Requests as a client makes them, and what their parts are called. */
final class Apdu {
    static final int GET = 0xC0;
    static final int SET = 0xC1;
    static final int ACTION = 0xC3;
    /** An answer has the tag of its request and this. */
    static final int ANSWER = 0x04;

    static final int EXCEPTION = 0xD8;
    static final int NORMAL = 1;
    static final int BLOCK = 2;
    /** Selection of a profile's rows by a range. */
    static final int BY_RANGE = 1;
    /** Invoke ids carry high priority and ask for confirmation. */
    static final int CONFIRMED = 0xC0;

    private static final int MOST = 1024;

    private Apdu() {}

    static byte[] get(int id, Member attribute, Optional<Value> range) {
        ByteBuffer apdu = begun(GET, NORMAL, id);
        attribute.write(apdu);
        if (range.isEmpty()) apdu.put((byte) 0);
        else {
            apdu.put((byte) 1).put((byte) BY_RANGE);
            range.get().write(apdu);
        }
        return written(apdu);
    }

    static byte[] getNext(int id, int block) {
        return written(begun(GET, BLOCK, id).putInt(block));
    }

    static byte[] set(int id, Member attribute, Value value) {
        ByteBuffer apdu = begun(SET, NORMAL, id);
        attribute.write(apdu);
        apdu.put((byte) 0);
        value.write(apdu);
        return written(apdu);
    }

    static byte[] act(int id, Member method, Value parameter) {
        ByteBuffer apdu = begun(ACTION, NORMAL, id);
        method.write(apdu);
        apdu.put((byte) 1);
        parameter.write(apdu);
        return written(apdu);
    }

    /** Rows of a profile whose clock lies between the two, both included, with all columns. */
    static Value range(Value from, Value to) {
        Value clock = Value.structure(
                Value.number(Value.LONG_UNSIGNED, Member.CLOCK),
                Value.octets(Member.TIME.object().bytes()),
                Value.number(Value.INTEGER, Member.TIME.number()),
                Value.number(Value.LONG_UNSIGNED, 0));
        return Value.structure(clock, from, to, Value.array(List.of()));
    }

    /** What a data access result or an action result means to the caller. */
    static Denial denial(int code) {
        return switch (code) {
            case Result.DENIED, Result.OUT_OF_SCOPE -> Denial.NOT_AUTHORISED;
            case Result.UNDEFINED, Result.OTHER_CLASS, Result.UNAVAILABLE -> Denial.NO_DATA;
            case Result.TEMPORARY -> Denial.NOT_POSSIBLE;
            default -> Denial.OTHER;
        };
    }

    static ByteBuffer begun(int tag, int kind, int id) {
        return ByteBuffer.allocate(MOST).put((byte) tag).put((byte) kind).put((byte) id);
    }

    static byte[] written(ByteBuffer apdu) {
        return Arrays.copyOf(apdu.array(), apdu.position());
    }

    /** Codes with which a meter says how it went. */
    static final class Result {
        static final int DONE = 0;
        static final int TEMPORARY = 2;
        static final int DENIED = 3;
        static final int UNDEFINED = 4;
        static final int OTHER_CLASS = 9;
        static final int UNAVAILABLE = 11;
        static final int OUT_OF_SCOPE = 13;
        static final int NO_LONG_GET = 16;

        private Result() {}
    }
}
