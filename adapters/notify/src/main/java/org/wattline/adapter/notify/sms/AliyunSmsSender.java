package org.wattline.adapter.notify.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.adapter.notify.Hashes;
import org.wattline.application.notification.MessageSender;
import org.wattline.application.notification.ReceiptSource;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;

/** Sends short messages with SendSms; the message's id goes along as {@code OutId} and comes back in receipts, which QuerySendDetails gives. */
public final class AliyunSmsSender implements MessageSender, ReceiptSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

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
            return understand(call(
                    "SendSms",
                    Map.of(
                            "PhoneNumbers", message.recipient().clear(),
                            "SignName", account.signName(),
                            "TemplateCode", message.template(),
                            "TemplateParam", JSON.writeValueAsString(message.values()),
                            "OutId", message.id().toString())));
        } catch (IOException e) {
            return new Answer.Rejected("provider not reached: " + e.getClass().getSimpleName(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Rejected("interrupted", true);
        }
    }

    @Override
    public Receipt ask(Message sent) {
        if (!(sent.stage() instanceof Message.Stage.Sent(Instant at, String providerId))) return new Receipt.Unknown();
        try {
            JsonNode answer = call(
                    "QuerySendDetails",
                    Map.of(
                            "PhoneNumber",
                            sent.recipient().clear(),
                            "BizId",
                            providerId,
                            "SendDate",
                            DateTimeFormatter.BASIC_ISO_DATE.format(Zone.day(at)),
                            "PageSize",
                            "50",
                            "CurrentPage",
                            "1"));
            for (JsonNode each : answer.path("SmsSendDetailDTOs").path("SmsSendDetailDTO"))
                if (each.path("OutId").asText().equals(sent.id().toString())) return receipt(each);
            return new Receipt.Unknown();
        } catch (IOException | DateTimeException e) {
            return new Receipt.Unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt.Unknown();
        }
    }

    /** 1 waits for the receipt, 2 failed, 3 arrived. */
    private static Receipt receipt(JsonNode detail) {
        return switch (detail.path("SendStatus").asInt()) {
            case 3 ->
                new Receipt.Arrived(
                        LocalDateTime.parse(detail.path("ReceiveDate").asText(), TIME)
                                .atZone(Zone.CHINA)
                                .toInstant());
            case 2 -> new Receipt.Lost(detail.path("ErrCode").asText("undelivered"));
            default -> new Receipt.Unknown();
        };
    }

    private JsonNode call(String action, Map<String, String> parameters) throws IOException, InterruptedException {
        HttpResponse<String> response =
                Outgoing.HTTP.send(request(action, parameters), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(response.body());
    }

    private HttpRequest request(String action, Map<String, String> parameters) {
        SortedMap<String, String> query = new TreeMap<>(parameters);
        SortedMap<String, String> headers = new TreeMap<>(Map.of(
                "host", account.endpoint().getAuthority(),
                "x-acs-action", action,
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
