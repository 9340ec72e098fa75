package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.adapter.http.payment.ChannelRoutes;
import org.wattline.adapter.http.payment.LedgerRoutes;
import org.wattline.adapter.http.payment.PaymentOrderRoutes;
import org.wattline.adapter.http.payment.PaymentRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPaymentOrders;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.payment.alipay.Alipay;
import org.wattline.adapter.payment.wechat.WeChatPay;
import org.wattline.adapter.postgres.payment.PostgresBalances;
import org.wattline.adapter.postgres.payment.PostgresLedger;
import org.wattline.adapter.postgres.payment.PostgresLedgerViews;
import org.wattline.adapter.postgres.payment.PostgresPaymentOrders;
import org.wattline.adapter.postgres.payment.PostgresPaymentViews;
import org.wattline.adapter.postgres.payment.PostgresPayments;
import org.wattline.adapter.reference.payment.CollectionPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.connection.fee.TakingFees;
import org.wattline.application.customer.Accounts;
import org.wattline.application.payment.AskingChannels;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.MoneyAhead;
import org.wattline.application.payment.OpeningPaymentOrders;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.ReceivingChannelNotices;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.cashier.TakingAtCounter;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.refund.Refund;

/** Payments: balances, the books, payment orders and the channels that money comes through. */
public final class PaymentModule extends AbstractModule {
    /** Notices carry the machine's time, not the business clock's: only so can their age be told. */
    private final Providers providers;

    public PaymentModule(Providers providers) {
        this.providers = providers;
    }

    private record Ports(
            Balances balances,
            Ledger ledger,
            LedgerViews ledgerViews,
            Payments payments,
            PaymentViews paymentViews,
            PaymentOrders orders) {}

    @Provides
    @Singleton
    Ports ports(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryBalances balances = new MemoryBalances(store);
                MemoryLedger ledger = new MemoryLedger(store, balances);
                MemoryPayments payments = new MemoryPayments(store);
                yield new Ports(balances, ledger, ledger, payments, payments, new MemoryPaymentOrders(store));
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(
                        new PostgresBalances(units),
                        new PostgresLedger(units),
                        new PostgresLedgerViews(units),
                        new PostgresPayments(units),
                        new PostgresPaymentViews(units),
                        new PostgresPaymentOrders(units));
        };
    }

    @Provides
    Balances balances(Ports ports) {
        return ports.balances();
    }

    @Provides
    Ledger ledger(Ports ports) {
        return ports.ledger();
    }

    @Provides
    LedgerViews ledgerViews(Ports ports) {
        return ports.ledgerViews();
    }

    @Provides
    Payments payments(Ports ports) {
        return ports.payments();
    }

    @Provides
    PaymentViews paymentViews(Ports ports) {
        return ports.paymentViews();
    }

    @Provides
    PaymentOrders orders(Ports ports) {
        return ports.orders();
    }

    @Provides
    @Singleton
    CollectionPolicies policies(Rules rules) {
        return CollectionPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    List<PaymentChannel> channels() {
        return Stream.concat(
                        providers.wechatPay().stream().map(merchant -> new WeChatPay(merchant, Providers.MACHINE)),
                        providers.alipay().stream().map(merchant -> new Alipay(merchant, Providers.MACHINE)))
                .toList();
    }

    @Provides
    @Singleton
    MoneyAhead ahead(CollectionPolicies policies, CollectionHolds holds) {
        return new MoneyAhead(
                policies,
                (accounts, day) -> holds.standing(accounts, day).stream()
                        .flatMap(hold -> hold.bill().stream())
                        .collect(Collectors.toSet()));
    }

    @Provides
    @Singleton
    Books books(Ports ports, Accounts accounts, MoneyAhead ahead, Outbox outbox) {
        return new Books(
                ports.balances(),
                ports.ledger(),
                no -> accounts.find(no)
                        .map(account -> AccountBalance.open(account.no(), account.customer(), account.unit())),
                ahead,
                outbox);
    }

    @Provides
    @Singleton
    TakingPayments taking(
            UnitOfWork work,
            Books books,
            Payments payments,
            CollectionPolicies policies,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new TakingPayments(work, books, payments, policies, numbers, outbox, clock);
    }

    @Provides
    @Singleton
    ReversingPayments reversing(
            UnitOfWork work,
            Books books,
            Payments payments,
            Refunds refunds,
            CollectionPolicies policies,
            Outbox outbox,
            BusinessClock clock) {
        return new ReversingPayments(
                work, books, payments, no -> refunds.of(no).stream().anyMatch(Refund::counts), policies, outbox, clock);
    }

    @Provides
    @Singleton
    PlacingOrders placing(
            UnitOfWork work,
            PaymentOrders orders,
            List<PaymentChannel> channels,
            Numbers numbers,
            BusinessClock clock) {
        return new PlacingOrders(work, orders, channels, numbers, clock);
    }

    @Provides
    @Singleton
    OpeningPaymentOrders opening(Books books, CollectionPolicies policies, PlacingOrders placing) {
        return new OpeningPaymentOrders(books, policies, placing);
    }

    @Provides
    @Singleton
    ReceivingChannelNotices receiving(
            UnitOfWork work,
            TakingPayments taking,
            PaymentOrders orders,
            List<PaymentChannel> channels,
            TakingFees fees,
            OrderedMoney together) {
        return new ReceivingChannelNotices(work, taking, orders, channels, Providers.MACHINE, fees::believe, together);
    }

    @ProvidesIntoSet
    Jobs.Work askingChannels(
            PaymentOrders orders,
            ReceivingChannelNotices receiving,
            List<PaymentChannel> channels,
            BusinessClock clock) {
        return new AskingChannels(orders, receiving, channels, clock);
    }

    @ProvidesIntoSet
    Recurring asking() {
        return Recurring.every(Duration.ofMinutes(5), AskingChannels.KIND);
    }

    @ProvidesIntoSet
    Ownerships.Lookup payment(Payments payments) {
        return Ownerships.Lookup.of(
                "payment",
                no -> payments.find(new PaymentNo(no))
                        .map(payment -> Scope.Owner.of(
                                payment.unit(), payment.customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup paymentOrder(PaymentOrders orders, Balances balances, CollectiveBills collective) {
        return Ownerships.Lookup.of(
                "payment-order",
                no -> orders.find(new PaymentOrderNo(no))
                        .flatMap(order -> order.together().isPresent()
                                ? collective
                                        .find(order.together().get().bill())
                                        .map(bill -> Scope.Owner.of(
                                                bill.unit(), bill.payer().value()))
                                : balances.find(order.account())
                                        .map(balance -> Scope.Owner.of(
                                                balance.unit(),
                                                balance.customer().value()))));
    }

    @ProvidesIntoSet
    Routes ledgerRoutes(
            Books books, LedgerViews ledger, Deposits deposits, CollectionPolicies policies, BusinessClock clock) {
        return new LedgerRoutes(books, ledger, deposits, policies, clock);
    }

    @ProvidesIntoSet
    Routes paymentRoutes(TakingAtCounter taking, ReversingPayments reversing, Payments payments, PaymentViews views) {
        return new PaymentRoutes(taking, reversing, payments, views);
    }

    @ProvidesIntoSet
    Routes paymentOrderRoutes(OpeningPaymentOrders opening, PaymentOrders orders) {
        return new PaymentOrderRoutes(opening, orders);
    }

    @ProvidesIntoSet
    Routes channelRoutes(ReceivingChannelNotices receiving) {
        return new ChannelRoutes(receiving);
    }
}
