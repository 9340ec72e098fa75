package org.wattline.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.wattline.adapter.payment.Loopback;
import org.wattline.adapter.payment.Outgoing;
import org.wattline.adapter.payment.Rsa;
import org.wattline.adapter.payment.SimulatedBook;
import org.wattline.adapter.payment.SimulatedWallets;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.quantity.Money;

/**
 * Stands in for Alipay on loopback: takes calls whose signature is right, signs its answers, lets customers pay and tells of it with genuine
 * signatures. Its customers pay by {@code POST /simulator/orders/{out_trade_no}/pay}.
 */
public final class AlipaySimulator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APP_ID = "2021000118634512";
    private static final String SELLER_ID = "2088102146225135";
    private static final String GATEWAY = "/gateway.do";
    private static final String BILLS = "/downloadBillFile.resource";
    private static final String FORM = "application/x-www-form-urlencoded;charset=utf-8";

    private final Loopback server;
    private final BusinessClock clock;
    private final SimulatedBook book;
    private final SimulatedTrades trades;
    private final AtomicLong sequence = new AtomicLong();
    private volatile Optional<URI> merchantAddress = Optional.empty();

    /** @param port 0 for any free one */
    public AlipaySimulator(int port, BusinessClock clock) {
        this.clock = clock;
        book = new SimulatedBook(clock);
        trades = new SimulatedTrades(book);
        server = new Loopback(
                port, Map.of(GATEWAY, this::called, BILLS, this::giveBill, "/simulator/orders/", this::payByRequest));
    }

    /** The company as the simulator knows it. */
    public AlipayMerchant merchant(URI notifyAt) {
        return new AlipayMerchant(
                server.address().resolve(GATEWAY),
                notifyAt,
                APP_ID,
                SELLER_ID,
                () -> Keys.MERCHANT.getPrivate(),
                () -> Keys.ALIPAY.getPublic());
    }

    /** From now on notices go there. */
    public void notifyAt(URI address) {
        merchantAddress = Optional.of(address);
    }

    public URI address() {
        return server.address();
    }

    /** Wallets whose owners agreed to debits. */
    public SimulatedWallets wallets() {
        return trades.wallets();
    }

    /** What moved, for its statements. */
    public SimulatedBook book() {
        return book;
    }

    /** Somebody pays something of which the company knows no order, and no notice goes out. @return the trade */
    public String payAstray(Money amount) {
        return trades.astray(amount);
    }

    /** A customer pays an order that was placed. @return the notice of it */
    public SimulatedForm pay(String order) {
        Money amount = trades.pay(order);
        return notice(order, trades.trade(order), amount);
    }

    /** The notice of any amount for any order. */
    public SimulatedForm notice(String order, String trade, Money amount) {
        Parameters told = Parameters.of(Map.of(
                "notify_id",
                "%034d".formatted(sequence.incrementAndGet()),
                "notify_type",
                "trade_status_sync",
                "app_id",
                APP_ID,
                "seller_id",
                SELLER_ID,
                "out_trade_no",
                order,
                "trade_no",
                trade,
                "total_amount",
                amount.toString(),
                "trade_status",
                "TRADE_SUCCESS",
                "gmt_payment",
                AlipayGateway.TIME.format(clock.now()),
                "subject",
                "电费 & 服务"));
        return sign(told);
    }

    /** The notice that a part of a trade was given back; its state is still that of a trade that was paid. */
    public SimulatedForm refundNotice(String order, Money refunded) {
        Parameters told =
                notice(order, trades.trade(order), trades.amount(order)).parameters();
        return sign(told.with("refund_fee", refunded.toString())
                .with("gmt_refund", AlipayGateway.TIME.format(clock.now())));
    }

    private static SimulatedForm sign(Parameters told) {
        String signature = Rsa.sign(Keys.ALIPAY.getPrivate(), told.textOfNotice());
        return new SimulatedForm(told.with("sign", signature).with("sign_type", "RSA2"));
    }

    /** Sends a notice to where the merchant takes them. @return its answer */
    public String deliver(SimulatedForm notice, URI notifyAt) {
        return Outgoing.send(HttpRequest.newBuilder(notifyAt)
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(notice.body())))
                .map(response -> new String(response.body(), UTF_8))
                .orElse("");
    }

    private void called(HttpExchange exchange) throws IOException {
        try (exchange) {
            Parameters request = Parameters.form(exchange.getRequestBody().readAllBytes());
            String method = request.get("method");
            boolean authentic = request.get("app_id").equals(APP_ID)
                    && Rsa.verifies(Keys.MERCHANT.getPublic(), request.textOfRequest(), request.get("sign"));
            ObjectNode answer = authentic
                    ? answer(method, JSON.readTree(request.get("biz_content")))
                    : SimulatedTrades.failed("40002", "isv.invalid-signature");
            String text = JSON.writeValueAsString(answer);
            String whole = "{\"" + method.replace('.', '_') + "_response\":" + text + ",\"sign\":\""
                    + Rsa.sign(Keys.ALIPAY.getPrivate(), text.getBytes(UTF_8)) + "\"}";
            Loopback.answer(exchange, 200, "application/json;charset=utf-8", whole.getBytes(UTF_8));
        }
    }

    private ObjectNode answer(String method, JsonNode asked) {
        if (!method.equals(AlipayStatements.DOWNLOAD)) return trades.answer(method, asked);
        String day = asked.path("bill_date").asText();
        return book.of(LocalDate.parse(day)).isEmpty()
                ? SimulatedTrades.failed("40004", "isp.bill_not_exist")
                : SimulatedTrades.done()
                        .put("bill_download_url", server.address().resolve(BILLS) + "?bizDate=" + day);
    }

    private void giveBill(HttpExchange exchange) throws IOException {
        try (exchange) {
            LocalDate day = LocalDate.parse(exchange.getRequestURI().getQuery().replace("bizDate=", ""));
            Loopback.answer(exchange, 200, "application/zip", SimulatedTradeBill.of(book.of(day), day));
        }
    }

    /** A customer pays; the notice goes out twice, as it sometimes does. */
    private void payByRequest(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String order = exchange.getRequestURI().getPath().replaceAll("^/simulator/orders/|/pay$", "");
            if (merchantAddress.isEmpty() || !trades.knows(order)) {
                Loopback.answer(exchange, 404, "text/plain", "no such order".getBytes(UTF_8));
                return;
            }
            SimulatedForm notice = pay(order);
            JsonNode answers = JSON.createArrayNode()
                    .add(deliver(notice, merchantAddress.get()))
                    .add(deliver(notice, merchantAddress.get()));
            Loopback.answer(exchange, 200, "application/json", JSON.writeValueAsBytes(answers));
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Fresh at every run, and made when the first order is signed. */
    private static final class Keys {
        static final KeyPair MERCHANT = Rsa.pair();
        static final KeyPair ALIPAY = Rsa.pair();
    }
}
