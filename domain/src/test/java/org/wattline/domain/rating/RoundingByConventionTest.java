package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.span;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Conventions.Field;
import org.wattline.domain.tariff.DayCount;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.SampleTariffs;

class RoundingByConventionTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @ParameterizedTest
    @CsvSource({
        "HALF_UP 0.01, 1.235, 1.24", "HALF_UP 0.01, -1.235, -1.24", "HALF_EVEN 0.01, 1.225, 1.22",
        "TRUNCATE 0.01, 1.239, 1.23", "TRUNCATE 0.01, -1.239, -1.23", "FLOOR 0.01, -1.231, -1.24",
        "CEILING 0.01, 1.231, 1.24", "UP 0.01, 1.231, 1.24", "HALF_UP 0.05, 1.224, 1.20",
        "HALF_UP 0.05, 1.225, 1.25", "HALF_UP 1, 2.5, 3", "HALF_UP 0.0001, 0.24016, 0.2402"
    })
    void figures_are_rounded_to_steps_by_a_mode(String rule, String figure, String expected) {
        assertThat(RoundingRule.parse(rule).apply(new BigDecimal(figure))).isEqualByComparingTo(expected);
        assertThat(RoundingRule.parse(rule)).hasToString(rule);
    }

    @Property
    void a_reversed_figure_is_the_exact_negative(
            @ForAll RoundingRule.Mode mode, @ForAll @IntRange(min = -100_000, max = 100_000) int thousandths) {
        RoundingRule rule = RoundingRule.of(mode, "0.05");
        BigDecimal figure = BigDecimal.valueOf(thousandths, 3);
        assertThat(rule.mirrored().apply(figure.negate()))
                .isEqualByComparingTo(rule.apply(figure).negate());
    }

    @Test
    void lines_are_rounded_as_the_tariff_says() {
        assertThat(bill(Conventions.CHINA).total()).isEqualTo(Money.yuan("136.79"));
        Conventions truncating = Conventions.CHINA.withMoney(Field.ENERGY, RoundingRule.parse("TRUNCATE 0.01"));
        assertThat(bill(truncating).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("102.80", "33.86");
        Conventions fiveFen = Conventions.CHINA.withMoney(Field.ENERGY, RoundingRule.halfUp("0.05"));
        assertThat(bill(fiveFen).total()).isEqualTo(Money.yuan("136.65"));
    }

    @Test
    void energy_may_keep_its_decimals() {
        RatedBill bill = bill(Conventions.CHINA.withEnergy(RoundingRule.halfUp("0.01")));
        assertThat(bill.lines().getFirst().arithmetic().en()).isEqualTo("180.99 kWh × 0.568 yuan/kWh = 102.80 yuan");
        assertThat(bill.energy()).isEqualTo(Energy.kwh("298.57"));
        assertThat(bill.counter().used()).isEqualTo(Energy.kwh("298.57"));
    }

    @Test
    void a_total_that_is_rounded_once_has_its_difference_on_a_line() {
        RatedBill bill =
                bill(Conventions.CHINA.withEnergy(RoundingRule.halfUp("0.01")).withTotal(RoundingRule.halfUp("0.05")));
        assertThat(bill.total()).isEqualTo(Money.yuan("136.65"));
        RatedLine last = bill.lines().getLast();
        assertThat(last.code()).isEqualTo(LineCode.ROUNDING);
        assertThat(last.explanation().en())
                .startsWith("The exact lines come to 136.66536 yuan, rounded once to 136.65 (HALF_UP 0.05)");
        assertThat(bill.sum(code -> true)).isEqualTo(bill.total());
    }

    @Test
    void months_of_thirty_days_count_what_the_calendar_does_not() {
        DayCount thirty = DayCount.THIRTY_DAY_MONTHS;
        assertThat(thirty.days(days("2026-01-01", "2026-02-01"))).isEqualTo(30);
        assertThat(thirty.days(days("2026-02-01", "2026-03-01"))).isEqualTo(30);
        assertThat(thirty.days(days("2026-01-11", "2026-02-21"))).isEqualTo(40);
        assertThat(thirty.days(days("2026-01-30", "2026-01-31"))).isEqualTo(1);
        assertThat(DayCount.CALENDAR_DAYS.days(days("2026-01-11", "2026-02-21")))
                .isEqualTo(41);
    }

    @Test
    void malformed_conventions_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> RoundingRule.parse("HALF_UP"));
        assertThatIllegalArgumentException().isThrownBy(() -> RoundingRule.parse("HALF_UP 0"));
        assertThatIllegalArgumentException().isThrownBy(() -> RoundingRule.parse("SIDEWAYS 1"));
    }

    /** 180.99 kWh at peak, 117.58 in the valley, by Zhejiang's prices: 102.80232 and 33.86304 yuan before rounding. */
    private static RatedBill bill(Conventions conventions) {
        Conventions exact = conventions.energy().equals(RoundingRule.WHOLE)
                        && !conventions.money().isEmpty()
                ? conventions.withEnergy(RoundingRule.halfUp("0.01"))
                : conventions;
        Usage usage = Usage.byPeriod(Map.of(Period.PEAK, Energy.kwh("180.99"), Period.VALLEY, Energy.kwh("117.58")));
        return rated(RatingRequest.of(
                JUNE, Part.timeOfUse(SampleTariffs.ZHEJIANG.withConventions(exact), span(JUNE), usage)));
    }

    private static Span days(String from, String to) {
        return Span.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}
