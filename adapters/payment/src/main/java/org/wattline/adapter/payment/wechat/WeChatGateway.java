package org.wattline.adapter.payment.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.payment.Outgoing;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.platform.BusinessClock;

/** Calls of WeChat Pay: the request is signed by the merchant, the answer is believed by the signature of the platform. */
final class WeChatGateway {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";

    private final WeChatMerchant merchant;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    WeChatGateway(WeChatMerchant merchant, BusinessClock clock) {
        this.merchant = merchant;
        this.clock = clock;
    }

    /** What was answered; empty when WeChat Pay cannot be reached or its answer is not believed. */
    Optional<Answer> call(String method, String path, String body, PlatformSignatures signatures) {
        return raw(method, path, body)
                .filter(answer -> signatures
                        .distrust(answer.headers, answer.bytes, clock.now())
                        .isEmpty());
    }

    /** The answer before it is believed: only the certificates are looked into then, for they bring the keys. */
    Optional<Answer> raw(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(merchant.endpoint().resolve(path))
                .header("Accept", "application/json")
                .header("Authorization", authorization(method, path, body));
        if (method.equals("POST"))
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        return Outgoing.send(request).map(WeChatGateway::answer);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Answer(response.statusCode(), headers, response.body());
    }

    private String authorization(String method, String path, String body) {
        String timestamp = Long.toString(clock.now().getEpochSecond());
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        String signature = Rsa.sign(merchant.key().get(), SignedText.ofRequest(method, path, timestamp, nonce, body));
        return SCHEME + " mchid=\"" + merchant.mchId() + "\",nonce_str=\"" + nonce + "\",signature=\"" + signature
                + "\",timestamp=\"" + timestamp + "\",serial_no=\"" + merchant.serial() + "\"";
    }

    /** @param headers by lower-case name */
    record Answer(int status, Map<String, String> headers, byte[] bytes) {
        JsonNode json() {
            try {
                return JSON.readTree(new String(bytes, UTF_8));
            } catch (IOException e) {
                return JSON.createObjectNode();
            }
        }
    }
}
