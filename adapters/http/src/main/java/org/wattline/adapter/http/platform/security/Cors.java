package org.wattline.adapter.http.platform.security;

import java.util.Map;
import java.util.Set;

/** Which web pages of other origins may read answers: those on the list, and no others. */
public record Cors(Set<String> origins) {
    private static final String EXPOSED =
            "ETag, Location, Retry-After, RateLimit, X-Request-Id, Idempotency-Replayed, Allow";

    public Cors {
        origins = Set.copyOf(origins);
    }

    /** Headers for an answer to a page of this origin. */
    public Map<String, String> headers(String origin) {
        if (!origins.contains(origin)) return Map.of();
        return Map.of("Access-Control-Allow-Origin", origin, "Access-Control-Expose-Headers", EXPOSED);
    }

    /** Headers for the question that a browser asks before it sends a request. */
    public Map<String, String> preflight(String origin, String methods) {
        if (!origins.contains(origin)) return Map.of();
        return Map.of(
                "Access-Control-Allow-Origin",
                origin,
                "Access-Control-Allow-Methods",
                methods,
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key, X-Request-Id, traceparent, Last-Event-ID",
                "Access-Control-Max-Age",
                "3600");
    }
}
