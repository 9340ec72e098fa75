package org.wattline.adapter.http.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.http.payment.ChannelRoutes;
import org.wattline.adapter.http.payment.LedgerRoutes;
import org.wattline.adapter.http.payment.PaymentOrderRoutes;
import org.wattline.adapter.http.payment.PaymentRoutes;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.server.Declared;
import org.wattline.adapter.http.platform.server.HttpSettings;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.adapter.http.platform.server.Server;
import org.wattline.adapter.http.platform.trail.AuditTrailRoutes;
import org.wattline.adapter.memory.billing.MemoryAdjustments;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.billing.MemoryReviewCases;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryPointArrangements;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.metering.MemoryReadingsThen;
import org.wattline.adapter.memory.metering.MemoryUsageViews;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPaymentOrders;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.cashier.MemoryCashierDays;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryEquipmentRegister;
import org.wattline.application.billing.Beginnings;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.FindingDoubts;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.OpeningPaymentOrders;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.ReceivingChannelNotices;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.cashier.TakingAtCounter;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/** A server with billing and payment in memory, one account with an issued bill, and callers whose tokens are their names. */
final class BillingServer implements AutoCloseable, BusinessClock {
    static final AccountNo ACCOUNT = AccountNo.of(101);

    private static final HeldReadings NOTHING_HELD = (accounts, period) -> List.of();

    final MemoryStore store = new MemoryStore(this, UUID::randomUUID);
    final Declared declared;
    final Bill issued;
    final Bill calculated;
    final Payment payment;
    final PaymentOrder order;

    private final MemoryAccounts accounts = new MemoryAccounts(store);
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(store);
    private final MemoryBills bills = new MemoryBills(store);
    private final MemoryBalances balances = new MemoryBalances(store);
    private final MemoryLedger ledger = new MemoryLedger(store, balances);
    private final MemoryPayments payments = new MemoryPayments(store);
    private final MemoryPaymentOrders orders = new MemoryPaymentOrders(store);
    private final Books books = new Books(
            balances,
            ledger,
            no -> accounts.find(no).map(a -> AccountBalance.open(a.no(), a.customer(), a.unit())),
            SamplePayments.AHEAD,
            store);
    private final TakingPayments taking =
            new TakingPayments(store, books, payments, day -> SamplePayments.POLICY, store.numbers(), store, this);
    private final Supplies supplies = new Supplies(
            accounts,
            new MemoryContracts(store),
            points,
            new MemoryReadings(store, points),
            new NoPrices(),
            bills,
            new MemoryEquipmentRegister(store),
            new MemoryPointArrangements(store),
            new Beginnings(new MemoryReadingsThen(
                    new MemoryUsageViews(new MemoryReadings(store, points), new MemoryEstimates(store)))));
    private final CalculatingBills calculating =
            new CalculatingBills(store, supplies, bills, new NoPrices(), NOTHING_HELD, store.numbers(), this);
    private final ReviewingBills reviewing = new ReviewingBills(
            store,
            bills,
            accounts,
            new MemoryContracts(store),
            new Entitlements(new NoPrices(), WorkingCalendar::weekendsOnly),
            NOTHING_HELD,
            new StoppedBills(new MemoryReviewCases(store), day -> Optional.empty(), store.histories(), this),
            new FindingDoubts(supplies, new MemoryAdjustments(store), new NoPrices()));
    private final IssuingBills issuing =
            new IssuingBills(store, bills, books, day -> SamplePayments.POLICY, NOTHING_HELD, store, this);
    private final OpeningPaymentOrders opening = new OpeningPaymentOrders(
            books,
            day -> SamplePayments.POLICY,
            new PlacingOrders(store, orders, List.of(new Sink()), store.numbers(), this));
    private final Server server;

