package org.wattline.application.rating;

import java.util.Arrays;
import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why a bill is not estimated, beside what rating itself refuses. */
public enum EstimateRefusal {
    USAGE_OUTSIDE_PERIOD(
            "usage-outside-period",
            "EST-01",
            Text.of("用电数据 {0} 超出计费期间 {1}", "the usage of {0} lies outside the period {1}"),
            Text.of("请只提供计费期间内的数据", "give what lies within the period")),
    READING_MISSING(
            "reading-missing",
            "EST-02",
            Text.of("示数类型 {0} 缺少 {1} 零点的示数", "the register {0} has no reading at the beginning of {1}"),
            Text.of("请补充期初与期末示数", "give its readings at both ends of the period")),
    REGISTER_MISSING(
            "register-missing",
            "EST-02",
            Text.of("没有 {0} 所需的示数", "no register counts what {0} needs"),
            Text.of("请提供各时段（或总）示数", "give the registers of its periods, or the total")),
    READ_TWICE(
            "read-twice",
            "EST-02",
            Text.of("示数类型 {0} 在 {1} 有两个示数", "the register {0} has two readings on {1}"),
            Text.of("请保留其中之一", "keep one of them")),
    WRONG_UNIT(
            "wrong-unit",
            "EST-03",
            Text.of("示数类型 {0} 的单位是 {1}，不是 {2}", "the register {0} counts {1}, not {2}"),
            Text.of("请按示数类型的单位提供", "give it in the unit of the register")),
    HOURS_MISSING(
            "hours-missing",
            "EST-04",
            Text.of("曲线只覆盖 {0}，计费期间为 {1}", "the curve covers {0}, the period is {1}"),
            Text.of("请补全整个期间的曲线", "give a curve of the whole period"));

    private final Reason said;

    EstimateRefusal(String name, String rule, Text title, Text remedy) {
        said = new Reason(Refusal.Kind.INVALID, "estimate." + name, rule, title, remedy);
    }

    /** Each of them, about nothing in particular: for documentation. */
    public static Refusal[] possible() {
        return Arrays.stream(values())
                .map(reason -> new Because(reason, List.of()))
                .toArray(Refusal[]::new);
    }

    <T> Outcome<T> because(Object... values) {
        return Outcome.refused(new Because(this, List.of(values)));
    }

    /** A refusal and the values that its title names. */
    public record Because(EstimateRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
