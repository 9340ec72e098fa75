package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;

/** The rules of electricity fed in. Where a rule names its line, {0} and {1} are the component's name in Chinese and English. */
public enum ExportRule implements Rule {
    SET_OFF(
            "RAT-106",
            "K",
            "{0}：用网 {1} 千瓦时，上网 {2} 千瓦时，上期结转 {3} 千瓦时；计费 {4} 千瓦时，结余 {5} 千瓦时。",
            "{0}: {1} kWh taken, {2} kWh fed in, {3} kWh of credit before; {4} kWh are charged, {5} kWh are left."),
    SOLD("RAT-107", "K", "{0}：上网 {2} 千瓦时，{3} 元/千瓦时。", "{1}: {2} kWh fed in at {3} yuan/kWh."),
    SOLD_IN_TIER(
            "RAT-108", "K", "{0}：上网电量第 {4} 档 {2} 千瓦时，{3} 元/千瓦时。", "{1}: {2} kWh fed in, in tier {4}, at {3} yuan/kWh."),
    SOLD_BY_SERIES("RAT-109", "K", "{0}：上网 {2} 千瓦时，按 {3} 逐时计价。", "{1}: {2} kWh fed in, interval by interval by {3}."),
    CREDIT_USED(
            "RAT-110",
            "K",
            "以前结余 {0} 元抵扣电度电费 {1} 元。",
            "A credit of {0} yuan is set against energy charges of {1} yuan."),
    CREDIT_KEPT(
            "RAT-111",
            "K",
            "本月收益 {0} 元，抵扣 {1} 元，其余结转。",
            "Of {0} yuan earned, {1} are set off here; the rest is kept as credit."),
    SUBSIDY("RAT-112", "K", "{0}：发电 {2} 千瓦时，补贴 {3} 元/千瓦时。", "{1}: {2} kWh generated at {3} yuan/kWh."),
    SETTLED_ENERGY(
            "RAT-113", "K", "年度清算：结余 {0} 千瓦时，{1} 元/千瓦时。", "Yearly settlement: {0} kWh are left, at {1} yuan/kWh."),
    SETTLED_MONEY("RAT-114", "K", "年度清算：结余 {0} 元予以支付。", "Yearly settlement: {0} yuan are left and paid."),
    LAPSED("RAT-115", "K", "年度清算：结余 {0} 作废。", "Yearly settlement: what is left, {0}, lapses.");

    private final String number;
    private final String source;
    private final Text sentence;

    ExportRule(String number, String source, String zh, String en) {
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
        return this == SOLD || this == SOLD_IN_TIER || this == SOLD_BY_SERIES || this == SUBSIDY;
    }
}
