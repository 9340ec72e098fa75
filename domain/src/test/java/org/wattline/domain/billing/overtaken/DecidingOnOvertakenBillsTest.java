package org.wattline.domain.billing.overtaken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

class DecidingOnOvertakenBillsTest {
    private static final Instant NOW = Instant.parse("2026-09-02T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Rebilled.Figures BEFORE = new Rebilled.Figures(Energy.kwh(317), Money.yuan("170.55"));
    private static final Rebilled.Figures AFTER = new Rebilled.Figures(Energy.kwh(320), Money.yuan("172.16"));
    private static final SuspectBill JULY = new SuspectBill(
            BillNo.of(1),
            AccountNo.of(1),
            new CustomerId(new UUID(0, 1)),
            new UnitPath("/33/3301"),
            Span.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 1)),
            BEFORE);

    private static OvertakenBill tried(Rebilled.Figures after, OvertakenCause cause, Instant now) {
        return OvertakenBill.tried(JULY, Set.of(cause), Optional.of(after), Optional.empty(), now);
    }

    private static OvertakenBill open() {
        return tried(AFTER, OvertakenCause.READINGS, NOW);
    }

    private static OvertakenBill explained(OvertakenBill bill) {
        return switch (bill.explained("clerk", "the next cycle settles it")) {
            case Outcome.Done<OvertakenBill>(OvertakenBill value) -> value;
            case Outcome.Refused<OvertakenBill>(var why) -> throw new AssertionError(why.code());
        };
    }

    @Test
    void a_bill_that_comes_to_something_else_waits_and_tells_the_difference() {
        assertThat(open().stage()).isEqualTo(new OvertakenBill.Stage.Open());
        assertThat(open().difference()).contains(Money.yuan("1.61"));
        assertThat(new BillOvertaken(open()).facts())
                .containsEntry("bill", BillNo.of(1).value())
                .containsEntry("causes", "READINGS")
                .containsEntry("difference", Money.yuan("1.61").toString());
    }

    @Test
    void one_that_comes_to_the_same_waits_for_nobody() {
        OvertakenBill same = tried(BEFORE, OvertakenCause.READINGS, NOW);
        assertThat(same.stage()).isEqualTo(new OvertakenBill.Stage.Same());
        assertThat(same.explained("clerk", "why")).isEqualTo(Outcome.refused(OvertakenRefusal.SETTLED));
        OvertakenBill later = same.again(tried(AFTER, OvertakenCause.HOUSEHOLD, LATER));
        assertThat(later.stage()).isEqualTo(new OvertakenBill.Stage.Open());
        assertThat(later.noticedAt()).isEqualTo(LATER);
    }

    @Test
    void money_that_shifts_without_energy_is_a_difference_too_and_so_is_energy_without_money() {
        for (Rebilled.Figures after : Set.of(
                new Rebilled.Figures(BEFORE.energy(), AFTER.total()),
                new Rebilled.Figures(AFTER.energy(), BEFORE.total())))
            assertThat(tried(after, OvertakenCause.READINGS, NOW).stage()).isEqualTo(new OvertakenBill.Stage.Open());
    }

    @Test
    void one_that_cannot_be_calculated_any_more_waits_with_the_reason() {
        OvertakenBill refused = OvertakenBill.tried(
                JULY, Set.of(OvertakenCause.READINGS), Optional.empty(), Optional.of("billing.curve-incomplete"), NOW);
        assertThat(refused.stage()).isEqualTo(new OvertakenBill.Stage.Open());
        assertThat(refused.difference()).isEmpty();
        assertThat(new BillOvertaken(refused).facts()).containsEntry("difference", "");
        assertThatThrownBy(() -> OvertakenBill.tried(
                        JULY, Set.of(OvertakenCause.READINGS), Optional.empty(), Optional.empty(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_explained_stays_so_until_it_comes_to_something_else() {
        OvertakenBill explained = explained(open());
        assertThat(explained.explained("clerk", "again")).isEqualTo(Outcome.refused(OvertakenRefusal.SETTLED));
        OvertakenBill looked = explained.again(tried(AFTER, OvertakenCause.HOUSEHOLD, LATER));
        assertThat(looked.stage()).isEqualTo(explained.stage());
        assertThat(looked.causes()).containsExactly(OvertakenCause.READINGS, OvertakenCause.HOUSEHOLD);
        assertThat(looked.lookedAt()).isEqualTo(LATER);
        assertThat(looked.noticedAt()).isEqualTo(NOW);
        Rebilled.Figures other = new Rebilled.Figures(Energy.kwh(325), Money.yuan("174.85"));
        assertThat(looked.again(tried(other, OvertakenCause.READINGS, LATER)).stage())
                .isEqualTo(new OvertakenBill.Stage.Open());
        assertThat(looked.again(tried(BEFORE, OvertakenCause.READINGS, LATER)).stage())
                .as("an edit was undone")
                .isEqualTo(new OvertakenBill.Stage.Same());
    }

    @Test
    void a_cancelled_bill_is_never_open_again() {
        OvertakenBill cancelled = open().cancelled();
        assertThat(cancelled.again(open()).stage()).isEqualTo(new OvertakenBill.Stage.Cancelled());
        assertThat(cancelled.explained("clerk", "why")).isEqualTo(Outcome.refused(OvertakenRefusal.SETTLED));
    }
}
