package org.wattline.domain.tariff.eligibility;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why a customer may not have a tariff. */
public enum EligibilityRefusal {
    NOT_IN_FORCE(
            "eligibility-not-in-force",
            "TAR-30",
            Text.of("{0} 在 {1} 未生效", "{0} is not in force on {1}"),
            Text.of("请选择当日有效的版本", "use a version in force on that day")),
    USE_UNKNOWN(
            "use-unknown",
            "TAR-31",
            Text.of("没有特殊用电类别 {0}", "there is no special use {0}"),
            Text.of("请使用已登记的类别", "use one that is on the list")),
    USE_EXPIRED(
            "use-expired",
            "TAR-31",
            Text.of("{0} 的依据 {1} 在 {2} 无效", "{0} rests on {1}, which is not valid on {2}"),
            Text.of("请按原用电类别执行，或补充新的依据", "price it by its own category, or record the new basis")),
    USES_CONTRADICT(
            "uses-contradict",
            "TAR-31",
            Text.of("{0} 和 {1} 不能同时适用", "{0} and {1} do not go together"),
            Text.of("请只保留一个特殊用电类别", "keep one special use")),
    CATEGORY_DIFFERS(
            "category-differs",
            "TAR-32",
            Text.of("{0} 不适用于用电类别 {1}", "{0} is not for the category {1}"),
            Text.of("请选择该类别的电价", "choose a tariff of the category")),
    COMBINED_PRICE(
            "combined-price-applies",
            "TAR-33",
            Text.of("{0} 应执行居民合表电价", "{0} has the residential combined-meter price"),
            Text.of("请选择合表电价", "choose the combined-meter tariff")),
    NOT_COMBINED(
            "not-combined",
            "TAR-33",
            Text.of("{0} 是合表电价，该客户无权执行", "{0} is a combined-meter price, to which this customer is not entitled"),
            Text.of("请执行阶梯电价，或登记家庭人口", "use the tiers, or record the household's size")),
    VOLTAGE_DIFFERS(
            "voltage-differs",
            "TAR-34",
            Text.of("{0} 不适用于电压等级 {1}", "{0} is not for the voltage level {1}"),
            Text.of("请按供电电压选择电价", "choose the tariff of the level of supply")),
    SINGLE_PART_ONLY(
            "single-part-only",
            "TAR-35",
            Text.of("{0} 千伏安不超过 {1} 千伏安，只执行单一制", "{0} kVA are not above {1} kVA: single-part only"),
            Text.of("请选择单一制电价", "choose a single-part tariff")),
    TWO_PART_ONLY(
            "two-part-only",
            "TAR-35",
            Text.of("{0} 千伏安达到 {1} 千伏安，只执行两部制", "{0} kVA reach {1} kVA: two-part only"),
            Text.of("请选择两部制电价", "choose a two-part tariff")),
    MEASURE_NOT_CHARGED(
            "measure-not-charged",
            "TAR-36",
            Text.of("{0} 未包含 {1} 应执行的加价", "{0} does not charge what is due for {1}"),
            Text.of("请选择含该加价的电价，或更正执行标识", "choose a tariff that charges it, or correct the mark")),
    PRICES_NO_USE(
            "prices-no-use",
            "TAR-37",
            Text.of("{0} 是上网电价，不计用电", "{0} prices what is fed in, not what is used"),
            Text.of("请选择用电电价；上网电价用于电厂条款", "choose a tariff of use; this one belongs to the terms of a plant"));

    private final Reason said;

    EligibilityRefusal(String name, String rule, Text title, Text remedy) {
        said = new Reason(Refusal.Kind.INVALID, "tariff." + name, rule, title, remedy);
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(about(values));
    }

    /** With what it is about filled in. */
    public Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** A refusal and the values that its title names. */
    public record Because(EligibilityRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
