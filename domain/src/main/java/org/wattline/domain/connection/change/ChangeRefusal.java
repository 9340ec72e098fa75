package org.wattline.domain.connection.change;

import java.util.Arrays;
import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Refusal.Kind;
import org.wattline.domain.kernel.Text;

/** Why a change of supply was refused. */
public enum ChangeRefusal {
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
    PARTNER_UNKNOWN(
            Kind.INVALID,
            "partner-unknown",
            22,
            "没有户号 {0} 或已销户",
            "There is no account {0}, or it is closed",
            "核对被并户号",
            "Check the number of the other account"),
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
    ARREARS(Kind.CONFLICT, "arrears", 40, "欠费 {0} 元", "{0} yuan are owed", "结清电费后办理", "Settle them first"),
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
    NOT_OTHER(
            Kind.INVALID,
            "nothing-changes",
            44,
            "与现状相同：{0}",
            "It is so already: {0}",
            "核对申请内容",
            "Check what is applied for"),
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
    NO_METER(
            Kind.CONFLICT,
            "no-meter",
            49,
            "计量点没有装表",
            "No meter hangs at the account",
            "核对计量点",
            "Check the metering points"),
    METER_IN_PLACE(
            Kind.CONFLICT, "meter-in-place", 50, "计量点已装表", "A meter hangs there", "核对计量点", "Check the metering points"),
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
    PART_TOO_LARGE(
            Kind.INVALID,
            "part-too-large",
            56,
            "分出容量不小于原容量",
            "The part is not smaller than the whole",
            "核对容量",
            "Check the capacity"),
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
    POINTS_DIFFER(
            Kind.INVALID,
            "points-differ",
            170,
            "逐点填写与档案不符：缺少 {0}；多出 {1}",
            "The sheet tells other points than there are: missing {0}; unknown {1}",
            "每个计量点填写一次：电表编号、KEEP（不动）或 NONE（拆除）",
            "Tell each point once, with the number of its meter, KEEP or NONE"),
    SOURCES_DIFFER(
            Kind.INVALID,
            "sources-differ",
            171,
            "勘查供电回路 {0} 路，执行后电源 {1} 路",
            "The survey found {0} feeds, and there would be {1} sources",
            "核对供电回路；新增电源按 MAIN 或 STANDBY 填写电表",
            "Tell each source that comes by MAIN or STANDBY with its meter, or correct the feeds"),
    METER_STAYS(
            Kind.INVALID,
            "meter-stays",
            172,
            "移表、过户不换表：{0}",
            "A meter that is moved or handed over stays the same: {0}",
            "填写 KEEP；移表另填新位置 place",
            "Tell KEEP, and of one that is moved its place"),
    SEVERAL_METERS(Kind.INVALID, "several-meters", 140, "共有多只电表：{0}", "Several meters: {0}", "先逐只特抄", "Have each read"),
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
            "Choose a two-part price with an increase, from the capacity that has one"),
    NOT_FOR_CONTRACT(
            Kind.CONFLICT,
            "not-for-contract",
            262,
            "{0} 合同不办理 {1}",
            "{1} is not dealt with under a contract of type {0}",
            "临时用电需长期用电的按新装办理；其他类型见变更类型目录",
            "What is to last is connected anew; the list of types says which are dealt with"),
    FEWER_SOURCES(
            Kind.INVALID,
            "fewer-sources",
            263,
            "该户电源 {0} 路，分出部分填写 {1} 路",
            "The account has {0} sources, and the sheet tells {1} for the part",
            "核对电源；只有一路时只填写 meter",
            "Check the sources; where there is one, tell its meter alone"),
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
            "Check the address; a meter is moved to another spot by MOVE_METER"),
    READINGS_MISSING(
            Kind.INVALID, "readings-missing", 57, "缺少 {0} 当时的示数", "Nobody read {0} then", "先做特抄", "Have it read first");

    private final Reason said;

    ChangeRefusal(Kind kind, String name, int rule, String zh, String en, String remedyZh, String remedyEn) {
        said = new Reason(
                kind, "connection.change-" + name, "CON-" + rule, Text.of(zh, en), Text.of(remedyZh, remedyEn));
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(about(values));
    }

    /** With what it is about filled in. */
    public Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** All of them, for those who list what may be refused. */
    public static Refusal[] possible() {
        return Arrays.stream(values()).map(each -> each.about()).toArray(Refusal[]::new);
    }

    /** A refusal and the values that its title names. */
    public record Because(ChangeRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        /** The names of the fields that are missing, or too many (CON-25, CON-26). */
        public List<String> fields() {
            return List.of(String.valueOf(values.getFirst()).split(", ", -1));
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
