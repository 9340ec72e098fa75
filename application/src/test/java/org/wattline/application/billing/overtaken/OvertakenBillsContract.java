package org.wattline.application.billing.overtaken;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.billing.SampleBills.FEBRUARY;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.NOW;
import static org.wattline.application.billing.SampleBills.bill;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.day;
import static org.wattline.application.metering.SampleMetering.dials;
import static org.wattline.application.metering.SampleMetering.reading;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.IssuedBills;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.TariffId;

/** What {@link OvertakenBills} promise. */
public abstract class OvertakenBillsContract {
    private static final Page.Request ALL = Page.Request.first(10);
    private static final LocalDate EVER = LocalDate.of(2025, 1, 1);
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Rebilled.Figures MORE = new Rebilled.Figures(Energy.kwh(203), Money.yuan("200.00"));

    protected abstract BillStore store();

    protected abstract MeteringPoints points();

    protected abstract Readings readings();

    protected abstract OvertakenBills overtaken();

    private <T> T within(Supplier<T> work) {
        return in(store().payment().work(), work);
    }

    private Bill issued(Bill calculated) {
        return new IssuedBills(store()).issued(calculated);
    }

    /** The point of account 101, whose registers and curve were known at both ends of January before it was billed. */
    private MeteringPoint read() {
        MeteringPoint point = state(MeteringPoint.open(
                        MeteringPointNo.of(7),
                        AccountNo.of(101),
                        SampleBills.CUSTOMER,
                        SampleBills.UNIT,
                        new AreaCode("A-01"),
                        MeteringMode.LOW_SUPPLY_LOW_METERED,
                        PowerFactorParticipation.NONE)
                .state()
                .install(new AssetNo("T-0007"), dials(ACTIVE_IMPORT), Ratio.ONE, Ratio.ONE, at("2026-01-01")));
        return within(() -> {
            points().add(point);
            readings()
                    .storeRegisters(
                            List.of(
                                    reading(point, "2026-01-01", ACTIVE_IMPORT, "10"),
                                    reading(point, "2026-02-01", ACTIVE_IMPORT, "210"),
                                    reading(point, "2026-03-01", ACTIVE_IMPORT, "410")),
                            BEFORE);
            readings().storeDays(List.of(day(point, "2026-01-31", 100), day(point, "2026-02-01", 100)), BEFORE);
            return point;
        });
    }

    private void reread(MeteringPoint point, String day, String shown, Instant received) {
        within(() -> readings().storeRegisters(List.of(reading(point, day, ACTIVE_IMPORT, shown)), received));
    }

    private List<BillNo> suspected() {
        return overtaken().reread(EVER, Optional.empty(), 10).stream()
                .map(SuspectBill::bill)
                .toList();
    }

    private static SuspectBill suspect(Bill bill) {
        return new SuspectBill(
                bill.no(),
                bill.account(),
                bill.customer(),
                bill.unit(),
                bill.period(),
                new Rebilled.Figures(bill.calculation().rated().energy(), bill.total()));
    }

    private static OvertakenBill tried(Bill bill, Rebilled.Figures after, Instant now) {
        return OvertakenBill.tried(
                suspect(bill), Set.of(OvertakenCause.READINGS), Optional.of(after), Optional.empty(), now);
    }

    private OvertakenBill put(OvertakenBill tried) {
        return within(() -> {
            overtaken().putAll(List.of(tried));
            return tried;
        });
    }

    @Test
    void bills_at_whose_ends_a_newer_version_arrived_are_suspected_until_looked_at() {
        MeteringPoint point = read();
        Bill january = issued(bill(1, 101, JANUARY));
        Bill february = issued(bill(2, 101, FEBRUARY));
        issued(bill(3, 102, JANUARY));
        assertThat(suspected()).as("nothing has arrived since").isEmpty();
        reread(point, "2026-02-01", "213", LATER);
        assertThat(overtaken().reread(EVER, Optional.empty(), 10)).containsExactly(suspect(january), suspect(february));
        assertThat(overtaken().reread(EVER, Optional.empty(), 1)).containsExactly(suspect(january));
        assertThat(overtaken().reread(EVER, Optional.of(january.no()), 10)).containsExactly(suspect(february));
        assertThat(overtaken().reread(LocalDate.of(2026, 2, 1), Optional.empty(), 10))
                .containsExactly(suspect(february));
        put(tried(january, MORE, LATER));
        put(tried(february, suspect(february).before(), LATER));
        assertThat(suspected()).as("both were looked at").isEmpty();
        reread(point, "2026-03-01", "415", LATER.plusSeconds(60));
        assertThat(suspected()).containsExactly(february.no());
    }

