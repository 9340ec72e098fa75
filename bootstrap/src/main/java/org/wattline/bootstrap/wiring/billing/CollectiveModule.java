package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.billing.collective.CollectiveBillRoutes;
import org.wattline.adapter.http.billing.collective.CollectiveOrderRoutes;
import org.wattline.adapter.http.billing.collective.GroupRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.collective.MemoryCollectiveBills;
import org.wattline.adapter.memory.billing.collective.MemoryCollectiveGroups;
import org.wattline.adapter.postgres.billing.collective.PostgresCollectiveBills;
import org.wattline.adapter.postgres.billing.collective.PostgresCollectiveGroups;
import org.wattline.adapter.reference.billing.CollectiveTemplateFile;
import org.wattline.adapter.reference.payment.TaxPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.collective.CollectiveGroups;
import org.wattline.application.billing.collective.DocumentingCollectiveBills;
import org.wattline.application.billing.collective.KeepingGroups;
import org.wattline.application.billing.collective.MakingCollectiveBills;
import org.wattline.application.billing.collective.OrderingCollectiveBills;
import org.wattline.application.billing.collective.PayingCollectiveBills;
import org.wattline.application.billing.collective.RunningCollectiveBills;
import org.wattline.application.billing.collective.StartingCollectiveBills;
import org.wattline.application.billing.document.Renderings;
import org.wattline.application.billing.invoice.TaxesOfBills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;

/** Accounts that are billed together. */
public final class CollectiveModule extends AbstractModule {
    @Provides
    @Singleton
    CollectiveGroups groups(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCollectiveGroups(memory.store());
            case Storage.Postgres postgres -> new PostgresCollectiveGroups(postgres.units());
        };
    }

    @Provides
    @Singleton
    CollectiveBills collectiveBills(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCollectiveBills(memory.store());
            case Storage.Postgres postgres -> new PostgresCollectiveBills(postgres.units());
        };
    }

    @Provides
    @Singleton
    TaxesOfBills taxes(Rules rules) {
        return new TaxesOfBills(TaxPolicyFile.in(rules));
    }

    @Provides
    @Singleton
    MakingCollectiveBills making(
            UnitOfWork work,
            CollectiveGroups groups,
            CollectiveBills collective,
            Bills bills,
            BillViews views,
            TaxesOfBills taxes,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new MakingCollectiveBills(work, groups, collective, bills, views, taxes, numbers, outbox, clock);
    }

    @Provides
    @Singleton
    PayingCollectiveBills paying(
            UnitOfWork work,
            CollectiveBills collective,
            Books books,
            TakingPayments taking,
            CollectionPolicies policies,
            CashierDays tills,
            BusinessClock clock) {
        return new PayingCollectiveBills(work, collective, books, taking, policies, tills, clock);
    }

    @Provides
    OrderedMoney together(PayingCollectiveBills paying) {
        return paying;
    }

    @ProvidesIntoSet
    Routes orderRoutes(CollectiveBills collective, PayingCollectiveBills paying, PlacingOrders placing) {
        return new CollectiveOrderRoutes(new OrderingCollectiveBills(collective, paying, placing));
    }

    @Provides
    @Singleton
    DocumentingCollectiveBills documenting(
            Bills bills,
            PayingCollectiveBills paying,
            Customers customers,
            Contracts contracts,
            PremisesRegister premises,
            Renderings renderings) {
        return new DocumentingCollectiveBills(
                bills, paying, customers, contracts, premises, CollectiveTemplateFile.shipped(), renderings);
    }

    @ProvidesIntoSet
    Jobs.Work running(CollectiveGroups groups, MakingCollectiveBills making) {
        return new RunningCollectiveBills(groups, making);
    }

    @ProvidesIntoSet
    Ownerships.Lookup groupOwners(CollectiveGroups groups) {
        return Ownerships.Lookup.of(
                "collective-group",
                id -> groups.find(new CollectiveGroupId(UUID.fromString(id)))
                        .map(group -> Scope.Owner.of(group.unit(), group.payer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup billOwners(CollectiveBills bills) {
        return Ownerships.Lookup.of(
                "collective-bill",
                no -> bills.find(new CollectiveBillNo(no))
                        .map(bill -> Scope.Owner.of(bill.unit(), bill.payer().value())));
    }

    @ProvidesIntoSet
    Routes groupRoutes(UnitOfWork work, CollectiveGroups groups, Customers customers, Accounts accounts, Ids ids) {
        return new GroupRoutes(new KeepingGroups(work, groups, customers, accounts, ids), groups);
    }

    @ProvidesIntoSet
    Routes billRoutes(
            UnitOfWork work,
            Jobs jobs,
            PayingCollectiveBills paying,
            DocumentingCollectiveBills documenting,
            CollectiveBills bills) {
        return new CollectiveBillRoutes(new StartingCollectiveBills(work, jobs), paying, documenting, bills);
    }
}
