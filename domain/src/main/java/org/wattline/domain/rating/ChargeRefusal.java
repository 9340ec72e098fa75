package org.wattline.domain.rating;

import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why charges, demand or exports are not rated. */
public enum ChargeRefusal {
    PURCHASE_UNKNOWN(
            "purchase-unknown",
            "RAT-99",
            Text.of("{0} 未公布代理购电价格，无法按倍数执行", "{0} states no purchase price, so it cannot be multiplied"),
            Text.of("请补充电价构成", "publish the components of the price")),
    FACTOR_UNKNOWN(
            "factor-unknown",
            "RAT-99",
            Text.of("{0} 未公布{1}浮动比例", "{0} states no factor for the {1} period"),
            Text.of("请补充各时段浮动比例", "publish the factors by which the purchase price floats")),
    DEMAND_UNKNOWN(
            "demand-unknown",
            "RAT-103",
            Text.of("缺少 {0} 的最大需量，{1} 需要它", "the maximum demand of {0} is missing, which {1} charges"),
            Text.of("请提供需量示数或负荷曲线", "supply the demand reading or a load curve")),
    DEMAND_NEGATIVE(
            "demand-negative",
            "RAT-103",
            Text.of("{0} 的最大需量为负：{1} 千瓦", "the maximum demand of {0} is negative: {1} kW"),
            Text.of("请核对需量示数", "check the demand reading")),
    DEMAND_OF_MONTHS(
            "demand-of-months",
            "RAT-103",
            Text.of("需量电费按单月计收，账单覆盖 {0} 个月", "demand is charged by the month; the bill covers {0} months"),
            Text.of("请逐月计费", "rate each month on its own"));

    private final String name;
    private final String rule;
    private final Text title;
    private final Text remedy;

    ChargeRefusal(String name, String rule, Text title, Text remedy) {
        this.name = name;
        this.rule = rule;
        this.title = title;
        this.remedy = remedy;
    }

    /** This refusal with what it is about filled in. */
    Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(about(values));
    }

    /** A refusal and the values that its title names. */
    public record Because(ChargeRefusal reason, List<Object> values) implements Refusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "rating." + reason.name;
        }

        @Override
        public String rule() {
            return reason.rule;
        }

        @Override
        public Text title() {
            return reason.title.with(values.toArray());
        }

        @Override
        public Text remedy() {
            return reason.remedy;
        }
    }
}
