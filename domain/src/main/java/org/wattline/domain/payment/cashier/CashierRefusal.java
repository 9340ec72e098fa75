package org.wattline.domain.payment.cashier;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a cashier's day, or a payment on it, was refused. */
public enum CashierRefusal implements NamedRefusal {
    UNKNOWN_DAY(
            Kind.NOT_FOUND,
            "payment.unknown-cashier-day",
            "PAY-189",
            Text.of("该收费员当日尚未扎账", "This cashier's day was not counted"),
            Text.of("请核对日期和登录名", "Check day and login")),
    DAY_CLOSED(
            Kind.CONFLICT,
            "payment.cashier-day-closed",
            "PAY-190",
            Text.of("该收费员当日已扎账", "The day of this cashier is closed"),
            Text.of("请由其他收费员收取，或次日收取", "Let another cashier take it, or take it tomorrow")),
    REASON_WANTED(
            Kind.INVALID,
            "payment.cashier-reason-wanted",
            "PAY-191",
            Text.of("长短款须说明原因", "What is over or short needs a reason"),
            Text.of("请填写原因，或重新清点", "Give the reason, or count again")),
    OWN_COUNT(
            Kind.FORBIDDEN,
            "payment.cashier-own-count",
            "PAY-192",
            Text.of("不能审批自己的长短款", "Nobody approves of the own difference"),
            Text.of("请由他人审批", "Let somebody else approve")),
    NOT_WAITING(
            Kind.CONFLICT,
            "payment.cashier-day-not-waiting",
            "PAY-193",
            Text.of("该日没有待审批的长短款", "No difference of this day waits for approval"),
            Text.of("无需审批", "Nothing is to be approved of")),
    DAY_NOT_NOW(
            Kind.INVALID,
            "payment.cashier-day-ahead",
            "PAY-194",
            Text.of("不能对未来日期扎账", "A day that is ahead is not counted"),
            Text.of("请选择当日或之前的日期", "Choose today or a day before"));

    private final Reason reason;

    CashierRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
