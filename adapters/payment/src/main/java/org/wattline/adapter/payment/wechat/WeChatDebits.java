package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.wattline.application.payment.debit.DebitingChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.quantity.Money;

/**
 * Money taken from wallets of WeChat Pay by agreement (委托代扣): WeChat Pay is told before (预扣费通知), takes the order for the debit (受理扣款), and tells what
 * became of it when it is asked for the order. Under one order number it takes once.
 */
public final class WeChatDebits implements DebitingChannel {
    static final String CONTRACTS = "/v3/papay/contracts/";
    static final String APPLY = "/v3/papay/pay/transactions/apply";
    static final String BY_ORDER = "/v3/papay/pay/transactions/out-trade-no/";

    private final WeChatMerchant merchant;
    private final WeChatGateway gateway;
    private final PlatformKeys keys;

    public WeChatDebits(WeChatMerchant merchant, BusinessClock clock) {
        this.merchant = merchant;
        this.gateway = new WeChatGateway(merchant, clock);
        this.keys = new PlatformKeys(merchant, gateway, clock);
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    private Optional<WeChatGateway.Answer> call(String method, String path, String body) {
        return gateway.call(method, path, body, keys.signatures());
    }

    @Override
    public boolean agreed(WalletAgreement agreement) {
        return call("GET", CONTRACTS + "contract-id/" + agreement.clear() + "?mchid=" + merchant.mchId(), "")
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("contract_state").asText().equals("ADD"))
                .orElse(false);
    }

    @Override
    public boolean announce(WalletAgreement agreement, Money amount) {
        ObjectNode notice = WeChatGateway.JSON.createObjectNode();
        notice.put("mchid", merchant.mchId()).put("appid", merchant.appId());
        notice.putObject("estimated_amount").put("amount", amount.fen()).put("currency", "CNY");
        return call("POST", CONTRACTS + agreement.clear() + "/notify", notice.toString())
                .map(answer -> answer.status() < 300)
                .orElse(false);
    }

    /** Asked first what became of the order; only one that WeChat Pay does not know is given to it. */
    @Override
    public Answer take(Order order) {
        Answer before = ask(order);
        if (!(before instanceof Answer.Unknown(String why)) || !why.equals("ORDER_NOT_EXIST")) return before;
        ObjectNode request = WeChatGateway.JSON.createObjectNode();
        request.put("appid", merchant.appId()).put("mchid", merchant.mchId());
        request.put("description", order.subject())
                .put("out_trade_no", order.no().value());
        request.put("notify_url", merchant.notifyAt().toString());
        request.put("contract_id", order.agreement().clear());
        request.putObject("amount").put("total", order.amount().fen()).put("currency", "CNY");
        Optional<WeChatGateway.Answer> taken = call("POST", APPLY, request.toString());
        if (taken.isEmpty()) return new Answer.Unknown("WeChat Pay does not answer");
        return taken.get().status() < 300 ? ask(order) : refused(taken.get());
    }

    private Answer ask(Order order) {
        return call("GET", BY_ORDER + order.no() + "?mchid=" + merchant.mchId(), "")
                .map(answer -> answer.status() == 200 ? told(answer.json(), order) : refused(answer))
                .orElseGet(() -> new Answer.Unknown("WeChat Pay does not answer"));
    }

    private static Answer told(JsonNode transaction, Order order) {
        String state = transaction.path("trade_state").asText();
        return switch (state) {
            case "SUCCESS" -> paid(transaction, order);
            case "PAY_FAIL" ->
                new Answer.Refused(transaction.path("trade_state_desc").asText("PAY_FAIL"));
            case "CLOSED", "REVOKED" -> new Answer.Refused(state);
            default -> new Answer.Unknown(state);
        };
    }

    private static Answer paid(JsonNode transaction, Order order) {
        return transaction.path("amount").path("total").asLong()
                        == order.amount().fen()
                ? new Answer.Taken(
                        new ChannelReference(transaction.path("transaction_id").asText()))
                : new Answer.Unknown("another amount was taken");
    }

    /** What is refused for good; frequency limits and faults of the system are asked again. */
    private static Answer refused(WeChatGateway.Answer answer) {
        String code = answer.json().path("code").asText();
        return switch (code) {
            case "CONTRACT_NOT_EXIST",
                    "NOTENOUGH",
                    "PARAM_ERROR",
                    "INVALID_REQUEST",
                    "NO_AUTH",
                    "USER_ACCOUNT_ABNORMAL" -> new Answer.Refused(code);
            default -> new Answer.Unknown(code);
        };
    }

    @Override
    public boolean end(WalletAgreement agreement) {
        ObjectNode why = WeChatGateway.JSON.createObjectNode();
        why.put("mchid", merchant.mchId()).put("contract_termination_remark", "客户解约");
        return call("POST", CONTRACTS + "contract-id/" + agreement.clear() + "/terminate", why.toString())
                .map(answer -> answer.status() < 300)
                .orElse(false);
    }
}
