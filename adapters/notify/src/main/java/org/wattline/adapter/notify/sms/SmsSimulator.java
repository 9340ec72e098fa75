package org.wattline.adapter.notify.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Zone;

/**
 * Stands in for the short-message provider on loopback: checks signature, digest and nonce, knows approved signatures, refuses bad numbers
 * and missing template variables with the provider's codes, and can be told to fail.
 */
public final class SmsSimulator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zone.CHINA);

    private final HttpServer server;
    private final String keyId = "SIMULATEDKEYID";
    private final String keySecret = "simulated-key-secret";
    private final String signName = "瓦特供电";
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final Map<String, Boolean> nonces = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> receipts = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private volatile Optional<String> failure = Optional.empty();
    private volatile BusinessClock clock = Instant::now;
    private volatile boolean phonesOn = true;

    /** @param port 0 for any free one */
    public SmsSimulator(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    public AliyunAccount account() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new AliyunAccount(endpoint, keyId, keySecret, signName);
    }

    /** What phones received, oldest first. */
    public List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    /** Receipts carry the times of this clock. */
    public void timesBy(BusinessClock other) {
        clock = other;
    }

    /** Whether telephones are on: messages to those that are off never arrive. */
    public void phonesOn(boolean on) {
        phonesOn = on;
    }

    /** From now on every request is answered with this code; empty for normal work. */
    public void failWith(Optional<String> code) {
        failure = code;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            SortedMap<String, String> query = query(exchange.getRequestURI().getRawQuery());
            boolean asked = header(exchange, "x-acs-action").equals("QuerySendDetails");
            String code = judge(exchange, query, asked);
            Map<String, Object> answer = new TreeMap<>(
                    Map.of("Code", code, "Message", code, "RequestId", "SIM-" + sequence.incrementAndGet()));
            if (asked) answer.put("SmsSendDetailDTOs", Map.of("SmsSendDetailDTO", details(query)));
            else answer.put("BizId", "SMS" + sequence.get());
            if (code.equals("OK") && !asked) {
                delivered.add(new Delivered(
                        text(query, "PhoneNumbers"), text(query, "TemplateCode"), values(query), text(query, "OutId")));
                receipts.put("SMS" + sequence.get(), receipt(text(query, "OutId")));
            }
            String body = JSON.writeValueAsString(answer);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(code.startsWith("Signature") ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private List<Map<String, String>> details(Map<String, String> query) {
        return Optional.ofNullable(receipts.get(text(query, "BizId"))).stream().toList();
    }

    private Map<String, String> receipt(String outId) {
        return Map.of(
                "OutId",
                outId,
                "SendStatus",
                phonesOn ? "3" : "2",
                "ErrCode",
                phonesOn ? "DELIVERED" : "ABSENT_SUBSCRIBER",
                "ReceiveDate",
                TIME.format(clock.now()));
    }

    private String judge(HttpExchange exchange, SortedMap<String, String> query, boolean asked) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!signed(exchange, query, body)) return "SignatureDoesNotMatch";
        String nonce = header(exchange, "x-acs-signature-nonce");
        if (nonces.putIfAbsent(nonce, true) != null) return "SignatureNonceUsed";
        if (failure.isPresent()) return failure.get();
        if (asked) return "OK";
        if (!signName.equals(query.get("SignName"))) return "isv.SMS_SIGNATURE_ILLEGAL";
        if (!query.getOrDefault("PhoneNumbers", "").matches("1[3-9][0-9]{9}")) return "isv.MOBILE_NUMBER_ILLEGAL";
        if (!query.getOrDefault("TemplateCode", "").matches("SMS_[0-9]{6,12}")) return "isv.SMS_TEMPLATE_ILLEGAL";
        if (values(query).containsValue("")) return "isv.TEMPLATE_MISSING_PARAMETERS";
        return "OK";
    }

    private boolean signed(HttpExchange exchange, SortedMap<String, String> query, String body) {
        String authorization = header(exchange, "Authorization");
        String prefix = AcsSignature.ALGORITHM + " Credential=" + keyId + ",SignedHeaders=";
        if (!authorization.startsWith(prefix)) return false;
        String[] parts = authorization.substring(prefix.length()).split(",Signature=", -1);
        SortedMap<String, String> headers = new TreeMap<>();
        Arrays.stream(parts[0].split(";")).forEach(name -> headers.put(name, header(exchange, name)));
        return parts.length == 2
                && headers.containsKey("x-acs-action")
                && parts[1].equals(AcsSignature.sign(keySecret, headers, query, body));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static String text(Map<String, String> query, String name) {
        return query.getOrDefault(name, "");
    }

    private static SortedMap<String, String> query(String raw) {
        SortedMap<String, String> query = new TreeMap<>();
        for (String pair : raw.split("&")) {
            int cut = pair.indexOf('=');
            query.put(pair.substring(0, cut), URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    private static Map<String, String> values(Map<String, String> query) {
        try {
            return JSON.readValue(query.getOrDefault("TemplateParam", "{}"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            return Map.of("malformed", "");
        }
    }

    /** A short message as the phone shows it. */
    public record Delivered(String phone, String template, Map<String, String> values, String outId) {}
}
