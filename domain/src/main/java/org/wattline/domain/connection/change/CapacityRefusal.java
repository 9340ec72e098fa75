package org.wattline.domain.connection.change;

import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Refusal.Kind;

/** Why transformers, capacity or what is paid for them are not changed so. */
public enum CapacityRefusal implements ChangeRefusal {
    NO_EQUIPMENT(
            Kind.INVALID,
            "no-such-equipment",
            30,
            "没有处于 {1} 状态的设备 {0}",
            "There is no equipment {0} that is {1}",
            "核对设备名称与状态",
            "Check name and state"),
    NOT_WHOLE(
            Kind.INVALID,
            "not-whole-transformers",
            31,
            "容量 {0} 千伏安不等于整台设备之和 {1} 千伏安",
            "{0} kVA are not the {1} kVA of whole transformers",
            "按整台变压器申请",
            "Apply for whole transformers"),
    TOO_SHORT(Kind.INVALID, "too-short", 32, "每次不少于 {0} 天", "It lasts {0} days at least", "延长期限", "Let it last longer"),
    YEARLY_CAP(
            Kind.INVALID,
            "yearly-cap",
            33,
            "{0} 在 {1} 年累计 {2} 天，超过 {3} 天",
            "{0} would be suspended on {2} days of {1}; {3} are allowed",
            "缩短期限，或申请减容",
            "Shorten it, or apply for a reduction"),
    SINGLE_PART(
            Kind.INVALID,
            "single-part-from-then-on",
            34,
            "剩余容量 {0} 千伏安须执行单一制",
            "The remaining {0} kVA are single-part",
            "申请时选定单一制电价",
            "Name the single-part tariff"),
    RESTORED_TOO_LATE(
            Kind.INVALID,
            "restored-too-late",
            35,
            "减容已超过 {0} 个月",
            "It was reduced more than {0} months ago",
            "按增容办理",
            "Apply for an increase"),
    NOT_MORE(Kind.INVALID, "not-more", 36, "容量没有增加", "The capacity does not grow", "核对容量", "Check the capacity"),
    NOT_LESS(
            Kind.INVALID,
            "not-less",
            37,
            "容量没有减少或减至零",
            "The capacity does not shrink, or to nothing",
            "核对容量；全部停用应销户",
            "Check it; closing is an application of its own"),
    TOO_LONG(Kind.INVALID, "too-long", 38, "期限不超过 {0} 个月", "It lasts {0} months at most", "缩短期限", "Shorten it"),
    SMALLER(
            Kind.INVALID,
            "replacement-smaller",
            39,
            "暂换容量小于原容量",
            "The replacement is smaller than what it stands in for",
            "选用不小于原容量的变压器",
            "Take one that is no smaller"),
    NOT_A_FAULT(
            Kind.INVALID,
            "not-a-fault",
            303,
            "原变压器故障时才能暂换",
            "Another transformer stands in for one that has a fault, and for no other reason",
            "增加负荷的办理增容，检修的办理暂停",
            "Apply for more capacity, or suspend the transformer while it is overhauled"),
    BELOW_FLOOR(
            Kind.INVALID,
            "demand-below-floor",
            45,
            "需量低于容量的 {0}%，最低 {1} 千瓦",
            "Demand is at least {0} % of the capacity: {1} kW",
            "提高需量值",
            "Agree on more"),
    NOT_BY_DEMAND(
            Kind.CONFLICT,
            "not-by-contract-demand",
            46,
            "未按合约需量计费",
            "The basic charge is not counted by contract demand",
            "先变更计费方式",
            "Change the mode first"),
    TOO_LITTLE(Kind.INVALID, "too-little-power", 47, "不足 {0} 千瓦", "Less than {0} kW", "核对功率", "Check the power"),
    MORE_THAN_BEFORE(
            Kind.INVALID,
            "more-than-before",
            48,
            "新址容量超过原容量 {0} 千伏安",
            "The new place would take more than {0} kVA",
            "超出部分按增容办理",
            "Apply for an increase for the rest"),
    RESTORED_BEYOND(
            Kind.INVALID,
            "restored-beyond",
            235,
            "恢复后将比减容前多出，减容仅 {0} 千伏安",
            "More would come back than the {0} kVA that were given up",
            "填写撤下的小容量变压器 removed，或按增容办理",
            "Tell by removed which smaller transformers go, or apply for an increase"),
    NOTHING_STOPS(
            Kind.INVALID,
            "nothing-stops",
            260,
            "减容须整台停用或更换变压器，没有指明停用的变压器",
            "A reduction stops whole transformers, and none is named",
            "指明停用的变压器；没有专用变压器的户按较小容量新装后销户",
            "Name those that stop; a supply without any is connected anew for less, and closed"),
    NO_BASIC_CHARGE(
            Kind.CONFLICT,
            "no-basic-charge",
            261,
            "执行单一制电价，没有基本电费",
            "The price is single-part: there is no basic charge",
            "容量达到两部制标准时，随增容选定两部制电价",
            "Choose a two-part price with an increase, from the capacity that has one");

    private final Reason said;

    CapacityRefusal(Kind kind, String name, int rule, String zh, String en, String remedyZh, String remedyEn) {
        said = ChangeRefusal.reason(kind, name, rule, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Reason said() {
        return said;
    }
}
