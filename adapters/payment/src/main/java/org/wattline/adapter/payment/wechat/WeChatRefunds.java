package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.refund.RefundingChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.refund.RefundNo;

/** Money given back through WeChat Pay (退款): asked again under the same number, it tells how far the refund has come. */
public final class WeChatRefunds implements RefundingChannel {
    static final String REFUNDS = "/v3/refund/domestic/refunds";

    private final WeChatGateway gateway;
    private final PlatformKeys keys;
    private final WeChatNotices notices;

    public WeChatRefunds(WeChatMerchant merchant, BusinessClock clock) {
        this.gateway = new WeChatGateway(merchant, clock);
        this.keys = new PlatformKeys(merchant, gateway, clock);
        this.notices = new WeChatNotices(merchant, keys.signatures());
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Answer give(Order order) {
        ObjectNode request = WeChatGateway.JSON.createObjectNode();
        request.put("transaction_id", order.transaction().value());
        request.put("out_refund_no", order.no().value());
        request.put(
                "reason",
                order.reason().substring(0, Math.min(26, order.reason().length())));
        request.putObject("amount")
                .put("refund", order.amount().fen())
                .put("total", order.paid().fen())
                .put("currency", "CNY");
        return gateway.call("POST", REFUNDS, request.toString(), keys.signatures())
                .map(answer -> answer.status() == 200 ? told(answer.json()) : refused(answer))
                .orElseGet(() -> new Answer.Unknown("WeChat Pay does not answer"));
    }

    private static Answer told(JsonNode refund) {
        String status = refund.path("status").asText();
        return switch (status) {
            case "SUCCESS" -> new Answer.Done(refund.path("refund_id").asText());
            case "CLOSED" -> new Answer.Denied(status);
            // The customer's account does not take it: somebody gives it back by hand on the merchant's platform, and
            // then it is SUCCESS.
            case "PROCESSING", "ABNORMAL" -> new Answer.UnderWay(status);
            default -> new Answer.Unknown(status);
        };
    }

    /** What is refused for good; frequency limits, lack of balance and faults of the system are tried again. */
    private static Answer refused(WeChatGateway.Answer answer) {
        String code = answer.json().path("code").asText();
        return switch (code) {
            case "INVALID_REQUEST", "PARAM_ERROR", "RESOURCE_NOT_EXISTS", "NO_AUTH", "USER_ACCOUNT_ABNORMAL" ->
                new Answer.Denied(code);
            default -> new Answer.Unknown(code);
        };
    }

    @Override
    public Optional<RefundNo> read(Map<String, String> headers, byte[] body, Instant now) {
        if (!(notices.opened(headers, body, now) instanceof WeChatNotices.Opened.Content(JsonNode refund)))
            return Optional.empty();
        try {
            return Optional.of(new RefundNo(refund.path("out_refund_no").asText()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
