package org.wattline.domain.correction;

import java.util.Arrays;
import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why something is not corrected: a named fault instead of a wrong number. */
public enum CorrectionRefusal {
    POLICY_NOT_IN_FORCE(
            "policy-not-in-force",
            "COR-01",
            Text.of("{0} 没有有效的退补政策", "no policy of corrections is in force on {0}"),
            Text.of("请登记当日有效的政策版本", "publish the policy of that day")),
    USE_OUTSIDE(
            "use-outside",
            "COR-02",
            Text.of("用电 {0} 超出应更正的期间 {1}", "the use of {0} lies outside {1}, which is to be corrected"),
            Text.of("请只提供该期间内的用电", "give the uses of those days only")),
    CLASS_UNKNOWN(
            "accuracy-class-unknown",
            "COR-03",
            Text.of("没有准确度等级 {0} 的允许误差", "no permitted error is known for the accuracy class {0}"),
            Text.of("可用等级：{1}", "known classes: {1}")),
    WITHIN_LIMIT(
            "error-within-limit",
            "COR-03",
            Text.of("误差 {0}% 未超过允许的 ±{1}%", "the error of {0} % is not more than the permitted ±{1} %"),
            Text.of("不予退补", "nothing is corrected")),
    ERROR_IMPOSSIBLE(
            "error-impossible",
            "COR-03",
            Text.of("误差 {0}% 表示电表停走", "an error of {0} % means that the meter stood still"),
            Text.of("请按停走退补", "correct it as unmetered")),
    SAME_RATIO(
            "ratio-was-right",
            "COR-04",
            Text.of("误用倍率与正确倍率相同：{0}", "the ratio applied is the right one: {0}"),
            Text.of("请核对互感器铭牌", "check the nameplates")),
    FAULT_UNKNOWN(
            "wiring-fault-unknown",
            "COR-05",
            Text.of("没有接线错误 {0} 的更正系数", "no correction factor is known for the fault {0}"),
            Text.of("可用：{1}；或提供正确与错误功率", "known: {1}; or give the right and the wrong power")),
    FACTOR_UNDEFINED(
            "factor-undefined",
            "COR-05",
            Text.of("错误功率为零，更正系数无意义", "the wrong power is zero, so the factor is undefined"),
            Text.of("请按停走退补", "correct it as unmetered")),
    FACTOR_NOT_POSITIVE(
            "factor-not-positive",
            "COR-05",
            Text.of("更正系数不为正：{0} ÷ {1}", "the factor is not positive: {0} ÷ {1}"),
            Text.of("电表反转时请按平均或负荷法退补", "where the meter ran backwards, correct by average or load")),
    FACTOR_MISSING(
            "factor-missing",
            "COR-05",
            Text.of("{0} 没有更正系数", "there is no correction factor for {0}"),
            Text.of("请提供各时段的系数", "give a factor for each period")),
    TOO_FEW_MONTHS(
            "too-few-months",
            "COR-06",
            Text.of("{0} 只有 {1} 个正常月份，需要 {2} 个", "{0} has {1} normal months of {2}"),
            Text.of("请补充正常月份，或按负荷法退补", "give more months, or correct by load")),
    LOAD_BY_PERIOD(
            "load-by-period",
            "COR-07",
            Text.of("负荷法不能区分时段 {0}", "load does not tell the {0} period from others"),
            Text.of("请按平均电量退补，或按不分时计算", "correct by average, or without periods")),
    NEGATIVE_ENERGY(
            "negative-energy",
            "COR-08",
            Text.of("电量为负：{0}", "energy is negative: {0}"),
            Text.of("请核对示数", "check the readings")),
    BEYOND_MEASURE(
            "beyond-measure",
            "COR-08",
            Text.of("{0} 超出任何计量的可能", "{0} is beyond anything metered"),
            Text.of("请核对数值与单位", "check figures and units")),
    SEVERAL_VERSIONS(
            "several-price-versions",
            "COR-08",
            Text.of("{0} 在 {1} 期间有多个版本", "{0} has several versions within {1}"),
            Text.of("请在价格变更日拆分用电", "split the use at the change of price")),
    NO_PRICE(
            "no-price",
            "COR-08",
            Text.of("{0} 没有所需的电价（{1}）", "{0} has no such price ({1})"),
            Text.of("请核对时段，或直接给出当时的电价", "check the period, or give the price then in force")),
    SAME_PRICE(
            "price-was-right",
            "COR-09",
            Text.of("误执行电价与应执行电价相同：{0}", "the price applied is the right one: {0}"),
            Text.of("请核对电价", "check the prices")),
    NOT_LATE(
            "not-late",
            "COR-10",
            Text.of("{0} 付款未逾期（到期 {1}），或无欠费", "paid on {0}, due on {1}: not late, or nothing was owed"),
            Text.of("不收违约金", "no late fee is due")),
    DAYS_TOO_FEW(
            "days-too-few",
            "COR-13",
            Text.of("窃电时间无法查明时至少按 {1} 天计，不是 {0} 天", "an unknown time counts at least {1} days, not {0}"),
            Text.of("请查明时间，或按不少于该天数计算", "prove the time, or take at least that many days")),
    NOT_LOWER(
            "price-not-lower",
            "COR-14",
            Text.of("已执行电价 {0} 不低于应执行电价 {1}", "the price applied, {0}, is not lower than {1}"),
            Text.of("请按电价差错退补", "correct it as a price error")),
    CAPACITY_PRICE_UNKNOWN(
            "capacity-price-unknown",
            "COR-16",
            Text.of("{0} 起没有有效的容量电价", "no price of capacity is in force from {0} on"),
            Text.of("请提供该期间的电价版本", "give the versions of those days")),
    PENALTY_ABOVE_LIMIT(
            "penalty-above-limit",
            "COR-18",
            Text.of("违约使用电费标准 {0} 超过上限 {1}", "the penalty of {0} is above the limit of {1}"),
            Text.of("请在上限内决定", "decide within the limit"));

    private final String name;
    private final String rule;
    private final Text title;
    private final Text remedy;

    CorrectionRefusal(String name, String rule, Text title, Text remedy) {
        this.name = name;
        this.rule = rule;
        this.title = title;
        this.remedy = remedy;
    }

    /** Each of them, about nothing in particular: for documentation. */
    public static Refusal[] possible() {
        return Arrays.stream(values())
                .map(reason -> new Because(reason, List.of()))
                .toArray(Refusal[]::new);
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(new Because(this, List.of(values)));
    }

    /** A refusal and the values that its title names. */
    public record Because(CorrectionRefusal reason, List<Object> values) implements Refusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "correction." + reason.name;
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
            return reason.remedy.with(values.toArray());
        }
    }
}
