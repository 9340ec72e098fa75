package org.wattline.domain.payment.deposit;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a deposit was refused. */
public enum DepositRefusal implements NamedRefusal {
    UNKNOWN_DEPOSIT(
            Kind.NOT_FOUND,
            "payment.unknown-deposit",
            "PAY-120",
            Text.of("没有该保证金", "There is no such deposit"),
            Text.of("请核对标识", "Check the id")),
    NOT_POSITIVE(
            Kind.INVALID,
            "payment.deposit-not-positive",
            "PAY-121",
            Text.of("金额必须大于零", "The sum is more than nothing"),
            Text.of("请核对金额", "Check the sum")),
    DEMANDED_ALREADY(
            Kind.CONFLICT,
            "payment.deposit-demanded-already",
            "PAY-122",
            Text.of("该户已有未退还的保证金", "The account has a deposit that is not given back"),
            Text.of("请先处理原保证金", "Use that one")),
    MORE_THAN_DEMANDED(
            Kind.INVALID,
            "payment.deposit-more-than-demanded",
            "PAY-123",
            Text.of("超过应交保证金", "It is more than was demanded"),
            Text.of("多交部分请作预存", "Take the rest as money paid ahead")),
    CLOSED(
            Kind.CONFLICT,
            "payment.deposit-closed",
            "PAY-124",
            Text.of("保证金已退还", "The deposit was given back"),
            Text.of("无需处理", "Nothing to do")),
    NOTHING_TO_SETTLE(
            Kind.CONFLICT,
            "payment.deposit-nothing-to-settle",
            "PAY-125",
            Text.of("没有保证金余额或欠费", "Nothing is held, or nothing is owed"),
            Text.of("无需抵扣", "Nothing to do")),
    STILL_OWED(
            Kind.CONFLICT,
            "payment.deposit-still-owed",
            "PAY-126",
            Text.of("该户尚有欠费", "The account owes something"),
            Text.of("请先抵扣或缴清欠费", "Settle that first")),
    DUE_PAST(
            Kind.INVALID,
            "payment.deposit-due-past",
            "PAY-127",
            Text.of("应交日期早于今日", "It would be due before today"),
            Text.of("请核对日期", "Check the day"));

    private final Reason reason;

    DepositRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
