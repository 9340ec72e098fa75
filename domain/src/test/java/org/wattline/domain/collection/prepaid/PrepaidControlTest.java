package org.wattline.domain.collection.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

class PrepaidControlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final Instant NOW = Instant.parse("2026-03-11T00:00:00Z");
    private static final PrepaidPolicy POLICY = new PrepaidPolicy(
            "P-1",
            Span.startingOn(LocalDate.of(2026, 1, 1)),
            "test",
            3,
            Money.yuan("30.00"),
            Duration.ofHours(24),
            OptionalInt.of(4));

    private static PrepaidControl control() {
        return PrepaidControl.agree(AccountNo.of(1), new CustomerId(new UUID(7, 7)), new UnitPath("/33"), DAY)
                .state();
    }

    /** Ten days at 18.60 a day. */
    private static PrepaidStanding.Reckoned tenDays() {
        return new PrepaidStanding.Reckoned(DAY, Money.yuan("186.00"), 10);
    }

    @Test
    void e4_5_three_average_days_are_the_first_warning_and_a_day_below_nothing_leads_to_a_cut() {
        Change<PrepaidControl> low = control().reckon(tenDays(), Money.yuan("238.00"), POLICY, NOW);
        assertThat(low.state().standing().average()).isEqualTo(Money.yuan("18.60"));
        assertThat(POLICY.warningBelow(Money.yuan("18.60"))).isEqualTo(Money.yuan("55.80"));
        assertThat(low.state().standing().balance()).isEqualTo(Money.yuan("52.00"));
        assertThat(low.facts()).extracting(Event::type).containsExactly("collection.prepaid-low");

        Instant next = NOW.plus(Duration.ofDays(1));
        Change<PrepaidControl> negative = low.state()
                .reckon(
                        new PrepaidStanding.Reckoned(DAY.plusDays(1), Money.yuan("241.10"), 11),
                        Money.yuan("238.00"),
                        POLICY,
                        next);
        assertThat(negative.state().standing().balance()).isEqualTo(Money.yuan("-3.10"));
        assertThat(negative.facts()).extracting(Event::type).containsExactly("collection.prepaid-negative");

        PrepaidControl held = negative.state();
        Change<PrepaidControl> early = held.credit(Money.yuan("238.00"), POLICY, next.plus(Duration.ofMinutes(1439)));
        assertThat(early.facts()).isEmpty();
        Change<PrepaidControl> wanted = held.credit(Money.yuan("238.00"), POLICY, next.plus(Duration.ofHours(24)));
        assertThat(wanted.facts()).extracting(Event::type).containsExactly("collection.prepaid-cut-wanted");
        Change<PrepaidControl> paid =
                wanted.state().credit(Money.yuan("338.00"), POLICY, next.plus(Duration.ofHours(25)));
        assertThat(paid.facts()).extracting(Event::type).containsExactly("collection.prepaid-restored");
        assertThat(paid.state().standing().negativeSince()).isEmpty();
        assertThat(paid.state().standing().daysLeft()).contains(4);
    }

    @Test
    void whoever_uses_little_is_warned_at_thirty_yuan() {
        PrepaidStanding.Reckoned little = new PrepaidStanding.Reckoned(DAY, Money.yuan("10.00"), 10);
        assertThat(control()
                        .reckon(little, Money.yuan("40.00"), POLICY, NOW)
                        .state()
                        .standing()
                        .level())
                .isEqualTo(PrepaidLevel.FINE);
        assertThat(control()
                        .reckon(little, Money.yuan("39.99"), POLICY, NOW)
                        .state()
                        .standing()
                        .level())
                .isEqualTo(PrepaidLevel.LOW);
    }

    @Test
    void on_the_first_of_a_month_the_average_is_the_one_known_before() {
        PrepaidControl known =
                control().reckon(tenDays(), Money.yuan("500.00"), POLICY, NOW).state();
        PrepaidControl first = known.reckon(
                        new PrepaidStanding.Reckoned(DAY.plusDays(21), Money.ZERO, 0), Money.yuan("50.00"), POLICY, NOW)
                .state();
        assertThat(first.standing().average()).isEqualTo(Money.yuan("18.60"));
        assertThat(first.standing().level()).isEqualTo(PrepaidLevel.LOW);
    }

    @Test
    void it_is_agreed_on_once_and_again_after_its_end() {
        PrepaidControl held = control();
        assertThat(held.again(DAY)).isEqualTo(Outcome.refused(PrepaidRefusal.AGREED_ALREADY));
        PrepaidControl ended = ((Outcome.Done<Change<PrepaidControl>>) held.end(DAY.plusDays(1)))
                .value()
                .state();
        assertThat(ended.end(DAY.plusDays(2))).isEqualTo(Outcome.refused(PrepaidRefusal.ENDED));
        assertThat(ended.again(DAY.plusDays(3))).isInstanceOf(Outcome.Done.class);
    }

    @Property
    void the_issue_of_the_bill_changes_no_balance(
            @ForAll @IntRange(max = 1_000_000) int creditFen, @ForAll @IntRange(max = 1_000_000) int usedFen) {
        PrepaidControl before = control()
                .reckon(new PrepaidStanding.Reckoned(DAY, Money.fen(usedFen), 31), Money.fen(creditFen), POLICY, NOW)
                .state();
        PrepaidControl after = before.reckon(
                        new PrepaidStanding.Reckoned(DAY, Money.ZERO, 0),
                        Money.fen(creditFen - (long) usedFen),
                        POLICY,
                        NOW)
                .state();
        assertThat(after.standing().balance()).isEqualTo(before.standing().balance());
    }
}
