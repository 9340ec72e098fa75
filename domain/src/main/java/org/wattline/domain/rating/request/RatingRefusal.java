package org.wattline.domain.rating.request;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why something is not rated: a named fault instead of a wrong number. */
public enum RatingRefusal {
    TARIFF_NOT_IN_FORCE(
            "tariff-not-in-force",
            "RAT-01",
            Text.of("{0} 在 {1} 期间并非全程有效", "{0} is not in force throughout {1}"),
            Text.of("请选用有效版本，或在价格变更日拆分用电", "use the version in force, or split the usage at the price change")),
    NEGATIVE_ENERGY(
            "negative-energy",
            "RAT-02",
            Text.of("电量为负：{0} 千瓦时（{1}）", "energy is negative: {0} kWh ({1})"),
            Text.of("请核对示数；更正须作为退补另行计算", "check the readings; corrections are calculated on their own")),
    BEYOND_MEASURE(
            "beyond-measure",
            "RAT-02",
            Text.of("{0} 超出任何计量的可能", "{0} is beyond anything metered"),
            Text.of("请核对示数与倍率", "check the readings and the ratio")),
    NEGATIVE_REACTIVE(
            "negative-reactive",
            "RAT-02",
            Text.of("无功电量为负：{0} 千乏时", "reactive energy is negative: {0} kvarh"),
            Text.of("无功电量取正反向绝对值之和", "add the absolute values of both directions")),
    NEGATIVE_DEMAND(
            "negative-demand",
            "RAT-02",
            Text.of("最大需量为负：{0} 千瓦", "the maximum demand is negative: {0} kW"),
            Text.of("请核对需量示数", "check the demand reading")),
    PERIOD_WITHOUT_PRICE(
            "period-without-price",
            "RAT-03",
            Text.of("{1} 没有{0}电价", "{1} has no price for the {0} period"),
            Text.of("请核对时段方案与电价版本", "check the time-of-use calendar against the tariff")),
    PERIODS_NEEDED(
            "periods-needed",
            "RAT-03",
            Text.of("分时计费需要各时段电量：{0}", "time of use needs energy by period: {0}"),
            Text.of("请提供分时示数或负荷曲线", "supply registers by period or a load curve")),
    NO_FLAT_PRICE(
            "no-flat-price",
            "RAT-03",
            Text.of("{0} 没有不分时电价", "{0} has no price without time of use"),
            Text.of("请按分时计费", "rate it by time of use")),
    CROSSES_YEAR(
            "crosses-year",
            "RAT-07",
            Text.of("用电期间 {0} 跨越年阶梯周期", "the usage of {0} crosses the year of annual tiers"),
            Text.of("请在 1 月 1 日按示数或按天拆分", "split it at 1 January by a reading or by days")),
    COUNTER_OF_LATER_YEAR(
            "counter-of-later-year",
            "RAT-07",
            Text.of("年阶梯累计属于 {0} 年，晚于用电期间", "the annual counter is of {0}, later than the usage"),
            Text.of("请按当时的累计值重算", "rate it with the counter of that time")),
    NO_FREE_QUOTA(
            "no-free-quota",
            "RAT-13",
            Text.of("{0} 没有低保免费电量", "{0} has no free energy for low income"),
            Text.of("请在电价版本中登记免费电量", "publish a version with the quota")),
    NO_BASIC_PRICE(
            "no-basic-price",
            "RAT-14",
            Text.of("{0} 没有所需的基本电价", "{0} lacks the price of the basic charge"),
            Text.of("请选用两部制电价", "use a two-part tariff")),
    BASIC_CHARGE_NOT_AGREED(
            "basic-charge-not-agreed",
            "RAT-14",
            Text.of("{0} 为两部制，合同未约定基本电费方式", "{0} is two-part, but no basic charge is agreed"),
            Text.of("请在合同中约定容量或需量方式", "agree capacity or demand in the contract")),
    NOT_ONE_MONTH(
            "not-one-month",
            "RAT-14",
            Text.of("基本电费按单月计收，账单覆盖 {0} 个月", "the basic charge is monthly; the bill covers {0} months"),
            Text.of("请逐月计费", "rate each month on its own")),
    DEMAND_MISSING(
            "demand-missing",
            "RAT-15",
            Text.of("缺少最大需量", "the maximum demand is missing"),
            Text.of("请提供当月最大需量示数", "supply the month's demand reading")),
    REACTIVE_MISSING(
            "reactive-missing",
            "RAT-19",
            Text.of("缺少无功电量", "reactive energy is missing"),
            Text.of("请提供正反向无功示数", "supply the reactive readings")),
    STANDARD_UNKNOWN(
            "standard-unknown",
            "RAT-19",
            Text.of("{0} 没有 {1} 标准的调整表", "{0} has no column for the standard {1}"),
            Text.of("请补充功率因数调整表", "publish the table with that standard")),
    FUNDS_UNKNOWN(
            "funds-unknown",
            "RAT-20",
            Text.of("{0} 未公布政府性基金，无法确定调整基数", "{0} states no government funds, so the base is unknown"),
            Text.of("请补充电价构成", "publish the components of the price")),
    POLICY_NOT_IN_FORCE(
            "policy-not-in-force",
            "RAT-01",
            Text.of("{0} 在 {1} 未生效", "{0} is not in force on {1}"),
            Text.of("请选用有效的政策版本", "use the version of the policy in force"));

    private final Reason said;

    RatingRefusal(String name, String rule, Text title, Text remedy) {
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
    public record Because(RatingRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
