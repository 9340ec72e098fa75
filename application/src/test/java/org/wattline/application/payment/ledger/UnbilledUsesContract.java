package org.wattline.application.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.UNIT;
import static org.wattline.application.connection.SampleConnections.certificate;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.day;
import static org.wattline.application.metering.SampleMetering.dials;
import static org.wattline.application.metering.SampleMetering.reading;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.IssuedBills;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.payment.Charge;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.ledger.UnbilledUse;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** What {@link UnbilledUses} promise. January is billed on 10 February with 210 kWh shown at its end. */
public abstract class UnbilledUsesContract {
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);
    private static final Instant MORNING = at("2026-02-11").plusSeconds(3_600);
    private static final Instant EVENING = at("2026-02-11").plusSeconds(72_000);
    private static final Span TEN_DAYS = Span.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 11));

    /** All ports over one store. */
    public record Stock(
            Customers customers,
            PremisesRegister premises,
            Accounts accounts,
            Contracts contracts,
            MeteringPoints points,
            Readings readings,
            PointArrangements arrangements,
            BillStore bills,
            UnbilledUses uses) {}

    protected abstract Stock stock();

    private <T> T within(Supplier<T> work) {
        return in(stock().bills().payment().work(), work);
    }

    /** Somebody who is supplied since January. */
    private MeteringPoint supplied(long number) {
        PremisesId place = new PremisesId(new UUID(8, number));
        MeteringPoint point = point(number, number);
        return within(() -> {
            if (stock().customers().find(SampleBills.CUSTOMER).isEmpty())
                stock().customers()
                        .add(new Customer(
                                SampleBills.CUSTOMER,
                                Customer.Kind.PERSON,
                                new PersonName("李四"),
                                certificate(),
                                new PhoneNumber("13800138000"),
                                List.of(),
                                new TreeSet<>(),
                                UNIT,
                                Version.NEW));
            stock().premises()
                    .add(Premises.register(place, new Address("文三路" + number + "号"), UNIT, new AreaCode("A-01"))
                            .state());
            AccountNo account = AccountNo.of(number);
            stock().accounts()
                    .add(Account.open(account, SampleBills.CUSTOMER, UNIT, UseCategory.RESIDENTIAL, OPENED)
                            .state());
            stock().contracts()
                    .add(state(SupplyContract.draft(
                                    ContractNo.of(number),
                                    account,
                                    SampleBills.CUSTOMER,
                                    place,
                                    UNIT,
                                    ContractType.RESIDENTIAL,
                                    OPENED,
                                    agreed(),
                                    at("2026-01-01"))
                            .signing(OPENED)));
            stock().points().add(point);
            return point;
        });
    }

    private static MeteringPoint point(long number, long account) {
        return state(MeteringPoint.open(
                        MeteringPointNo.of(number),
                        AccountNo.of(account),
                        SampleBills.CUSTOMER,
                        UNIT,
                        new AreaCode("A-01"),
                        MeteringMode.LOW_SUPPLY_LOW_METERED,
                        PowerFactorParticipation.NONE)
                .state()
                .install(new AssetNo("T-" + number), dials(ACTIVE_IMPORT), Ratio.ONE, Ratio.ONE, at("2026-01-01")));
    }

    private static Terms.Agreed agreed() {
        return new Terms.Agreed(
                Capacity.kva(8),
                VoltageLevel.AC_220_V,
                new TariffId("ZJ-RES-ANNUAL"),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private void shown(MeteringPoint point, String day, String value, Instant received) {
        within(() -> stock().readings().storeRegisters(List.of(reading(point, day, ACTIVE_IMPORT, value)), received));
    }

    private void used(MeteringPoint point, String day, long wattHours, Instant received) {
        within(() -> stock().readings().storeDays(List.of(day(point, day, wattHours)), received));
    }

    /** January, issued and booked on 10 February. */
    private Bill billed(MeteringPoint point, long number) {
        long account = Long.parseLong(point.account().value().substring(1, 9));
        shown(point, "2026-02-01", "210", at("2026-02-01").plusSeconds(60));
        Bill bill = new IssuedBills(stock().bills()).issued(SampleBills.bill(number, account, JANUARY));
        return within(() -> {
            var charged = done(SamplePayments.empty(account)
                    .charge(
                            new Charge(
                                    bill.no(),
                                    DebtorClass.RESIDENT,
                                    LocalDate.of(2026, 2, 28),
                                    Map.of("ENERGY", bill.total())),
                            SamplePayments.NOW));
            stock().bills().payment().balances().add(charged.balance());
            stock().bills().payment().ledger().append(charged.entries());
            return bill;
        });
    }

    private List<UnbilledUse> uses(Instant instant) {
        return stock().uses()
                .at(Scope.EVERYTHING, instant, Page.Request.first(10))
                .items();
    }

    private static UnbilledUse use(Bill bill, Span days, int measured, Energy energy) {
        return new UnbilledUse(
                bill.account(),
                UNIT,
                DebtorClass.RESIDENT,
                days,
                Optional.of(new UnbilledUse.LastBill(
                        bill.no(), 31, bill.total(), bill.calculation().rated().energy())),
                new UnbilledUse.Measured(measured, energy));
    }

    @Test
    void days_since_the_last_issued_bill_are_unbilled_as_far_as_they_are_over() {
        Bill bill = billed(supplied(101), 1);
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 0, Energy.ZERO));
        assertThat(uses(at("2026-02-05")))
                .as("before the bill was issued nothing is billed")
                .containsExactly(new UnbilledUse(
                        bill.account(),
                        UNIT,
                        DebtorClass.RESIDENT,
                        Span.of(OPENED, LocalDate.of(2026, 2, 5)),
                        Optional.empty(),
                        new UnbilledUse.Measured(0, Energy.ZERO)));
        assertThat(uses(at("2026-01-01"))).as("no day is over").isEmpty();
    }

    @Test
    void a_reading_counts_from_its_arrival_on() {
        MeteringPoint point = supplied(101);
        Bill bill = billed(point, 1);
        shown(point, "2026-02-11", "260", EVENING);
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 0, Energy.ZERO));
        assertThat(uses(EVENING)).containsExactly(use(bill, TEN_DAYS, 10, Energy.kwh(50)));
    }

    @Test
    void a_reading_counts_as_it_was_known() {
        MeteringPoint point = supplied(101);
        Bill bill = billed(point, 1);
        shown(point, "2026-02-08", "250", MORNING);
        shown(point, "2026-02-08", "240", EVENING);
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 7, Energy.kwh(40)));
        assertThat(uses(EVENING)).containsExactly(use(bill, TEN_DAYS, 7, Energy.kwh(30)));
    }

    @Test
    void so_do_curves() {
        MeteringPoint point = supplied(101);
        Bill bill = billed(point, 1);
        used(point, "2026-02-01", 100, MORNING);
        used(point, "2026-02-02", 100, MORNING);
        used(point, "2026-02-02", 200, EVENING);
        used(point, "2026-02-03", 100, EVENING);
        assertThat(uses(MORNING.minusSeconds(1))).containsExactly(use(bill, TEN_DAYS, 0, Energy.ZERO));
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 2, Energy.kwh("19.2")));
        assertThat(uses(EVENING)).containsExactly(use(bill, TEN_DAYS, 3, Energy.kwh("38.4")));
    }

    @Test
    void what_covers_more_days_counts_and_nothing_is_measured_while_one_of_several_points_is_not() {
        MeteringPoint point = supplied(101);
        Bill bill = billed(point, 1);
        used(point, "2026-02-01", 100, MORNING);
        shown(point, "2026-02-11", "260", MORNING);
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 10, Energy.kwh(50)));
        within(() -> {
            stock().points().add(point(900, 101));
            return true;
        });
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 0, Energy.ZERO));
    }

    /** Two sources of supply, one measured on all ten days and the other on five: 50 kWh of ten days are 25 of five; what a sub-point counts is in its main's. */
    @Test
    void points_that_are_below_none_count_together_for_the_days_that_all_of_them_cover() {
        MeteringPoint first = supplied(101);
        Bill bill = billed(first, 1);
        MeteringPoint second = within(() -> {
            stock().points().add(point(900, 101));
            stock().points().add(point(901, 101));
            stock().arrangements().add(below(first, 901));
            return stock().points().find(MeteringPointNo.of(900)).orElseThrow();
        });
        shown(first, "2026-02-11", "260", MORNING);
        shown(second, "2026-02-01", "100", MORNING);
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 0, Energy.ZERO));
        shown(second, "2026-02-06", "107", MORNING);
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 5, Energy.kwh(32)));
        shown(second, "2026-02-11", "114", MORNING);
        assertThat(uses(MORNING)).containsExactly(use(bill, TEN_DAYS, 10, Energy.kwh(64)));
    }

    private static PointArrangement below(MeteringPoint main, long number) {
        Arrangement sub = new Arrangement(
                Optional.of(main.no()),
                new QuantityRule.ByMeter(),
                List.of(),
                Optional.empty(),
                PowerFactorParticipation.NONE);
        return new PointArrangement(
                MeteringPointNo.of(number),
                main.account(),
                main.customer(),
                main.unit(),
                List.of(new Arranged(Span.startingOn(OPENED), sub, at("2026-01-01"))),
                Version.NEW);
    }

    @Test
    void accounts_come_by_number_within_a_scope_and_page() {
        Bill first = billed(supplied(101), 1);
        Bill second = billed(supplied(102), 2);
        Page<UnbilledUse> page = stock().uses().at(Scope.EVERYTHING, MORNING, Page.Request.first(1));
        assertThat(page.items()).containsExactly(use(first, TEN_DAYS, 0, Energy.ZERO));
        assertThat(stock().uses()
                        .at(Scope.EVERYTHING, MORNING, new Page.Request(1, page.next()))
                        .items())
                .containsExactly(use(second, TEN_DAYS, 0, Energy.ZERO));
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        assertThat(stock().uses().at(elsewhere, MORNING, Page.Request.first(9)).items())
                .isEmpty();
    }
}
