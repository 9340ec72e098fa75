package org.wattline.adapter.payment.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;

/** What both sides sign: of a request method, path, time, nonce and body, of an answer the status instead of method and path. Each part ends its line. */
final class SignedCall {
    static final String APP = "X-App-Id";
    static final String TIME = "X-Timestamp";
    static final String NONCE = "X-Nonce";
    static final String SIGNATURE = "X-Signature";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private SignedCall() {}

    static byte[] request(String method, String path, String time, String nonce, String body) {
        return (method + "\n" + path + "\n" + time + "\n" + nonce + "\n" + body + "\n").getBytes(UTF_8);
    }

    static byte[] answer(int status, String time, String nonce, String body) {
        return (status + "\n" + time + "\n" + nonce + "\n" + body + "\n").getBytes(UTF_8);
    }

    /** Whether a time is that of a call made just now; an older one may be a replay. */
    static boolean fresh(String epochSecond, Instant now) {
        if (!epochSecond.matches("[0-9]{1,12}")) return false;
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(epochSecond)), now);
        return age.abs().compareTo(TOLERANCE) <= 0;
    }
}
