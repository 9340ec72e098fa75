package org.wattline.domain.metering.ruleset;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a version of the rules of validation does not go on. */
public enum RuleSetRefusal implements NamedRefusal {
    NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.rule-set-not-found",
            "VEX-20",
            Text.of("没有这个规则集版本", "There is no such version of the rules"),
            Text.of("请核对版本名", "Check its name")),
    EXISTS(
            Kind.CONFLICT,
            "metering.rule-set-exists",
            "VEX-21",
            Text.of("规则集版本名已使用", "There is a version of the rules with this name"),
            Text.of("请使用其他版本名", "Give it another name")),
    NOT_A_DRAFT(
            Kind.CONFLICT,
            "metering.rule-set-not-a-draft",
            "VEX-22",
            Text.of("该版本不是草稿", "The version is no draft"),
            Text.of("请先退回，或新建版本", "Have it returned, or draft another one")),
    NAME_FIXED(
            Kind.INVALID,
            "metering.rule-set-name-fixed",
            "VEX-23",
            Text.of("修改草稿不能改变版本名", "A draft keeps its name"),
            Text.of("请另建草稿", "Draft another one")),
    NOT_PROPOSED(
            Kind.CONFLICT,
            "metering.rule-set-not-proposed",
            "VEX-24",
            Text.of("该版本未提交审批", "The version is not proposed"),
            Text.of("请先提交", "Propose it first")),
    OWN_WORK(
            Kind.FORBIDDEN,
            "metering.rule-set-own-work",
            "VEX-25",
            Text.of("编制人和提交人不能发布自己的规则", "Whoever wrote or proposed rules does not publish them"),
            Text.of("请由另一人发布", "Have another person publish them")),
    IN_FORCE(
            Kind.CONFLICT,
            "metering.rule-set-in-force",
            "VEX-26",
            Text.of("已生效的规则集不能撤回", "Rules whose first day has come are not withdrawn"),
            Text.of("请发布新版本替代", "Publish a version that takes their place")),
    GIVEN_UP(
            Kind.CONFLICT,
            "metering.rule-set-given-up",
            "VEX-27",
            Text.of("该版本已撤回", "The version was withdrawn"),
            Text.of("请新建版本", "Draft another one"));

    private final Reason reason;

    RuleSetRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
