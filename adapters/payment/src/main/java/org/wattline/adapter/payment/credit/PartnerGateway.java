package org.wattline.adapter.payment.credit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.wattline.adapter.payment.Outgoing;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.credit.CreditPartner;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.Authorisation;
import org.wattline.domain.payment.ChannelReference;

/**
 * The credit partner over HTTP: what is asked is signed by the company over path, time, nonce and body, what is answered by the partner over the same nonce, its time
 * and the body, so that an answer belongs to one question and is at most five minutes old.
 */
public final class PartnerGateway implements CreditPartner {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final PartnerAccount account;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    public PartnerGateway(PartnerAccount account, BusinessClock clock) {
        this.account = account;
        this.clock = clock;
    }

    static byte[] signed(String first, String timestamp, String nonce, byte[] body) {
        byte[] head = (first + "\n" + timestamp + "\n" + nonce + "\n").getBytes(UTF_8);
        byte[] text = new byte[head.length + body.length];
        System.arraycopy(head, 0, text, 0, head.length);
        System.arraycopy(body, 0, text, head.length, body.length);
        return text;
    }

    /** The answer; empty when the partner does not answer, or is not believed. */
    private Optional<JsonNode> call(String path, JsonNode asked) {
        byte[] body = asked.toString().getBytes(UTF_8);
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        String timestamp = Long.toString(clock.now().getEpochSecond());
        return Outgoing.send(HttpRequest.newBuilder(account.endpoint().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Credit-Account", account.id())
                        .header("Credit-Timestamp", timestamp)
                        .header("Credit-Nonce", nonce)
                        .header("Credit-Signature", Rsa.sign(account.key().get(), signed(path, timestamp, nonce, body)))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                .filter(answer -> believed(answer, nonce))
                .flatMap(PartnerGateway::json);
    }

    private boolean believed(HttpResponse<byte[]> answer, String nonce) {
        String timestamp = answer.headers().firstValue("Credit-Timestamp").orElse("");
        if (!timestamp.matches("[0-9]{1,12}")) return false;
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.now())
                .abs();
        return age.compareTo(MAX_AGE) <= 0
                && Rsa.verifies(
                        account.partnerKey().get(),
                        signed(Integer.toString(answer.statusCode()), timestamp, nonce, answer.body()),
                        answer.headers().firstValue("Credit-Signature").orElse(""));
    }

    private static Optional<JsonNode> json(HttpResponse<byte[]> answer) {
        try {
            return Optional.of(JSON.readTree(answer.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Graded grade(Authorisation authorisation, String request) {
        JsonNode asked = JSON.createObjectNode()
                .put("authorisation", authorisation.clear())
                .put("request", request);
        return call("/grades", asked)
                .<Graded>map(told -> switch (told.path("result").asText()) {
                    case "GRADED" -> new Graded.Band(told.path("band").asText());
                    case "WITHDRAWN" -> new Graded.Withdrawn();
                    default -> new Graded.Unknown(told.path("result").asText());
                })
                .orElseGet(() -> new Graded.Unknown("the partner does not answer"));
    }

    @Override
    public Answer pay(Order order) {
        JsonNode asked = JSON.createObjectNode()
                .put("no", order.no().value())
                .put("authorisation", order.authorisation().clear())
                .put("fen", order.amount().fen())
                .put("subject", order.subject());
        return call("/advances", asked)
                .map(told -> answer(told, order))
                .orElseGet(() -> new Answer.Unknown("the partner does not answer"));
    }

    private static Answer answer(JsonNode told, Order order) {
        String result = told.path("result").asText();
        return switch (result) {
            case "PAID" -> paid(told, order);
            case "REFUSED" -> new Answer.Refused(told.path("code").asText());
            default -> new Answer.Unknown(result);
        };
    }

    private static Answer paid(JsonNode told, Order order) {
        return told.path("fen").asLong() == order.amount().fen()
                ? new Answer.Paid(new ChannelReference(told.path("reference").asText()))
                : new Answer.Unknown("another amount was paid");
    }

    @Override
    public Repayment repayment(AdvanceNo no) {
        return call("/repayments", JSON.createObjectNode().put("no", no.value()))
                .map(told -> switch (told.path("result").asText()) {
                    case "OPEN" -> Repayment.OPEN;
                    case "IN_TIME" -> Repayment.IN_TIME;
                    case "LATE" -> Repayment.LATE;
                    case "GIVEN_UP" -> Repayment.GIVEN_UP;
                    default -> Repayment.UNKNOWN;
                })
                .orElse(Repayment.UNKNOWN);
    }
}
