package org.wattline.domain.payment.instalment;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a payment plan was refused. */
public enum PlanRefusal implements NamedRefusal {
    UNKNOWN_PLAN(
            Kind.NOT_FOUND,
            "payment.unknown-payment-plan",
            "PAY-100",
            Text.of("没有该分期协议", "There is no such payment plan"),
            Text.of("请核对协议标识", "Check the id")),
    SUM_DIFFERS(
            Kind.INVALID,
            "payment.plan-sum-differs",
            "PAY-101",
            Text.of("分期金额之和不等于欠费", "The parts do not sum to what is owed"),
            Text.of("请按当日欠费（含违约金）分期", "Divide what is owed today, late fees among it")),
    OUT_OF_ORDER(
            Kind.INVALID,
            "payment.plan-out-of-order",
            "PAY-102",
            Text.of("分期日期须递增且不早于今日，每期金额大于零", "The parts follow one another from today on, each more than nothing"),
            Text.of("请核对日期与金额", "Check days and amounts")),
    TOO_LONG(
            Kind.INVALID,
            "payment.plan-too-long",
            "PAY-103",
            Text.of("期数或期限超过规定", "There are more parts than the rules say, or they take longer"),
            Text.of("请缩短分期", "Agree on less")),
    PLAN_STANDS(
            Kind.CONFLICT,
            "payment.plan-stands",
            "PAY-104",
            Text.of("该户已有未结束的分期协议", "There is a plan of the account that is not over"),
            Text.of("请先处理原协议", "Decide on that first")),
    NOT_REQUESTED(
            Kind.CONFLICT,
            "payment.plan-decided",
            "PAY-105",
            Text.of("该分期协议已审批", "It was decided on already"),
            Text.of("无需再次审批", "It need not be decided on again")),
    OWN_REQUEST(
            Kind.FORBIDDEN,
            "payment.plan-own-request",
            "PAY-106",
            Text.of("不能审批自己提出的分期", "Nobody approves of the own plan"),
            Text.of("请由他人审批", "Somebody else must approve")),
    TOO_MUCH(
            Kind.FORBIDDEN,
            "payment.plan-too-much",
            "PAY-107",
            Text.of("超过该级别的审批权限", "It is more than the level may approve of"),
            Text.of("请由上级单位审批", "A higher unit must approve")),
    DEBT_CHANGED(
            Kind.CONFLICT,
            "payment.plan-debt-changed",
            "PAY-108",
            Text.of("提出分期后欠费已变化", "What is owed changed since it was asked for"),
            Text.of("请重新提出分期", "Ask for a new plan"));

    private final Reason reason;

    PlanRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
