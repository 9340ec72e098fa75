package org.wattline.adapter.http.platform.route;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Places in a list as clients carry them: opaque, and good only for the same list with the same filters. */
final class Cursors {
    private Cursors() {}

    static String encode(Route route, Request request, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(4 + text.length)
                        .putInt(filters(route, request))
                        .put(text)
                        .array());
    }

    /** The key, or empty if the cursor is none of this list. */
    static Optional<String> decode(Route route, Request request, String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() <= 4 || bytes.getInt() != filters(route, request)) return Optional.empty();
            return Optional.of(StandardCharsets.UTF_8.decode(bytes).toString());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static int filters(Route route, Request request) {
        CRC32C sum = new CRC32C();
        sum.update(request.target().getBytes(StandardCharsets.UTF_8));
        TreeMap<String, Object> filters = new TreeMap<>();
        for (Parameter parameter : route.query())
            if (parameter.filter() && request.query().containsKey(parameter.name()))
                filters.put(parameter.name(), request.query().get(parameter.name()));
        sum.update(filters.toString().getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }
}
