package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import java.util.UUID;
import org.wattline.adapter.http.payment.reconciliation.BreakRoutes;
import org.wattline.adapter.http.payment.reconciliation.StatementRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.payment.alipay.AlipayTradeBill;
import org.wattline.adapter.payment.wechat.WeChatTradeBill;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresBreaks;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresChannelStatements;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresReconciliationViews;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.MatchingStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.ResolvingBreaks;
import org.wattline.application.payment.reconciliation.SettlingStatements;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.StatementId;

/** Statements of channels held against the books, and what comes of it. */
public final class ReconciliationModule extends AbstractModule {
    private record Ports(ChannelStatements statements, Breaks breaks, ReconciliationViews views) {}

    @Provides
    @Singleton
    Ports ports(Storage storage, Payments payments, Refunds refunds) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryReconciliation all =
                        new MemoryReconciliation(store, (MemoryPayments) payments, (MemoryRefunds) refunds);
                yield new Ports(all, all, all);
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(
                        new PostgresChannelStatements(units),
                        new PostgresBreaks(units),
                        new PostgresReconciliationViews(units));
        };
    }

    @Provides
    @Singleton
    TakingInStatements taking(UnitOfWork work, Ports ports, Jobs jobs, BusinessClock clock) {
        return new TakingInStatements(
                work, ports.statements(), List.of(new WeChatTradeBill(), new AlipayTradeBill()), jobs, clock);
    }

    @Provides
    @Singleton
    SettlingStatements settling(UnitOfWork work, Ports ports, Ledger ledger, BusinessClock clock) {
        return new SettlingStatements(work, ports.statements(), ledger, clock);
    }

    @Provides
    @Singleton
    ResolvingBreaks resolving(
            UnitOfWork work,
            Ports ports,
            Ledger ledger,
            PaymentOrders orders,
            TakingPayments taking,
            Outbox outbox,
            BusinessClock clock) {
        return new ResolvingBreaks(work, ports.breaks(), ledger, orders, taking, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work matching(UnitOfWork work, Ports ports, CollectionPolicies policies, BusinessClock clock) {
        return new MatchingStatements(work, ports.statements(), policies, clock);
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
