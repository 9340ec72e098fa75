package org.wattline.application.billing.rebill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.billing.SampleBills.FEBRUARY;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.NOW;
import static org.wattline.application.billing.SampleBills.UNIT;
import static org.wattline.application.billing.SampleBills.bill;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.IssuedBills;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** What {@link Rebillings} promise. */
public abstract class RebillingsContract {
    private static final Page.Request ALL = Page.Request.first(10);
    private static final Rebilled.Figures NOW_KNOWN = new Rebilled.Figures(Energy.kwh(150), Money.yuan("127.34"));

    protected abstract BillStore store();

    protected abstract Rebillings rebillings();

    private Bill issued(Bill calculated) {
        return new IssuedBills(store()).issued(calculated);
    }

    private Rebilling added(int id, List<Rebilled> bills) {
        Rebilling fresh = new Rebilling(
                new RebillingId(new UUID(1, id)),
                UNIT,
                "late readings",
                Math.max(1, bills.size()),
                "clerk",
                NOW,
                Rebilling.Stage.PREVIEWING,
                Version.NEW);
        return in(store().payment().work(), () -> rebillings().add(fresh, bills));
    }

    private Rebilling changed(Rebilling rebilling, UnaryOperator<Rebilling> change) {
        return in(
                store().payment().work(),
                () -> rebillings()
                        .save(change.apply(rebillings().find(rebilling.id()).orElseThrow())));
    }

    private static Rebillings.Wanted wanted(UnitPath unit, Optional<YearMonth> month, BillNo... bills) {
        return new Rebillings.Wanted(unit, List.of(bills), month);
    }

    @Test
    void candidates_are_issued_bills_of_the_unit_by_period() {
        Bill february = issued(bill(1, 101, FEBRUARY));
        Bill january = issued(bill(2, 101, JANUARY));
        in(store().payment().work(), () -> store().bills().add(bill(3, 102, JANUARY)));
        assertThat(rebillings().candidates(wanted(new UnitPath("/33"), Optional.empty())))
                .extracting(Rebilled::bill)
                .containsExactly(january.no(), february.no());
        assertThat(rebillings().candidates(wanted(UNIT, Optional.of(YearMonth.of(2026, 2)))))
                .containsExactly(Rebilled.waiting(
                        february.no(),
                        february.account(),
                        FEBRUARY,
                        new Rebilled.Figures(february.calculation().rated().energy(), february.total())));
        assertThat(rebillings().candidates(wanted(UnitPath.COMPANY, Optional.empty(), january.no(), BillNo.of(3))))
                .extracting(Rebilled::bill)
                .containsExactly(january.no());
        assertThat(rebillings().candidates(wanted(new UnitPath("/42"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_rebilling_comes_back_with_what_became_of_its_bills() {
        Bill february = issued(bill(1, 101, FEBRUARY));
        Bill january = issued(bill(2, 101, JANUARY));
        Bill again = issued(bill(3, 102, JANUARY));
        List<Rebilled> waiting = rebillings().candidates(wanted(UNIT, Optional.empty(), january.no(), february.no()));
        Rebilling rebilling = added(1, waiting);
        assertThat(rebillings().find(rebilling.id())).contains(rebilling);
        assertThat(rebillings().next(rebilling.id(), Rebilled.State.WAITING, 1)).containsExactly(waiting.getFirst());
        Rebilled done = waiting.getFirst().rebilled(again.no(), NOW_KNOWN);
        Rebilled refused = waiting.getLast().previewed(NOW_KNOWN).refused("billing.not-issued");
        in(store().payment().work(), () -> {
            rebillings().keep(rebilling.id(), List.of(done, refused));
            return true;
        });
        assertThat(rebillings().bills(rebilling.id(), ALL).items()).containsExactly(refused, done);
        assertThat(rebillings().bills(rebilling.id(), Page.Request.first(1)).items())
                .containsExactly(refused);
        assertThat(rebillings().next(rebilling.id(), Rebilled.State.WAITING, 9)).isEmpty();
        assertThat(rebillings().bill(rebilling.id(), january.no())).contains(done);
        assertThat(rebillings().bill(rebilling.id(), again.no())).isEmpty();
        assertThat(rebillings().bill(new RebillingId(new UUID(9, 9)), january.no()))
                .isEmpty();
    }

    @Test
    void a_bill_that_waits_in_the_place_of_another_is_found_with_its_rebilling() {
        Bill january = issued(bill(2, 101, JANUARY));
        Bill again = in(store().payment().work(), () -> store().bills().add(bill(3, 102, JANUARY)));
        Rebilled waiting = rebillings()
                .candidates(wanted(UNIT, Optional.empty(), january.no()))
                .getFirst();
        Rebilling rebilling = added(1, List.of(waiting));
        assertThat(rebillings().held(again.no())).isEmpty();
        Rebilled held = waiting.held(again.no(), NOW_KNOWN, "billing.review-held");
        kept(rebilling, held);
        assertThat(rebillings().held(again.no())).contains(new Rebillings.Held(rebilling, held));
        assertThat(rebillings().inPlaceOf(again.no())).contains(held);
        assertThat(rebillings().held(january.no())).isEmpty();
        Rebilled rebilled = held.rebilled(again.no(), NOW_KNOWN);
        kept(rebilling, rebilled);
        assertThat(rebillings().held(again.no())).isEmpty();
        assertThat(rebillings().inPlaceOf(again.no())).contains(rebilled);
        assertThat(rebillings().inPlaceOf(january.no())).isEmpty();
    }

    private void kept(Rebilling rebilling, Rebilled bill) {
        in(store().payment().work(), () -> {
            rebillings().keep(rebilling.id(), List.of(bill));
            return true;
        });
    }

    @Test
    void rebillings_are_listed_newest_first_and_a_stale_one_is_not_stored() {
        Rebilling first = added(1, List.of());
        Rebilling second = added(2, List.of());
        Rebilling previewed = changed(first, Rebilling::previewed);
        assertThat(previewed.version().number()).isEqualTo(2);
        assertThatThrownBy(() -> changed(first, held -> first.previewed())).isInstanceOf(StaleState.class);
        Scope scope = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(rebillings().list(scope, ALL).items()).containsExactly(second, previewed);
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        assertThat(rebillings().list(elsewhere, ALL).items()).isEmpty();
    }
}