    BillingServer() {
        SamplePayments.in(store, () -> {
            accounts.add(Account.open(
                            ACCOUNT,
                            SampleBills.CUSTOMER,
                            SampleBills.UNIT,
                            UseCategory.COMMERCE,
                            LocalDate.of(2025, 1, 1))
                    .state());
            return true;
        });
        Bill january = add(SampleBills.bill(store.numbers().next("bill"), 101, SampleBills.JANUARY));
        Bill reviewed = SamplePayments.done(
                reviewing.handle(SamplePayments.CLERK, new ReviewingBills.ReviewBill(january.no(), january.version())));
        issued = SamplePayments.done(
                issuing.handle(SamplePayments.CLERK, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
        calculated = add(SampleBills.bill(store.numbers().next("bill"), 101, SampleBills.FEBRUARY));
        payment = SamplePayments.done(taking.handle(
                SamplePayments.CLERK,
                new TakingPayments.Take(
                        ACCOUNT, Channel.COUNTER, Optional.of(new ChannelReference("R-1")), Money.yuan("10.00"))));
        order = SamplePayments.done(opening.handle(
                        SamplePayments.CLERK, new OpeningPaymentOrders.Open(issued.no(), Channel.WECHAT_PAY)))
                .order();
        Ports ports =
                new Ports((token, origin) -> caller(token), owners(), store, store.idempotency(), store.histories());
        declared = Declared.of(routes(), ports);
        server = Server.start(HttpSettings.on("127.0.0.1", 0), declared, ports, Observer.NONE);
    }

    private Bill add(Bill bill) {
        return SamplePayments.in(store, () -> bills.add(bill));
    }

    private List<Routes> routes() {
        MemoryDeposits deposits = new MemoryDeposits(store);
        return List.of(
                new BillRoutes(calculating, reviewing, bills, bills, this),
                new BillCommandRoutes(
                        reviewing, issuing, new ReversingBills(store, bills, books, store.numbers(), store, this)),
                new LedgerRoutes(books, ledger, deposits, day -> SamplePayments.POLICY, this),
                new PaymentRoutes(
                        new TakingAtCounter(taking, new MemoryCashierDays(store, ledger, payments, deposits), this),
                        new ReversingPayments(
                                store, books, payments, no -> false, day -> SamplePayments.POLICY, store, this),
                        payments,
                        payments),
                new PaymentOrderRoutes(opening, orders),
                new ChannelRoutes(new ReceivingChannelNotices(store, taking, orders, List.of(new Sink()), this)),
                new AuditTrailRoutes(store.histories()));
    }

    private Ownerships owners() {
        Scope.Owner owner = Scope.Owner.of(SampleBills.UNIT, SampleBills.CUSTOMER.value());
        return new Ownerships(List.of(
                Ownerships.Lookup.of(
                        "account", no -> accounts.find(new AccountNo(no)).map(a -> owner)),
                Ownerships.Lookup.of("bill", no -> bills.find(new BillNo(no)).map(b -> owner)),
                Ownerships.Lookup.of(
                        "payment", no -> payments.find(new PaymentNo(no)).map(p -> owner)),
                Ownerships.Lookup.of(
                        "payment-order",
                        no -> orders.find(new PaymentOrderNo(no)).map(o -> owner))));
    }

    private static Optional<Caller> caller(String token) {
        Set<Permission> all = new HashSet<>(Set.of(
                BillingPermissions.SEE,
                BillingPermissions.CALCULATE,
                BillingPermissions.REVIEW,
                BillingPermissions.ISSUE,
                BillingPermissions.REVERSE,
                PaymentPermissions.SEE,
                PaymentPermissions.TAKE,
                PaymentPermissions.REVERSE,
                PaymentPermissions.ORDER,
                PaymentPermissions.SEE_LEDGER,
                Exchange.SEE_PERSONAL,
                AuditTrailRoutes.READ));
        return switch (token) {
            case "clerk" -> Optional.of(staff(token, "/33", all));
            case "stranger" -> Optional.of(staff(token, "/44", all));
            case "neighbour" ->
                Optional.of(new Caller(
                        token,
                        Caller.Kind.CUSTOMER,
                        UnitPath.COMPANY,
                        Set.of(new UUID(8, 8)),
                        all,
                        Caller.Origin.INTERNAL));
            case "guest" -> Optional.of(staff(token, "/33", Set.of()));
            default -> Optional.empty();
        };
    }

    private static Caller staff(String login, String unit, Set<Permission> permissions) {
        return new Caller(login, Caller.Kind.STAFF, new UnitPath(unit), Set.of(), permissions, Caller.Origin.INTERNAL);
    }

    @Override
    public Instant now() {
        return SampleBills.NOW;
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    /** A channel that takes every order and believes nothing. */
    private record Sink() implements PaymentChannel {
        @Override
        public Channel channel() {
            return Channel.WECHAT_PAY;
        }

        @Override
        public Optional<String> place(PaymentOrder order) {
            return Optional.of("weixin://" + order.no());
        }

        @Override
        public Notice read(Map<String, String> headers, byte[] body, Instant at) {
            return new Notice.Rejected("nothing is believed here");
        }

        @Override
        public Notice ask(PaymentOrder order) {
            return new Notice.Rejected("nothing is believed here");
        }
    }

    /** Nothing was published. */
    private record NoPrices() implements Prices {
        @Override
        public PriceBook book() {
            return PriceBook.empty();
        }

        @Override
        public List<TouCalendar> calendars() {
            return List.of();
        }

        @Override
        public Optional<TouCalendar> calendar(String id, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<PowerFactorTable> powerFactors(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<BasicChargePolicy> basicChargePolicy(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<EligibilityRules> eligibility(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<PowerFactorDuties> powerFactorDuties(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public DayFacts days() {
            return DayFacts.WEEK_ONLY;
        }
    }
}
