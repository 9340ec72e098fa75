package org.wattline.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named values as Alipay sends and signs them: the text that is signed is {@code name=value}, sorted by name, joined by {@code &}, the values
 * not encoded.
 */
public record Parameters(SortedMap<String, String> values) {
    /** What a notice does not sign; a request leaves out the signature only. */
    private static final Set<String> UNSIGNED = Set.of("sign", "sign_type");

    public Parameters {
        values = new TreeMap<>(values);
    }

    static Parameters of(Map<String, String> values) {
        return new Parameters(new TreeMap<>(values));
    }

    /** @throws IllegalArgumentException if it is no form, or names something twice */
    static Parameters form(byte[] body) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : new String(body, UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) throw new IllegalArgumentException("not a form");
            String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
            if (values.containsKey(name)) throw new IllegalArgumentException(name + " is there twice");
            values.put(name, URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
        return new Parameters(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    Parameters with(String name, String value) {
        SortedMap<String, String> next = new TreeMap<>(values);
        next.put(name, value);
        return new Parameters(next);
    }

    byte[] textOfRequest() {
        return text(Set.of("sign"));
    }

    byte[] textOfNotice() {
        return text(UNSIGNED);
    }

    private byte[] text(Set<String> without) {
        return values.entrySet().stream()
                .filter(each -> !without.contains(each.getKey()))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(joining("&"))
                .getBytes(UTF_8);
    }

    byte[] body() {
        return values.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(joining("&"))
                .getBytes(UTF_8);
    }
}
