package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.platform.BusinessClock;

/**
 * Stands in for WeChat Pay on loopback: takes orders whose signature is right, lets customers pay them, and tells of it with genuine
 * signatures and sealing. Its customers pay by {@code POST /simulator/orders/{out_trade_no}/pay}.
 */
public final class WeChatPaySimulator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APP_ID = "wxd678efh567hg6787";
    private static final String MCH_ID = "1900007291";
    private static final String API_V3_KEY = "simulated-key-of-32-characters-0";
    private static final String MERCHANT_SERIAL = "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB";
    private static final String PLATFORM_SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
    private static final Pattern AUTHORIZATION = Pattern.compile(
            WeChatPay.SCHEME
                    + " mchid=\"([^\"]*)\",nonce_str=\"([^\"]*)\",signature=\"([^\"]*)\",timestamp=\"([^\"]*)\",serial_no=\"([^\"]*)\"");

    private final HttpServer server;
    private final BusinessClock clock;
    private final Map<String, JsonNode> orders = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private volatile Optional<URI> merchantAddress = Optional.empty();

    /** @param port 0 for any free one */
    public WeChatPaySimulator(int port, BusinessClock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(WeChatPay.NATIVE, this::placed);
        server.createContext("/simulator/orders/", this::payByRequest);
        server.start();
    }

    /** The company as the simulator knows it. */
    public WeChatMerchant merchant(URI notifyAt) {
        return new WeChatMerchant(
                address(),
                notifyAt,
                APP_ID,
                MCH_ID,
                API_V3_KEY,
                MERCHANT_SERIAL,
                () -> Keys.MERCHANT.getPrivate(),
                () -> Map.of(PLATFORM_SERIAL, Keys.PLATFORM.getPublic()));
    }

    /** From now on notices go there, whatever the orders say. */
    public void notifyAt(URI address) {
        merchantAddress = Optional.of(address);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The notice of an order that was placed and is now paid, signed at this moment. Each call is another transaction. */
    public SimulatedNotice pay(String orderNo) {
        JsonNode order = Optional.ofNullable(orders.get(orderNo))
                .orElseThrow(() -> new IllegalArgumentException("no such order was placed"));
        return notice(orderNo, order.path("amount").path("total").asLong(), clock.now());
    }

    /** The notice of any amount for any order, signed at any time. */
    public SimulatedNotice notice(String orderNo, long fen, Instant signedAt) {
        long number = sequence.incrementAndGet();
        ObjectNode transaction = JSON.createObjectNode();
        transaction.put("appid", APP_ID).put("mchid", MCH_ID).put("out_trade_no", orderNo);
        transaction.put("transaction_id", "4200000%018d".formatted(number));
        transaction.put("trade_type", "NATIVE").put("trade_state", "SUCCESS").put("trade_state_desc", "支付成功");
        transaction.put("success_time", signedAt.atOffset(ZoneOffset.ofHours(8)).toString());
        transaction
                .putObject("amount")
                .put("total", fen)
                .put("payer_total", fen)
                .put("currency", "CNY")
                .put("payer_currency", "CNY");
        return signed(number, transaction, signedAt);
    }

    private SimulatedNotice signed(long number, ObjectNode transaction, Instant at) {
        byte[] clear = transaction.toString().getBytes(StandardCharsets.UTF_8);
        SealedResource sealed = SealedResource.of(API_V3_KEY, "%012d".formatted(number), "transaction", clear);
        ObjectNode notice = JSON.createObjectNode();
        notice.put("id", "EV-%030d".formatted(number));
        notice.put("create_time", at.atOffset(ZoneOffset.ofHours(8)).toString());
        notice.put("resource_type", "encrypt-resource")
                .put("event_type", "TRANSACTION.SUCCESS")
                .put("summary", "支付成功");
        notice.putObject("resource")
                .put("original_type", "transaction")
                .put("algorithm", SealedResource.ALGORITHM)
                .put("ciphertext", sealed.ciphertext())
                .put("associated_data", sealed.associated())
                .put("nonce", sealed.nonce());
        return sign(notice.toString().getBytes(StandardCharsets.UTF_8), at);
    }

    private SimulatedNotice sign(byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        String nonce = "nonce%027d".formatted(sequence.incrementAndGet());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("wechatpay-serial", PLATFORM_SERIAL);
        headers.put("wechatpay-timestamp", timestamp);
        headers.put("wechatpay-nonce", nonce);
        headers.put(
                "wechatpay-signature",
                Rsa.sign(Keys.PLATFORM.getPrivate(), SignedText.ofNotice(timestamp, nonce, body)));
        return new SimulatedNotice(headers, body);
    }

    /** Sends a notice to where the merchant takes them. @return the status of the answer */
    public int deliver(SimulatedNotice notice, URI notifyAt) {
        HttpRequest.Builder request = HttpRequest.newBuilder(notifyAt)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(notice.body()));
        notice.headers().forEach(request::header);
        try {
            return Outgoing.HTTP
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void placed(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!authentic(exchange, body)) {
                answer(
                        exchange,
                        401,
                        JSON.createObjectNode().put("code", "SIGN_ERROR").put("message", "签名错误"));
                return;
            }
            JsonNode order = JSON.readTree(body);
            String number = order.path("out_trade_no").asText();
            orders.put(number, order);
            answer(exchange, 200, JSON.createObjectNode().put("code_url", "weixin://wxpay/bizpayurl?pr=" + number));
        }
    }

    private boolean authentic(HttpExchange exchange, byte[] body) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        Matcher parts = AUTHORIZATION.matcher(header);
        if (!parts.matches()
                || !parts.group(1).equals(MCH_ID)
                || !parts.group(5).equals(MERCHANT_SERIAL)) return false;
        byte[] text = SignedText.ofRequest(
                "POST", WeChatPay.NATIVE, parts.group(4), parts.group(2), new String(body, StandardCharsets.UTF_8));
        return Rsa.verifies(Keys.MERCHANT.getPublic(), text, parts.group(3));
    }

    /** A customer pays; the notice goes out twice, as it sometimes does. */
    private void payByRequest(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String number = exchange.getRequestURI().getPath().replaceAll("^/simulator/orders/|/pay$", "");
            Optional<JsonNode> order = Optional.ofNullable(orders.get(number));
            if (order.isEmpty()) {
                answer(exchange, 404, JSON.createObjectNode().put("code", "ORDER_NOT_EXIST"));
                return;
            }
            SimulatedNotice notice = pay(number);
            URI notifyAt = merchantAddress.orElseGet(
                    () -> URI.create(order.get().path("notify_url").asText()));
            ObjectNode told = JSON.createObjectNode().put("out_trade_no", number);
            told.putArray("answers").add(deliver(notice, notifyAt)).add(deliver(notice, notifyAt));
            answer(exchange, 200, told);
        }
    }

    /** Fresh at every run, and made when the first order is signed: two pairs take a good part of a server's start. */
    private static final class Keys {
        static final KeyPair MERCHANT = Rsa.pair();
        static final KeyPair PLATFORM = Rsa.pair();
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
