package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;
import static org.wattline.bootstrap.billing.BillingDesk.refusal;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.application.rating.GivenUsage;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.Marks;

/** What bills hand on from month to month: credits of a household with photovoltaics, peaks of a factory with a ratchet. */
abstract class MonthByMonth {
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Terms.Agreed PHOTOVOLTAICS = terms(8, VoltageLevel.AC_220_V, new TariffId("ZJ-RES-ANNUAL"))
            .with(new Plant(Power.kw(8), MadeUpTariffs.NET_METERING.id()));
    private static final Terms.Agreed RATCHET =
            terms(250, VoltageLevel.AC_10_KV, MadeUpTariffs.RATCHET.id()).marked(Marks.of("POWER_FACTOR_EXEMPT"));

    private final BillingDesk desk;
    private final Map<Register, Integer> shown = new EnumMap<>(Register.class);
    private final Map<YearMonth, Map<Register, Integer>> moved = new HashMap<>();

    MonthByMonth(BillingDesk desk) {
        this.desk = desk;
    }

    private static Terms.Agreed terms(int kva, VoltageLevel voltage, TariffId tariff) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                voltage,
                tariff,
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private AccountNo household(Terms.Agreed agreed) {
        AccountNo account = desk.supply(
                UseCategory.RESIDENTIAL,
                ContractType.GENERATION,
                agreed,
                Register.ACTIVE_IMPORT,
                Register.ACTIVE_EXPORT);
        reads(account, OCTOBER, Register.ACTIVE_IMPORT, 200, Register.ACTIVE_EXPORT, 350);
        reads(account, NOVEMBER, Register.ACTIVE_IMPORT, 220, Register.ACTIVE_EXPORT, 100);
        reads(account, DECEMBER, Register.ACTIVE_IMPORT, 200, Register.ACTIVE_EXPORT, 250);
        reads(account, JANUARY, Register.ACTIVE_IMPORT, 100, Register.ACTIVE_EXPORT, 20);
        desk.setDay(2026, 2, 2);
        return account;
    }

    @AfterEach
    void every_bill_comes_out_again_as_it_is_kept() {
        assertThat(desk.differences(Optional.empty())).isEmpty();
    }

    @Test
    void a_household_uses_its_credits_until_they_are_settled_at_the_years_end() {
        AccountNo account = household(PHOTOVOLTAICS);
        assertThat(amounts(issued(account, OCTOBER))).containsExactly("0.00", "0.00", "0.00");
        assertThat(amounts(issued(account, NOVEMBER))).endsWith("0.00");
        assertThat(credits(account, DECEMBER)).isEqualTo(Map.of(Carried.ALL, Energy.kwh(30)));
        assertThat(amounts(issued(account, DECEMBER))).endsWith("-33.22", "-33.22");
        Bill january = issued(account, JANUARY);
        assertThat(amounts(january)).endsWith("43.04");
        assertThat(january.calculation().carried().credits()).isEmpty();
        assertThat(january.calculation().rated().explanation().en())
                .contains("20")
                .contains("80");
    }

    @Test
    void what_is_over_is_paid_at_the_published_price_of_the_province() {
        Plant plant = new Plant(Power.kw(8), new TariffId("ZJ-PV-SURPLUS"));
        Bill october = issued(household(PHOTOVOLTAICS.with(plant)), OCTOBER);
        assertThat(amounts(october)).containsExactly("107.60", "-145.36", "-37.76");
        assertThat(october.calculation().rated().explanation().zh())
                .contains("ZJ-PV-SURPLUS@2021-08", "发改价格〔2021〕833号");
    }

