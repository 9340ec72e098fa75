package org.wattline.adapter.payment.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.payment.Loopback;
import org.wattline.adapter.payment.Outgoing;
import org.wattline.adapter.payment.SimulatedBook;
import org.wattline.adapter.payment.SimulatedWallets;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.quantity.Money;

/**
 * Stands in for WeChat Pay on loopback: takes calls whose signature is right, lets customers pay orders, and tells of it with genuine
 * signatures and sealing. Its customers pay by {@code POST /simulator/orders/{out_trade_no}/pay}.
 */
public final class WeChatPaySimulator implements AutoCloseable {
    private static final String APP_ID = "wxd678efh567hg6787";
    private static final String MCH_ID = "1900007291";
    private static final String MERCHANT_SERIAL = "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB";
    private final Loopback server;
    private final BusinessClock clock;
    private final SimulatedPlatform platform = new SimulatedPlatform();
    private final Map<String, JsonNode> orders = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> paid = new ConcurrentHashMap<>();
    private final SimulatedRefunds refunds = new SimulatedRefunds();
    private final SimulatedBook book;
    private final SimulatedDebits debits;
    private volatile boolean filesSpoilt;
    private volatile Optional<URI> merchantAddress = Optional.empty();

    /** @param port 0 for any free one */
    public WeChatPaySimulator(int port, BusinessClock clock) {
        this.clock = clock;
        book = new SimulatedBook(clock);
        debits = new SimulatedDebits(book, this::transactionId);
        server = new Loopback(
                port,
                Map.of(
                        "/v3/",
                        this::called,
                        "/simulator/orders/",
                        this::payByRequest,
                        "/simulator/agreements/",
                        this::agree));
    }

    /** The company as the simulator knows it. */
    public WeChatMerchant merchant(URI notifyAt) {
        return new WeChatMerchant(
                address(),
                notifyAt,
                APP_ID,
                MCH_ID,
                SimulatedPlatform.API_V3_KEY,
                MERCHANT_SERIAL,
                () -> SimulatedPlatform.Keys.MERCHANT.getPrivate(),
                platform::told);
    }

    /** From now on everything is signed with a new pair of keys, of which merchants learn by the certificates only. */
    public void exchangeCertificates() {
        platform.exchange();
    }

    /** From now on notices go there, whatever the orders say. */
    public void notifyAt(URI address) {
        merchantAddress = Optional.of(address);
    }

    public URI address() {
        return server.address();
    }

    /** The notice of an order that was placed and is now paid, signed at this moment. Each call is another transaction. */
    public SimulatedNotice pay(String orderNo) {
        JsonNode order = Optional.ofNullable(orders.get(orderNo))
                .orElseThrow(() -> new IllegalArgumentException("no such order was placed"));
        ObjectNode transaction =
                transaction(orderNo, order.path("amount").path("total").asLong(), clock.now());
        paid.put(orderNo, transaction);
        book.paid(
                transaction.path("transaction_id").asText(),
                orderNo,
                Money.fen(order.path("amount").path("total").asLong()));
        return platform.notice("TRANSACTION.SUCCESS", "transaction", transaction, clock.now());
    }

    private String transactionId() {
        return "4200000%018d".formatted(platform.running());
    }

    /** Wallets whose owners agreed to debits. */
    public SimulatedWallets wallets() {
        return debits.wallets();
    }

    /** What moved, for its statements. */
    public SimulatedBook book() {
        return book;
    }

    /** Somebody pays something of which the company knows no order, and no notice goes out. @return the transaction */
    public String payAstray(Money amount) {
        String transaction = transactionId();
        book.paid(transaction, "ASTRAY", amount);
        return transaction;
    }

    /** From now on a byte of the files that are fetched is not what it was when their digest was made. */
    public void spoilFiles() {
        filesSpoilt = true;
    }

    /** The notice of any amount for any order, signed at any time. */
    public SimulatedNotice notice(String orderNo, long fen, Instant signedAt) {
        return platform.notice("TRANSACTION.SUCCESS", "transaction", transaction(orderNo, fen, signedAt), signedAt);
    }

    private ObjectNode transaction(String orderNo, long fen, Instant at) {
        ObjectNode transaction = WeChatGateway.JSON.createObjectNode();
        transaction.put("appid", APP_ID).put("mchid", MCH_ID).put("out_trade_no", orderNo);
        transaction.put("transaction_id", transactionId());
        transaction.put("trade_type", "NATIVE").put("trade_state", "SUCCESS").put("trade_state_desc", "支付成功");
        transaction.put("success_time", at.atOffset(ZoneOffset.ofHours(8)).toString());
        transaction
                .putObject("amount")
                .put("total", fen)
                .put("payer_total", fen)
                .put("currency", "CNY")
                .put("payer_currency", "CNY");
        return transaction;
    }

