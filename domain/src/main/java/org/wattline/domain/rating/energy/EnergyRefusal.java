package org.wattline.domain.rating.energy;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.rating.request.RatingRefusal;

/** Why energy is not rated, beyond {@link RatingRefusal}. */
public enum EnergyRefusal {
    TIER_DEMAND_MISSING(
            "tier-demand-missing",
            "RAT-33",
            Text.of("{0} 的档限按每千瓦计，缺少最大需量", "the thresholds of {0} are per kW, and the maximum demand is missing"),
            Text.of("请提供最大需量", "supply the maximum demand")),
    TIME_ORDER_NEEDS_CURVE(
            "time-order-needs-curve",
            "RAT-36",
            Text.of(
                    "{0} 按时间顺序归档，电量跨档时需要负荷曲线",
                    "{0} fills its tiers in the order of time; where energy crosses one, it needs a curve"),
            Text.of("请提供负荷曲线，或选用按比例分摊的电价", "supply the curve, or use a tariff that shares tiers out pro rata")),
    USAGE_OUTSIDE_PERIOD(
            "usage-outside-period",
            "RAT-39",
            Text.of("曲线 {0} 与计费期间 {1} 不一致", "the curve is of {0}, not of the period {1}"),
            Text.of("请提供与期间完全一致的曲线", "supply a curve of exactly the days of the period")),
    CURVE_INCOMPLETE(
            "curve-incomplete",
            "RAT-39",
            Text.of("曲线缺 {0} 个点，首个在 {1}", "the curve lacks {0} intervals, the first at {1}"),
            Text.of("请补召或按规则估算后再计费", "collect them again or estimate them by rule before rating")),
    CALENDAR_NEEDED(
            "calendar-needed",
            "RAT-39",
            Text.of("{0} 按时段计价，曲线缺少时段方案", "{0} prices periods, and the curve comes without a time-of-use calendar"),
            Text.of("请给出时段方案", "name the calendar that splits it")),
    NO_HEATING_PRICE(
            "no-heating-price",
            "RAT-38",
            Text.of("{0} 没有电采暖规则", "{0} has no rule for electric heating"),
            Text.of("请取消电采暖标记或补充电价规则", "drop the mark, or publish the rule")),
    HEATING_OUT_OF_SEASON(
            "heating-out-of-season",
            "RAT-38",
            Text.of("{1} 不全在 {0} 的采暖季内", "{1} does not lie in the heating season of {0}"),
            Text.of("请在采暖季起止日拆分用电", "split the usage where the season begins or ends")),
    SERIES_NEEDED(
            "series-needed",
            "RAT-40",
            Text.of(
                    "{0} 按市场价格序列 {1} 计价，用电未附该序列",
                    "{0} is priced by the series {1}, which the usage does not come with"),
            Text.of("请提供逐时段电量与价格序列", "supply energy by interval with that price series")),
    SERIES_NOT_COVERING(
            "series-not-covering",
            "RAT-40",
            Text.of("价格序列 {0} 缺 {1} 的价格", "the series {0} has no price for {1}"),
            Text.of("请导入完整的价格序列", "import the complete series")),
    SETTLED_DIFFERS(
            "settled-differs",
            "RAT-41",
            Text.of(
                    "结算金额 {0} 元与复算 {1} 元相差 {2} 元，超出容差 {3} 元",
                    "settled are {0} yuan, the series gives {1}; {2} is more than the {3} tolerated"),
            Text.of("请核对结算单、电量与价格序列", "check the settlement, the energy and the series"));

    private final Reason said;

    EnergyRefusal(String name, String rule, Text title, Text remedy) {
        said = new Reason(Refusal.Kind.INVALID, "rating." + name, rule, title, remedy);
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
    public record Because(EnergyRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