    @Test
    void its_bills_are_those_of_estimates_that_are_handed_on() {
        AccountNo account = household(PHOTOVOLTAICS);
        Carried carried = Carried.NOTHING;
        TierCounter counter = TierCounter.startOf(2025);
        for (YearMonth month : List.of(OCTOBER, NOVEMBER, DECEMBER, JANUARY)) {
            Bill bill = issued(account, month);
            Generation fed =
                    Generation.fedIn(usage(month, Register.ACTIVE_EXPORT)).settledBy(MadeUpTariffs.NET_METERING);
            RatedBill estimate = estimated(PHOTOVOLTAICS, month, counter, Optional.of(fed), carried);
            assertSame(bill, estimate);
            carried = estimate.carried();
            counter = estimate.counter();
        }
    }

    @Test
    void what_a_reversed_bill_had_used_is_there_again_and_is_used_once() {
        AccountNo account = household(PHOTOVOLTAICS);
        Bill october = issued(account, OCTOBER);
        Bill november = issued(account, NOVEMBER);
        Bill december = issued(account, DECEMBER);
        assertThat(refusal(reverse(november))).contains("billing.later-bill-rests-on-it");
        assertThat(done(reverse(december)).contrary().total())
                .isEqualTo(december.total().negated());
        assertThat(done(reverse(november)).reversed().isIssued()).isTrue();

        Bill early = done(calculate(account, DECEMBER));
        assertThat(early.calculation().carried().credits())
                .isEqualTo(october.calculation().rated().carried().credits());
        Bill again = issued(account, NOVEMBER);
        assertThat(again.calculation().lines()).isEqualTo(november.calculation().lines());
        assertThat(again.calculation().rated().carried())
                .isEqualTo(november.calculation().rated().carried());
        assertThat(refusal(review(early))).contains("billing.carried-has-changed");
        Bill late = issued(account, DECEMBER);
        assertThat(late.total()).isEqualTo(december.total());
        assertThat(late.calculation().lines()).isEqualTo(december.calculation().lines());
    }

    @Test
    void a_bill_run_hands_on_what_bills_made_one_by_one_do() {
        AccountNo account = household(PHOTOVOLTAICS);
        assertThat(issued(account, OCTOBER)).isNotNull();
        desk.running.ran(List.of(account), span(NOVEMBER), Through.CALCULATED);
        assertThat(credits(account, DECEMBER)).isEqualTo(Map.of(Carried.ALL, Energy.kwh(30)));
    }

    @Test
    void a_factory_pays_eighty_percent_of_its_highest_demand_of_a_year() {
        AccountNo account = desk.supply(
                UseCategory.COMMERCE, ContractType.HIGH_VOLTAGE, RATCHET, Register.ACTIVE_IMPORT, Register.MAX_DEMAND);
        reads(account, OCTOBER, Register.ACTIVE_IMPORT, 1000, Register.MAX_DEMAND, 200);
        reads(account, NOVEMBER, Register.ACTIVE_IMPORT, 1000, Register.MAX_DEMAND, 100);
        reads(account, DECEMBER, Register.ACTIVE_IMPORT, 1000, Register.MAX_DEMAND, 180);
        desk.setDay(2026, 2, 2);
        Bill october = issued(account, OCTOBER);
        Bill november = issued(account, NOVEMBER);
        Bill december = issued(account, DECEMBER);
        assertThat(amounts(october)).containsExactly("600.00", "6000.00", "6600.00");
        assertThat(amounts(november)).containsExactly("600.00", "4800.00", "5400.00");
        assertThat(amounts(december)).containsExactly("600.00", "5400.00", "6000.00");
        assertThat(december.calculation().carried().peaks())
                .isEqualTo(Map.of(OCTOBER, Power.kw(200), NOVEMBER, Power.kw(100)));
        assertSame(
                december,
                estimated(
                        RATCHET,
                        DECEMBER,
                        TierCounter.startOf(2025),
                        Optional.empty(),
                        november.calculation().rated().carried()));

        assertThat(done(reverse(october)).reversed().isIssued()).isTrue();
        assertThat(done(reverse(november)).reversed().isIssued()).isTrue();
        assertThat(amounts(done(calculate(account, NOVEMBER)))).contains("3000.00");
        assertThat(amounts(issued(account, OCTOBER))).isEqualTo(amounts(october));
        assertThat(issued(account, NOVEMBER).calculation().lines())
                .isEqualTo(november.calculation().lines());
    }

