package org.wattline.domain.payment.waiver;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about waiving a late fee was refused. */
public enum WaiverRefusal implements NamedRefusal {
    UNKNOWN_WAIVER(
            Kind.NOT_FOUND,
            "payment.unknown-waiver",
            "PAY-174",
            Text.of("没有该减免申请", "There is no such waiver"),
            Text.of("请核对减免申请编号", "Check its id")),
    MORE_THAN_OPEN(
            Kind.INVALID,
            "payment.waiver-more-than-open",
            "PAY-175",
            Text.of(
                    "减免金额须为正且不超过该电费单未缴违约金",
                    "A waiver is more than nothing and not more than the late fee that is open"),
            Text.of("请核对未缴违约金；已缴的不再减免", "See what late fee is open; what was paid is not waived")),
    REASON_NOT_ALLOWED(
            Kind.INVALID,
            "payment.waiver-reason-not-allowed",
            "PAY-176",
            Text.of("减免原因不在规定之内", "The rules do not know this reason"),
            Text.of("请选择规定的减免原因", "Choose one of the reasons of the policy")),
    OWN_REQUEST(
            Kind.FORBIDDEN,
            "payment.waiver-own-request",
            "PAY-177",
            Text.of("不能审批自己提出的减免", "Nobody decides on the own request"),
            Text.of("请由他人审批", "Somebody else must decide")),
    OVER_LIMIT(
            Kind.FORBIDDEN,
            "payment.waiver-over-limit",
            "PAY-178",
            Text.of("超出本级减免权限", "More than the own level may waive"),
            Text.of("请由上级单位审批", "A unit above must decide")),
    DECIDED(
            Kind.CONFLICT,
            "payment.waiver-decided",
            "PAY-179",
            Text.of("该减免申请已审批", "It was decided on already"),
            Text.of("无需再次审批", "It need not be decided on again")),
    NOT_GRANTED(
            Kind.CONFLICT,
            "payment.waiver-not-granted",
            "PAY-180",
            Text.of("该减免未生效", "Nothing is waived by it"),
            Text.of("仅已批准的减免可以撤销", "Only what was granted is undone")),
    BILL_TAKEN_BACK(
            Kind.CONFLICT,
            "payment.waiver-bill-taken-back",
            "PAY-181",
            Text.of("该电费单已冲红", "The bill was reversed meanwhile"),
            Text.of("冲红的电费单没有违约金，无需撤销", "It owes no late fee, so that there is nothing to undo")),
    WAITING(
            Kind.CONFLICT,
            "payment.waiver-waiting",
            "PAY-182",
            Text.of("该电费单已有待审批的减免申请", "A waiver of this bill waits to be decided on"),
            Text.of("请先审批该申请", "Decide on that one first"));

    private final Reason reason;

    WaiverRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
