package org.wattline.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

class ReckoningLateFeesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 15);

    private static LateFee fee(LateFeeTerms terms, String arrears, LocalDate due, LocalDate day) {
        return terms.on(Money.yuan(arrears), due, due, day);
    }

    @Test
    void a_household_pays_one_per_mille_a_day_example_E4_1() {
        assertThat(fee(Samples.RESIDENT, "236.40", DUE, DUE.plusDays(16)).amount())
                .isEqualTo(Money.yuan("3.78"));
    }

    @Test
    void others_pay_more_from_new_year_on_example_E4_2() {
        LateFee fee = fee(Samples.OTHER, "58000", LocalDate.of(2025, 12, 20), LocalDate.of(2026, 1, 15));
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        Money arrears = Money.yuan(58_000);
        assertThat(fee.parts())
                .containsExactly(
                        new LateFee.Part(
                                Span.of(LocalDate.of(2025, 12, 21), newYear),
                                arrears,
                                Share.percent("0.2"),
                                Money.yuan("1276.00")),
                        new LateFee.Part(
                                Span.of(newYear, LocalDate.of(2026, 1, 16)),
                                arrears,
                                Share.percent("0.3"),
                                Money.yuan("2610.00")));
        assertThat(fee.amount()).isEqualTo(Money.yuan("3886.00"));
    }

    @Test
    void a_minimum_raises_a_small_fee_example_E4_3() {
        LateFeeTerms withMinimum =
                new LateFeeTerms(Share.percent("0.1"), Share.percent("0.1"), Optional.of(Money.yuan(1)));
        assertThat(fee(Samples.RESIDENT, "42.00", DUE, DUE.plusDays(5)).amount())
                .isEqualTo(Money.yuan("0.21"));
        assertThat(fee(withMinimum, "42.00", DUE, DUE.plusDays(5)).amount()).isEqualTo(Money.yuan("1.00"));
        assertThat(fee(withMinimum, "42.00", DUE, DUE).amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void nothing_is_late_on_the_due_date_and_one_day_is_late_the_day_after() {
        assertThat(fee(Samples.RESIDENT, "1000", DUE, DUE)).isEqualTo(LateFee.NONE);
        assertThat(fee(Samples.RESIDENT, "1000", DUE, DUE.plusDays(1)).amount()).isEqualTo(Money.yuan(1));
    }

    @Test
    void the_last_day_of_the_year_and_the_first_of_the_next_have_their_own_rates() {
        LocalDate due = LocalDate.of(2025, 12, 30);
        assertThat(fee(Samples.OTHER, "1000", due, LocalDate.of(2025, 12, 31)).amount())
                .isEqualTo(Money.yuan(2));
        assertThat(fee(Samples.OTHER, "1000", due, LocalDate.of(2026, 1, 1)).amount())
                .isEqualTo(Money.yuan(5));
    }

    @Test
    void days_of_a_dispute_cost_nothing_whatever_year_they_are_in() {
        LocalDate due = LocalDate.of(2025, 12, 20);
        Receivable owed = Receivable.of(Samples.JANUARY, DebtorClass.OTHER, due, Money.yuan(1000))
                .freeOfFees(Span.startingOn(LocalDate.of(2025, 12, 25)));
        assertThat(owed.accrued(Samples.POLICY, LocalDate.of(2026, 1, 15)).amount())
                .isEqualTo(Money.yuan(8));
        Receivable settled = owed.chargingFees(Span.startingOn(LocalDate.of(2025, 12, 25)), LocalDate.of(2026, 1, 11));
        assertThat(settled.feeFree()).containsExactly(Span.of(LocalDate.of(2025, 12, 25), LocalDate.of(2026, 1, 11)));
        assertThat(settled.accrued(Samples.POLICY, LocalDate.of(2026, 1, 15)).parts())
                .extracting(LateFee.Part::days, LateFee.Part::amount)
                .containsExactly(
                        tuple(Span.of(due.plusDays(1), LocalDate.of(2025, 12, 25)), Money.yuan(8)),
                        tuple(Span.of(LocalDate.of(2026, 1, 11), LocalDate.of(2026, 1, 16)), Money.yuan(15)));
        assertThat(Receivable.of(Samples.JANUARY, DebtorClass.OTHER, due, Money.yuan(1000))
                        .freeOfFees(Span.startingOn(due))
                        .accrued(Samples.POLICY.atLeast(DebtorClass.OTHER, Money.yuan(1)), due.plusDays(9)))
                .isEqualTo(LateFee.NONE);
    }

    @Test
    void days_that_were_charged_are_not_charged_again() {
        LateFee rest = Samples.RESIDENT.on(Money.yuan(1000), DUE, DUE.plusDays(10), DUE.plusDays(16));
        assertThat(rest.amount()).isEqualTo(Money.yuan(6));
    }
}
