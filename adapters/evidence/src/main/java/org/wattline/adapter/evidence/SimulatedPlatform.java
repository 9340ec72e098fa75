package org.wattline.adapter.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.wattline.application.platform.BusinessClock;

/**
 * Stands in for a platform on loopback: takes questions whose signature is right and whose nonce is new, and signs its answers. It can be told to lie, to keep
 * silent, or to answer with a foreign key.
 */
public final class SimulatedPlatform implements AutoCloseable {
    private final HttpServer server;
    private final BusinessClock clock;
    private final BiFunction<String, JsonNode, ObjectNode> answers;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final Supplier<KeyPair> company = new Once();
    private final Supplier<KeyPair> own = new Once();
    private final Supplier<KeyPair> foreign = new Once();
    private volatile Trouble trouble = Trouble.NONE;

    /** @param port 0 for any free one @param answers what it says to a path and a question */
    public SimulatedPlatform(int port, BusinessClock clock, BiFunction<String, JsonNode, ObjectNode> answers) {
        this.clock = clock;
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::called);
        server.start();
    }

    /** The company as it knows it. */
    public Platform account() {
        return new Platform(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "wattline-demo",
                () -> company.get().getPrivate(),
                () -> own.get().getPublic());
    }

    /** What goes wrong from now on. */
    public void suffer(Trouble what) {
        trouble = what;
    }

    private void called(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (trouble == Trouble.SILENT) return;
            String path = exchange.getRequestURI().getPath();
            String nonce = header(exchange, "Evidence-Nonce");
            boolean authentic = Keys.verifies(
                            company.get().getPublic(),
                            Keys.text(path, header(exchange, "Evidence-Timestamp"), nonce, body),
                            header(exchange, "Evidence-Signature"))
                    && nonces.add(nonce);
            byte[] told = (authentic
                            ? answers.apply(path, SignedCalls.JSON.readTree(body))
                            : SignedCalls.JSON.createObjectNode().put("result", "NOT_BELIEVED"))
                    .toString()
                    .getBytes(UTF_8);
            int status = authentic ? 200 : 401;
            String timestamp = Long.toString(clock.now().getEpochSecond());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Evidence-Timestamp", timestamp);
            exchange.getResponseHeaders()
                    .set("Evidence-Signature", sign(Keys.text(Integer.toString(status), timestamp, nonce, told)));
            exchange.sendResponseHeaders(status, told.length);
            exchange.getResponseBody().write(told);
        }
    }

    private String sign(byte[] text) {
        return Keys.sign((trouble == Trouble.FORGED ? foreign : own).get().getPrivate(), text);
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    /**
     * Calls back; altered words come under the signature of the true ones where it is told to forge.
     *
     * @return the status of the answer, 0 when nobody answers
     */
    public int callBack(URI address, JsonNode told, JsonNode sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
        headers(told).forEach(request::header);
        HttpRequest call = request.POST(HttpRequest.BodyPublishers.ofString(sent.toString()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What stands at the head of a call back with these words: instant, nonce, signature. */
    public Map<String, String> headers(JsonNode told) {
        String timestamp = Long.toString(clock.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        byte[] text = Keys.text(
                SignedCalls.CALLBACK, timestamp, nonce, told.toString().getBytes(UTF_8));
        return Map.of("Evidence-Timestamp", timestamp, "Evidence-Nonce", nonce, "Evidence-Signature", sign(text));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What can go wrong with a platform. */
    public enum Trouble {
        NONE,
        /** It closes the connection without a word. */
        SILENT,
        /** It signs with another key than the one that is known. */
        FORGED
    }

    /** Fresh keys, made when they are wanted first. */
    private static final class Once implements Supplier<KeyPair> {
        private Optional<KeyPair> made = Optional.empty();

        @Override
        public synchronized KeyPair get() {
            KeyPair pair = made.orElseGet(Keys::pair);
            made = Optional.of(pair);
            return pair;
        }
    }
}
