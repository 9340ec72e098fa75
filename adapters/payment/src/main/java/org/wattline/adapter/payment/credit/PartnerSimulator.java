package org.wattline.adapter.payment.credit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.payment.Loopback;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.platform.BusinessClock;

/**
 * Stands in for the credit partner on loopback: takes questions whose signature is right and whose nonce is new, and signs its answers. Everybody is in the best band
 * unless it was told otherwise; what it pays is open until it is told that the customer repaid.
 */
public final class PartnerSimulator implements AutoCloseable {
    private static final String ID = "wattline-demo";

    private final Loopback server;
    private final BusinessClock clock;
    private final Map<String, String> bands = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> paid = new ConcurrentHashMap<>();
    private final Map<String, String> repayments = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private volatile boolean lying;
    private volatile boolean refusing;
    private volatile boolean losing;
    private volatile boolean repeating;
    private volatile Optional<Said> last = Optional.empty();

    /** @param port 0 for any free one */
    public PartnerSimulator(int port, BusinessClock clock) {
        this.clock = clock;
        server = new Loopback(port, Map.of("/", this::called));
    }

    /** The company as the simulator knows it. */
    public PartnerAccount account() {
        return new PartnerAccount(address(), ID, () -> Keys.COMPANY.getPrivate(), () -> Keys.PARTNER.getPublic());
    }

    public URI address() {
        return server.address();
    }

    /** Somebody is in a band; {@code WITHDRAWN} for who takes the authorisation back. */
    public void judge(String authorisation, String band) {
        bands.put(authorisation, band);
    }

    /** How far the customer has repaid an advance: {@code IN_TIME}, {@code LATE}, {@code GIVEN_UP}. */
    public void repay(String advance, String how) {
        repayments.put(advance, how);
    }

    /** From now on it pays nothing new. */
    public void refuse() {
        refusing = true;
    }

    /** From now on its signatures are over something else than what it says. */
    public void lie() {
        lying = true;
    }

    /** What it is asked next it does, and the answer never arrives. */
    public void loseAnswer() {
        losing = true;
    }

    /** From now on somebody in between repeats what it said last, word for word. */
    public void repeat() {
        repeating = true;
    }

    private void called(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String nonce = header(exchange, "Credit-Nonce");
            boolean authentic = header(exchange, "Credit-Account").equals(ID)
                    && Rsa.verifies(
                            Keys.COMPANY.getPublic(),
                            PartnerGateway.signed(path, header(exchange, "Credit-Timestamp"), nonce, body),
                            header(exchange, "Credit-Signature"))
                    && nonces.add(nonce);
            ObjectNode told = authentic
                    ? answer(path, PartnerGateway.JSON.readTree(body))
                    : PartnerGateway.JSON.createObjectNode().put("result", "NOT_BELIEVED");
            int status = authentic ? 200 : 401;
            byte[] bytes = told.toString().getBytes(UTF_8);
            String timestamp = Long.toString(clock.now().getEpochSecond());
            byte[] text = PartnerGateway.signed(
                    Integer.toString(status), timestamp, nonce, lying ? new byte[] {'{', '}'} : bytes);
            Said said = last.filter(before -> repeating)
                    .orElseGet(() -> new Said(status, timestamp, Rsa.sign(Keys.PARTNER.getPrivate(), text), bytes));
            last = Optional.of(said);
            if (losing) {
                losing = false;
                return;
            }
            exchange.getResponseHeaders().set("Credit-Timestamp", said.timestamp);
            exchange.getResponseHeaders().set("Credit-Signature", said.signature);
            Loopback.answer(exchange, said.status, "application/json", said.body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private ObjectNode answer(String path, JsonNode asked) {
        ObjectNode told = PartnerGateway.JSON.createObjectNode();
        String no = asked.path("no").asText();
        return switch (path) {
            case "/grades" ->
                grade(bands.getOrDefault(asked.path("authorisation").asText(), "700-950"));
            case "/advances" -> pay(no, asked.path("fen").asLong());
            case "/repayments" ->
                told.put("result", paid.containsKey(no) ? repayments.getOrDefault(no, "OPEN") : "UNKNOWN");
            default -> told.put("result", "NO_SUCH_QUESTION");
        };
    }

    private static ObjectNode grade(String band) {
        ObjectNode told = PartnerGateway.JSON.createObjectNode();
        return band.equals("WITHDRAWN")
                ? told.put("result", band)
                : told.put("result", "GRADED").put("band", band);
    }

    /** Under one number it pays once. */
    private synchronized ObjectNode pay(String no, long fen) {
        Optional<ObjectNode> before = Optional.ofNullable(paid.get(no));
        if (before.isPresent()) return before.get();
        ObjectNode told = PartnerGateway.JSON.createObjectNode();
        if (refusing) return told.put("result", "REFUSED").put("code", "NOT_NOW");
        told.put("result", "PAID").put("fen", fen).put("reference", "CP" + no);
        paid.put(no, told);
        return told;
    }

    @Override
    public void close() {
        server.close();
    }

    /** An answer as it was signed. */
    private record Said(int status, String timestamp, String signature, byte[] body) {}

    /** Fresh at every run, and made when the first question is signed. */
    private static final class Keys {
        static final KeyPair COMPANY = Rsa.pair();
        static final KeyPair PARTNER = Rsa.pair();
    }
}
