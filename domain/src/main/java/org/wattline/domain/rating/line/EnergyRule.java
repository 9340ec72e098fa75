package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;

/** The rules of energy that go beyond {@link RatingRule}: more kinds of tiers, curves, market prices, heating, conventions. */
public enum EnergyRule implements Rule {
    DAILY_TIERS(
            "RAT-30",
            "D (SSC, URDB)",
            "日阶梯：{0} 天，各档上限 {1} 千瓦时。",
            "Daily tiers: over {0} day(s) the tiers end at {1} kWh."),
    BIMONTHLY_TIERS(
            "RAT-31",
            "K",
            "双月阶梯：{0} 账单覆盖 {1} 个月，各档上限 {2} 千瓦时。",
            "Two-month tiers: the bill of {0} covers {1} month(s); the tiers end at {2} kWh."),
    WHOLE_USE(
            "RAT-32",
            "D",
            "全额累进：总用电 {0} 千瓦时落入第 {1} 档，全部电量按该档计价。",
            "Slabs: the total of {0} kWh falls into tier {1}, whose price all of it has."),
    TIERS_PER_KW(
            "RAT-33", "D (SSC, URDB)", "档限按每千瓦计：计费需量 {0} 千瓦。", "Thresholds are per kW: the billed demand is {0} kW."),
    OWN_TIERS(
            "RAT-34",
            "D",
            "{0}有独立的各档上限 {1} 千瓦时，单独累计。",
            "The {0} period has tiers of its own, which end at {1} kWh and count its energy alone."),
    PRO_RATA(
            "RAT-35",
            "D",
            "各档电量按各时段电量占比分摊，{0}分得第 {1} 档 {2} 千瓦时，尾差保证合计不变。",
            "Tiers are shared out by the periods' shares: {0} has {2} kWh of tier {1}; remainders leave all sums as they are."),
    IN_TIME_ORDER(
            "RAT-36",
            "D",
            "按负荷曲线时间顺序归档：{0}在第 {1} 档用电 {2} 千瓦时。",
            "Tiers are filled in the order of time by the curve: {0} has {2} kWh of tier {1}."),
    TIER_PERIOD_PRICE(
            "RAT-37",
            "K",
            "{0}第 {1} 档 {2} 千瓦时，电价 {3} + 加价 {4} = {5} 元/千瓦时。",
            "{2} kWh of the {0} period in tier {1} at {3} + {4} = {5} yuan/kWh."),
    HEATING(
            "RAT-38",
            "D",
            "电采暖电量在采暖季按 {0} 元/千瓦时计价，不计入阶梯。",
            "Energy for heating costs {0} yuan/kWh in the heating season and is not counted in tiers."),
    MARKET_ENERGY(
            "RAT-40",
            "F2",
            "市场化电量 {0} 千瓦时，按 {1}（{2} 获知）逐时段电价加上网线损 {3} 元/千瓦时计算，均价 {4} 元/千瓦时。",
            "{0} kWh from the market, each interval at the price of {1} (known {2}) plus losses of {3} yuan/kWh; on average {4} yuan/kWh."),
    SETTLED(
            "RAT-41",
            "F2",
            "采用结算金额 {0} 元；按价格序列复算 {1} 元，差额 {2} 元，在容差 {3} 元以内。",
            "The settled amount of {0} yuan is billed; the series gives {1}, which differs by {2} and may by {3} yuan."),
    MARKET_COMPONENT(
            "RAT-42",
            "F2",
            "{0}按公布价格 {1} 元/千瓦时计收，不随时段浮动。",
            "{0} costs {1} yuan/kWh as published; it does not float with the time of use."),
    ROUNDED_ENERGY("RAT-43", "D", "电量 {0} 千瓦时按约定（{2}）取为 {1} 千瓦时。", "{0} kWh are taken as {1} kWh by convention ({2})."),
    ROUNDED_TOTAL(
            "RAT-44",
            "D",
            "各行精确合计 {0} 元，按约定（{2}）取整为 {1} 元，差额单列。",
            "The exact lines come to {0} yuan, rounded once to {1} ({2}); this line is the difference.");

    private final String number;
    private final String source;
    private final Text sentence;

    EnergyRule(String number, String source, String zh, String en) {
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
