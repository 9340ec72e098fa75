package org.wattline.domain.payment.debit;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a mandate or a debit was refused. */
public enum DebitRefusal implements NamedRefusal {
    UNKNOWN_MANDATE(
            Kind.NOT_FOUND,
            "payment.unknown-mandate",
            "PAY-110",
            Text.of("没有该代扣协议", "There is no such mandate"),
            Text.of("请核对协议号", "Check the number")),
    MANDATE_THERE(
            Kind.CONFLICT,
            "payment.mandate-already-given",
            "PAY-111",
            Text.of("该户已有生效的代扣协议", "The account has a mandate already"),
            Text.of("请先终止原协议", "End that one first")),
    ENDED(
            Kind.CONFLICT,
            "payment.mandate-ended",
            "PAY-112",
            Text.of("代扣协议已终止或到期", "The mandate has ended"),
            Text.of("请重新签约", "The customer may give another")),
    NOT_VALID(
            Kind.INVALID,
            "payment.mandate-not-valid",
            "PAY-113",
            Text.of("限额或有效期有误", "Limits or last day are wrong"),
            Text.of(
                    "单笔限额须大于零且不超过月限额，有效期须晚于今天",
                    "A debit's limit is positive and within the month's; the last day is after today")),
    CHANNEL_WITHOUT_MANDATES(
            Kind.INVALID,
            "payment.channel-without-mandates",
            "PAY-114",
            Text.of("该渠道不支持这种代扣", "This channel takes no such mandates"),
            Text.of("银行账户走委托代扣，钱包走微信或支付宝", "Bank accounts by direct debit, wallets by WeChat Pay or Alipay")),
    NOT_AGREED(
            Kind.INVALID,
            "payment.wallet-agreement-not-in-force",
            "PAY-115",
            Text.of("渠道处没有生效的代扣协议", "The channel knows no such agreement in force"),
            Text.of("请客户先在微信或支付宝签约", "The customer makes the agreement in the wallet first")),
    OVER_LIMIT(
            Kind.INVALID,
            "payment.debit-over-limit",
            "PAY-116",
            Text.of("超出代扣限额", "More than the mandate allows"),
            Text.of("请客户自行缴费或提高限额", "The customer pays otherwise, or gives a mandate with higher limits")),
    NOT_ANNOUNCED(
            Kind.CONFLICT,
            "payment.debit-not-announced",
            "PAY-117",
            Text.of("该笔代扣已发出或已撤销", "The debit was sent or withdrawn already"),
            Text.of("无需再次发出", "It need not be sent again")),
    NOT_SENT(
            Kind.CONFLICT,
            "payment.debit-not-sent",
            "PAY-118",
            Text.of("该笔代扣未发出或已有结果", "The debit was not sent, or its result is known"),
            Text.of("请核对代扣状态", "See how far it has come")),
    UNKNOWN_DEBIT(
            Kind.NOT_FOUND,
            "payment.unknown-debit",
            "PAY-119",
            Text.of("没有该笔代扣", "There is no such debit"),
            Text.of("请核对代扣号", "Check the number")),
    LEFT_ALONE(
            Kind.CONFLICT,
            "payment.debit-left-alone",
            "PAY-216",
            Text.of("账单有异议、暂缓催费或已签分期协议，不代扣", "The bill is in dispute, held up or part of a payment plan"),
            Text.of("异议、暂缓或协议结束后自动重新预告", "It is announced anew once that is over"));

    private final Reason reason;

    DebitRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
