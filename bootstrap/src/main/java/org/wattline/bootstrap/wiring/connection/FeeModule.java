package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.fee.FeeChargeRoutes;
import org.wattline.adapter.http.connection.fee.FeeRoutes;
import org.wattline.adapter.http.connection.fee.OwnFeeRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.fee.MemoryFeeCharges;
import org.wattline.adapter.postgres.connection.fee.PostgresFeeCharges;
import org.wattline.adapter.reference.connection.FeeFile;
import org.wattline.adapter.reference.connection.FeePolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.fee.CancelledFees;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.connection.fee.FeeBooks;
import org.wattline.application.connection.fee.FeeCharges;
import org.wattline.application.connection.fee.FeeFacts;
import org.wattline.application.connection.fee.FeePolicies;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.application.connection.fee.ReleasingFees;
import org.wattline.application.connection.fee.RelievingFees;
import org.wattline.application.connection.fee.TakingFees;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.connection.fee.FeeNo;

/** Business fees: what applications owe once. */
public final class FeeModule extends AbstractModule {
    @Provides
    @Singleton
    FeeCharges charges(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryFeeCharges(store);
            case Storage.Postgres(var database, var units) -> new PostgresFeeCharges(units);
        };
    }

    @Provides
    @Singleton
    FeePolicies policies(Rules rules) {
        return FeePolicyFile.in(rules);
    }

    @Provides
    @Singleton
    DeterminingFees determining(SupplyPlans plans, Rules rules) {
        return new DeterminingFees(FeeFile.in(rules), plans);
    }

    @Provides
    FeeBooks books(FeeCharges charges, Ledger ledger, Outbox outbox) {
        return new FeeBooks(charges, ledger, outbox);
    }

    @Provides
    ReleasingFees releasing(
            UnitOfWork work,
            FeeCharges charges,
            FeeBooks books,
            OwningApplications applications,
            DeterminingFees determining,
            Payments payments,
            Refunds refunds,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new ReleasingFees(
                work, charges, books, applications, determining, payments, refunds, numbers, outbox, clock);
    }

    @Provides
    ChargingFees charging(
            FeeCharges charges,
            FeeBooks books,
            Balances balances,
            FeePolicies policies,
            ReleasingFees releasing,
            Numbers numbers,
            BusinessClock clock) {
        return new ChargingFees(charges, books, balances, policies, releasing, numbers, clock);
    }

    @Provides
    TakingFees taking(
            UnitOfWork work,
            FeeCharges charges,
            FeeBooks books,
            Payments payments,
            ReleasingFees releasing,
            CashierDays tills,
            Numbers numbers,
            BusinessClock clock) {
        return new TakingFees(work, charges, books, payments, releasing, tills, numbers, clock);
    }

    @Provides
    OrderingFees ordering(
            OwningApplications applications, FeeCharges charges, PaymentOrders orders, PlacingOrders placing) {
        return new OrderingFees(applications, charges, orders, placing);
    }

    @ProvidesIntoSet
    Routes ordersOfApplicants(Applications applications, OrderingFees ordering) {
        return new OwnFeeRoutes(ApplicationPath.ofConnections(applications), ordering);
    }

    @ProvidesIntoSet
    Routes ordersOfCustomers(ChangeApplications changes, OrderingFees ordering) {
        return new OwnFeeRoutes(ApplicationPath.ofChanges(changes), ordering);
    }

    @ProvidesIntoSet
    ConnectionFacts facts(ChargingFees charging, DeterminingFees determining, Applications applications) {
        return new FeeFacts(charging, determining, applications::find);
    }

    @ProvidesIntoSet
    Subscriber cancelled(ReleasingFees releasing) {
        return new CancelledFees(releasing);
    }

    @ProvidesIntoSet
    Routes calculations(DeterminingFees determining) {
        return new FeeRoutes(determining);
    }

    @ProvidesIntoSet
    Routes routes(
            UnitOfWork work,
            FeeCharges charges,
            FeeBooks books,
            FeePolicies policies,
            LedgerViews ledger,
            TakingFees taking,
            OrderingFees ordering,
            ReleasingFees releasing,
            BusinessClock clock) {
        return new FeeChargeRoutes(
                charges, ledger, taking, ordering, new RelievingFees(work, charges, books, policies, clock), releasing);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(FeeCharges charges) {
        return Ownerships.Lookup.of(
                "connection-fee", no -> charges.find(new FeeNo(no)).map(charge -> Scope.Owner.of(charge.unit())));
    }
}
