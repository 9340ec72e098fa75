package org.wattline.adapter.payment.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.wattline.adapter.payment.Rsa;

/**
 * What the simulated WeChat Pay signs and seals with: a pair of keys under a serial number, and after an exchange of certificates another one,
 * both valid for a while.
 */
final class SimulatedPlatform {
    static final String API_V3_KEY = "simulated-key-of-32-characters-0";
    private static final String FIRST = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
    private static final String SECOND = "6268A1AFAED1A7EF26FCF92B58168B8343A2C9F2";

    private final AtomicLong sequence = new AtomicLong();
    private volatile Optional<KeyPair> next = Optional.empty();

    /** The keys that a merchant who was told them by hand knows. */
    Map<String, PublicKey> told() {
        return Map.of(FIRST, Keys.PLATFORM.getPublic());
    }

    /** From now on it signs with a new pair, of which merchants learn by the certificates only. */
    void exchange() {
        next = Optional.of(Rsa.pair());
    }

    long running() {
        return sequence.incrementAndGet();
    }

    /** The headers by which bytes are believed. */
    Map<String, String> signed(byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        String nonce = "nonce%027d".formatted(running());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("wechatpay-serial", next.isPresent() ? SECOND : FIRST);
        headers.put("wechatpay-timestamp", timestamp);
        headers.put("wechatpay-nonce", nonce);
        headers.put(
                "wechatpay-signature",
                Rsa.sign(next.orElse(Keys.PLATFORM).getPrivate(), SignedText.ofNotice(timestamp, nonce, body)));
        return headers;
    }

    /** A notice with something sealed in it. @param about {@code transaction} or {@code refund} */
    SimulatedNotice notice(String event, String about, ObjectNode content, Instant at) {
        long number = running();
        ObjectNode notice = WeChatGateway.JSON.createObjectNode();
        notice.put("id", "EV-%030d".formatted(number));
        notice.put("create_time", at.atOffset(ZoneOffset.ofHours(8)).toString());
        notice.put("resource_type", "encrypt-resource").put("event_type", event).put("summary", "通知");
        sealed(notice.putObject("resource").put("original_type", about), about, content.toString());
        byte[] body = notice.toString().getBytes(UTF_8);
        return new SimulatedNotice(signed(body, at), body);
    }

    /** The certificates that are valid now, sealed under the merchant's secret. */
    ObjectNode certificates(Instant now) {
        ObjectNode answer = WeChatGateway.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        add(data, FIRST, Keys.PLATFORM, now);
        next.ifPresent(pair -> add(data, SECOND, pair, now));
        return answer;
    }

    private void add(ArrayNode data, String serial, KeyPair pair, Instant now) {
        String pem = SimulatedCertificate.of(pair, serial, now);
        sealed(data.addObject().put("serial_no", serial).putObject("encrypt_certificate"), "certificate", pem);
    }

    private void sealed(ObjectNode into, String associated, String clear) {
        SealedResource sealed =
                SealedResource.of(API_V3_KEY, "%012d".formatted(running()), associated, clear.getBytes(UTF_8));
        into.put("algorithm", SealedResource.ALGORITHM)
                .put("ciphertext", sealed.ciphertext())
                .put("associated_data", sealed.associated())
                .put("nonce", sealed.nonce());
    }

    /** Fresh at every run, and made when the first order is signed: two pairs take a good part of a server's start. */
    static final class Keys {
        static final KeyPair MERCHANT = Rsa.pair();
        static final KeyPair PLATFORM = Rsa.pair();

        private Keys() {}
    }
}