    private Map<?, ?> credits(AccountNo account, YearMonth month) {
        return done(calculate(account, month)).calculation().carried().credits();
    }

    private Outcome<Bill> calculate(AccountNo account, YearMonth month) {
        return desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, span(month)));
    }

    private Outcome<Bill> review(Bill bill) {
        return desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(bill.no(), bill.version()));
    }

    private Bill issued(AccountNo account, YearMonth month) {
        Bill reviewed = done(review(done(calculate(account, month))));
        return done(desk.issuing.handle(CLERK, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
    }

    private Outcome<Bill.Reversal> reverse(Bill bill) {
        return desk.reversing.handle(CLERK, new ReversingBills.Reverse(bill.no(), bill.version(), "wrong reading"));
    }

    private RatedBill estimated(
            Terms.Agreed agreed, YearMonth month, TierCounter counter, Optional<Generation> fed, Carried carried) {
        BillEstimate.Point point = new BillEstimate.Point(
                "",
                new BillEstimate.Prices.Published(agreed.tariff()),
                false,
                Participation.ENERGY_AND_MONEY,
                new GivenUsage.Figures(usage(month, Register.ACTIVE_IMPORT)));
        return done(new EstimatingBills(desk.prices)
                .handle(new BillEstimate(
                        span(month),
                        month,
                        1,
                        List.of(point),
                        counter,
                        Household.ORDINARY.opened(BillingDesk.OPENED),
                        new BasicCharge.None(),
                        Optional.empty(),
                        Optional.empty(),
                        moved(month, Register.MAX_DEMAND).map(kw -> Metered.of(Power.kw(kw))),
                        new TreeMap<>(),
                        Set.of(),
                        fed,
                        carried)));
    }

    private static void assertSame(Bill bill, RatedBill estimate) {
        RatedBill made = bill.calculation().rated();
        assertThat(made.explanation().zh().replaceAll("；示数 \\[[^]]*]", ""))
                .isEqualTo(estimate.explanation().zh());
        assertThat(made.lines())
                .extracting(RatedLine::quantity)
                .isEqualTo(estimate.lines().stream().map(RatedLine::quantity).toList());
        assertThat(made.lines())
                .extracting(RatedLine::provision)
                .isEqualTo(estimate.lines().stream().map(RatedLine::provision).toList());
        assertThat(made.carried()).isEqualTo(estimate.carried());
    }

    private static List<String> amounts(Bill bill) {
        return Stream.concat(bill.calculation().lines().stream().map(RatedLine::amount), Stream.of(bill.total()))
                .map(Money::toString)
                .toList();
    }

    private Usage usage(YearMonth month, Register register) {
        return Usage.total(Energy.kwh(moved(month, register).orElseThrow()));
    }

    private Optional<Integer> moved(YearMonth month, Register register) {
        return Optional.ofNullable(moved.getOrDefault(month, Map.of()).get(register));
    }

    /** Lets two registers go on in a month; demand is shown as it is. */
    private void reads(AccountNo account, YearMonth month, Register first, int by, Register second, int alsoBy) {
        moved.put(month, Map.of(first, by, second, alsoBy));
        desk.setDay(month.plusMonths(1).getYear(), month.plusMonths(1).getMonthValue(), 2);
        if (shown.isEmpty()) {
            shown.put(first, 0);
            shown.put(second, 0);
            desk.read(account, month.atDay(1), shown);
        }
        shown.merge(first, by, Integer::sum);
        if (second.cumulative()) shown.merge(second, alsoBy, Integer::sum);
        else shown.put(second, alsoBy);
        desk.read(account, month.plusMonths(1).atDay(1), shown);
    }

    private static Span span(YearMonth month) {
        return Span.of(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}
