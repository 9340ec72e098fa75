package org.wattline.domain.payment;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a payment was refused. */
public enum PaymentRefusal implements NamedRefusal {
    UNKNOWN_PAYMENT(
            Kind.NOT_FOUND,
            "payment.unknown-payment",
            "PAY-10",
            Text.of("没有该收费记录", "There is no such payment"),
            Text.of("请核对收费编号", "Check the payment number")),
    NOT_POSITIVE(
            Kind.INVALID,
            "payment.amount-not-positive",
            "PAY-11",
            Text.of("收费金额必须大于零", "A payment is more than nothing"),
            Text.of("请填写正数金额", "Give a positive amount")),
    REFERENCE_ALREADY_USED(
            Kind.CONFLICT,
            "payment.channel-reference-already-used",
            "PAY-12",
            Text.of("该渠道流水号已收费", "The channel reference was booked already"),
            Text.of("同一流水号只入账一次，请查询原收费记录", "A reference counts once; look up the payment that has it")),
    ALREADY_SETTLED(
            Kind.CONFLICT,
            "payment.already-settled",
            "PAY-13",
            Text.of("该收费已销账", "The payment is settled already"),
            Text.of("无需再次销账", "It need not be settled again")),
    NOT_SETTLED(
            Kind.CONFLICT,
            "payment.not-settled",
            "PAY-14",
            Text.of("该收费尚未销账", "The payment is not settled yet"),
            Text.of("请先销账", "Settle it first")),
    ALREADY_REVERSED(
            Kind.CONFLICT,
            "payment.already-reversed",
            "PAY-15",
            Text.of("该收费已冲正", "The payment was reversed already"),
            Text.of("无需再次冲正", "It need not be reversed again")),
    TOO_LATE_TO_REVERSE(
            Kind.INVALID,
            "payment.too-late-to-reverse",
            "PAY-16",
            Text.of("已过当日冲正截止时间", "It is past the cut-off of the day on which the payment was taken"),
            Text.of("请走退费流程", "Refund it, with approval")),
    PREPAID_ALREADY_USED(
            Kind.CONFLICT,
            "payment.prepaid-already-used",
            "PAY-17",
            Text.of("该收费形成的预收已被使用", "Money that this payment paid ahead has been used since"),
            Text.of("请先冲红使用预收的电费单，或走退费流程", "Reverse the bill that used it, or refund")),
    REFUNDED(
            Kind.CONFLICT,
            "payment.payment-refunded",
            "PAY-18",
            Text.of("该收费已申请退费", "The payment is refunded, or is to be"),
            Text.of("请先驳回退费申请", "Reject the refund first")),
    MONEY_NOT_THERE(
            Kind.CONFLICT,
            "payment.money-not-there",
            "PAY-19",
            Text.of("可退金额不足", "So much of the money is not there any more"),
            Text.of("请核对预收余额与已销账电费单", "Look at what is paid ahead and at the bills that it settled")),
    OF_FEE(
            Kind.CONFLICT,
            "payment.of-fee",
            "PAY-25",
            Text.of("该收费为业务费", "The payment is one of a business fee"),
            Text.of("取消或核减该业务费后退还", "It goes back when the fee is cancelled or reduced")),
    HELD_BY_CHANNEL(
            Kind.CONFLICT,
            "payment.held-by-channel",
            "PAY-172",
            Text.of("款项在渠道方，不能只在账上冲正", "The channel holds the money, so that it is not taken back in the books alone"),
            Text.of("请申请退费；代收点由其自行撤销", "Ask for a refund; an agency takes its own receipts back")),
    TOLD_BY_CHANNEL(
            Kind.INVALID,
            "payment.told-by-channel",
            "PAY-173",
            Text.of("该渠道自行报送收费，不能手工录入", "The channel tells of its payments itself, so that they are not typed in"),
            Text.of(
                    "请由支付订单、代扣或代收点收费，差错由对账处理",
                    "Let it come by a payment order, a debit or an agency; what is missing comes by its statement"));

    private final Reason reason;

    PaymentRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
