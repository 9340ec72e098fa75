package org.wattline.domain.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.TariffRefusal;
import org.wattline.domain.tariff.eligibility.EligibilityRefusal;

/** Why terms are not what the price rules give a customer. */
public enum EntitlementRefusal {
    NO_RULES(
            "no-eligibility-rules",
            "CTR-09",
            Text.of("{0} 没有有效的电价执行规则", "no rules on who may have which price are in force on {0}"),
            Text.of("请导入该日有效的规则", "import the rules of that day")),
    SCHEME_DIFFERS(
            "scheme-differs",
            "CTR-10",
            Text.of("{0} 为 {1}，条款约定为 {2}", "{0} is {1}, the terms say {2}"),
            Text.of("使条款与电价一致", "let the terms say what the tariff is")),
    NO_SUCH_BASIC_PRICE(
            "no-such-basic-price",
            "CTR-11",
            Text.of("{0} 没有按该方式计收的基本电价", "{0} has no price for a basic charge by {1}"),
            Text.of("选择有价格的计算方式", "choose a way that has a price")),
    POWER_FACTOR_DIFFERS(
            "power-factor-differs",
            "CTR-12",
            Text.of("应执行的功率因数标准为 {0}，条款约定为 {1}", "the power factor to be kept is {0}, the terms say {1}"),
            Text.of("按规定的标准约定", "agree on the standard that the rules give")),
    PAYS_NO_EXPORTS(
            "pays-no-exports",
            "CTR-37",
            Text.of("{0} 不是上网电价，不能结算电源的上网电量", "{0} says nothing of what is fed in, and settles no plant"),
            Text.of("选择有上网条款的电价", "choose a tariff that pays for what is fed in")),
    MODE_TOO_EARLY(
            "mode-too-early",
            "CTR-13",
            Text.of(
                    "基本电费方式变更须提前 {0} 个工作日并按季生效，最早 {1}",
                    "another way of paying for capacity needs {0} working days and begins with a quarter, {1} at the earliest"),
            Text.of("选择该日或以后的季度首日", "choose that day or the first of a later quarter")),
    DEMAND_TOO_EARLY(
            "demand-too-early",
            "CTR-14",
            Text.of(
                    "需量值变更须提前 {0} 个工作日并按月生效，最早 {1}",
                    "another contract demand needs {0} working days and begins with a month, {1} at the earliest"),
            Text.of("选择该日或以后的月首日", "choose that day or the first of a later month"));

    private final Reason said;

    EntitlementRefusal(String name, String rule, Text title, Text remedy) {
        said = new Reason(Refusal.Kind.INVALID, "contract." + name, rule, title, remedy);
    }

    /** All refusals with which an {@link Entitlement} may speak. */
    public static Refusal[] possible() {
        return Stream.of(
                        Arrays.stream(values()).map(EntitlementRefusal::about),
                        Arrays.stream(EligibilityRefusal.values()).map(EligibilityRefusal::about),
                        Stream.of(TariffRefusal.UNKNOWN.about()))
                .flatMap(each -> each)
                .toArray(Refusal[]::new);
    }

    /** With what it is about filled in. */
    public Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** A refusal and the values that its title names. */
    public record Because(EntitlementRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
