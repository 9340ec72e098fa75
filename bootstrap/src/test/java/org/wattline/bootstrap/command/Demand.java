package org.wattline.bootstrap.command;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** A request that a client repeats with the same {@code Idempotency-Key} until it is answered. */
record Demand(String key, String login, String path, String contentType, String body) {
    static Demand json(String key, String login, String path, String body) {
        return new Demand(key, login, path, "application/json", body);
    }

    HttpRequest at(URI server, String token) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
