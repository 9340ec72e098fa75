package org.wattline.domain.metering.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.validation.VeeCheck.Target;
import org.wattline.domain.quantity.IntervalEnergy;

final class SampleRules {
    static final long KWH = 1_000_000;

    private SampleRules() {}

    /** Parameters in the order in which the check names them. */
    static VeeRule rule(VeeCheck check, Target on, Action action, long... parameters) {
        Map<String, BigDecimal> given = new HashMap<>();
        for (int i = 0; i < parameters.length; i++)
            given.put(check.parameters().get(i), BigDecimal.valueOf(parameters[i]));
        return new VeeRule(
                new VeeRuleId("R-" + check.ordinal()),
                Text.of("", ""),
                check,
                on,
                given,
                Applicability.ALL,
                Severity.WARN,
                action,
                check.ordinal(),
                "D");
    }

    static IntervalEnergy day(long[] values) {
        return IntervalEnergy.milliwattHours(LocalDate.parse("2026-03-04"), 1440 / values.length, values);
    }

    /** 96 intervals of 1 kWh. */
    static long[] flat() {
        long[] values = new long[96];
        Arrays.fill(values, KWH);
        return values;
    }

    static List<VeeHit> judge(VeeRule rule, long[] values, DayFacts facts) {
        DayFigures figures = new DayFigures();
        figures.take(day(values));
        return Validator.of(List.of(rule)).judge(figures, facts);
    }

    /** History with the same sum on each day, in kWh. */
    static DayHistory days(long kwh) {
        long[] sums = new long[DayHistory.unknown().length];
        Arrays.fill(sums, kwh * KWH);
        return DayHistory.of(sums, 0, 15);
    }
}
