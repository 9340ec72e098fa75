package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;

/**
 * The rules of energy, tiers, basic charge and power factor.
 */
public enum RatingRule implements Rule {
    WHOLE_KWH("RAT-04", "F2/D", "电量 {0} 千瓦时按四舍五入取整为 {1} 千瓦时。", "{0} kWh are rounded half up to {1} kWh."),
    PERIOD_PRICE(
            "RAT-05",
            "F2",
            "{0}电量按公布的{0}电价 {1} 元/千瓦时计算。",
            "Energy of the {0} period is charged at the published {0} price of {1} yuan/kWh."),
    FLAT_PRICE(
            "RAT-06",
            "F2",
            "电量按不分时电价 {0} 元/千瓦时计算。",
            "Energy is charged at the price without time of use, {0} yuan/kWh."),
    ANNUAL_TIERS(
            "RAT-07",
            "K",
            "年阶梯：{0} 年内此前已用 {1} 千瓦时，各档上限 {2} 千瓦时。",
            "Annual tiers: {1} kWh were used before in {0}; the tiers end at {2} kWh."),
    MONTHLY_TIERS(
            "RAT-08",
            "K",
            "月阶梯：{0} 账单覆盖 {1} 个月，各档上限 {2} 千瓦时。",
            "Monthly tiers: the bill of {0} covers {1} month(s); the tiers end at {2} kWh."),
    TIER_PRICE(
            "RAT-09",
            "F4/F5",
            "第 {0} 档 {1} 千瓦时，电价 {2} + 加价 {3} = {4} 元/千瓦时。",
            "Tier {0} holds {1} kWh at {2} + {3} = {4} yuan/kWh."),
    TIER_ADDER(
            "RAT-10",
            "F4/F5",
            "先按分时电价计算，再对第 {0} 档 {1} 千瓦时加价 {2} 元/千瓦时。",
            "Prices by period come first; {1} kWh in tier {0} then cost {2} yuan/kWh more."),
    OPENED_IN_YEAR(
            "RAT-11",
            "K/D",
            "{0} 开户，开户当月计整月：档限按 {1}/12 折算。",
            "Opened on {0}, the month counting whole: thresholds are taken at {1}/12."),
    LARGE_HOUSEHOLD("RAT-12", "F5/K", "一户多人口：各档上限增加 {0} 千瓦时。", "Large household: every threshold is {0} kWh higher."),
    LOW_INCOME(
            "RAT-13",
            "K",
            "低保户 {0} 个月免费 {1} 千瓦时，按第一档不分时电价 {2} 元/千瓦时抵扣。",
            "Low income: {1} kWh of {0} month(s) are free, credited at the first tier's price of {2} yuan/kWh."),
    CAPACITY_CHARGE(
            "RAT-14",
            "F3/K",
            "按容量计收：运行容量 {0} 千伏安，{1} 元/千伏安·月。",
            "By capacity: {0} kVA are running, at {1} yuan/kVA·month."),
    CONTRACT_DEMAND(
            "RAT-15",
            "F3",
            "按合约需量计收：合约 {0} 千瓦（下限 {1} 千瓦），实测 {2} 千瓦，容许 {3} 千瓦。",
            "By contract demand: {0} kW agreed (floor {1} kW), {2} kW measured, {3} kW tolerated."),
    DEMAND_EXCESS(
            "RAT-16",
            "F3/F19",
            "实测 {0} 千瓦超过容许值 {1} 千瓦，超出部分按 {2} 倍电价（读法 {3}）。",
            "{0} kW measured exceed the tolerated {1} kW; the excess costs {2} times the price (reading {3})."),
    ACTUAL_DEMAND("RAT-17", "F3", "按实际最大需量 {0} 千瓦计收。", "By actual demand: the month's maximum was {0} kW."),
    DEMAND_DISCOUNT(
            "RAT-18",
            "K",
            "每千伏安用电 {0} 千瓦时，达到 {1}：需量电价 {2} 按 {3}% 执行，为 {4}。",
            "{0} kWh per kVA reach {1}: the demand price of {2} is taken at {3} %, which is {4}."),
    POWER_FACTOR(
            "RAT-19",
            "K (83)水电财字第215号",
            "有功 {0} 千瓦时，无功 {1} 千乏时：功率因数 {2}，标准 {3}，调整 {4}%。",
            "{0} kWh and {1} kvarh give a power factor of {2}; against the standard {3} the adjustment is {4} %."),
    POWER_FACTOR_BASE(
            "RAT-20",
            "F2",
            "调整基数 = 电度电费 {0} − 政府性基金 {1} + 基本电费 {2} = {3} 元。",
            "Base of the adjustment = energy {0} − government funds {1} + basic charge {2} = {3} yuan."),
    BY_DAYS(
            "RAT-22",
            "K",
            "价格变动日无抄表示数：{0} 千瓦时按 {1}/{2} 天拆分，本段 {3} 千瓦时。",
            "No reading at the change of price: of {0} kWh, {1} of {2} days take {3} kWh."),
    PART_OF_MONTH("RAT-24", "K", "不足整月：按 {0}/{1} 天计收。", "Not a whole month: {0} of {1} days are charged.");

    private final String number;
    private final String source;
    private final Text sentence;

    RatingRule(String number, String source, String zh, String en) {
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
