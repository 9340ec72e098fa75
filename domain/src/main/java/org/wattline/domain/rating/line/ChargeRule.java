package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;

/** The rules of charges beside energy and the basic charge. Where a rule names its line, {0} and {1} are the component's name in Chinese and English. */
public enum ChargeRule implements Rule {
    LEVY("RAT-91", "F2", "{0}：电量 {2} 千瓦时，每千瓦时 {3} 元，价外另计。", "{1}: {2} kWh at {3} yuan/kWh, on top of the price."),
    STANDING_MONTH("RAT-92", "K", "{0}：每月 {3} 元，{2} 个月。", "{1}: {3} yuan a month for {2} month(s)."),
    STANDING_DAY("RAT-93", "K", "{0}：每日 {3} 元，{2} 天。", "{1}: {3} yuan a day for {2} day(s)."),
    MONTHLY_AMOUNT("RAT-101", "K", "{0}：每月 {3} 元，{2} 个月。", "{1}: {3} yuan a month for {2} month(s)."),
    MINIMUM(
            "RAT-94",
            "K",
            "{0}：最低 {2} 元，账单 {3} 元，补足差额。",
            "{1}: the least is {2} yuan, the bill comes to {3}; the rest is made up."),
    YEARLY_MINIMUM(
            "RAT-95",
            "K",
            "{0}：全年最低 {2} 元，全年账单 {3} 元，补足差额。",
            "{1}: the year's least is {2} yuan, its bills come to {3}; the rest is made up."),
    MAXIMUM(
            "RAT-96",
            "K",
            "{0}：最高 {2} 元，账单 {3} 元，减免差额。",
            "{1}: the most is {2} yuan, the bill comes to {3}; the rest is taken off."),
    DISCOUNT("RAT-97", "K", "{0}：基数 {2} 元的 {3}% 予以减免。", "{1}: {3} % of {2} yuan are taken off."),
    DIFFERENTIAL("RAT-98", "K", "{0}（{4}）：电量 {2} 千瓦时加价 {3} 元/千瓦时。", "{1} ({4}): {2} kWh cost {3} yuan/kWh more."),
    PURCHASE_MULTIPLE(
            "RAT-99",
            "F1",
            "{0}（{4}）：代理购电价格 {2} 元/千瓦时按 {3} 倍执行，浮动比例 {5}，每千瓦时加 {6} 元。",
            "{1} ({4}): the purchase price of {2} yuan/kWh is taken {3} times, floating by {5}: {6} yuan/kWh more."),
    TAX("RAT-100", "K", "{0}：基数 {2} 元的 {3}%。", "{1}: {3} % of {2} yuan."),
    BILLING_DEMAND(
            "RAT-102",
            "K",
            "计费需量 {0} 千瓦：本月 {1} 千瓦，回溯 {2} 个月最高折算 {3} 千瓦，下限 {4} 千瓦。",
            "Billed demand is {0} kW: {1} kW this month, {3} kW from {2} month(s) back, at least {4} kW."),
    DEMAND("RAT-103", "K", "{0}：需量 {2} 千瓦，{3} 元/千瓦·月。", "{1}: {2} kW at {3} yuan/kW·month."),
    DEMAND_TIER("RAT-104", "K", "{0}：第 {4} 档需量 {2} 千瓦，{3} 元/千瓦·月。", "{1}: {2} kW in tier {4} at {3} yuan/kW·month."),
    APPARENT_DEMAND(
            "RAT-119",
            "K",
            "{0}：需量 {2} 千瓦，本月有功 {3} 千瓦时、无功 {4} 千乏时，{2} × √({3}² + {4}²) ÷ {3} = {5} 千伏安，{6} 元/千伏安·月。",
            "{1}: {2} kW, with {3} kWh and {4} kvarh in the month; {2} × √({3}² + {4}²) ÷ {3} = {5} kVA at {6} yuan/kVA·month.");

    private final String number;
    private final String source;
    private final Text sentence;

    ChargeRule(String number, String source, String zh, String en) {
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

    @Override
    public boolean namesLine() {
        return this != BILLING_DEMAND;
    }
}