    /** Both begin and end with the first version, then the former is made anew with the second one: the latter begins elsewhere than that ends. */
    @Test
    void a_bill_is_suspected_when_the_one_before_it_was_made_anew_with_another_version() {
        MeteringPoint point = read();
        Bill january = issued(bill(1, 101, JANUARY));
        Bill february = issued(bill(2, 101, FEBRUARY));
        reread(point, "2026-02-01", "213", LATER);
        put(tried(january, MORE, LATER));
        put(tried(february, suspect(february).before(), LATER));
        within(() -> {
            Bill.Reversal reversal = done(store().bills()
                    .find(january.no())
                    .orElseThrow()
                    .reverse(BillNo.of(9), "wrong", Chain.EMPTY, LATER));
            store().bills().save(reversal.reversed());
            return store().bills().add(reversal.contrary());
        });
        assertThat(suspected()).as("none is in its place yet").isEmpty();
        issued(SampleBills.at(bill(3, 101, JANUARY), LATER.plusSeconds(60)));
        assertThat(suspected()).containsExactly(february.no());
        put(tried(february, suspect(february).before(), LATER.plusSeconds(120)));
        assertThat(suspected()).isEmpty();
    }

    @Test
    void a_first_version_and_one_that_the_bill_knew_are_no_news() {
        MeteringPoint point = read();
        reread(point, "2026-02-01", "212", BEFORE.plusSeconds(60));
        issued(bill(1, 101, JANUARY));
        reread(point, "2026-01-15", "100", LATER);
        assertThat(suspected()).isEmpty();
    }

    @Test
    void a_day_of_a_curve_is_of_the_bill_that_has_the_day() {
        MeteringPoint point = read();
        Bill january = issued(bill(1, 101, JANUARY));
        Bill february = issued(bill(2, 101, FEBRUARY));
        within(() -> readings().storeDays(List.of(day(point, "2026-01-31", 120)), LATER));
        assertThat(suspected()).containsExactly(january.no());
        within(() -> readings().storeDays(List.of(day(point, "2026-02-01", 120)), LATER));
        assertThat(suspected()).containsExactly(january.no(), february.no());
    }

    @Test
    void bills_by_a_tariff_are_suspected_when_something_is_published_for_their_days_until_looked_at() {
        Bill january = issued(bill(1, 101, JANUARY));
        Bill february = issued(bill(2, 101, FEBRUARY));
        within(() -> store().bills().add(bill(3, 102, JANUARY)));
        Set<TariffId> own = Set.of(new TariffId(
                january.calculation().lines().getFirst().provision().id()));
        Span both = Span.of(JANUARY.from(), FEBRUARY.end());
        OvertakenBills.Repriced later = new OvertakenBills.Repriced(own, both, LATER);
        assertThat(overtaken().priced(later, Optional.empty(), 10))
                .containsExactly(suspect(january), suspect(february));
        assertThat(overtaken().priced(later, Optional.empty(), 1)).containsExactly(suspect(january));
        assertThat(overtaken().priced(later, Optional.of(january.no()), 10)).containsExactly(suspect(february));
        assertThat(priced(own, FEBRUARY, LATER)).containsExactly(suspect(february));
        assertThat(priced(Set.of(new TariffId("XX-OTHER-ONE")), both, LATER)).isEmpty();
        assertThat(priced(own, both, BEFORE))
                .as("they were made by what was published")
                .isEmpty();
        put(tried(january, MORE, LATER));
        assertThat(priced(own, both, LATER)).containsExactly(suspect(february));
        assertThat(priced(own, both, LATER.plusSeconds(60))).hasSize(2);
    }

    private List<SuspectBill> priced(Set<TariffId> tariffs, Span days, Instant publishedAt) {
        return overtaken().priced(new OvertakenBills.Repriced(tariffs, days, publishedAt), Optional.empty(), 10);
    }

    @Test
    void only_issued_bills_that_were_not_reversed_are_suspected() {
        MeteringPoint point = read();
        Bill january = issued(bill(1, 101, JANUARY));
        within(() -> store().bills().add(bill(2, 101, FEBRUARY)));
        reread(point, "2026-02-01", "213", LATER);
        assertThat(overtaken().of(AccountNo.of(101), LocalDate.of(2026, 1, 31))).containsExactly(suspect(january));
        assertThat(overtaken().of(AccountNo.of(101), LocalDate.of(2026, 2, 1))).isEmpty();
        assertThat(overtaken().of(AccountNo.of(102), EVER)).isEmpty();
        within(() -> {
            Bill.Reversal reversal = done(
                    store().bills().find(january.no()).orElseThrow().reverse(BillNo.of(9), "wrong", Chain.EMPTY, NOW));
            store().bills().save(reversal.reversed());
            return store().bills().add(reversal.contrary());
        });
        assertThat(suspected()).isEmpty();
        assertThat(overtaken().of(AccountNo.of(101), EVER)).isEmpty();
    }

    @Test
    void what_was_found_comes_back_in_every_stage() {
        Bill january = issued(bill(1, 101, JANUARY));
        OvertakenBill open = put(tried(january, MORE, NOW)).at(found(january).version());
        assertThat(overtaken().find(january.no())).contains(open);
        assertThat(open.version().number()).isEqualTo(1);
        OvertakenBill explained =
                within(() -> overtaken().save(done(found(january).explained("clerk", "next cycle settles it"))));
        assertThat(overtaken().find(january.no())).contains(explained);
        assertThatThrownBy(() -> within(() -> overtaken().save(open.cancelled())))
                .isInstanceOf(StaleState.class);
        OvertakenBill refused = OvertakenBill.tried(
                suspect(january),
                Set.of(OvertakenCause.HOUSEHOLD),
                Optional.empty(),
                Optional.of("billing.no-metering-point"),
                LATER);
        put(found(january).again(refused));
        assertThat(found(january).version().number()).isEqualTo(3);
        assertThat(found(january))
                .isEqualTo(explained.again(refused).at(found(january).version()));
        OvertakenBill cancelled = within(() -> overtaken().save(found(january).cancelled()));
        assertThat(within(() -> overtaken().hold(List.of(january.no(), BillNo.of(8)))))
                .containsExactlyEntriesOf(Map.of(january.no(), cancelled));
    }

