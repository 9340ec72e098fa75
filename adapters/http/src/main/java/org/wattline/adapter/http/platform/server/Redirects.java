package org.wattline.adapter.http.platform.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Request;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Rows;
import org.wattline.application.platform.Ownerships;

/** Leads from a resource that was merged into another to the one that goes on: 308, the same path and query under its id. */
record Redirects(Ownerships ownerships) {
    /** The reply, if the resource was merged. */
    Optional<Reply> of(Route route, Request request) {
        if (!route.traits().redirecting()
                || !(route.rows() instanceof Rows.Owned(String parameter, String kind, boolean byCommand)))
            return Optional.empty();
        try {
            return ownerships
                    .successor(kind, request.path().getOrDefault(parameter, ""))
                    .map(other -> new Reply.Nothing(308, Map.of("Location", place(route, request, parameter, other))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String place(Route route, Request request, String parameter, String other) {
        String place = route.path();
        for (Map.Entry<String, String> each : request.path().entrySet())
            place = place.replace(
                    "{" + each.getKey() + "}", encoded(each.getKey().equals(parameter) ? other : each.getValue()));
        String query = request.query().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? place : place + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
