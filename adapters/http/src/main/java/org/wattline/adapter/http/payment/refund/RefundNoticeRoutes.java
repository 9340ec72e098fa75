package org.wattline.adapter.http.payment.refund;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.refund.SendingRefunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;

/** Where WeChat Pay tells of refunds. A notice that is believed makes the server ask; nothing else of it counts. */
public final class RefundNoticeRoutes implements Routes {
    private static final String FAILED = "{\"code\":\"FAIL\",\"message\":\"验签失败\"}";
    private static final String EXAMPLE = "{\"id\":\"EV-1\",\"event_type\":\"REFUND.SUCCESS\"}";
    private static final List<String> SIGNED =
            List.of("wechatpay-serial", "wechatpay-signature", "wechatpay-timestamp", "wechatpay-nonce");

    private final SendingRefunds sending;
    private final BusinessClock machine;

    /** @param machine tells the age of notices */
    public RefundNoticeRoutes(SendingRefunds sending, BusinessClock machine) {
        this.sending = sending;
        this.machine = machine;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/payment-channels/wechat-pay/refund-notifications")
                .withoutKey()
                .tag("payment")
                .summary("微信退款结果通知", "Take a notice of WeChat Pay about a refund")
                .description(
                        "验签、解密后向微信查询退款结果", "Believed by its signature; the server then asks what became of the refund")
                .open("WeChat Pay proves itself by the signature of each notice")
                .unowned("the refund in the notice names the account")
                .bodyStream(64 << 10, EXAMPLE, "application/json")
                .answersNothing(204)
                .answersMedia(401, "application/json", FAILED)
                .handle(this::receive));
    }

    private Reply receive(Exchange<Void> x) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : SIGNED) x.request().header(name).ifPresent(value -> headers.put(name, value));
        try {
            byte[] body = x.stream().bytes().readAllBytes();
            return sending.told(Channel.WECHAT_PAY, headers, body, machine.now())
                    ? new Reply.Nothing(204, Map.of())
                    : new Reply.Bytes(401, "application/json", FAILED.getBytes(UTF_8), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
