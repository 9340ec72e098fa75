package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;

/** WeChat Pay: orders for codes that the customer scans (Native 下单), and the notices about them. */
public final class WeChatPay implements PaymentChannel {
    static final String NATIVE = "/v3/pay/transactions/native";
    static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WeChatMerchant merchant;
    private final WeChatNotices notices;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    public WeChatPay(WeChatMerchant merchant, BusinessClock clock) {
        this.merchant = merchant;
        this.notices = new WeChatNotices(merchant);
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Optional<String> place(PaymentOrder order) {
        try {
            String body = JSON.writeValueAsString(request(order));
            HttpRequest request = HttpRequest.newBuilder(merchant.endpoint().resolve(NATIVE))
                    .timeout(Outgoing.PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Authorization", authorization("POST", NATIVE, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<byte[]> response = Outgoing.HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            return Optional.of(answer.path("code_url").asText())
                    .filter(url -> response.statusCode() == 200 && !url.isEmpty());
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private ObjectNode request(PaymentOrder order) {
        ObjectNode request = JSON.createObjectNode();
        request.put("appid", merchant.appId());
        request.put("mchid", merchant.mchId());
        request.put("description", "电费 " + order.bill());
        request.put("out_trade_no", order.no().value());
        request.put(
                "time_expire", order.expiresAt().atOffset(ZoneOffset.ofHours(8)).toString());
        request.put("notify_url", merchant.notifyAt().toString());
        request.putObject("amount").put("total", order.amount().fen()).put("currency", "CNY");
        return request;
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

    @Override
    public Notice read(Map<String, String> headers, byte[] body, Instant now) {
        return notices.read(headers, body, now);
    }
}
