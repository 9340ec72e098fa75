package org.wattline.adapter.meterdata.dlms;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denied;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.application.metering.field.MeterChannel.Done;
import org.wattline.domain.metering.field.MeterAddress;

/** A conversation with one meter: associated first, then attributes are read and written and methods called. */
final class Session {
    private static final int NUMBERS = 0x0F;
    /** More than any meter keeps; a meter that never ends is not listened to for ever. */
    private static final int MOST_BYTES = 4_000_000;

    private final Link link;
    private final Optional<String> password;
    private int number;

    Session(Link link, Optional<String> password) {
        this.link = link;
        this.password = password;
    }

    Answer<Done> open(MeterAddress meter) {
        byte[] request = Association.request(password, Association.CONFORMANCE, Association.MOST);
        return link.open(meter).then(done -> link.exchange(request)).then(response -> {
            try {
                if ((response[0] & 0xFF) != Association.RESPONSE) return new Garbled<>("no answer to an association");
                Optional<Answer.Denial> denial = Association.denial(response);
                return denial.isPresent() ? new Denied<>(denial.get()) : new Given<>(Done.DONE);
            } catch (Garbage garbage) {
                return new Garbled<>(garbage.what());
            }
        });
    }

    Answer<Value> get(Member attribute) {
        return get(attribute, Optional.empty());
    }

    /** The attribute's value, from as many blocks as the meter needs. @param range of rows, of profiles */
    Answer<Value> get(Member attribute, Optional<Value> range) {
        int id = next();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        Answer<byte[]> answer = link.exchange(Apdu.get(id, attribute, range));
        for (int block = 1; ; block++) {
            if (!(answer instanceof Given<byte[]>(byte[] response))) return answer.failed();
            try {
                ByteBuffer in = begun(response, Apdu.GET, id);
                if (response[1] == Apdu.NORMAL) return in.get() == 0 ? given(in) : denied(in);
                if (response[1] != Apdu.BLOCK) return new Garbled<>("a GET answered in kind " + response[1]);
                boolean last = in.get() != 0;
                int numbered = in.getInt();
                if (in.get() != 0) return denied(in);
                if (numbered != block) return new Garbled<>("block " + numbered + " instead of " + block);
                byte[] part = new byte[Length.read(in)];
                in.get(part);
                raw.writeBytes(part);
                if (last) return given(ByteBuffer.wrap(raw.toByteArray()));
                if (raw.size() > MOST_BYTES) return new Garbled<>("blocks without end");
            } catch (Garbage garbage) {
                return new Garbled<>(garbage.what());
            } catch (BufferUnderflowException e) {
                return new Garbled<>("an answer ends too early");
            }
            answer = link.exchange(Apdu.getNext(id, block));
        }
    }

    Answer<Done> set(Member attribute, Value value) {
        int id = next();
        return link.exchange(Apdu.set(id, attribute, value)).then(response -> result(response, Apdu.SET, id));
    }

    Answer<Done> act(Member method, Value parameter) {
        int id = next();
        return link.exchange(Apdu.act(id, method, parameter)).then(response -> result(response, Apdu.ACTION, id));
    }

    private static Answer<Done> result(byte[] response, int service, int id) {
        try {
            int code = begun(response, service, id).get() & 0xFF;
            return code == Apdu.Result.DONE ? new Given<>(Done.DONE) : new Denied<>(Apdu.denial(code));
        } catch (Garbage garbage) {
            return new Garbled<>(garbage.what());
        } catch (BufferUnderflowException e) {
            return new Garbled<>("an answer ends too early");
        }
    }

    private static Answer<Value> given(ByteBuffer in) throws Garbage {
        Value value = Value.read(in);
        return in.hasRemaining() ? new Garbled<>("more than one value") : new Given<>(value);
    }

    private static Answer<Value> denied(ByteBuffer in) {
        return new Denied<>(Apdu.denial(in.get() & 0xFF));
    }

    private static ByteBuffer begun(byte[] response, int service, int id) throws Garbage {
        int tag = response[0] & 0xFF;
        if (tag == Apdu.EXCEPTION) throw new Garbage("the meter knows of no conversation, or not of this service");
        if (tag != (service | Apdu.ANSWER) || response.length < 4)
            throw new Garbage("an answer %02X to a request %02X".formatted(tag, service));
        if ((response[2] & NUMBERS) != (id & NUMBERS)) throw new Garbage("an answer to another request");
        return ByteBuffer.wrap(response).position(3);
    }

    private int next() {
        number = number % NUMBERS + 1;
        return Apdu.CONFIRMED | number;
    }

    void close() {
        link.close();
    }
}
