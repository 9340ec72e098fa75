package org.wattline.application.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.billing.SampleBills.FEBRUARY;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.NOW;
import static org.wattline.application.billing.SampleBills.bill;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillStanding;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.LastBill;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.Review;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.Carried;

/** What {@link Bills} and {@link BillViews} promise. */
public abstract class BillsContract {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 17);

    protected abstract BillStore store();

    private final AccountNo account = AccountNo.of(101);

    private Bill added(Bill bill) {
        return in(store().payment().work(), () -> store().bills().add(bill));
    }

    private Bill changed(BillNo no, UnaryOperator<Bill> change) {
        return in(
                store().payment().work(),
                () -> store().bills().save(change.apply(store().bills().find(no).orElseThrow())));
    }

    private static Bill reviewed(Bill bill) {
        return done(bill.review(new Review.Facts(false, Optional.empty(), Chain.EMPTY)));
    }

    private static Bill issued(Bill bill) {
        return done(bill.issue(DUE, Chain.EMPTY, false, Optional.empty(), NOW)).state();
    }

    @Test
    void a_bill_comes_back_as_it_was_stored_in_every_stage() {
        Bill bill = added(bill(1, 101, JANUARY));
        assertThat(bill.version().number()).isEqualTo(1);
        assertThat(store().bills().find(bill.no())).contains(bill);
        assertThat(store().bills().living(account, JANUARY)).contains(bill);
        for (UnaryOperator<Bill> step : List.<UnaryOperator<Bill>>of(BillsContract::reviewed, BillsContract::issued)) {
            Bill next = changed(bill.no(), step);
            assertThat(store().bills().find(bill.no())).contains(next);
        }
    }

    @Test
    void payments_move_bills_on_without_anything_else_of_them() {
        Bill one = issued(1, JANUARY);
        Bill other = issued(2, FEBRUARY);
        noted(Map.of(one.no(), Money.ZERO, other.no(), Money.yuan("69.34")));
        assertThat(store().bills().find(one.no()))
                .contains(one.further(one.standing()
                        .paid(one.total(), Money.ZERO, Money.ZERO, DUE)
                        .at(one.version().next())));
        assertThat(stage(other.no())).isEqualTo(new Bill.Stage.PartlyPaid(Zone.day(NOW), DUE));
        noted(Map.of(other.no(), other.total()));
        assertThat(stage(other.no())).isEqualTo(new Bill.Stage.Issued(Zone.day(NOW), DUE));
        noted(Map.of(other.no(), Money.ZERO));
        assertThat(stage(other.no())).isEqualTo(new Bill.Stage.Paid(Zone.day(NOW), DUE, DUE));
    }

    @Test
    void a_payment_does_not_move_a_bill_that_was_stored_meanwhile() {
        Bill bill = issued(1, JANUARY);
        BillStanding old = in(store().payment().work(), () -> store().bills().standings(Set.of(bill.no())))
                .get(bill.no());
        noted(Map.of(bill.no(), Money.yuan("69.34")));
        assertThatThrownBy(() -> noted(bills -> old, Map.of(bill.no(), Money.ZERO)))
                .isInstanceOf(StaleState.class);
    }

    private Bill issued(int no, Span period) {
        Bill bill = added(bill(no, 101, period));
        changed(bill.no(), BillsContract::reviewed);
        return changed(bill.no(), BillsContract::issued);
    }

    private Bill.Stage stage(BillNo no) {
        return store().bills().find(no).orElseThrow().stage();
    }

    private static Money owed(Map<BillNo, Money> open, BillNo bill) {
        return open.getOrDefault(bill, Money.ZERO);
    }

    /** @param open what is still owed of which bill */
    private void noted(Map<BillNo, Money> open) {
        noted(UnaryOperator.identity(), open);
    }

    private void noted(UnaryOperator<BillStanding> read, Map<BillNo, Money> open) {
        in(store().payment().work(), () -> {
            Map<BillNo, BillStanding> standings = store().bills().standings(open.keySet());
            store().bills()
                    .advance(standings.values().stream()
                            .map(standing -> read.apply(standing)
                                    .paid(paid(owed(open, standing.no())), owed(open, standing.no()), Money.ZERO, DUE))
                            .toList());
            return standings;
        });
    }

    private static Money paid(Money open) {
        return bill(1, 101, JANUARY).total().minus(open);
    }

    @Test
    void a_bill_that_is_calculated_anew_has_its_new_lines_alone() {
        Bill bill = added(bill(1, 101, JANUARY));
        Bill anew = changed(bill.no(), b -> done(b.recalculated(SampleBills.calculation(JANUARY, 300))));
        assertThat(store().bills().find(bill.no())).contains(anew);
        assertThat(anew.calculation().rated().energy()).isEqualTo(Energy.kwh(300));
    }

    @Test
    void a_stale_bill_is_not_stored() {
        Bill bill = added(bill(1, 101, JANUARY));
        assertThat(changed(bill.no(), BillsContract::reviewed)).isNotNull();
        assertThatThrownBy(() -> changed(bill.no(), current -> reviewed(bill))).isInstanceOf(StaleState.class);
    }

    @Test
    void an_account_has_one_living_bill_for_a_period() {
        assertThat(added(bill(1, 101, JANUARY))).isNotNull();
        assertThatThrownBy(() -> added(bill(2, 101, JANUARY))).isInstanceOf(AlreadyThere.class);
        assertThat(store().bills().find(BillNo.of(2))).isEmpty();
        assertThat(added(bill(3, 102, JANUARY))).isNotNull();
        assertThat(added(bill(4, 101, FEBRUARY))).isNotNull();
    }

    @Test
    void no_day_of_an_account_is_on_two_living_bills() {
        Bill january = added(bill(1, 101, JANUARY));
        for (Span days : List.of(
                days("2026-01-10", "2026-01-20"),
                days("2025-12-10", "2026-01-02"),
                days("2026-01-31", "2026-02-03"),
                days("2025-12-01", "2026-03-01"))) {
            assertThatThrownBy(() -> added(bill(2, 101, days))).as("%s", days).isInstanceOf(AlreadyThere.class);
            assertThat(addedAll(bill(3, 101, days))).as("%s", days).isEmpty();
        }
        assertThat(addedAll(bill(4, 102, days("2026-01-10", "2026-01-20")), bill(5, 102, JANUARY)))
                .containsExactly(BillNo.of(4));
        assertThat(addedAll(
                        bill(6, 101, days("2025-12-31", "2026-01-01")), bill(7, 101, days("2026-02-01", "2026-02-02"))))
                .containsExactly(BillNo.of(6), BillNo.of(7));
        assertThat(store().bills().billed(january.account(), january.period(), january.no()))
                .isFalse();
    }

    private static Span days(String from, String to) {
        return Span.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    private List<BillNo> addedAll(Bill... bills) {
        return in(store().payment().work(), () -> store().bills().addAll(List.of(bills)));
    }

    @Test
    void of_two_runs_that_bill_the_same_days_at_once_one_is_left_out() throws Exception {
        CountDownLatch stored = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<BillNo>> whole =
                    threads.submit(() -> in(store().payment().work(), () -> {
                        List<BillNo> added =
                                store().bills().addAll(List.of(bill(1, 101, JANUARY), bill(2, 102, JANUARY)));
                        stored.countDown();
                        return added;
                    }));
            Future<List<BillNo>> part = threads.submit(() -> {
                stored.await();
                return addedAll(
                        bill(3, 101, days("2026-01-10", "2026-01-20")), bill(4, 103, days("2026-01-10", "2026-01-20")));
            });
            assertThat(whole.get()).containsExactly(BillNo.of(1), BillNo.of(2));
            assertThat(part.get()).containsExactly(BillNo.of(4));
        }
    }

    @Test
    void a_reversed_bill_makes_room_for_another() {
        Bill bill = added(bill(1, 101, JANUARY));
        assertThat(changed(bill.no(), BillsContract::reviewed)).isNotNull();
        Bill issued = changed(bill.no(), BillsContract::issued);
        Bill.Reversal reversal = done(issued.reverse(BillNo.of(2), "wrong reading", Chain.EMPTY, NOW));
        Bill contrary = in(store().payment().work(), () -> {
            assertThat(store().bills().find(issued.no())).isPresent();
            assertThat(store().bills().save(reversal.reversed())).isNotNull();
            return store().bills().add(reversal.contrary());
        });
        assertThat(store().bills().find(contrary.no())).contains(contrary);
        assertThat(store().bills().living(account, JANUARY)).isEmpty();
        assertThat(store().bills().countedInYear(List.of(account), FEBRUARY.from()))
                .isEmpty();
        assertThat(added(bill(3, 101, JANUARY))).isNotNull();
    }

    @Test
    void a_set_of_bills_leaves_out_those_that_are_there() {
        assertThat(added(bill(1, 101, JANUARY))).isNotNull();
        List<BillNo> added = in(
                store().payment().work(),
                () -> store().bills()
                        .addAll(List.of(bill(2, 101, JANUARY), bill(3, 102, JANUARY), bill(4, 103, JANUARY))));
        assertThat(added).containsExactly(BillNo.of(3), BillNo.of(4));
        assertThat(store().bills().find(BillNo.of(2))).isEmpty();
        assertThat(store().bills().find(BillNo.of(4)))
                .contains(bill(4, 103, JANUARY).at(bill(1, 1, JANUARY).version().next()));
        List<BillNo> again = in(
                store().payment().work(),
                () -> store().bills().addAll(List.of(bill(5, 103, JANUARY), bill(6, 104, JANUARY))));
        assertThat(again).containsExactly(BillNo.of(6));
    }

    @Test
    void what_was_billed_before_is_known() {
        Bill january = added(bill(1, 101, JANUARY));
        Bill february = added(bill(2, 101, FEBRUARY, 100));
        assertThat(store().bills().billed(account, JANUARY, january.no())).isFalse();
        assertThat(store().bills().billed(account, JANUARY, february.no())).isTrue();
        assertThat(store().bills().billed(account, SampleBills.month(2026, 3), february.no()))
                .isFalse();
        assertThat(store().bills().last(account, FEBRUARY.from())).contains(LastBill.of(january));
        assertThat(store().bills().last(account, JANUARY.from())).isEmpty();
        assertThat(store().bills().countedInYear(List.of(account, AccountNo.of(102)), LocalDate.of(2026, 3, 1)))
                .isEqualTo(Map.of(account, Energy.kwh(300)));
        assertThat(store().bills().countedInYear(List.of(account), FEBRUARY.from()))
                .isEqualTo(Map.of(account, Energy.kwh(200)));
        assertThat(store().bills().countedInYear(List.of(account), LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    @Test
    void a_chain_has_what_living_bills_handed_on_before_a_day_and_after_it() {
        Carried first = new Carried(
                new TreeMap<>(Map.of(Carried.ALL, Energy.kwh("12.5"))),
                Money.yuan("3.20"),
                new TreeMap<>(Map.of(YearMonth.of(2026, 1), Power.kw(80))),
                new Carried.Billed(2026, Money.yuan(100)));
        Carried none = Carried.NOTHING.withBilled(new Carried.Billed(2026, Money.ZERO));
        Carried later = Carried.NOTHING.withBilled(new Carried.Billed(2026, Money.yuan(150)));
        Bill january = added(SampleBills.carrying(bill(1, 101, JANUARY), none, first));
        Bill february = added(SampleBills.carrying(bill(2, 101, FEBRUARY), first, later));
        assertThat(added(bill(3, 102, JANUARY))).isNotNull();
        assertThat(store().bills().find(january.no())).contains(january);
        AccountNo stranger = AccountNo.of(103);
        assertThat(store().bills().earlier(List.of(account, stranger), FEBRUARY.from()))
                .isEqualTo(Map.of(account, List.of(Link.of(january))));
        assertThat(store().bills().earlier(List.of(account), FEBRUARY.end()).get(account))
                .containsExactlyInAnyOrder(Link.of(january), Link.of(february));
        assertThat(store().bills().later(account, FEBRUARY.from())).containsExactly(Link.of(february));
        assertThat(store().bills().chain(january)).isEqualTo(new Chain(List.of(), List.of(Link.of(february))));

        Bill anew = changed(january.no(), b -> done(b.recalculated(SampleBills.calculation(JANUARY, 300))));
        assertThat(store().bills().chain(february).before()).containsExactly(Link.of(anew));
        Bill issued = changed(changed(january.no(), BillsContract::reviewed).no(), BillsContract::issued);
        assertThat(store().bills().chain(february).before()).containsExactly(Link.of(issued));
        assertThat(changed(
                        january.no(),
                        b -> done(b.reverse(BillNo.of(9), "wrong reading", Chain.EMPTY, NOW))
                                .reversed()))
                .isNotNull();
        assertThat(store().bills().chain(february)).isEqualTo(Chain.EMPTY);
    }

    @Test
    void what_is_asked_about_sets_is_what_is_asked_one_by_one() {
        Bill january = added(bill(1, 101, JANUARY));
        Bill february = added(bill(2, 101, FEBRUARY, 300));
        Bill other = added(bill(3, 102, FEBRUARY));
        List<AccountNo> all = List.of(account, other.account(), AccountNo.of(103));
        Bills bills = store().bills();
        assertThat(bills.lasts(all, FEBRUARY.end()))
                .isEqualTo(Map.of(account, LastBill.of(february), other.account(), LastBill.of(other)));
        assertThat(bills.lasts(all, FEBRUARY.from())).isEqualTo(Map.of(account, LastBill.of(january)));
        assertThat(bills.later(all, FEBRUARY.from()))
                .isEqualTo(Map.of(account, List.of(Link.of(february)), other.account(), List.of(Link.of(other))));
        assertThat(bills.billedUntil(all, JANUARY)).isEqualTo(Map.of(account, JANUARY.end()));
        assertThat(bills.billedUntil(all, Span.of(JANUARY.from(), FEBRUARY.end())))
                .isEqualTo(Map.of(account, FEBRUARY.end(), other.account(), FEBRUARY.end()));
    }

    @Test
    void lists_are_newest_first_in_pages_within_the_scope() {
        for (int i = 1; i <= 3; i++)
            assertThat(added(bill(i, 100 + i, JANUARY))).isNotNull();
        assertThat(added(bill(4, 101, FEBRUARY))).isNotNull();
        BillViews.Filter all = new BillViews.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        Page<BillViews.Row> first = store().views().list(Scope.EVERYTHING, all, Page.Request.first(3));
        assertThat(first.items())
                .extracting(BillViews.Row::no)
                .containsExactly(BillNo.of(4), BillNo.of(3), BillNo.of(2));
        assertThat(store().views()
                        .list(Scope.EVERYTHING, all, new Page.Request(3, first.next()))
                        .items())
                .extracting(BillViews.Row::no)
                .containsExactly(BillNo.of(1));
        BillViews.Filter one = new BillViews.Filter(
                Optional.of(account), Optional.of(YearMonth.of(2026, 1)), Optional.of("CALCULATED"));
        assertThat(store().views()
                        .list(Scope.EVERYTHING, one, Page.Request.first(9))
                        .items())
                .extracting(BillViews.Row::no)
                .containsExactly(BillNo.of(1));
        Scope stranger = new Scope(Optional.empty(), Optional.of(Set.of(new UUID(1, 1))));
        assertThat(store().views().list(stranger, all, Page.Request.first(9)).items())
                .isEmpty();
    }
}
