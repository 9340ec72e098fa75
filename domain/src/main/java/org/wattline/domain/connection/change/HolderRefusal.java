package org.wattline.domain.connection.change;

import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Refusal.Kind;

/** Why an account is not renamed, handed over, divided or merged so. */
public enum HolderRefusal implements ChangeRefusal {
    PARTNER_UNKNOWN(
            Kind.INVALID,
            "partner-unknown",
            22,
            "没有户号 {0} 或已销户",
            "There is no account {0}, or it is closed",
            "核对被并户号",
            "Check the number of the other account"),
    SAME_NAME(Kind.INVALID, "same-name", 41, "名称没有变化", "The name stays the same", "核对新名称", "Check the name"),
    SAME_OWNER(
            Kind.INVALID,
            "same-owner",
            42,
            "新旧户主相同",
            "Who takes over is the owner already",
            "按更名办理",
            "Apply for another name"),
    PARTNER(
            Kind.INVALID,
            "accounts-do-not-match",
            43,
            "两户地址、电源、类别或电压不同",
            "The accounts differ in place, source, category or voltage",
            "核对被并户号",
            "Check the other account"),
    PART_TOO_LARGE(
            Kind.INVALID,
            "part-too-large",
            56,
            "分出容量不小于原容量",
            "The part is not smaller than the whole",
            "核对容量",
            "Check the capacity"),
    SOURCES_DIFFER(
            Kind.INVALID,
            "sources-differ",
            171,
            "勘查供电回路 {0} 路，执行后电源 {1} 路",
            "The survey found {0} feeds, and there would be {1} sources",
            "核对供电回路；新增电源按 MAIN 或 STANDBY 填写电表",
            "Tell each source that comes by MAIN or STANDBY with its meter, or correct the feeds"),
    ELSEWHERE(
            Kind.INVALID,
            "accounts-elsewhere",
            230,
            "两户用电地址不同",
            "The accounts are supplied at different addresses",
            "同一地址方可并户；先办理迁址",
            "Only accounts at one address are merged; move one first"),
    CONTRACTS_DIFFER(
            Kind.INVALID,
            "contracts-differ",
            231,
            "两户合同类型不同：{0}、{1}",
            "The contracts are of different types: {0} and {1}",
            "先将一户办理改类、改压或销户",
            "Change the use or voltage of one first, or close it"),
    PARTNER_PLANT(
            Kind.CONFLICT,
            "partner-has-plant",
            232,
            "被并户有电源 {0} 千瓦",
            "The account that ends has a plant of {0} kW",
            "由有电源的户并入另一户，或先将电源移户",
            "Merge the other way round, or settle the plant at the other account first"),
    PARTNER_UNDER_WAY(
            Kind.CONFLICT,
            "partner-under-way",
            233,
            "被并户另有在办变更 {0}",
            "A change of the account that ends is under way: {0}",
            "办结或取消后再并户",
            "End or cancel it first"),
    NOT_DIVIDED(
            Kind.CONFLICT,
            "contract-not-divided",
            234,
            "{0} 合同不得分出另一户",
            "Nothing is split off from a contract of type {0}",
            "另行申请新装",
            "Apply for a new connection"),
    FEWER_SOURCES(
            Kind.INVALID,
            "fewer-sources",
            263,
            "该户电源 {0} 路，分出部分填写 {1} 路",
            "The account has {0} sources, and the sheet tells {1} for the part",
            "核对电源；只有一路时只填写 meter",
            "Check the sources; where there is one, tell its meter alone");

    private final Reason said;

    HolderRefusal(Kind kind, String name, int rule, String zh, String en, String remedyZh, String remedyEn) {
        said = ChangeRefusal.reason(kind, name, rule, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Reason said() {
        return said;
    }
}
