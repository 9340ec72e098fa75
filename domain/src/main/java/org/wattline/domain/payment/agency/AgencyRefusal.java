package org.wattline.domain.payment.agency;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about an agency was refused. */
public enum AgencyRefusal implements NamedRefusal {
    UNKNOWN_AGENCY(
            Kind.NOT_FOUND,
            "payment.unknown-agency",
            "PAY-150",
            Text.of("没有该代收点", "There is no such agency"),
            Text.of("请核对编码", "Check the code")),
    AGENCY_EXISTS(
            Kind.CONFLICT,
            "payment.agency-exists",
            "PAY-151",
            Text.of("编码或登录名已有代收点使用", "Another agency has this code or login"),
            Text.of("请换一个", "Choose another")),
    TERMS_NOT_VALID(
            Kind.INVALID,
            "payment.agency-terms-not-valid",
            "PAY-152",
            Text.of("备付额度须为正，预警线须低于额度", "The float is more than nothing, and the level of warning is below it"),
            Text.of("请核对金额", "Check the sums")),
    NO_AGENCY(
            Kind.FORBIDDEN,
            "payment.no-agency",
            "PAY-153",
            Text.of("该登录名不是代收点", "This login is no agency's"),
            Text.of("请使用代收点的登录名", "Call with the agency's login")),
    SUSPENDED(
            Kind.CONFLICT,
            "payment.agency-suspended",
            "PAY-154",
            Text.of("该代收点已暂停收费", "The agency is suspended"),
            Text.of("请联系供电公司", "Ask the company")),
    NOT_SUSPENDED(
            Kind.CONFLICT,
            "payment.agency-not-suspended",
            "PAY-155",
            Text.of("该代收点未暂停", "The agency is not suspended"),
            Text.of("无需处理", "Nothing to do")),
    FLOAT_USED_UP(
            Kind.INVALID,
            "payment.agency-float-used-up",
            "PAY-156",
            Text.of("超出剩余备付额度", "It is more than is left of the float"),
            Text.of("请先上缴已收款项", "Hand over what was taken first")),
    RECEIPT_DIFFERS(
            Kind.CONFLICT,
            "payment.agency-receipt-differs",
            "PAY-157",
            Text.of("该收据号已用于另一户号或金额", "This receipt stands for another account or amount"),
            Text.of("请核对收据号", "Check the number of the receipt")),
    UNKNOWN_RECEIPT(
            Kind.NOT_FOUND,
            "payment.unknown-agency-receipt",
            "PAY-158",
            Text.of("没有该收据号的收费", "There is no payment with this receipt"),
            Text.of("该笔未入账，可重新提交", "It was not booked; send it again")),
    DEPOSIT_NOT_POSITIVE(
            Kind.INVALID,
            "payment.agency-deposit-not-positive",
            "PAY-160",
            Text.of("备付金缴存或退还金额必须大于零", "What is paid in or out of a deposit is more than nothing"),
            Text.of("请核对金额", "Check the sum")),
    DEPOSIT_BOUND(
            Kind.CONFLICT,
            "payment.agency-deposit-bound",
            "PAY-161",
            Text.of("备付金不足，或须担保已收未缴款项", "The deposit is less, or bound by what the agency holds"),
            Text.of("请先清算已收款项", "Settle what was taken first")),
    DEPOSIT_TOO_LOW(
            Kind.CONFLICT,
            "payment.agency-deposit-too-low",
            "PAY-162",
            Text.of("备付金余额不足以清算该日款项", "The deposit is less than the money of the day"),
            Text.of("请补缴备付金，或按到账清算", "Have it pay in, or settle by what came to the bank"));

    private final Reason reason;

    AgencyRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
