package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;

/** WeChat Pay: orders for codes that the customer scans (Native 下单), the notices about them, and the question what became of one. */
public final class WeChatPay implements PaymentChannel {
    static final String NATIVE = "/v3/pay/transactions/native";
    static final String BY_ORDER = "/v3/pay/transactions/out-trade-no/";

    private final WeChatMerchant merchant;
    private final WeChatGateway gateway;
    private final PlatformKeys keys;
    private final WeChatNotices notices;

    public WeChatPay(WeChatMerchant merchant, BusinessClock clock) {
        this.merchant = merchant;
        this.gateway = new WeChatGateway(merchant, clock);
        this.keys = new PlatformKeys(merchant, gateway, clock);
        this.notices = new WeChatNotices(merchant, keys.signatures());
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Optional<String> place(PaymentOrder order) {
        return gateway.call("POST", NATIVE, request(order).toString(), keys.signatures())
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("code_url").asText())
                .filter(url -> !url.isEmpty());
    }

    private ObjectNode request(PaymentOrder order) {
        ObjectNode request = WeChatGateway.JSON.createObjectNode();
        request.put("appid", merchant.appId());
        request.put("mchid", merchant.mchId());
        request.put("description", order.about());
        request.put("out_trade_no", order.no().value());
        request.put(
                "time_expire", order.expiresAt().atOffset(ZoneOffset.ofHours(8)).toString());
        request.put("notify_url", merchant.notifyAt().toString());
        request.putObject("amount").put("total", order.amount().fen()).put("currency", "CNY");
        return request;
    }

    @Override
    public Notice read(Map<String, String> headers, byte[] body, Instant now) {
        return notices.read(headers, body, now);
    }

    @Override
    public Notice ask(PaymentOrder order) {
        String path = BY_ORDER + order.no() + "?mchid=" + merchant.mchId();
        return gateway.call("GET", path, "", keys.signatures())
                .map(answer -> answer.status() == 200
                        ? WeChatNotices.understand(answer.json())
                        : new Notice.NothingPaid(answer.json().path("code").asText()))
                .orElseGet(() -> new Notice.Rejected("WeChat Pay does not answer"));
    }
}
