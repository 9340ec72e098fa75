package org.wattline.adapter.http.platform.management;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.wattline.adapter.http.platform.shape.Output;

/**
 * The management listener: {@code /health/live}, {@code /health/ready}, {@code /metrics}, {@code /version}, without login. It is a server of
 * its own, so that it answers while the other is overrun, and its port is not opened to the world.
 */
public final class Management implements AutoCloseable {
    static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String JSON = "application/json";

    private final HttpServer server;

    private Management(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param version facts about the build: {@code version}, {@code commit}
     * @throws IOException if the port is taken
     */
    public static Management start(
            String host, int port, List<HealthCheck> checks, Measurements measurements, Map<String, String> version)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on(server, "/health/live", () -> new Page(200, JSON, json(out -> out.writeStringField("status", "UP"))));
        on(server, "/health/ready", () -> ready(checks));
        on(
                server,
                "/metrics",
                () -> new Page(200, OPEN_METRICS, measurements.openMetrics().getBytes(StandardCharsets.UTF_8)));
        on(server, "/version", () -> new Page(200, JSON, json(out -> strings(version, out))));
        server.createContext(
                "/", exchange -> send(exchange, new Page(404, JSON, json(out -> out.writeNumberField("status", 404)))));
        server.start();
        return new Management(server);
    }

    private static Page ready(List<HealthCheck> checks) {
        Map<HealthCheck, Optional<String>> found = new LinkedHashMap<>();
        for (HealthCheck check : checks) found.put(check, check.problem().get());
        boolean down = found.entrySet().stream()
                .anyMatch(one -> one.getKey().vital() && one.getValue().isPresent());
        boolean degraded = found.values().stream().anyMatch(Optional::isPresent);
        byte[] body = json(out -> {
            out.writeStringField("status", down ? "DOWN" : degraded ? "DEGRADED" : "UP");
            out.writeObjectFieldStart("checks");
            for (Map.Entry<HealthCheck, Optional<String>> one : found.entrySet())
                out.writeStringField(one.getKey().name(), one.getValue().orElse("UP"));
            out.writeEndObject();
        });
        return new Page(down ? 503 : 200, JSON, body);
    }

    private static void strings(Map<String, String> fields, JsonGenerator out) throws IOException {
        for (Map.Entry<String, String> field : fields.entrySet())
            out.writeStringField(field.getKey(), field.getValue());
    }

    private static byte[] json(Output.Writing fields) {
        return Output.bytes(out -> {
            out.writeStartObject();
            fields.to(out);
            out.writeEndObject();
        });
    }

    private static void on(HttpServer server, String path, java.util.function.Supplier<Page> page) {
        server.createContext(path, exchange -> send(exchange, page.get()));
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        try (exchange) {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", page.type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(page.status, head ? -1 : page.body.length);
            if (!head) exchange.getResponseBody().write(page.body);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Page(int status, String type, byte[] body) {}
}
