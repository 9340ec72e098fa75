package org.wattline.adapter.notify.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wattline.adapter.notify.Hashes;

/**
 * The provider's request signature, version 3 (ACS3-HMAC-SHA256): an HMAC over method, path, query, the signed headers and the digest of
 * the body.
 */
final class AcsSignature {
    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private AcsSignature() {}

    /** @param headers the headers to sign, by lower-case name */
    static String authorization(
            String keyId,
            String secret,
            SortedMap<String, String> headers,
            SortedMap<String, String> query,
            String body) {
        String names = String.join(";", headers.keySet());
        return ALGORITHM + " Credential=" + keyId + ",SignedHeaders=" + names + ",Signature="
                + sign(secret, headers, query, body);
    }

    static String sign(String secret, SortedMap<String, String> headers, SortedMap<String, String> query, String body) {
        String canonicalHeaders = headers.entrySet().stream()
                .map(h -> h.getKey() + ":" + h.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String canonical = "POST\n/\n" + query(query) + "\n" + canonicalHeaders + "\n"
                + String.join(";", headers.keySet()) + "\n" + Hashes.sha256(body);
        return Hashes.hmacSha256(secret, ALGORITHM + "\n" + Hashes.sha256(canonical));
    }

    /** Query string in the order of the names, percent-encoded after RFC 3986. */
    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
