package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;

/** The rules by which equipment counts for the basic charge, and how modes compare. */
public enum CapacityRule implements Rule {
    EQUIPMENT_COUNTED("RAT-60", "F3/K", "计费设备：{0}。", "What counts: {0}."),
    EQUIPMENT_OFF(
            "RAT-61",
            "F3/K",
            "{0} {1} 千伏安 {2} 起 {3} 天{4}，不计收。",
            "{0}, {1} kVA: {4} for {3} days from {2}, not charged."),
    INTERLOCKED(
            "RAT-62",
            "K",
            "{0} {1} 千伏安与较大设备互为闭锁，{2} 起 {3} 天不计收。",
            "{0}, {1} kVA: a larger one of its group counts for {3} days from {2}."),
    SUSPENDED(
            "RAT-63",
            "F3/K",
            "{0} {1} 千伏安自 {2} 起暂停 {3} 天，不计收。",
            "{0}, {1} kVA: suspended for {3} days from {2}, not charged."),
    SUSPENSION_TOO_SHORT(
            "RAT-64",
            "F3/K",
            "{0} {1} 千伏安 {2} 起的暂停不足 {4} 天，{3} 天视同在用计收。",
            "{0}, {1} kVA: the suspension is shorter than {4} days, so {3} days from {2} are charged as used."),
    SUSPENSION_OVER_THE_YEAR(
            "RAT-65",
            "K",
            "{0} {1} 千伏安本年暂停累计超过 {4} 天，{2} 起 {3} 天视同在用计收。",
            "{0}, {1} kVA: more than {4} days were suspended in the year, so {3} days from {2} are charged as used."),
    CONNECTED_PART(
            "RAT-66",
            "F3/K",
            "{0} {1} 千伏安 {2} 起 {3} 天未接电，不计收。",
            "{0}, {1} kVA: not connected for {3} days from {2}, not charged."),
    DEMAND_CAPACITY(
            "RAT-67",
            "F3/K",
            "需量方式计算下限与优惠的接入容量为 {0} 千伏安，整月封停的设备不计入。",
            "By demand, {0} kVA are connected for floor and discount; equipment sealed all month is left out."),
    SOURCE("RAT-68", "K", "电源 {0}（{1}）单独计收。", "The source {0} ({1}) pays on its own."),
    SOURCE_NOT_COUNTED("RAT-69", "K", "备用电源 {0} 当月未使用，不计收。", "The standby source {0} was not used and does not count."),
    WAIVED("RAT-59", "K", "{0} 千伏安免收基本电费，依据 {1}。", "No basic charge is collected for {0} kVA, by {1}."),
    REACTIVE_DIRECTIONS(
            "RAT-71",
            "K",
            "无功电量 = |正向 {0}| + |反向 {1}| = {2} 千乏时。",
            "Reactive energy = |forward {0}| + |reverse {1}| = {2} kvarh."),
    ASSESSED_ON_ITS_OWN("RAT-72", "F8/K", "计量点 {0} 单独考核力率。", "The point {0} is assessed on its own."),
    OLD_RATE_STRIPPED(
            "RAT-74",
            "K",
            "先剔除原力率调整 {0}%（{1} 元），再按新力率计算。",
            "The old adjustment of {0} % ({1} yuan) is taken off before the new one is applied.");

    private final String number;
    private final String source;
    private final Text sentence;

    CapacityRule(String number, String source, String zh, String en) {
        this.number = number;
        this.source = source;
        this.sentence = Text.of(zh, en);
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Text sentence() {
        return sentence;
    }
}
