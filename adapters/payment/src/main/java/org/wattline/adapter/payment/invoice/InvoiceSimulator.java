package org.wattline.adapter.payment.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.KeyPair;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.wattline.adapter.payment.Loopback;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.platform.BusinessClock;

/**
 * Stands in for the invoice platform: checks signatures and sums, issues under one serial number once, whatever comes how often, takes back what is out and
 * nothing else. It can be told to lose an answer, to be busy, to refuse, or to answer with a wrong signature.
 */
public final class InvoiceSimulator implements AutoCloseable {
    /** Tax number that the company sells under. */
    public static final String SELLER = "91330000MA27X5PW20";

    private static final String APP_ID = "wattline-demo";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BusinessClock machine;
    private final Loopback server;
    private final SimulatedInvoices invoices;
    private final Deque<Mishap> mishaps = new ConcurrentLinkedDeque<>();

    /** @param port 0 for any free one @param business tells the day that invoices are of */
    public InvoiceSimulator(int port, BusinessClock machine, BusinessClock business) {
        this.machine = machine;
        server = new Loopback(port, Map.of(RestInvoicePlatform.PATH, this::called));
        invoices = new SimulatedInvoices(business, server.address());
    }

    /** The company as the simulator knows it. */
    public InvoiceAccount account() {
        return new InvoiceAccount(
                server.address(), APP_ID, SELLER, () -> Keys.COMPANY.getPrivate(), () -> Keys.PLATFORM.getPublic());
    }

    /** What happens to the next calls, one after the other. */
    public void next(Mishap... happens) {
        mishaps.addAll(List.of(happens));
    }

    /** How many invoices there are. */
    public int issued() {
        return invoices.count();
    }

    private void called(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Optional<Mishap> mishap = Optional.ofNullable(mishaps.poll());
            SimulatedInvoices.Told told = !authentic(exchange, body)
                    ? new SimulatedInvoices.Told(401, "40101", "signature", Optional.empty())
                    : mishap.filter(Mishap.BUSY::equals).isPresent()
                            ? new SimulatedInvoices.Told(503, "50301", "busy", Optional.empty())
                            : mishap.filter(Mishap.DENIED::equals).isPresent()
                                    ? new SimulatedInvoices.Told(422, "42202", "购买方信息待核实", Optional.empty())
                                    : answer(exchange, body);
            if (mishap.filter(Mishap.ANSWER_LOST::equals).isPresent()) return;
            send(exchange, told, mishap.filter(Mishap.FORGED::equals).isPresent());
        }
    }

    private SimulatedInvoices.Told answer(HttpExchange exchange, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) return invoices.find(path.substring(path.lastIndexOf('/') + 1));
        JsonNode wanted = JSON.readTree(body);
        return invoices.issue(wanted);
    }

    private boolean authentic(HttpExchange exchange, String body) {
        String time = header(exchange, SignedCall.TIME);
        return header(exchange, SignedCall.APP).equals(APP_ID)
                && SignedCall.fresh(time, machine.now())
                && Rsa.verifies(
                        Keys.COMPANY.getPublic(),
                        SignedCall.request(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI().getPath(),
                                time,
                                header(exchange, SignedCall.NONCE),
                                body),
                        header(exchange, SignedCall.SIGNATURE));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private void send(HttpExchange exchange, SimulatedInvoices.Told told, boolean forged) throws IOException {
        String body = JSON.writeValueAsString(told.json(JSON));
        String time = Long.toString(machine.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        exchange.getResponseHeaders().set(SignedCall.TIME, time);
        exchange.getResponseHeaders().set(SignedCall.NONCE, nonce);
        KeyPair signer = forged ? Keys.COMPANY : Keys.PLATFORM;
        exchange.getResponseHeaders()
                .set(
                        SignedCall.SIGNATURE,
                        Rsa.sign(signer.getPrivate(), SignedCall.answer(told.status(), time, nonce, body)));
        Loopback.answer(exchange, told.status(), "application/json;charset=utf-8", body.getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }

    /** What can go wrong with a call. */
    public enum Mishap {
        /** The platform does its work, but its answer never arrives. */
        ANSWER_LOST,
        /** The platform does nothing and says so. */
        BUSY,
        /** The platform will not issue it. */
        DENIED,
        /** Somebody else answers. */
        FORGED,
        /** Nothing. */
        NONE
    }

    /** Made with the first call: a start waits for no keys. */
    private static final class Keys {
        static final KeyPair COMPANY = Rsa.pair();
        static final KeyPair PLATFORM = Rsa.pair();
    }
}
