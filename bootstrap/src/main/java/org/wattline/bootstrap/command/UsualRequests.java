package org.wattline.bootstrap.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wattline.bootstrap.demo.DemoAccess;

/**
 * What servers are asked most, asked of the demo company for a few seconds, so that the JDK's cache also holds what it learned about the code that
 * answers: a server that starts with it compiles the right parts at once.
 */
final class UsualRequests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
    private static final Pattern ACCOUNT = Pattern.compile("\"accountNo\":\"([^\"]+)\"");
    private static final String PAYMENT =
            "{\"channel\":\"COUNTER\",\"amount\":{\"amount\":\"0.10\",\"currency\":\"CNY\"}}";

    private final URI server;

    UsualRequests(URI server) {
        this.server = server;
    }

    /** Does nothing where there is no demo company. */
    void ask() throws IOException {
        Optional<String> clerk = token("billing-clerk");
        Optional<String> cashier = token("cashier");
        if (clerk.isEmpty() || cashier.isEmpty()) return;
        Optional<String> account = first(ACCOUNT, send("GET", "/v1/accounts?limit=1", clerk, Optional.empty()));
        if (account.isEmpty()) return;
        String path = "/v1/accounts/" + account.get();
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < end) {
            send("GET", path, clerk, Optional.empty());
            send("POST", path + "/payments", cashier, Optional.of(PAYMENT));
        }
    }

    private Optional<String> token(String login) throws IOException {
        String body = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, DemoAccess.PASSWORD.clear());
        return first(TOKEN, send("POST", "/v1/tokens", Optional.empty(), Optional.of(body)));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** @return the body of the answer, or nothing when it is refused */
    private String send(String method, String path, Optional<String> token, Optional<String> body) throws IOException {
        var connection = (HttpURLConnection) server.resolve(path).toURL().openConnection();
        connection.setRequestMethod(method);
        token.ifPresent(t -> connection.setRequestProperty("Authorization", "Bearer " + t));
        if (body.isPresent()) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(body.get().getBytes(StandardCharsets.UTF_8));
            }
        }
        var fine = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
        try (var answer = fine ? connection.getInputStream() : connection.getErrorStream()) {
            var text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return fine ? text : "";
        }
    }
}
