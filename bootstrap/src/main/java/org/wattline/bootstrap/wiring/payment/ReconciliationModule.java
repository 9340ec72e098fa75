package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.wattline.adapter.http.payment.reconciliation.BreakRoutes;
import org.wattline.adapter.http.payment.reconciliation.FetchRoutes;
import org.wattline.adapter.http.payment.reconciliation.StatementRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.memory.payment.reconciliation.MemoryStatementFetches;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.payment.agency.AgencyDayFile;
import org.wattline.adapter.payment.alipay.AlipayStatements;
import org.wattline.adapter.payment.alipay.AlipayTradeBill;
import org.wattline.adapter.payment.wechat.WeChatStatements;
import org.wattline.adapter.payment.wechat.WeChatTradeBill;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresBreaks;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresChannelStatements;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresReconciliationViews;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresStatementFetches;
import org.wattline.adapter.reference.payment.FetchPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.FetchingStatements;
import org.wattline.application.payment.reconciliation.MatchingStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.ResolvingBreaks;
import org.wattline.application.payment.reconciliation.SettlingStatements;
import org.wattline.application.payment.reconciliation.StatementFetches;
import org.wattline.application.payment.reconciliation.StatementSource;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.StatementId;

/** Statements of channels held against the books, and what comes of it. */
public final class ReconciliationModule extends AbstractModule {

    private final Providers providers;

    public ReconciliationModule(Providers providers) {
        this.providers = providers;
    }

    private record Ports(
            ChannelStatements statements, Breaks breaks, ReconciliationViews views, StatementFetches fetches) {}

    @Provides
    @Singleton
    Ports ports(Storage storage, Payments payments, Refunds refunds) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryReconciliation all =
                        new MemoryReconciliation(store, (MemoryPayments) payments, (MemoryRefunds) refunds);
                yield new Ports(all, all, all, new MemoryStatementFetches(store, (MemoryPayments) payments));
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(
                        new PostgresChannelStatements(units),
                        new PostgresBreaks(units),
                        new PostgresReconciliationViews(units),
                        new PostgresStatementFetches(units));
        };
    }

    @Provides
    ChannelStatements statements(Ports ports) {
        return ports.statements();
    }

    @Provides
    Breaks breaks(Ports ports) {
        return ports.breaks();
    }

    @Provides
    @Singleton
    TakingInStatements taking(UnitOfWork work, Ports ports, Jobs jobs, BusinessClock clock) {
        return new TakingInStatements(
                work,
                ports.statements(),
                List.of(new WeChatTradeBill(), new AlipayTradeBill(), new AgencyDayFile()),
                jobs,
                clock);
    }

    @Provides
    @Singleton
    SettlingStatements settling(UnitOfWork work, Ports ports, Ledger ledger, Outbox outbox, BusinessClock clock) {
        return new SettlingStatements(work, ports.statements(), ledger, outbox, clock);
    }

    @Provides
    @Singleton
    ResolvingBreaks resolving(
            UnitOfWork work,
            Ports ports,
            Ledger ledger,
            PaymentOrders orders,
            TakingPayments taking,
            OrderedMoney together,
            Outbox outbox,
            BusinessClock clock) {
        return new ResolvingBreaks(work, ports.breaks(), ledger, orders, taking, together, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work matching(UnitOfWork work, Ports ports, CollectionPolicies policies, BusinessClock clock) {
        return new MatchingStatements(work, ports.statements(), policies, clock);
    }

    /** Simulated channels keep their days by the company's clock, which may be set. */
    @ProvidesIntoSet
    Jobs.Work fetching(
            UnitOfWork work, Ports ports, TakingInStatements taking, Outbox outbox, BusinessClock clock, Rules rules) {
        providers.wallets().ifPresent(simulator -> simulator.book().daysBy(clock));
        providers.alipayWallets().ifPresent(simulator -> simulator.book().daysBy(clock));
        List<StatementSource> sources = Stream.<StatementSource>concat(
                        providers.wechatPay().stream()
                                .map(merchant -> new WeChatStatements(merchant, Providers.MACHINE)),
                        providers.alipay().stream().map(merchant -> new AlipayStatements(merchant, Providers.MACHINE)))
                .toList();
        return new FetchingStatements(
                work, ports.fetches(), ports.statements(), taking, sources, FetchPolicyFile.in(rules), outbox, clock);
    }

    @ProvidesIntoSet
    Recurring fetchingAgain() {
        return Recurring.every(Duration.ofMinutes(15), FetchingStatements.KIND);
    }

    @ProvidesIntoSet
    Routes fetchRoutes(Ports ports) {
        return new FetchRoutes(ports.fetches());
    }

    @ProvidesIntoSet
    Routes statementRoutes(TakingInStatements taking, SettlingStatements settling, Ports ports) {
        return new StatementRoutes(taking, settling, ports.statements(), ports.views());
    }

    @ProvidesIntoSet
    Routes breakRoutes(ResolvingBreaks resolving, Ports ports) {
        return new BreakRoutes(resolving, ports.breaks(), ports.views());
    }

    @ProvidesIntoSet
    Ownerships.Lookup statementOwners(Ports ports) {
        return Ownerships.Lookup.of(
                "channel-statement",
                id -> ports.statements().find(StatementId.parse(id)).map(held -> Scope.Owner.of(UnitPath.COMPANY)));
    }

    @ProvidesIntoSet
    Ownerships.Lookup breakOwners(Ports ports) {
        return Ownerships.Lookup.of(
                "reconciliation-break",
                id -> ports.breaks()
                        .find(new BreakId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(UnitPath.COMPANY)));
    }
}
