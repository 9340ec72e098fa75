package org.wattline.bootstrap;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The running server: everything wired together and listening. */
public final class Server implements AutoCloseable {

    private final HttpServer http;
    private final URI address;

    private Server(HttpServer http, URI address) {
        this.http = http;
        this.address = address;
    }

    /**
     * Starts it; when this returns, requests are answered.
     *
     * @param database empty when nothing is kept ({@code storage=memory})
     * @throws CannotStart if the operator must mend something first
     */
    public static Server start(Settings settings, Optional<Database> database, Progress progress) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/health/live", exchange -> {
            var body = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        var host = settings.host().isAnyLocalAddress()
                ? "127.0.0.1"
                : settings.host().getHostAddress();
        return new Server(
                http,
                URI.create("http://%s:%d".formatted(host, http.getAddress().getPort())));
    }

    /** @return where it listens, without a path */
    public URI address() {
        return address;
    }

    /** @return lines for the operator after the start: pages to open, demo logins */
    public List<String> welcome() {
        return List.of(address + "/health/live");
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
