package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.application.metering.field.Answer.Denial;

/** Opening a conversation (AARQ) and what the meter says to it (AARE), by logical names, without ciphering, with a password or without. */
final class Association {
    static final int REQUEST = 0x60;
    static final int RESPONSE = 0x61;
    /** Bits of the conformance block: blocks with GET; GET, SET, selective access, ACTION. */
    static final int CONFORMANCE = 0x00101D;

    /** The longest APDU that the client takes. */
    static final int MOST = 1024;

    private static final int RESULT = 0xA2;
    private static final int DIAGNOSTIC = 0xA3;
    private static final int PASSWORD = 0xAC;
    private static final int USER_INFORMATION = 0xBE;
    private static final byte[] CONTEXT = {
        (byte) 0xA1, 0x09, 0x06, 0x07, 0x60, (byte) 0x85, 0x74, 0x05, 0x08, 0x01, 0x01
    };
    private static final byte[] LOW_LEVEL = {
        (byte) 0x8A, 0x02, 0x07, (byte) 0x80, (byte) 0x8B, 0x07, 0x60, (byte) 0x85, 0x74, 0x05, 0x08, 0x02, 0x01
    };
    private static final int NAMED_VARIABLES = 0x0007;
    private static final int AUTHENTICATION_FAILED = 13;

    private Association() {}

    /** @param most the longest APDU that the client takes */
    static byte[] request(Optional<String> password, int conformance, int most) {
        ByteBuffer body = ByteBuffer.allocate(200).put(CONTEXT);
        password.ifPresent(secret -> {
            byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
            body.put(LOW_LEVEL).put((byte) PASSWORD).put((byte) (bytes.length + 2));
            body.put((byte) 0x80).put((byte) bytes.length).put(bytes);
        });
        body.put((byte) USER_INFORMATION).put((byte) 0x10).put((byte) 0x04).put((byte) 0x0E);
        body.put(new byte[] {0x01, 0x00, 0x00, 0x00, 0x06});
        conformance(body, conformance).putShort((short) most);
        return tagged(REQUEST, body);
    }

    /** @param diagnostic 0 for one that is accepted */
    static byte[] response(int diagnostic, int most) {
        ByteBuffer body = ByteBuffer.allocate(64).put(CONTEXT);
        body.put(new byte[] {(byte) RESULT, 0x03, 0x02, 0x01, (byte) (diagnostic == 0 ? 0 : 1)});
        body.put(new byte[] {(byte) DIAGNOSTIC, 0x05, (byte) 0xA1, 0x03, 0x02, 0x01, (byte) diagnostic});
        body.put((byte) USER_INFORMATION).put((byte) 0x10).put((byte) 0x04).put((byte) 0x0E);
        body.put(new byte[] {0x08, 0x00, 0x06});
        conformance(body, CONFORMANCE).putShort((short) most).putShort((short) NAMED_VARIABLES);
        return tagged(RESPONSE, body);
    }

    static byte[] refused() {
        return response(AUTHENTICATION_FAILED, MOST);
    }

    /** The password of a request, if it gives one. */
    static Optional<String> password(byte[] request) throws Garbage {
        return field(request, PASSWORD)
                .filter(field -> field.length > 2)
                .map(field -> new String(field, 2, field.length - 2, StandardCharsets.US_ASCII));
    }

    /** Nothing if the meter accepted, else why not. @throws Garbage if this is no answer to a request */
    static Optional<Denial> denial(byte[] response) throws Garbage {
        byte[] result = field(response, RESULT).orElseThrow(() -> new Garbage("an association without result"));
        byte[] why = field(response, DIAGNOSTIC).orElse(new byte[1]);
        if (result[result.length - 1] != 0)
            return Optional.of(
                    why[why.length - 1] == AUTHENTICATION_FAILED ? Denial.NOT_AUTHORISED : Denial.NOT_POSSIBLE);
        byte[] user = field(response, USER_INFORMATION)
                .orElseThrow(() -> new Garbage("an association that says nothing of its terms"));
        if (user.length < 4 || user[2] != 0x08 || !byLogicalNames(user))
            throw new Garbage("an association by other than logical names");
        return Optional.empty();
    }

    private static boolean byLogicalNames(byte[] user) {
        return user[user.length - 2] == 0 && user[user.length - 1] == NAMED_VARIABLES;
    }

    private static Optional<byte[]> field(byte[] apdu, int tag) throws Garbage {
        ByteBuffer in = ByteBuffer.wrap(apdu).position(1);
        if (Length.read(in) != in.remaining()) throw new Garbage("an association of another length than it says");
        while (in.remaining() > 1) {
            int found = in.get() & 0xFF;
            int length = Length.read(in);
            if (length == 0 || length > in.remaining()) throw new Garbage("an association that ends too early");
            byte[] value = new byte[length];
            in.get(value);
            if (found == tag) return Optional.of(value);
        }
        return Optional.empty();
    }

    private static ByteBuffer conformance(ByteBuffer to, int bits) {
        return to.put(new byte[] {0x5F, 0x1F, 0x04, 0x00, (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits});
    }

    private static byte[] tagged(int tag, ByteBuffer body) {
        ByteBuffer all = ByteBuffer.allocate(body.position() + 4).put((byte) tag);
        Length.write(all, body.position());
        all.put(body.flip());
        return Arrays.copyOf(all.array(), all.position());
    }
}