    /** Sends a notice to where the merchant takes them. @return the status of the answer, 0 if there is none */
    public int deliver(SimulatedNotice notice, URI notifyAt) {
        HttpRequest.Builder request = HttpRequest.newBuilder(notifyAt)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(notice.body()));
        notice.headers().forEach(request::header);
        return Outgoing.send(request).map(response -> response.statusCode()).orElse(0);
    }

    @Override
    public void close() {
        server.close();
    }

    private void called(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!SimulatedGate.admits(exchange, body, MCH_ID, MERCHANT_SERIAL)) {
                answer(exchange, 401, failure("SIGN_ERROR"));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals(PlatformKeys.CERTIFICATES)) answer(exchange, 200, platform.certificates(clock.now()));
            else if (path.equals(WeChatPay.NATIVE)) answer(exchange, 200, placed(WeChatGateway.JSON.readTree(body)));
            else if (path.startsWith(WeChatPay.BY_ORDER)) tellOrder(exchange, path);
            else if (path.equals(WeChatStatements.TRADE_BILL)) tellBill(exchange);
            else if (path.equals(WeChatStatements.DOWNLOAD)) giveBill(exchange);
            else if (path.equals(WeChatRefunds.REFUNDS)) giveBack(exchange, WeChatGateway.JSON.readTree(body));
            else if (path.startsWith("/v3/papay/")) {
                Map.Entry<Integer, ObjectNode> told = debits.answer(
                        exchange.getRequestMethod(),
                        path,
                        body.length == 0 ? WeChatGateway.JSON.createObjectNode() : WeChatGateway.JSON.readTree(body));
                answer(exchange, told.getKey(), told.getValue());
            } else answer(exchange, 404, failure("NOT_FOUND"));
        }
    }

    private ObjectNode placed(JsonNode order) {
        String number = order.path("out_trade_no").asText();
        orders.put(number, order);
        return WeChatGateway.JSON.createObjectNode().put("code_url", "weixin://wxpay/bizpayurl?pr=" + number);
    }

    private void tellOrder(HttpExchange exchange, String path) throws IOException {
        String number = path.substring(WeChatPay.BY_ORDER.length());
        if (!orders.containsKey(number)) answer(exchange, 404, failure("ORDER_NOT_EXIST"));
        else
            answer(
                    exchange,
                    200,
                    Optional.ofNullable(paid.get(number))
                            .orElseGet(() -> WeChatGateway.JSON
                                    .createObjectNode()
                                    .put("out_trade_no", number)
                                    .put("trade_state", "NOTPAY")));
    }

    private void giveBack(HttpExchange exchange, JsonNode asked) throws IOException {
        String number = asked.path("out_refund_no").asText();
        Optional<StatementLine> payment =
                book.payment(asked.path("transaction_id").asText());
        boolean fresh = !refunds.knows(number);
        Optional<ObjectNode> refund =
                refunds.give(asked, payment.map(each -> each.amount().fen()));
        if (fresh && refund.isPresent())
            book.refunded(
                    payment.orElseThrow().transaction().value(),
                    payment.get().order().orElse(""),
                    number,
                    Money.fen(asked.path("amount").path("refund").asLong()));
        answer(exchange, refund.isPresent() ? 200 : 400, refund.orElseGet(() -> failure("INVALID_REQUEST")));
    }

    private byte[] bill(LocalDate day) {
        return SimulatedTradeBill.of(book.of(day), APP_ID, MCH_ID);
    }

    private void tellBill(HttpExchange exchange) throws IOException {
        LocalDate day = LocalDate.parse(exchange.getRequestURI().getQuery().replaceAll("^bill_date=|&.*$", ""));
        if (book.of(day).isEmpty()) {
            answer(exchange, 400, failure("NO_STATEMENT_EXIST"));
            return;
        }
        ObjectNode told = WeChatGateway.JSON.createObjectNode().put("hash_type", "SHA1");
        told.put("hash_value", WeChatStatements.sha1(bill(day)));
        told.put("download_url", address().resolve(WeChatStatements.DOWNLOAD) + "?token=" + day);
        answer(exchange, 200, told);
    }

    /** Without a signature, as the original. */
    private void giveBill(HttpExchange exchange) throws IOException {
        byte[] file = bill(LocalDate.parse(exchange.getRequestURI().getQuery().replace("token=", "")));
        if (filesSpoilt) file[file.length - 3]++;
        Loopback.answer(exchange, 200, "application/octet-stream", SimulatedTradeBill.packed(file));
    }

    /** The notice that a refund has reached the customer. */
    public SimulatedNotice refunded(String refundNo) {
        if (!refunds.knows(refundNo)) throw new IllegalArgumentException("no such refund was asked for");
        ObjectNode refund = WeChatGateway.JSON.createObjectNode();
        refund.put("mchid", MCH_ID).put("out_refund_no", refundNo).put("refund_status", "SUCCESS");
        return platform.notice("REFUND.SUCCESS", "refund", refund, clock.now());
    }

    private static ObjectNode failure(String code) {
        return WeChatGateway.JSON.createObjectNode().put("code", code).put("message", code);
    }

    /** A customer pays; the notice goes out twice, as it sometimes does. */
    private void payByRequest(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String number = exchange.getRequestURI().getPath().replaceAll("^/simulator/orders/|/pay$", "");
            Optional<JsonNode> order = Optional.ofNullable(orders.get(number));
            if (order.isEmpty()) {
                answer(exchange, 404, failure("ORDER_NOT_EXIST"));
                return;
            }
            SimulatedNotice notice = pay(number);
            URI notifyAt = merchantAddress.orElseGet(
                    () -> URI.create(order.get().path("notify_url").asText()));
            ObjectNode told = WeChatGateway.JSON.createObjectNode().put("out_trade_no", number);
            told.putArray("answers").add(deliver(notice, notifyAt)).add(deliver(notice, notifyAt));
            answer(exchange, 200, told);
        }
    }

    /** The owner of a wallet with 1,000 yuan agrees to debits. */
    private void agree(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            wallets()
                    .agree(
                            exchange.getRequestURI().getPath().replace("/simulator/agreements/", ""),
                            Money.yuan("1000.00"));
            answer(exchange, 200, WeChatGateway.JSON.createObjectNode());
        }
    }

    private void answer(HttpExchange exchange, int status, ObjectNode json) throws IOException {
        byte[] body = json.toString().getBytes(UTF_8);
        platform.signed(body, clock.now())
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        Loopback.answer(exchange, status, "application/json; charset=utf-8", body);
    }
}
