package org.wattline.domain.connection.fee;

import java.util.Arrays;
import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Refusal.Kind;
import org.wattline.domain.kernel.Text;

/** Why a fee cannot be charged. */
public enum FeeRefusal {
    NO_ITEM(
            "no-item",
            60,
            Text.of("{1} 没有可收取的项目 {0}", "no fee {0} may be charged on {1}"),
            Text.of("不收费，或登记收费依据", "charge nothing, or put its legal basis on the list")),
    NO_STANDARD(
            "no-standard",
            61,
            Text.of("{0} 在 {2} 没有 {1} 的收费标准", "no standard for {1} is in force in {0} on {2}"),
            Text.of("登记受理日有效的标准", "put the standard of the day of acceptance on the list")),
    FEEDS_NOT_TOLD(
            "feeds-not-told",
            62,
            Text.of("多电源方案未填写供电回路，或填写有误", "the feeds of a supply by several are not told, or cannot be read"),
            Text.of(
                    "按“电压:千伏安:线路[:SELF_BUILT]”填写，以分号分隔",
                    "tell each as voltage:kVA:line[:SELF_BUILT], with semicolons")),
    AMOUNT_DIFFERS(
            "amount-differs",
            63,
            Text.of("应收 {0} 元，填写为 {1} 元", "{0} yuan are due, {1} were told"),
            Text.of("按核定金额填写", "charge what was calculated"));

    private final Reason said;

    FeeRefusal(String name, int rule, Text title, Text remedy) {
        said = new Reason(Kind.INVALID, "connection.fee-" + name, "CON-" + rule, title, remedy);
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(about(values));
    }

    /** With what it is about filled in. */
    public Refusal about(Object... values) {
        return new Because(this, List.of(values));
    }

    /** All of them, for those who list what may be refused. */
    public static Refusal[] possible() {
        return Arrays.stream(values()).map(each -> each.about()).toArray(Refusal[]::new);
    }

    /** A refusal and the values that its title names. */
    public record Because(FeeRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
