package org.wattline.domain.connection.change;

import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Refusal.Kind;

/** Why a change of supply cannot be applied for or carried out, whatever it changes. */
public enum ApplyingRefusal implements ChangeRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown",
            20,
            "没有该变更申请",
            "There is no such change application",
            "核对申请编号",
            "Check its number"),
    NO_SUCH_TYPE(
            Kind.INVALID,
            "no-such-type",
            21,
            "没有变更类型 {0}",
            "There is no type of change {0} today",
            "选择已公布的类型",
            "Choose one of the list"),
    ACCOUNT_UNKNOWN(
            Kind.INVALID,
            "account-unknown",
            22,
            "没有该户号或已销户",
            "There is no such account, or it is closed",
            "核对户号",
            "Check the account number"),
    NO_CONTRACT(
            Kind.CONFLICT,
            "no-contract",
            23,
            "户号没有有效合同",
            "The account has no contract in force",
            "先签订合同",
            "Sign a contract first"),
    UNDER_WAY(
            Kind.CONFLICT,
            "under-way",
            24,
            "该户另有在办变更 {0}",
            "Another change of the account is under way: {0}",
            "办结或取消后再申请",
            "End or cancel it first"),
    NOT_TOLD(Kind.INVALID, "not-told", 25, "缺少：{0}", "These are missing: {0}", "补齐所列内容", "Tell them"),
    NOT_TAKEN(
            Kind.INVALID,
            "not-taken",
            26,
            "该类型不需要：{0}",
            "The type does not take: {0}",
            "去掉所列内容，或另行申请",
            "Leave them out, or apply for them by themselves"),
    UNREADABLE(
            Kind.INVALID, "unreadable", 27, "内容有误：{0}", "This cannot be read: {0}", "按格式填写", "Write it in its shape"),
    TOO_LATE(
            Kind.INVALID,
            "too-late",
            28,
            "须提前 {0} 个工作日申请，最早 {1}",
            "It takes {0} working days: {1} at the earliest",
            "选择该日或以后",
            "Choose that day or a later one"),
    NOT_THE_FIRST(
            Kind.INVALID,
            "not-the-first",
            29,
            "只能自月首日起生效",
            "It begins with a month, and ends with one",
            "选择月首日",
            "Choose the first of a month"),
    ARREARS(Kind.CONFLICT, "arrears", 40, "欠费 {0} 元", "{0} yuan are owed", "结清电费后办理", "Settle them first"),
    NOT_OTHER(
            Kind.INVALID,
            "nothing-changes",
            44,
            "与现状相同：{0}",
            "It is so already: {0}",
            "核对申请内容",
            "Check what is applied for"),
    NOT_YET(
            Kind.INVALID,
            "not-yet",
            52,
            "生效日在今天之后：{0}",
            "It cannot be carried out before its day: {0}",
            "当日或以后办理",
            "Do it on that day or later"),
    BEFORE_WANTED(
            Kind.INVALID,
            "before-wanted",
            53,
            "早于申请的日期 {0}",
            "That is before the day applied for: {0}",
            "不早于该日执行",
            "Do it on that day or later"),
    ENDED(
            Kind.CONFLICT,
            "ended",
            54,
            "变更已执行、办结或取消",
            "It was carried out, completed or cancelled",
            "另行申请",
            "Apply anew"),
    NOT_CARRIED_OUT(
            Kind.CONFLICT, "not-carried-out", 55, "变更尚未执行", "It was not carried out", "先完成执行环节", "Carry it out first"),
    IN_EFFECT(
            Kind.CONFLICT,
            "in-effect",
            130,
            "变更已于 {0} 生效",
            "It has been in effect since {0}",
            "另行申请恢复",
            "Apply for the change that takes it back"),
    NOT_TEMPORARY(
            Kind.CONFLICT,
            "not-temporary",
            132,
            "户号不是临时用电",
            "The account is not supplied for a time only",
            "核对户号",
            "Check the account number"),
    NOT_LATER(Kind.INVALID, "not-later", 133, "不晚于原期限 {0}", "That is not after {0}", "选择更晚的日期", "Choose a later day"),
    NOT_FOR_CONTRACT(
            Kind.CONFLICT,
            "not-for-contract",
            262,
            "{0} 合同不办理 {1}",
            "{1} is not dealt with under a contract of type {0}",
            "临时用电需长期用电的按新装办理；其他类型见变更类型目录",
            "What is to last is connected anew; the list of types says which are dealt with"),
    MARKET_STAYS(
            Kind.INVALID,
            "market-attribute-stays",
            320,
            "市场化属性没有变化：{0}",
            "The market attribute stays what it is: {0}",
            "选择另一购电方式的电价或标识；其他条款另行申请",
            "Name a tariff or marks by which energy is bought otherwise; apply for other terms by themselves"),
    SAME_PLACE(
            Kind.INVALID,
            "same-place",
            321,
            "新址与现用电地址、台区相同",
            "The account is supplied at that address from that area already",
            "核对新址；电表移位办理移表",
            "Check the address; a meter is moved to another spot by MOVE_METER");

    private final Reason said;

    ApplyingRefusal(Kind kind, String name, int rule, String zh, String en, String remedyZh, String remedyEn) {
        said = ChangeRefusal.reason(kind, name, rule, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Reason said() {
        return said;
    }
}
