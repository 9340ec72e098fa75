package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;

/**
 * The rules of corrections, late fees, theft and breach (退补、违约金、窃电、违约用电); used by {@code domain.correction} and told in
 * {@code docs/domain/correction.md}. They stand here because lines keep their rules by name, whoever made them.
 */
public enum CorrectionRule implements Rule {
    GROUND("COR-01", "K 供电营业规则 2024", "依据 {0}（{1}）。", "By {0} ({1})."),
    HALF_PERIOD(
            "COR-02",
            "K 供电营业规则 2024",
            "退补时间为 {0} 至 {1} 共 {2} 天的二分之一，即最后 {3} 天；本段计入 {4} 天，电量 {5} 中取 {6} 千瓦时。",
            "Half of the {2} days from {0} to {1} is corrected, the last {3}; {4} days of this stretch count, {6} of {5} kWh."),
    METER_ERROR(
            "COR-03",
            "K 供电营业规则 2024",
            "计量误差 {0}%，超出允许的 ±{1}%，以零误差为基准：{2} ÷ (1 + {0}%) = {3}，差额 {4} 千瓦时。",
            "The meter erred by {0} %, more than the permitted ±{1} %; against no error: {2} ÷ (1 + {0} %) = {3}, a difference of {4} kWh."),
    WRONG_RATIO(
            "COR-04",
            "K 供电营业规则 2024",
            "倍率应为 {0}，误用 {1}：{2} × {0} ÷ {1} = {3}，差额 {4} 千瓦时。",
            "The ratio is {0}, not {1}: {2} × {0} ÷ {1} = {3}, a difference of {4} kWh."),
    WRONG_WIRING(
            "COR-05",
            "F29",
            "接线错误，更正系数 K = {0} ÷ {1}：(K − 1) × {2} = {3} 千瓦时。",
            "Wired wrongly, with a correction factor K = {0} ÷ {1}: (K − 1) × {2} = {3} kWh."),
    NORMAL_MONTHS(
            "COR-06",
            "K 供电营业规则 2024",
            "按 {0} 个正常月份的平均用电：{1} 千瓦时 ÷ {2} 天 × {3} 天 = {4}，已计 {5}，差额 {6} 千瓦时。",
            "By the average of {0} normal months: {1} kWh ÷ {2} days × {3} days = {4}, {5} were billed, a difference of {6} kWh."),
    LOAD(
            "COR-07",
            "K 供电营业规则 2024",
            "按负荷法：{0} 千瓦 × 每天 {1} 小时 × {2} 天 = {3}，已计 {4}，差额 {5} 千瓦时。",
            "By load: {0} kW × {1} hours a day × {2} days = {3}, {4} were billed, a difference of {5} kWh."),
    PRICE_THEN(
            "COR-08",
            "K 供电营业规则 2024",
            "差额电量按当时执行的电价 {0} 元/千瓦时计算。",
            "The difference is charged at the price then in force, {0} yuan/kWh."),
    PRICE_ERROR(
            "COR-09",
            "K 供电营业规则 2024",
            "应执行电价 {0}，误执行 {1}：差价 {2} 元/千瓦时。",
            "The price is {0}, not {1}: a difference of {2} yuan/kWh."),
    LATE_FEE(
            "COR-10",
            "K 供电营业规则 2024，电力供应与使用条例 第39条",
            "自到期次日起，{0} 至 {1}（含）共 {2} 天，每天按欠费 {3} 元的 {4}% 计，不计复利。",
            "From the day after it was due: {2} days from {0} to {1} inclusive, each {4} % of the arrears of {3} yuan, not compounded."),
    LATE_FEE_MINIMUM(
            "COR-11",
            "K 供电营业规则 1996",
            "违约金 {0} 元不足最低额 {1} 元，补足 {2} 元。",
            "The late fee of {0} yuan is raised by {2} to the minimum of {1}."),
    THEFT(
            "COR-12",
            "K 供电营业规则 2024",
            "窃电设备 {0} 千瓦，查明 {4} 天，本段 {1} 天、每天 {2} 小时：{3} 千瓦时。",
            "Energy taken without right by {0} kW, proven for {4} days, of which {1} with {2} hours each: {3} kWh."),
    THEFT_TIME_UNKNOWN(
            "COR-13",
            "K 供电营业规则 2024",
            "窃电时间无法查明：设备 {0} 千瓦，按 {4} 天计，本段 {1} 天、每天 {2} 小时：{3} 千瓦时。",
            "Energy taken without right by {0} kW for an unknown time, taken as {4} days, of which {1} with {2} hours each: {3} kWh."),
    LOWER_PRICE(
            "COR-14",
            "K 供电营业规则 2024",
            "低价电用于高价用途：应为 {0}，实为 {1}，差价 {2} 元/千瓦时。",
            "Used at a lower price than its use has: {0} instead of {1}, a difference of {2} yuan/kWh."),
    START_UNKNOWN(
            "COR-15",
            "K 供电营业规则 2024",
            "起始日期难以查明：按发现前 {0} 个月计，自 {1} 起。",
            "Its beginning is unknown: the {0} months before it was found count, from {1} on."),
    PRIVATE_INCREASE(
            "COR-16",
            "K 供电营业规则 2024",
            "私自增容 {0} 千伏安：补收使用期间的基本电费，{1} 元/千伏安·月。",
            "Capacity increased by {0} kVA without consent: its basic charge is recovered, at {1} yuan/kVA·month."),
    SEALED_EQUIPMENT(
            "COR-17",
            "K 供电营业规则 2024",
            "擅自使用已暂停或封存的设备 {0} 千伏安：补收使用期间的基本电费，{1} 元/千伏安·月。",
            "Equipment of {0} kVA used though suspended or sealed: its basic charge is recovered, at {1} yuan/kVA·month."),
    PENALTY_TIMES(
            "COR-18",
            "K 供电营业规则 2024",
            "按追补金额 {0} 元的 {1} 倍加收，最高 {2} 倍。",
            "{1} times the recovered {0} yuan are added, of {2} times at most."),
    PENALTY_PER_KVA(
            "COR-19",
            "K 供电营业规则 2024",
            "{0} 千伏安，每千伏安 {1} 元，最高 {2} 元。",
            "{0} kVA at {1} yuan each, of {2} yuan at most."),
    PENALTY_PER_ACT("COR-20", "K 供电营业规则 2024", "每次 {0} 元，最高 {1} 元。", "{0} yuan for the act, of {1} yuan at most."),
    APPROVAL("COR-21", "D", "金额 {0} 元超过 {1} 元，须经审批。", "{0} yuan are more than {1}: an approval is needed."),
    CORRECTED_BILL("COR-22", "D", "更正账单 {0}。", "Corrects bill {0}.");

    private final String number;
    private final String source;
    private final Text sentence;

    CorrectionRule(String number, String source, String zh, String en) {
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
