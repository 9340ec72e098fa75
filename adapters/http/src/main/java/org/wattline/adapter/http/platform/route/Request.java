package org.wattline.adapter.http.platform.route;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A request, free of the server that received it.
 *
 * @param id as the client finds it in {@code X-Request-Id}
 * @param path decoded values of the path's parameters
 * @param query decoded values of the query's parameters
 * @param header looks a header up
 * @param address of the client
 */
public record Request(
        String id,
        Verb verb,
        String target,
        Map<String, String> path,
        Map<String, List<String>> query,
        Function<String, Optional<String>> header,
        String address,
        Locale locale,
        Supplier<InputStream> body) {
    public Optional<String> header(String name) {
        return header.apply(name);
    }

    public Optional<String> first(String parameter) {
        List<String> values = query.get(parameter);
        return values == null ? Optional.empty() : Optional.of(values.getFirst());
    }
}
