package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.payment.agency.AgencyDepositRoutes;
import org.wattline.adapter.http.payment.agency.AgencyDeskRoutes;
import org.wattline.adapter.http.payment.agency.AgencyRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.agency.MemoryAgencies;
import org.wattline.adapter.postgres.payment.PostgresPaymentViews;
import org.wattline.adapter.postgres.payment.agency.PostgresAgencies;
import org.wattline.application.customer.Customers;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.agency.Agencies;
import org.wattline.application.payment.agency.AgencyDesk;
import org.wattline.application.payment.agency.AgencyReceipts;
import org.wattline.application.payment.agency.KeepingAgencies;
import org.wattline.application.payment.agency.KeepingAgencyDeposits;
import org.wattline.application.payment.agency.KeepingFloats;
import org.wattline.application.payment.agency.TakingAtAgencies;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.agency.AgencyCode;

/** Agencies that take customers' money. */
public final class AgencyModule extends AbstractModule {
    private record Ports(Agencies agencies, AgencyReceipts receipts) {}

    @Provides
    @Singleton
    Ports ports(Storage storage, Payments payments) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryAgencies all = new MemoryAgencies(store, (MemoryPayments) payments);
                yield new Ports(all, all);
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(new PostgresAgencies(units), new PostgresPaymentViews(units));
        };
    }

    @Provides
    @Singleton
    TakingAtAgencies taking(
            UnitOfWork work,
            Ports ports,
            Payments payments,
            TakingPayments taking,
            ReversingPayments reversing,
            Outbox outbox) {
        return new TakingAtAgencies(work, ports.agencies(), payments, taking, reversing, outbox);
    }

    @ProvidesIntoSet
    Routes routes(UnitOfWork work, Ports ports, Outbox outbox) {
        return new AgencyRoutes(new KeepingAgencies(work, ports.agencies(), outbox), ports.agencies());
    }

    @ProvidesIntoSet
    Routes depositRoutes(
            UnitOfWork work,
            Ports ports,
            ChannelStatements statements,
            Ledger ledger,
            Outbox outbox,
            BusinessClock clock) {
        return new AgencyDepositRoutes(
                new KeepingAgencyDeposits(work, ports.agencies(), statements, ledger, outbox, clock));
    }

    @ProvidesIntoSet
    Routes deskRoutes(
            Ports ports,
            TakingAtAgencies taking,
            TakingInStatements statements,
            Payments payments,
            Books books,
            Customers customers,
            CollectionPolicies policies,
            BusinessClock clock) {
        AgencyDesk desk =
                new AgencyDesk(ports.agencies(), ports.receipts(), payments, books, customers, policies, clock);
        return new AgencyDeskRoutes(desk, taking, statements);
    }

    @ProvidesIntoSet
    Subscriber floats(Ports ports, Payments payments, Breaks breaks, Outbox outbox) {
        return new KeepingFloats(ports.agencies(), payments, breaks, outbox);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(Ports ports) {
        return Ownerships.Lookup.of(
                "payment-agency",
                code -> ports.agencies().find(new AgencyCode(code)).map(agency -> Scope.Owner.of(agency.unit())));
    }
}
