package org.wattline.domain.rating.request;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why charges, demand or energy fed in are not rated. */
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
    LEVY_OF_MONTHS(
            "levy-of-months",
            "RAT-91",
            Text.of("有的附加按月不同，账单覆盖 {0} 个月", "a levy differs by the month; the bill covers {0} months"),
            Text.of("请逐月计费", "rate each month on its own")),
    APPARENT_UNKNOWN(
            "apparent-unknown",
            "RAT-119",
            Text.of(
                    "{0} 按千伏安计需量，缺少本月的有功或无功电量",
                    "{0} charges kVA, but the month's energy or reactive energy is missing"),
            Text.of("请提供无功电量", "supply the reactive energy")),
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
            Text.of("请逐月计费", "rate each month on its own")),
    DEMAND_CURVE_INCOMPLETE(
            "demand-curve-incomplete",
            "RAT-116",
            Text.of("曲线缺 {0} 个点，无法确定最大需量", "the curve lacks {0} intervals: its maximum demand is not known"),
            Text.of("请补召或按规则估算", "collect them again or estimate them by rule")),
    DEMAND_STRADDLES(
            "demand-straddles",
            "RAT-116",
            Text.of("{0} 没有完整落在{1}的需量周期", "no demand interval of {0} lies whole in the {1} period"),
            Text.of("请提供间隔更短的曲线", "supply a curve of shorter intervals")),
    EXPORT_WITHOUT_TERMS(
            "export-without-terms",
            "RAT-105",
            Text.of("{0} 没有上网电价政策，不能结算上网电量", "{0} has no terms for electricity fed in"),
            Text.of("请选用含上网电价政策的电价", "use a tariff with terms for it")),
    EXPORT_NEGATIVE(
            "export-negative",
            "RAT-105",
            Text.of("上网电量为负：{0} 千瓦时（{1}）", "the energy fed in is negative: {0} kWh ({1})"),
            Text.of("请核对反向示数", "check the readings of the reverse direction")),
    EXPORT_NEEDS_PERIODS(
            "export-needs-periods",
            "RAT-105",
            Text.of("{0} 分时抵扣需要各时段上网电量", "{0} sets off by period and needs the energy fed in by period"),
            Text.of("请提供反向分时示数或曲线", "supply registers by period or a curve")),
    EXPORT_AT_MARKET(
            "export-at-market",
            "RAT-105",
            Text.of("{0} 按市场价格逐时计价，不能净计量", "{0} is priced interval by interval, which kWh set off cannot be"),
            Text.of("请改用净结算方式", "use net billing")),
    EXPORT_WITHOUT_PRICE(
            "export-without-price",
            "RAT-107",
            Text.of("{0} 没有{1}上网电价", "{0} has no price for what is fed in during {1}"),
            Text.of("请补充上网电价", "publish the price")),
    EXPORT_SERIES_NEEDED(
            "export-series-needed",
            "RAT-109",
            Text.of("{0} 的上网电量需按价格序列 {1} 计价", "{0} pays what is fed in by the price series {1}"),
            Text.of("请提供上网曲线与价格序列", "supply the curve with prices of the series for all of its intervals")),
    GENERATION_UNKNOWN(
            "generation-unknown",
            "RAT-112",
            Text.of("缺少发电量，{0} 按发电量补贴", "the energy generated is missing, which {0} subsidises"),
            Text.of("请提供发电量示数", "supply the generation meter's reading"));

    private final Reason said;

    ChargeRefusal(String name, String rule, Text title, Text remedy) {
        said = new Reason(Refusal.Kind.INVALID, "rating." + name, rule, title, remedy);
    }

    /** This refusal with what it is about filled in. */
    public Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(about(values));
    }

    /** A refusal and the values that its title names. */
    public record Because(ChargeRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
