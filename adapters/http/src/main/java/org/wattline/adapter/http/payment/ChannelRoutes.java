package org.wattline.adapter.http.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.ReceivingChannelNotices;
import org.wattline.domain.payment.Channel;

/** Where channels tell of payments. Nothing of a notice is parsed before its signature was checked over the bytes as they came. */
public final class ChannelRoutes implements Routes {
    private static final String FAILED = "{\"code\":\"FAIL\",\"message\":\"验签失败\"}";
    private static final Logger LOG = LoggerFactory.getLogger(ChannelRoutes.class);
    private static final List<String> SIGNED =
            List.of("wechatpay-serial", "wechatpay-signature", "wechatpay-timestamp", "wechatpay-nonce");
    private static final String EXAMPLE = "{\"id\":\"EV-1\",\"resource\":{\"algorithm\":\"AEAD_AES_256_GCM\"}}";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ReceivingChannelNotices receiving;

    public ChannelRoutes(ReceivingChannelNotices receiving) {
        this.receiving = receiving;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/payment-channels/wechat-pay/notifications")
                        .withoutKey()
                        .tag("payment")
                        .summary("微信支付结果通知", "Take a notice of WeChat Pay")
                        .description(
                                "按微信支付 v3 规则验签、解密；重复通知只入账一次；失败时答复 {\"code\":\"FAIL\"}，微信将重发",
                                "Signature and sealing by version 3 of WeChat Pay; told twice it counts once; a failure is answered"
                                        + " {\"code\":\"FAIL\"} and told again")
                        .open("WeChat Pay proves itself by the signature of each notice")
                        .unowned("the order in the notice names the account")
                        .bodyStream(64 << 10, EXAMPLE, "application/json")
                        .answersNothing(204)
                        .answersMedia(401, "application/json", FAILED)
                        .answersMedia(422, "application/json", FAILED)
                        .handle(x -> receive(
                                x, Channel.WECHAT_PAY, new Reply.Nothing(204, Map.of()), ChannelRoutes::failed)),
                Route.post("/v1/payment-channels/alipay/notifications")
                        .withoutKey()
                        .tag("payment")
                        .summary("支付宝异步通知", "Take a notice of Alipay")
                        .description(
                                "按 RSA2 规则验签；重复通知只入账一次；收妥答复 success，否则支付宝将在 25 小时内重发",
                                "Signature by RSA2; told twice it counts once; what is taken in is answered success, anything else is"
                                        + " told again for 25 hours")
                        .open("Alipay proves itself by the signature of each notice")
                        .unowned("the order in the notice names the account")
                        .bodyStream(64 << 10, "app_id=2021&out_trade_no=8000000000000014", FORM)
                        .answersMedia(200, "text/plain", "success")
                        .answersMedia(401, "text/plain", "failure")
                        .answersMedia(422, "text/plain", "failure")
                        .handle(x -> receive(
                                x, Channel.ALIPAY, plain(200, "success"), (status, why) -> plain(status, "failure"))));
    }

    private Reply receive(
            Exchange<Void> x, Channel channel, Reply accepted, BiFunction<Integer, String, Reply> failure) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : SIGNED) x.request().header(name).ifPresent(value -> headers.put(name, value));
        return switch (receiving.handle(new ReceivingChannelNotices.Receive(channel, headers, body(x)))) {
            case ReceivingChannelNotices.Answer.Accepted() -> accepted;
            case ReceivingChannelNotices.Answer.Distrusted(String why) -> {
                LOG.warn("notice {} of {} not believed: {}", x.request().id(), channel, why);
                yield failure.apply(401, "验签失败");
            }
            case ReceivingChannelNotices.Answer.Refused(var why) -> {
                LOG.warn("notice {} of {} not booked: {}", x.request().id(), channel, why.code());
                yield failure.apply(422, why.title().zh());
            }
        };
    }

    private static byte[] body(Exchange<?> x) {
        try {
            return x.stream().bytes().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As WeChat Pay wants failures told; it then tells again. */
    private static Reply failed(int status, String message) {
        String json = "{\"code\":\"FAIL\",\"message\":\"" + message + "\"}";
        return new Reply.Bytes(status, "application/json", json.getBytes(UTF_8), Map.of());
    }

    private static Reply plain(int status, String word) {
        return new Reply.Bytes(status, "text/plain", word.getBytes(UTF_8), Map.of());
    }
}
