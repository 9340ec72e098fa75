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

    @Test
    void a_company_adds_items_with_models_and_standards_of_its_own() {
        FeeSchedule more = new FeeSchedule(
                List.of(
                        schedule.items().getFirst(),
                        item("TESTS", FeeModel.EVERY_FEED),
                        item("CONNECTION", FeeModel.ONCE),
                        item("SPARE", FeeModel.EVERY_FEED_BUT_LARGEST),
                        item("ELSEWHERE", FeeModel.EVERY_FEED)),
                List.of(
                        schedule.standards().getFirst(),
                        each("TESTS", UNIT, "300"),
                        each("CONNECTION", UNIT, "1000.50"),
                        each("SPARE", UNIT, "7"),
                        each("ELSEWHERE", new UnitPath("/99"), "9")));
        List<Feed> feeds = Feed.parse("AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:OVERHEAD");

        FeesDue due = due(more.due(UNIT, feeds, DAY));
        assertThat(due.parts().stream().map(part -> part.item().orElseThrow().code() + " " + part.amount()))
                .containsExactly("HIGH_RELIABILITY 630000.00", "TESTS 600.00", "CONNECTION 1000.50", "SPARE 7.00");
        assertThat(due.amount()).isEqualTo(Money.yuan("631607.50"));
        assertThat(due.of("TESTS").lines()).extracting(line -> line.why().en()).containsOnly("300 yuan for the feed");
        assertThat(due.of("CONNECTION").lines())
                .extracting(FeeCalculation.Line::amount)
                .containsExactly(Money.yuan("1000.50"), Money.ZERO);
        assertThat(due.of("GONE").amount()).isEqualTo(Money.ZERO);

        FeesDue one = due(more.due(UNIT, feeds.subList(0, 1), DAY));
        assertThat(one.amount()).isEqualTo(Money.yuan("1300.50"));
        assertThat(due(more.due(UNIT, Feed.parse("AC_10_KV:5000:OVERHEAD:THERE=5000"), DAY))
                        .due())
                .as("nothing comes")
                .isFalse();
        assertThat(due(more.due(UNIT, List.of(), DAY)).due())
                .as("no feeds are known")
                .isFalse();
        assertThat(more.due(UNIT, Feed.parse("AC_35_KV:5000:OVERHEAD"), DAY))
                .as("it has standards here, and none for this voltage")
                .isEqualTo(FeeRefusal.NO_STANDARD.because(UNIT, VoltageLevel.AC_35_KV, DAY));
    }

    private static FeeItem item(String code, FeeModel model) {
        return new FeeItem(
                code, Text.of(code, code), "鄂价环资〔2026〕3号", false, model, Span.startingOn(LocalDate.of(2024, 1, 1)));
    }

    private static FeeStandard each(String item, UnitPath region, String yuan) {
        return new FeeStandard(
                item,
                region,
                VoltageLevel.AC_10_KV,
                BigDecimal.ZERO,
                new BigDecimal(yuan),
                BigDecimal.ONE,
                BigDecimal.ONE,
                Span.startingOn(LocalDate.of(2024, 1, 1)),
                "test");
    }

    private static FeesDue due(Outcome<FeesDue> outcome) {
        return switch (outcome) {
            case Outcome.Done<FeesDue>(FeesDue fees) -> fees;
            case Outcome.Refused<FeesDue>(var why) -> throw new AssertionError(why);
        };
    }
}
