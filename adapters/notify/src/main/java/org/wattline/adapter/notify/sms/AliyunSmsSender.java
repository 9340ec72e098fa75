package org.wattline.adapter.notify.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.adapter.notify.Hashes;
import org.wattline.application.notification.MessageSender;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;

/** Sends short messages with SendSms; the message's id goes along as {@code OutId} and comes back in receipts. */
public final class AliyunSmsSender implements MessageSender {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AliyunAccount account;
    private final BusinessClock clock;
    private final Supplier<String> nonce;

    /** @param nonce a value that is never used twice */
    public AliyunSmsSender(AliyunAccount account, BusinessClock clock, Supplier<String> nonce) {
        this.account = account;
        this.clock = clock;
        this.nonce = nonce;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.SMS;
    }

    @Override
    public Answer send(Message message) {
        try {
            HttpResponse<String> response = Outgoing.HTTP.send(request(message), HttpResponse.BodyHandlers.ofString());
            return understand(JSON.readTree(response.body()));
        } catch (IOException e) {
            return new Answer.Rejected("provider not reached: " + e.getClass().getSimpleName(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Rejected("interrupted", true);
        }
    }

    private HttpRequest request(Message message) throws JsonProcessingException {
        SortedMap<String, String> query = new TreeMap<>(Map.of(
                "PhoneNumbers", message.recipient().clear(),
                "SignName", account.signName(),
                "TemplateCode", message.template(),
                "TemplateParam", JSON.writeValueAsString(message.values()),
                "OutId", message.id().toString()));
        SortedMap<String, String> headers = new TreeMap<>(Map.of(
                "host", account.endpoint().getAuthority(),
                "x-acs-action", "SendSms",
                "x-acs-version", "2017-05-25",
                "x-acs-date", clock.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "x-acs-signature-nonce", nonce.get(),
                "x-acs-content-sha256", Hashes.sha256("")));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(account.endpoint() + "/?" + AcsSignature.query(query)))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.noBody())
                .header(
                        "Authorization",
                        AcsSignature.authorization(account.keyId(), account.keySecret(), headers, query, ""));
        headers.forEach((name, value) -> {
            if (!name.equals("host")) request.header(name, value);
        });
        return request.build();
    }

    private static Answer understand(JsonNode body) {
        String code = body.path("Code").asText("");
        return switch (code) {
            case "OK" -> new Answer.Accepted(body.path("BizId").asText());
            case "isv.BUSINESS_LIMIT_CONTROL",
                    "isp.SYSTEM_ERROR",
                    "Throttling.User",
                    "ServiceUnavailable",
                    "isv.AMOUNT_NOT_ENOUGH" -> new Answer.Rejected(code, true);
            default -> new Answer.Rejected(code.isEmpty() ? "answer without code" : code, false);
        };
    }

    /** Made with the first request: it reads the machine's certificates, for which no start waits. */
    private static final class Outgoing {
        static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }
}
