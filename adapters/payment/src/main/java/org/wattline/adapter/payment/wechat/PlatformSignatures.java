package org.wattline.adapter.payment.wechat;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.payment.Rsa;

/**
 * Whether bytes come from WeChat Pay just now: the four headers, a time stamp at most five minutes off, and a signature over the bytes as they
 * came by the key that the headers name.
 */
record PlatformSignatures(Function<String, Optional<PublicKey>> keys) {
    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    /** WeChat Pay now and then sends a signature that is wrong on purpose, to see whether it is checked. */
    private static final String PROBE = "WECHATPAY/SIGNTEST/";

    /** Why they are not believed, if they are not. @param headers by lower-case name */
    Optional<String> distrust(Map<String, String> headers, byte[] body, Instant now) {
        String signature = headers.getOrDefault("wechatpay-signature", "");
        String timestamp = headers.getOrDefault("wechatpay-timestamp", "");
        String nonce = headers.getOrDefault("wechatpay-nonce", "");
        String serial = headers.getOrDefault("wechatpay-serial", "");
        if (signature.isEmpty() || timestamp.isEmpty() || nonce.isEmpty() || serial.isEmpty())
            return Optional.of("a signature header is missing");
        if (signature.startsWith(PROBE)) return Optional.of("a probe with a wrong signature");
        if (!timestamp.matches("[0-9]{1,12}")) return Optional.of("the time stamp is no number");
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        if (age.compareTo(MAX_AGE) > 0) return Optional.of("the time stamp is off by " + age.toSeconds() + " s");
        Optional<PublicKey> key = keys.apply(serial);
        if (key.isEmpty()) return Optional.of("no key has this serial number");
        return Rsa.verifies(key.get(), SignedText.ofNotice(timestamp, nonce, body), signature)
                ? Optional.empty()
                : Optional.of("the signature is wrong");
    }
}