    /** A batch has the bill in hand and finds more; a clerk explains what was seen before. */
    @Test
    void who_explains_a_bill_that_a_batch_tries_again_is_told_that_it_has_changed() throws Exception {
        Bill january = issued(bill(1, 101, JANUARY));
        put(tried(january, MORE, NOW));
        OvertakenBill seen = found(january);
        Rebilled.Figures more = new Rebilled.Figures(Energy.kwh(206), Money.yuan("210.00"));
        CountDownLatch held = new CountDownLatch(1);
        try (ExecutorService batch = Executors.newSingleThreadExecutor()) {
            Future<OvertakenBill> trying = batch.submit(() -> within(() -> {
                OvertakenBill before =
                        requireNonNull(overtaken().hold(List.of(january.no())).get(january.no()));
                held.countDown();
                OvertakenBill next = before.again(tried(january, more, LATER));
                overtaken().putAll(List.of(next));
                return next;
            }));
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> explaining(seen)).isInstanceOf(StaleState.class);
            assertThat(found(january)).isEqualTo(trying.get().at(found(january).version()));
        }
        assertThat(found(january).stage()).isInstanceOf(OvertakenBill.Stage.Open.class);
        assertThat(found(january).after()).contains(more);
    }

    /** The clerk was first: what was explained stays so, as it comes to the same. */
    @Test
    void a_batch_that_tries_a_bill_again_which_is_being_explained_sees_that_it_is() throws Exception {
        Bill january = issued(bill(1, 101, JANUARY));
        put(tried(january, MORE, NOW));
        CountDownLatch explained = new CountDownLatch(1);
        try (ExecutorService clerk = Executors.newSingleThreadExecutor()) {
            Future<OvertakenBill> explaining = clerk.submit(() -> within(() -> {
                OvertakenBill next = overtaken().save(done(found(january).explained("clerk", "next cycle settles it")));
                explained.countDown();
                return next;
            }));
            assertThat(explained.await(30, TimeUnit.SECONDS)).isTrue();
            put(() -> requireNonNull(overtaken().hold(List.of(january.no())).get(january.no()))
                    .again(tried(january, MORE, LATER)));
            assertThat(found(january).stage()).isEqualTo(explaining.get().stage());
        }
        assertThat(found(january).version().number()).isEqualTo(3);
        assertThat(found(january).lookedAt()).isEqualTo(LATER);
    }

    private void explaining(OvertakenBill seen) {
        Outcome<OvertakenBill> ignored = new ExplainingOvertakenBills(
                        store().payment().work(), overtaken())
                .handle(
                        Caller.system("clerk"),
                        new ExplainingOvertakenBills.Explain(seen.billed().bill(), seen.version(), "small"));
        assertThat(ignored).as("somebody else was first").isNull();
    }

    private void put(Supplier<OvertakenBill> tried) {
        List<OvertakenBill> stored = within(() -> {
            List<OvertakenBill> next = List.of(tried.get());
            overtaken().putAll(next);
            return next;
        });
        assertThat(stored).hasSize(1);
    }

    private OvertakenBill found(Bill bill) {
        return overtaken().find(bill.no()).orElseThrow();
    }

    @Test
    void they_are_listed_by_number_within_a_scope() {
        Bill january = issued(bill(1, 101, JANUARY));
        Bill february = issued(bill(2, 101, FEBRUARY));
        put(tried(february, suspect(february).before(), NOW));
        put(tried(january, MORE, NOW));
        assertThat(listed(Scope.EVERYTHING, Optional.empty())).containsExactly(january.no(), february.no());
        assertThat(listed(Scope.EVERYTHING, Optional.of("OPEN"))).containsExactly(january.no());
        assertThat(listed(Scope.EVERYTHING, Optional.of("SAME"))).containsExactly(february.no());
        Scope own = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(listed(own, Optional.empty())).hasSize(2);
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        assertThat(listed(elsewhere, Optional.empty())).isEmpty();
        assertThat(overtaken()
                        .list(
                                Scope.EVERYTHING,
                                new OvertakenBills.Filter(Optional.empty(), Optional.of(OvertakenCause.HOUSEHOLD)),
                                ALL)
                        .items())
                .isEmpty();
    }

    private List<BillNo> listed(Scope scope, Optional<String> stage) {
        return overtaken().list(scope, new OvertakenBills.Filter(stage, Optional.empty()), ALL).items().stream()
                .map(each -> each.billed().bill())
                .toList();
    }
}
