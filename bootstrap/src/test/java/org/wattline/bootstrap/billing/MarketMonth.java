package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;
import static org.wattline.bootstrap.billing.BillingDesk.refusal;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.VerifyingBills;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.application.rating.GivenUsage;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.AnnouncingPrices;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.DeclaredDays;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.announced.PriceLine;
import org.wattline.domain.tariff.announced.PriceSheet;

/** A month of a market customer at hourly prices: 16 kWh in each hour, 0.20 yuan/kWh in a day's first hour and a fen more in each next. */
abstract class MarketMonth {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Span JANUARY = Span.of(FIRST, LocalDate.of(2026, 2, 1));
    private static final Source SOURCE = Source.of("spot market", "2026-01", Source.Mark.D);
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(250),
            VoltageLevel.AC_10_KV,
            MadeUpTariffs.MARKET.id(),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            true);

    private final BillingDesk desk;

    MarketMonth(BillingDesk desk) {
        this.desk = desk;
    }

    @AfterEach
    void every_bill_comes_out_again_as_it_is_kept() {
        assertThat(desk.differences(Optional.empty())).isEmpty();
    }

    @Test
    void each_hour_is_billed_at_its_price_as_estimates_say_and_a_correction_holds_for_its_day() {
        AccountNo account = customer();
        assertThat(refusal(calculate(account))).contains("billing.market-prices-unknown");
        announce(FIRST, 30, 0);
        assertThat(refusal(calculate(account))).contains("rating.series-not-covering");
        announce(FIRST, 31, 0);
        Bill bill = done(calculate(account));
        // 16 kWh x (24 x 0.20 + 0.01 x 276) x 31 days, and 0.01 for losses of each of 11,904 kWh
        assertThat(amounts(bill)).containsExactly("3868.80", "1428.48", "357.12", "595.20");
        assertThat(bill.total()).isEqualTo(Money.yuan("6249.60"));
        assertThat(bill.calculation().lines().getFirst().readings()).hasSize(31);
        assertThat(bill.calculation().rated().explanation().en()).contains("SPOT");

        RatedBill announced = done(estimated(List.of()));
        assertThat(announced.lines())
                .extracting(RatedLine::amount)
                .containsExactlyElementsOf(bill.calculation().lines().stream()
                        .map(RatedLine::amount)
                        .toList());
        assertThat(announced.explanation().zh())
                .isEqualTo(bill.calculation().rated().explanation().zh().replaceAll("；示数 \\[[^]]*]", ""));
        PriceSeries doubled = sheet(FIRST, 31, 1).prices(desk.now());
        assertThat(done(estimated(List.of(doubled))).total())
                .isEqualTo(Money.yuan(6249 + 11904).plus(Money.yuan("0.60")));

        announce(FIRST.plusDays(1), 1, 1);
        Bill anew = done(calculate(account));
        assertThat(anew.no()).isEqualTo(bill.no());
        assertThat(anew.total()).isEqualTo(bill.total().plus(Money.yuan(384)));
        breaksOff(anew);
    }

    @Test
    void days_that_are_declared_are_known_at_once() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        DeclaredDays hot =
                new DeclaredDays("GD-HOT", Span.of(july, july.plusDays(31)), new TreeSet<>(List.of(july.plusDays(3))));
        assertThat(done(desk.announcing.handle(CLERK, new AnnouncingPrices.DeclareDays(hot, SOURCE)))
                        .days())
                .isEqualTo(hot);
        assertThat(desk.prices.now().days().declared()).contains(hot);
        Instant before = desk.now();
        desk.setDay(2026, 8, 20);
        DeclaredDays corrected = new DeclaredDays("GD-HOT", hot.known(), new TreeSet<>(List.of(july.plusDays(9))));
        done(desk.announcing.handle(CLERK, new AnnouncingPrices.DeclareDays(corrected, SOURCE)));
        assertThat(desk.prices.now().days().declared()).contains(corrected).doesNotContain(hot);
        assertThat(desk.prices.knownAt(before).days().declared())
                .as("bills of July are calculated again by what was declared then")
                .contains(hot)
                .doesNotContain(corrected);
    }

    /** Proves and previews a bill whose calculation breaks off. */
    private void breaksOff(Bill bill) {
        Announcements broken = (Announcements) Proxy.newProxyInstance(
                Announcements.class.getClassLoader(), new Class<?>[] {Announcements.class}, (proxy, asked, given) -> {
                    if (asked.getName().equals("covering")) throw new IllegalStateException("a fault of the program");
                    return asked.invoke(desk.kept.announcements(), given);
                });
        RebillingJob job = new RebillingJob(desk);
        assertThat(job.bills(job.tried(broken, bill)))
                .extracting(Rebilled::why)
                .containsExactly(Optional.of("billing.calculation-broke-off"));
        KeptBills.Filter all =
                new KeptBills.Filter(bill.unit(), Optional.empty(), Optional.of(bill.account()), Optional.empty());
        assertThat(desk.verifying(broken)
                        .handle(CLERK, new VerifyingBills.VerifyPart(all, Optional.empty()))
                        .differences())
                .containsExactly(Difference.ofAll(bill.no(), "calculation", "billing.calculation-broke-off"));
    }

    private AccountNo customer() {
        AccountNo account = desk.supply(UseCategory.COMMERCE, ContractType.HIGH_VOLTAGE, TERMS, Register.ACTIVE_IMPORT);
        desk.setDay(2026, 2, 2);
        List<IntervalDay> days = new ArrayList<>();
        for (int d = 0; d < 31; d++)
            days.add(new IntervalDay(
                    BillingDesk.pointOf(account),
                    Channel.ACTIVE_IMPORT,
                    quarters(FIRST.plusDays(d), 1),
                    BillingDesk.meterOf(account),
                    Ratio.ONE,
                    ReadingSource.AUTO,
                    ReadingQuality.MEASURED,
                    0));
        desk.in(() -> desk.readings.storeDays(days, desk.now()));
        return account;
    }

    private static IntervalEnergy quarters(LocalDate first, int days) {
        long[] values = new long[96 * days];
        Arrays.fill(values, 4 * IntervalEnergy.PER_KWH);
        return IntervalEnergy.milliwattHours(first, 15, values);
    }

    private void announce(LocalDate first, int days, int more) {
        assertThat(done(desk.announcing.handle(
                                CLERK, new AnnouncingPrices.AnnounceSeries(sheet(first, days, more), SOURCE)))
                        .prices()
                        .id())
                .isEqualTo("SPOT");
    }

    private static PriceSheet sheet(LocalDate first, int days, int more) {
        List<PriceLine> lines = new ArrayList<>();
        for (int i = 0; i < days * 24; i++)
            lines.add(new PriceLine(
                    i + 2,
                    Zone.startOf(first).plus(Duration.ofHours(i)),
                    UnitPrice.parse("%d.%02d".formatted(more, 20 + i % 24))));
        return new PriceSheet("SPOT", 60, lines);
    }

    private Outcome<Bill> calculate(AccountNo account) {
        return desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, JANUARY));
    }

    private static List<String> amounts(Bill bill) {
        return bill.calculation().lines().stream()
                .map(RatedLine::amount)
                .map(Money::toString)
                .toList();
    }

    private Outcome<RatedBill> estimated(List<PriceSeries> series) {
        return new EstimatingBills(desk.prices)
                .handle(new BillEstimate(
                        JANUARY,
                        YearMonth.of(2026, 1),
                        1,
                        List.of(new BillEstimate.Point(
                                "",
                                new BillEstimate.Prices.Published(TERMS.tariff()),
                                true,
                                Participation.ENERGY_AND_MONEY,
                                new GivenUsage.Curve(quarters(FIRST, 31), List.of()))),
                        TierCounter.startOf(2026),
                        Household.ORDINARY,
                        new BasicCharge.None(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        series,
                        Carried.NOTHING,
                        Optional.empty(),
                        Optional.empty()));
    }
}
