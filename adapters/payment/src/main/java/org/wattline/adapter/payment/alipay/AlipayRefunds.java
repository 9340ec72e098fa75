package org.wattline.adapter.payment.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.refund.RefundingChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.refund.RefundNo;

/** Money given back through Alipay (退款). What the answer leaves open is asked by the query for refunds. */
public final class AlipayRefunds implements RefundingChannel {
    static final String REFUND = "alipay.trade.refund";
    static final String QUERY = "alipay.trade.fastpay.refund.query";

    private final AlipayGateway gateway;

    public AlipayRefunds(AlipayMerchant merchant, BusinessClock clock) {
        this.gateway = new AlipayGateway(merchant, clock);
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public Answer give(Order order) {
        Optional<JsonNode> answer = gateway.call(
                REFUND,
                Map.of(
                        "trade_no", order.transaction().value(),
                        "out_request_no", order.no().value(),
                        "refund_amount", order.amount().toString(),
                        "refund_reason", order.reason()));
        if (answer.isEmpty()) return new Answer.Unknown("Alipay does not answer");
        if (!AlipayGateway.done(answer.get())) return refused(answer.get());
        // fund_change says whether this very call moved money; told again it is N, and the query knows.
        return answer.get().path("fund_change").asText().equals("Y")
                ? new Answer.Done(order.no().value())
                : ask(order);
    }

    private Answer ask(Order order) {
        return gateway.call(
                        QUERY,
                        Map.of(
                                "trade_no", order.transaction().value(),
                                "out_request_no", order.no().value()))
                .<Answer>map(answer -> answer.path("refund_status").asText().equals("REFUND_SUCCESS")
                        ? new Answer.Done(order.no().value())
                        : new Answer.UnderWay(answer.path("refund_status").asText("REFUND_PROCESSING")))
                .orElseGet(() -> new Answer.Unknown("Alipay does not answer"));
    }

    /** What is refused for good; faults of the system and lack of balance are tried again. */
    private static Answer refused(JsonNode answer) {
        String why = answer.path("sub_code").asText();
        return switch (why) {
            case "ACQ.TRADE_NOT_EXIST",
                    "ACQ.TRADE_STATUS_ERROR",
                    "ACQ.TRADE_HAS_FINISHED",
                    "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
                    "ACQ.INVALID_PARAMETER",
                    "ACQ.BUYER_NOT_EXIST" -> new Answer.Denied(why);
            default -> new Answer.Unknown(why);
        };
    }

    /** Alipay tells of refunds in the notices of payments; what became of one is asked. */
    @Override
    public Optional<RefundNo> read(Map<String, String> headers, byte[] body, Instant now) {
        return Optional.empty();
    }
}
