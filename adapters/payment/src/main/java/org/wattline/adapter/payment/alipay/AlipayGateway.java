package org.wattline.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.payment.Outgoing;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Zone;

/** Calls of Alipay's gateway: the request is signed over its sorted parameters, the answer over its bytes as they came. */
final class AlipayGateway {
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zone.CHINA);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AlipayMerchant merchant;
    private final BusinessClock clock;

    AlipayGateway(AlipayMerchant merchant, BusinessClock clock) {
        this.merchant = merchant;
        this.clock = clock;
    }

    /** What was answered; empty when the gateway cannot be reached, or its answer is not believed. */
    Optional<JsonNode> call(String method, Map<String, String> content) {
        return callNested(method, content);
    }

    /** The same, where values hold values themselves. */
    Optional<JsonNode> callNested(String method, Map<String, ?> content) {
        try {
            Map<String, String> values = new TreeMap<>(Map.of(
                    "app_id",
                    merchant.appId(),
                    "method",
                    method,
                    "format",
                    "JSON",
                    "charset",
                    "utf-8",
                    "sign_type",
                    "RSA2",
                    "timestamp",
                    TIME.format(clock.now()),
                    "version",
                    "1.0",
                    "notify_url",
                    merchant.notifyAt().toString(),
                    "biz_content",
                    JSON.writeValueAsString(new TreeMap<>(content))));
            Parameters request = Parameters.of(values);
            Parameters signed = request.with("sign", Rsa.sign(merchant.key().get(), request.textOfRequest()));
            Optional<byte[]> answer = Outgoing.send(HttpRequest.newBuilder(merchant.endpoint())
                            .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body())))
                    .map(response -> response.body());
            if (answer.isEmpty()) return Optional.empty();
            return believed(new String(answer.get(), UTF_8), method.replace('.', '_') + "_response");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The signature is over the text of the named part, from its first brace to its last. */
    private Optional<JsonNode> believed(String answer, String name) throws IOException {
        int begin = answer.indexOf("\"" + name + "\":") + name.length() + 3;
        int end = answer.lastIndexOf(",\"sign\":");
        if (begin < name.length() + 3 || end <= begin) return Optional.empty();
        String signed = answer.substring(begin, end);
        String signature = JSON.readTree(answer).path("sign").asText();
        return Rsa.verifies(merchant.alipayKey().get(), signed.getBytes(UTF_8), signature)
                ? Optional.of(JSON.readTree(signed))
                : Optional.empty();
    }

    /** Whether the gateway did what was asked. */
    static boolean done(JsonNode answer) {
        return answer.path("code").asText().equals("10000");
    }
}
