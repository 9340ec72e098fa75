package org.wattline.domain.collection;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about cases and holds was refused. */
public enum CollectionRefusal implements NamedRefusal {
    UNKNOWN_CASE(
            Kind.NOT_FOUND,
            "collection.unknown-case",
            "COL-01",
            Text.of("没有该催费单", "There is no such case"),
            Text.of("请核对催费单标识", "Check its id")),
    CASE_CLOSED(
            Kind.CONFLICT,
            "collection.case-closed",
            "COL-02",
            Text.of("催费单已关闭", "The case is closed"),
            Text.of("逾期欠费已结清，无需处理", "Nothing is overdue; there is nothing to do")),
    NO_SUCH_TASK(
            Kind.CONFLICT,
            "collection.no-such-task",
            "COL-03",
            Text.of("该措施没有待办任务", "This action is no open task of the case"),
            Text.of("请选择待办的电话、上门等措施", "Choose a call, visit or review that waits for its result")),
    UNKNOWN_HOLD(
            Kind.NOT_FOUND,
            "collection.unknown-hold",
            "COL-04",
            Text.of("没有该暂缓记录", "There is no such hold"),
            Text.of("请核对暂缓标识", "Check its id")),
    UNKNOWN_ACCOUNT(
            Kind.INVALID,
            "collection.unknown-account",
            "COL-05",
            Text.of("没有该户号的账户", "There is no balance of this account"),
            Text.of("请核对户号", "Check the account number")),
    HOLD_IN_THE_PAST(
            Kind.INVALID,
            "collection.hold-in-the-past",
            "COL-06",
            Text.of("暂缓不能从过去开始", "A hold does not begin in the past"),
            Text.of("请从今天或以后开始", "Let it begin today or later")),
    HOLD_TOO_LONG(
            Kind.INVALID,
            "collection.hold-too-long",
            "COL-07",
            Text.of("暂停和承诺须有截止日且不超过规定天数", "A pause or a promise ends, and not later than the rules allow"),
            Text.of("请缩短期限；分期请签订还款计划", "Shorten it; for longer agree on instalments")),
    HOLD_OVER(
            Kind.CONFLICT,
            "collection.hold-over",
            "COL-08",
            Text.of("暂缓已结束", "The hold is over"),
            Text.of("如需继续请新建", "Put another on file if it goes on")),
    BILL_NOT_OWED(
            Kind.INVALID,
            "collection.bill-not-owed",
            "COL-09",
            Text.of("异议须指明该户应收的电费单，其他暂缓不涉及电费单", "A dispute names a bill of this account; no other hold names one"),
            Text.of("请核对电费单编号", "Check the number of the bill")),
    DISPUTED_ALREADY(
            Kind.CONFLICT,
            "collection.disputed-already",
            "COL-10",
            Text.of("该电费单已有未结异议", "The bill is in dispute already"),
            Text.of("请在原异议上处理", "Go on with the dispute that stands"));

    private final Reason reason;

    CollectionRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
