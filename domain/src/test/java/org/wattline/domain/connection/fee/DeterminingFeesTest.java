package org.wattline.domain.connection.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Money;

/** Worked example E2-3 and the edges of its rules. */
class DeterminingFeesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final UnitPath UNIT = new UnitPath("/42/4201/420106");
    private final FeeSchedule schedule = new FeeSchedule(
            List.of(new FeeItem(
                    FeeSchedule.HIGH_RELIABILITY,
                    Text.of("高可靠性供电费", "High-reliability supply fee"),
                    "发改价格〔2003〕2279号",
                    false,
                    Span.startingOn(LocalDate.of(2004, 1, 1)))),
            List.of(new FeeStandard(
                    FeeSchedule.HIGH_RELIABILITY,
                    new UnitPath("/42"),
                    VoltageLevel.AC_10_KV,
                    new BigDecimal("210"),
                    new BigDecimal("1.5"),
                    new BigDecimal("0.5"),
                    Span.startingOn(DAY),
                    "illustrative")));

    private Outcome<FeeCalculation> fee(String feeds, LocalDate accepted) {
        return schedule.highReliability(UNIT, Feed.parse(feeds), accepted);
    }

    private Money amount(String feeds) {
        return switch (fee(feeds, DAY)) {
            case Outcome.Done<FeeCalculation>(FeeCalculation fee) -> fee.amount();
            case Outcome.Refused<FeeCalculation>(var why) -> throw new AssertionError(why);
        };
    }

    @Test
    void every_feed_but_the_largest_is_charged() {
        assertThat(amount("AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:OVERHEAD")).isEqualTo(Money.yuan("630000.00"));
        assertThat(amount("AC_10_KV:3000:OVERHEAD;AC_10_KV:5000:CABLE")).isEqualTo(Money.yuan("630000.00"));
        assertThat(amount("AC_10_KV:3000:OVERHEAD;AC_10_KV:3000:OVERHEAD")).isEqualTo(Money.yuan("630000.00"));
    }

    @Test
    void cables_cost_more_and_what_the_customer_builds_less() {
        assertThat(amount("AC_10_KV:5000:CABLE; AC_10_KV:3000:CABLE")).isEqualTo(Money.yuan("945000.00"));
        assertThat(amount("AC_10_KV:5000:CABLE; AC_10_KV:3000:OVERHEAD:SELF_BUILT"))
                .isEqualTo(Money.yuan("315000.00"));
        for (String alike :
                List.of("AC_10_KV:3000:CABLE; AC_10_KV:3000:OVERHEAD", "AC_10_KV:3000:OVERHEAD; AC_10_KV:3000:CABLE"))
            assertThat(amount(alike)).as("the dearer one is spared").isEqualTo(Money.yuan("630000.00"));
    }

    @Test
    void of_a_change_the_capacity_that_comes_is_charged() {
        assertThat(amount("AC_10_KV:5000:OVERHEAD:THERE=5000; AC_10_KV:3000:OVERHEAD"))
                .isEqualTo(Money.yuan("630000.00"));
        assertThat(amount("AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:CABLE:SELF_BUILT:THERE=1000"))
                .isEqualTo(Money.yuan("315000.00"));
        assertThat(amount("AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:OVERHEAD:THERE=3000"))
                .isEqualTo(Money.ZERO);
        assertThat(amount("AC_10_KV:3000:OVERHEAD; AC_10_KV:3000:OVERHEAD:THERE=3000"))
                .isEqualTo(Money.yuan("630000.00"));
        assertThatThrownBy(() -> Feed.parse("AC_10_KV:3000:OVERHEAD:THERE=3001"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_feed_is_free() {
        assertThat(amount("AC_10_KV:5000:OVERHEAD")).isEqualTo(Money.ZERO);
    }

    @Test
    void without_a_standard_in_force_on_the_day_nothing_is_determined() {
        String feeds = "AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:OVERHEAD";

        assertThat(fee(feeds, DAY.minusDays(1)))
                .isEqualTo(FeeRefusal.NO_STANDARD.because(UNIT, VoltageLevel.AC_10_KV, DAY.minusDays(1)));
        assertThat(fee(feeds, LocalDate.of(2003, 1, 1)))
                .isEqualTo(FeeRefusal.NO_ITEM.because(FeeSchedule.HIGH_RELIABILITY, LocalDate.of(2003, 1, 1)));
    }
}
