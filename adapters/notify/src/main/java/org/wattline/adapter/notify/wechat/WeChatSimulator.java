package org.wattline.adapter.notify.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands in for WeChat's message interface on loopback: gives access tokens, lets them end, knows who refused messages, checks the field
 * types of templates, and answers with WeChat's own error codes.
 */
public final class WeChatSimulator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APP_ID = "wx5175a1e0wattline";
    private static final String SECRET = "simulated-app-secret";

    private final HttpServer server;
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();
    private final AtomicLong sequence = new AtomicLong();
    private volatile String token = "";

    /** @param port 0 for any free one */
    public WeChatSimulator(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/cgi-bin/token", this::token);
        server.createContext("/cgi-bin/message/subscribe/send", this::send);
        server.start();
    }

    public WeChatAccount account() {
        return new WeChatAccount(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), APP_ID, SECRET);
    }

    /** What followers received, oldest first. */
    public List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    /** Ends the token in use, as WeChat does after two hours or when another server fetched a new one. */
    public void endToken() {
        token = "";
    }

    /** From now on this follower refuses messages. */
    public void refuse(String openid) {
        refusing.add(openid);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            if (!query.contains("appid=" + APP_ID + "&secret=" + SECRET)) {
                answer(exchange, Map.of("errcode", 40125, "errmsg", "invalid appsecret"));
                return;
            }
            token = "TOKEN" + sequence.incrementAndGet();
            answer(exchange, Map.of("access_token", token, "expires_in", 7200));
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            boolean known =
                    !token.isEmpty() && exchange.getRequestURI().getQuery().equals("access_token=" + token);
            int code = known ? judge(body) : 40001;
            if (code == 0) delivered.add(delivery(body));
            answer(
                    exchange,
                    code == 0
                            ? Map.of("errcode", 0, "errmsg", "ok", "msgid", sequence.incrementAndGet())
                            : Map.of("errcode", code, "errmsg", "refused"));
        }
    }

    private int judge(JsonNode body) {
        String openid = body.path("touser").asText();
        if (openid.length() < 20) return 40003;
        if (body.path("template_id").asText().length() < 20) return 40037;
        if (refusing.contains(openid)) return 43101;
        for (Map.Entry<String, JsonNode> field : body.path("data").properties()) {
            String value = field.getValue().path("value").asText();
            if (value.isEmpty() || field.getKey().startsWith("thing") && value.length() > 20) return 47003;
            if (field.getKey().startsWith("amount") && !value.matches("[¥￥]?[0-9]{1,10}(\\.[0-9]{1,2})?元?"))
                return 47003;
        }
        return 0;
    }

    private static Delivered delivery(JsonNode body) {
        Map<String, String> values = new LinkedHashMap<>();
        body.path("data")
                .properties()
                .forEach(f -> values.put(f.getKey(), f.getValue().path("value").asText()));
        return new Delivered(
                body.path("touser").asText(), body.path("template_id").asText(), values);
    }

    private static void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=" + StandardCharsets.UTF_8.name());
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A message as the follower sees it. */
    public record Delivered(String openid, String template, Map<String, String> values) {}
}
