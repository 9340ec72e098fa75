package org.wattline.domain.connection.plan;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a supply plan was refused. */
public enum PlanRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "plan-unknown",
            "CON-90",
            Text.of("没有该版供电方案", "There is no such version of the supply plan"),
            Text.of("核对方案版次", "Check the number of the version")),
    UNDER_WAY(
            Kind.CONFLICT,
            "plan-under-way",
            "CON-91",
            Text.of("上一版供电方案仍在审批", "The version before it is still being approved"),
            Text.of("等待审批或由审批人退回", "Wait for its approval, or have an approver return it")),
    SOURCES_DIFFER(
            Kind.INVALID,
            "plan-sources-differ",
            "CON-92",
            Text.of("方案电源与申请不符", "The sources of the plan are not those that were applied for"),
            Text.of(
                    "电源数、电压、核定容量与申请一致，多电源须有主供且线路不同，电源容量之和不低于核定容量；新装电源没有原有容量",
                    "As many as applied for, at its voltage, a main one among them, each by another feeder, together with the approved capacity, which is the one applied for; nothing of a new supply was there before")),
    REPLACED(
            Kind.CONFLICT,
            "plan-replaced",
            "CON-89",
            Text.of("已有更新版的供电方案", "There is a later version of the plan"),
            Text.of("办理最新版方案", "Go on with the latest version")),
    NOT_FOR_APPROVAL(
            Kind.CONFLICT,
            "plan-not-for-approval",
            "CON-93",
            Text.of("该版方案不在审批中", "The version is not up for approval"),
            Text.of("拟定新版方案", "Draft a new version")),
    SAME_PERSON(
            Kind.FORBIDDEN,
            "plan-same-person",
            "CON-95",
            Text.of("拟定人和各级审批人须为不同人员", "Whoever drafted or approved the version does not approve it (again)"),
            Text.of("由他人审批", "Have somebody else approve")),
    NOT_APPROVED(
            Kind.CONFLICT,
            "plan-not-approved",
            "CON-96",
            Text.of("方案尚未审批通过", "The version is not approved"),
            Text.of("完成各级审批", "Have it approved at all levels")),
    NOT_ANSWERED(
            Kind.CONFLICT,
            "plan-not-answered",
            "CON-97",
            Text.of("方案不在待客户确认状态", "The version does not wait for the applicant's word"),
            Text.of("先答复客户，或查看最新版方案", "Answer the applicant first, or look at the latest version")),
    EXPIRED(
            Kind.CONFLICT,
            "plan-expired",
            "CON-98",
            Text.of("方案已过有效期", "The plan is no longer valid"),
            Text.of("拟定新版方案", "Draft a new version")),
    NOT_EXTENDABLE(
            Kind.CONFLICT,
            "plan-not-extendable",
            "CON-99",
            Text.of("方案不能延期：仅可延期一次，且须在到期前规定天数申请", "The plan is extended once only, and some days before its end"),
            Text.of("拟定新版方案", "Draft a new version"));

    private final Reason reason;

    PlanRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
