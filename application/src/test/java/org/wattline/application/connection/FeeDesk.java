package org.wattline.application.connection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.fee.CancelledFees;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.connection.fee.FeeBooks;
import org.wattline.application.connection.fee.FeePolicies;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.application.connection.fee.ReleasingFees;
import org.wattline.application.connection.fee.RelievingFees;
import org.wattline.application.connection.fee.TakingFees;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.ReceivingChannelNotices;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.refund.DecidingRefunds;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.fee.FeeItem;
import org.wattline.domain.connection.fee.FeePolicy;
import org.wattline.domain.connection.fee.FeeSchedule;
import org.wattline.domain.connection.fee.FeeStandard;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.payment.refund.RefundPolicy;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Money;

/** Those who charge, take and give back fees, on one store: 210 yuan/kVA at 10 kV; a county waives up to 20,000. */
final class FeeDesk {
    private static final Span ALWAYS = Span.startingOn(LocalDate.of(2024, 1, 1));
    static final FeeSchedule SCHEDULE = new FeeSchedule(
            List.of(new FeeItem(
                    FeeSchedule.HIGH_RELIABILITY,
                    Text.of("高可靠性供电费", "High-reliability supply fee"),
                    "发改价格〔2003〕2279号",
                    false,
                    ALWAYS)),
            List.of(new FeeStandard(
                    FeeSchedule.HIGH_RELIABILITY,
                    new UnitPath("/33"),
                    VoltageLevel.AC_10_KV,
                    new BigDecimal("210"),
                    new BigDecimal("1.5"),
                    new BigDecimal("0.5"),
                    ALWAYS,
                    "illustrative")));
    private static final FeePolicy POLICY = new FeePolicy(
            "TEST",
            FeeSchedule.HIGH_RELIABILITY,
            ALWAYS,
            "test",
            30,
            Map.of(UnitLevel.COUNTY, Money.yuan("20000.00")),
            3,
            100,
            Map.of(),
            true);

    /** Logins whose day is closed. */
    final Set<String> closedTills = new HashSet<>();

    final DeterminingFees determining;
    final ReleasingFees releasing;
    final ChargingFees charging;
    final TakingFees taking;
    final OrderingFees ordering;
    final ReceivingChannelNotices receiving;
    final RelievingFees relieving;
    final CancelledFees cancelled;
    final DecidingRefunds deciding;

    FeeDesk(ConnectionStore store, SupplyPlans plans) {
        determining = new DeterminingFees(() -> SCHEDULE, plans);
        OwningApplications applications = new OwningApplications(store.applications(), new NoChanges());
        FeePorts ports = store.fees();
        FeePolicies policies = (item, day) -> POLICY;
        FeeBooks books = new FeeBooks(ports.charges(), ports.ledger(), store.outbox());
        releasing = new ReleasingFees(
                store.work(),
                ports.charges(),
                books,
                applications,
                determining,
                ports.payments(),
                ports.refunds(),
                store.numbers(),
                store.outbox(),
                store.clock());
        charging = new ChargingFees(
                ports.charges(), books, ports.balances(), policies, releasing, store.numbers(), store.clock());
        taking = new TakingFees(
                store.work(),
                ports.charges(),
                books,
                ports.payments(),
                releasing,
                day -> !closedTills.contains(day.login()),
                store.numbers(),
                store.clock());
        relieving = new RelievingFees(store.work(), ports.charges(), books, policies, store.clock());
        List<PaymentChannel> wallets = List.of(new ToldWallet());
        ordering = new OrderingFees(
                applications,
                ports.charges(),
                ports.orders(),
                new PlacingOrders(store.work(), ports.orders(), wallets, store.numbers(), store.clock()));
        Books accounts = new Books(
                ports.balances(), ports.ledger(), account -> Optional.empty(), SamplePayments.AHEAD, store.outbox());
        TakingPayments bills = new TakingPayments(
                store.work(),
                accounts,
                ports.payments(),
                day -> {
                    throw new AssertionError("no bill is paid here");
                },
                store.numbers(),
                store.outbox(),
                store.clock());
        receiving = new ReceivingChannelNotices(
                store.work(), bills, ports.orders(), wallets, store.clock(), taking::believe, OrderedMoney.NONE);
        cancelled = new CancelledFees(releasing);
        deciding = new DecidingRefunds(
                store.work(),
                ports.refunds(),
                ports.payments(),
                accounts,
                ports.ledger(),
                day -> new RefundPolicy("TEST", ALWAYS, "test", Map.of()),
                day -> SamplePayments.POLICY,
                store.outbox(),
                store.clock());
    }
}
