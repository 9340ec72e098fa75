package org.wattline.adapter.meterdata.dlms;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.StreetMeter;

/** A meter of the street that speaks DLMS/COSEM: takes associations, answers requests, and sends long values in blocks. */
final class DlmsMeter {
    private static final byte[] UNKNOWN = {(byte) Apdu.EXCEPTION, 0x01, 0x01};

    private final DlmsObjects objects;
    private final Optional<String> password;
    private final int mostInBlock;
    private boolean associated;
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private int block;

    /** @param mostInBlock bytes of a value that one answer carries */
    DlmsMeter(StreetMeter meter, Optional<String> password, int mostInBlock) {
        this.objects = new DlmsObjects(meter);
        this.password = password;
        this.mostInBlock = mostInBlock;
    }

    synchronized byte[] answer(byte[] request) {
        try {
            int tag = request[0] & 0xFF;
            if (tag == Association.REQUEST) return associate(request);
            if (!associated) return UNKNOWN.clone();
            ByteBuffer in = ByteBuffer.wrap(request).position(3);
            byte id = request[2];
            return switch (tag) {
                case Apdu.GET -> request[1] == Apdu.NORMAL ? get(id, in) : next(id, in.getInt());
                case Apdu.SET -> {
                    Member attribute = Member.read(in);
                    in.get();
                    yield done(tag, id, objects.set(attribute, Value.read(in)));
                }
                case Apdu.ACTION -> {
                    byte[] done = done(tag, id, objects.act(Member.read(in)));
                    yield Arrays.copyOf(done, done.length + 1);
                }
                default -> UNKNOWN.clone();
            };
        } catch (Garbage | BufferUnderflowException nonsense) {
            return UNKNOWN.clone();
        }
    }

    private byte[] associate(byte[] request) throws Garbage {
        associated = Association.password(request).equals(password);
        return associated ? Association.response(0, Association.MOST) : Association.refused();
    }

    private byte[] get(byte id, ByteBuffer in) throws Garbage {
        Member attribute = Member.read(in);
        Optional<Value> range = Optional.empty();
        if (in.get() != 0) {
            if (in.get() != Apdu.BY_RANGE) return refused(id, Apdu.Result.OUT_OF_SCOPE);
            range = Optional.of(Value.read(in));
        }
        Optional<Value> value = objects.get(attribute, range);
        if (value.isEmpty()) return refused(id, Apdu.Result.UNDEFINED);
        ByteBuffer bytes = ByteBuffer.allocate(64_000);
        value.get().write(bytes);
        bytes.flip();
        if (bytes.remaining() > mostInBlock) {
            rest = bytes;
            block = 0;
            return next(id, 0);
        }
        return Apdu.written(Apdu.begun(Apdu.GET | Apdu.ANSWER, Apdu.NORMAL, id)
                .put((byte) 0)
                .put(bytes));
    }

    private byte[] next(byte id, int received) {
        if (!rest.hasRemaining() || received != block) return refused(id, Apdu.Result.NO_LONG_GET);
        byte[] part = new byte[Math.min(mostInBlock, rest.remaining())];
        rest.get(part);
        block++;
        ByteBuffer apdu = Apdu.begun(Apdu.GET | Apdu.ANSWER, Apdu.BLOCK, id)
                .put((byte) (rest.hasRemaining() ? 0 : 1))
                .putInt(block)
                .put((byte) 0);
        Length.write(apdu, part.length);
        return Apdu.written(apdu.put(part));
    }

    private static byte[] refused(byte id, int code) {
        return Apdu.written(Apdu.begun(Apdu.GET | Apdu.ANSWER, Apdu.NORMAL, id)
                .put((byte) 1)
                .put((byte) code));
    }

    private static byte[] done(int service, byte id, int code) {
        return Apdu.written(Apdu.begun(service | Apdu.ANSWER, Apdu.NORMAL, id).put((byte) code));
    }
}
