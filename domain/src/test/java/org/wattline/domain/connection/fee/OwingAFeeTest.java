package org.wattline.domain.connection.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.quantity.Money;

/** When supply may begin, whatever was waived and divided: 100.00, noticed on 2 March. */
class OwingAFeeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final FeeCharge charge = new FeeCharge(
            FeeNo.of(1),
            ApplicationNo.of(1),
            new UnitPath("/42"),
            AccountNo.of(1),
            new FeeNotice(
                    "HIGH_RELIABILITY",
                    Text.of("高可靠性供电费", "High-reliability supply fee"),
                    "发改价格〔2003〕2279号",
                    "HIGH_RELIABILITY /42 AC_10_KV 2024-06-01",
                    Text.of("备用回路", "the second feed"),
                    Money.yuan("100.00"),
                    DAY,
                    DAY.plusDays(30)),
            Money.ZERO,
            List.of(),
            List.of(),
            false,
            Version.NEW);

    private static FeePolicy policy(boolean firstPartOpens) {
        return new FeePolicy(
                "P", "HIGH_RELIABILITY", Span.startingOn(DAY), "test", 30, Map.of(), 3, 100, Map.of(), firstPartOpens);
    }

    private static FeeCharge done(Outcome<FeeBooked> outcome) {
        return switch (outcome) {
            case Outcome.Done<FeeBooked>(FeeBooked booked) -> booked.change().state();
            case Outcome.Refused<FeeBooked>(var why) -> throw new AssertionError(why);
        };
    }

    private static FeeCharge paid(FeeCharge charge, String yuan) {
        return done(charge.pay(PaymentNo.of(1), Channel.COUNTER, Money.yuan(yuan), NOW));
    }

    private static FeeCharge approved(FeeCharge asked) {
        return done(asked.approve(policy(true), UnitLevel.COUNTY, "chief", NOW));
    }

    private static FeeCharge divided(FeeCharge charge, String first, String second) {
        List<Instalment> parts = List.of(
                new Instalment(DAY.plusDays(10), Money.yuan(first)),
                new Instalment(DAY.plusDays(40), Money.yuan(second)));
        return approved(done(charge.askParts(parts, "reason", "basis", policy(true), "clerk", NOW)));
    }

    private static FeeCharge waived(FeeCharge charge, String yuan) {
        return approved(done(charge.askWaiver(Money.yuan(yuan), "reason", "basis", "clerk", NOW)));
    }

    @Test
    void all_of_it_is_paid_or_waived() {
        assertThat(charge.settled(policy(true), DAY)).isFalse();
        assertThat(paid(waived(charge, "40.00"), "60.00").settled(policy(false), DAY))
                .isTrue();
        assertThat(waived(charge, "100.00").state()).isEqualTo(FeeCharge.State.WAIVED);
        assertThat(done(charge.cancel(NOW)).settled(policy(false), DAY)).isTrue();
    }

    @Test
    void or_the_first_part_is_paid_and_none_is_late_where_the_policy_lets_that_do() {
        FeeCharge parts = divided(charge, "30.00", "70.00");

        assertThat(parts.settled(policy(true), DAY)).as("nothing is paid").isFalse();
        assertThat(paid(parts, "29.99").settled(policy(true), DAY)).isFalse();
        assertThat(paid(parts, "30.00").settled(policy(true), DAY)).isTrue();
        assertThat(paid(parts, "30.00").settled(policy(false), DAY)).isFalse();
        assertThat(paid(parts, "30.00").settled(policy(true), DAY.plusDays(40)))
                .as("on the day of the second")
                .isTrue();
        assertThat(paid(parts, "30.00").settled(policy(true), DAY.plusDays(41))).isFalse();
    }

    @Test
    void what_was_paid_before_the_parts_is_none_of_them_and_what_is_waived_after_counts_towards_them() {
        FeeCharge parts = divided(paid(charge, "20.00"), "30.00", "50.00");

        assertThat(parts.settled(policy(true), DAY)).isFalse();
        assertThat(paid(parts, "30.00").settled(policy(true), DAY)).isTrue();
        assertThat(waived(parts, "30.00").settled(policy(true), DAY)).isTrue();
    }

    @Test
    void a_waiver_of_what_was_paid_in_the_meantime_is_not_approved_of() {
        FeeCharge asked = done(charge.askWaiver(Money.yuan("80.00"), "reason", "basis", "clerk", NOW));

        assertThat(paid(asked, "30.00").approve(policy(true), UnitLevel.COUNTY, "chief", NOW))
                .isEqualTo(Outcome.refused(FeeChargeRefusal.MORE_THAN_OPEN));
    }
}
