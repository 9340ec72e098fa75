package org.wattline.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Money;

/** PAY-217: days on which a bill was paid are no days of arrears, when the money is given back later. */
class GivingMoneyBackTest {
    private static final Instant ISSUED = Instant.parse("2026-01-05T02:00:00Z");
    /** Ten days after the due date. */
    private static final Instant PAID = Instant.parse("2026-02-10T02:00:00Z");

    private static final Instant REFUNDED = Instant.parse("2026-05-11T02:00:00Z");

    private static AccountBalance owing() {
        return Samples.done(Samples.balance().charge(Samples.charge(Samples.JANUARY, "2026-01-31", "120.00"), ISSUED))
                .balance();
    }

    private static Payment.Paid paid(String yuan) {
        AccountBalance balance = owing();
        return Samples.done(Samples.done(Payment.received(
                        Samples.PAYMENT, balance, Channel.COUNTER, Optional.empty(), Money.yuan(yuan), PAID))
                .settle(balance, Samples.POLICY, PAID));
    }

    private static Booking refunded(Payment.Paid paid, String yuan) {
        return Samples.done(paid.booking()
                .balance()
                .refund(
                        "R1",
                        paid.payment().allocations(),
                        Channel.COUNTER,
                        Money.yuan(yuan),
                        Samples.POLICY,
                        REFUNDED));
    }

    private static Money accrued(Booking after, String day) {
        return after.balance()
                .of(Samples.JANUARY)
                .orElseThrow()
                .accrued(Samples.POLICY, LocalDate.parse(day))
                .amount();
    }

    @Test
    void a_refund_months_later_costs_no_fee_for_the_days_on_which_the_bill_was_paid() {
        Booking after = refunded(paid("121.20"), "121.20");
        assertThat(after.entries()).hasSize(1);
        assertThat(after.balance().owed()).isEqualTo(Money.yuan("121.20"));
        assertThat(accrued(after, "2026-05-11")).isEqualTo(Money.ZERO);
        assertThat(accrued(after, "2026-05-21")).isEqualTo(Money.yuan("1.20"));
    }

    /** 20.00 stay open for ninety days at 1 permille a day. */
    @Test
    void what_stayed_open_bears_its_fee_up_to_the_refund() {
        Booking after = refunded(paid("100.00"), "100.00");
        assertThat(after.entries())
                .extracting(LedgerEntry::cause)
                .containsExactly(LedgerEntry.Cause.LATE_FEE, LedgerEntry.Cause.REFUND_APPROVED);
        assertThat(after.balance().of(Samples.JANUARY).orElseThrow().fee()).isEqualTo(Money.yuan("3.00"));
        assertThat(after.balance().owed()).isEqualTo(Money.yuan("123.00"));
        assertThat(accrued(after, "2026-05-21")).isEqualTo(Money.yuan("1.20"));
    }

    @Test
    void a_payment_that_is_taken_back_on_its_own_day_changes_no_fee() {
        Payment.Paid paid = paid("121.20");
        Booking back = Samples.done(paid.payment()
                        .reverse(paid.booking().balance(), Samples.POLICY, "wrong account", PAID.plusSeconds(60)))
                .booking();
        assertThat(back.entries()).extracting(LedgerEntry::cause).containsExactly(LedgerEntry.Cause.PAYMENT_REVERSED);
        assertThat(accrued(back, "2026-02-20")).isEqualTo(Money.yuan("1.20"));
    }
}
