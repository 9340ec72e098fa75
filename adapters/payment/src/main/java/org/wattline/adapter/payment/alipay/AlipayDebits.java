package org.wattline.adapter.payment.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.debit.DebitingChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.quantity.Money;

/**
 * Money taken from wallets of Alipay by agreement (商家扣款): {@code alipay.trade.pay} with the number of the agreement. It answers at once; what it leaves open is
 * asked by {@code alipay.trade.query}. Under one order number it takes once.
 */
public final class AlipayDebits implements DebitingChannel {
    static final String PAY = "alipay.trade.pay";
    static final String AGREEMENT = "alipay.user.agreement.query";
    static final String UNSIGN = "alipay.user.agreement.unsign";

    private final AlipayGateway gateway;

    public AlipayDebits(AlipayMerchant merchant, BusinessClock clock) {
        this.gateway = new AlipayGateway(merchant, clock);
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public boolean agreed(WalletAgreement agreement) {
        return gateway.call(AGREEMENT, Map.of("agreement_no", agreement.clear()))
                .filter(AlipayGateway::done)
                .map(answer -> answer.path("status").asText().equals("NORMAL"))
                .orElse(false);
    }

    /** Alipay wants no notice before a debit; the company's own reaches the customer. */
    @Override
    public boolean announce(WalletAgreement agreement, Money amount) {
        return true;
    }

    @Override
    public Answer take(Order order) {
        Optional<JsonNode> paid = gateway.callNested(
                PAY,
                Map.of(
                        "out_trade_no",
                        order.no().value(),
                        "total_amount",
                        order.amount().toString(),
                        "subject",
                        order.subject(),
                        "product_code",
                        "GENERAL_WITHHOLDING",
                        "agreement_params",
                        Map.of("agreement_no", order.agreement().clear())));
        if (paid.isEmpty()) return ask(order);
        if (AlipayGateway.done(paid.get())) return told(paid.get(), order);
        String why = paid.get().path("sub_code").asText();
        return switch (why) {
            case "ACQ.BUYER_BALANCE_NOT_ENOUGH",
                    "ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH",
                    "ACQ.AGREEMENT_NOT_EXIST",
                    "ACQ.AGREEMENT_INVALID",
                    "ACQ.INVALID_PARAMETER",
                    "ACQ.BUYER_ENABLE_STATUS_FORBID" -> new Answer.Refused(why);
            default -> ask(order);
        };
    }

    private Answer ask(Order order) {
        Optional<JsonNode> trade =
                gateway.call(Alipay.QUERY, Map.of("out_trade_no", order.no().value()));
        if (trade.isEmpty()) return new Answer.Unknown("Alipay does not answer");
        if (!AlipayGateway.done(trade.get()))
            return new Answer.Unknown(trade.get().path("sub_code").asText());
        String status = trade.get().path("trade_status").asText();
        return switch (status) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> told(trade.get(), order);
            case "TRADE_CLOSED" -> new Answer.Refused(status);
            default -> new Answer.Unknown(status);
        };
    }

    private static Answer told(JsonNode trade, Order order) {
        return trade.path("total_amount").asText().equals(order.amount().toString())
                ? new Answer.Taken(new ChannelReference(trade.path("trade_no").asText()))
                : new Answer.Unknown("another amount was taken");
    }

    @Override
    public boolean end(WalletAgreement agreement) {
        return gateway.call(UNSIGN, Map.of("agreement_no", agreement.clear()))
                .map(AlipayGateway::done)
                .orElse(false);
    }
}
