package org.wattline.bootstrap.wiring.customer;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.customer.AccountRoutes;
import org.wattline.adapter.http.customer.CustomerRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.customer.MemoryAccountViews;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.customer.MemoryCustomers;
import org.wattline.adapter.memory.customer.duplicate.MemoryCustomerTraits;
import org.wattline.adapter.postgres.customer.PostgresAccountViews;
import org.wattline.adapter.postgres.customer.PostgresAccounts;
import org.wattline.adapter.postgres.customer.PostgresCustomers;
import org.wattline.adapter.postgres.customer.duplicate.PostgresCustomerMerges;
import org.wattline.adapter.postgres.customer.duplicate.PostgresCustomerTraits;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.ChangingCustomers;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.DeclaringHouseholds;
import org.wattline.application.customer.RegisteringCustomers;
import org.wattline.application.customer.duplicate.NotingTraits;
import org.wattline.application.customer.duplicate.RecognisedCustomers;
import org.wattline.application.customer.duplicate.RegisteringOnce;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.CustomerMerge;

/** Customers and their accounts. */
public final class CustomerModule extends AbstractModule {
    @Provides
    @Singleton
    CustomerPorts ports(
            Storage storage,
            Vault vault,
            Contracts contracts,
            PremisesRegister premises,
            MeteringPoints points,
            Balances balances) {
        return switch (storage) {
            case Storage.Memory memory -> {
                MemoryCustomers customers = new MemoryCustomers(memory.store());
                MemoryAccounts accounts = new MemoryAccounts(memory.store());
                yield new CustomerPorts(
                        customers,
                        customers,
                        customers.merges(),
                        new MemoryCustomerTraits(memory.store(), customers),
                        accounts,
                        new MemoryAccountViews(accounts, customers, contracts, premises, points, balances));
            }
            case Storage.Postgres postgres -> {
                PostgresCustomers customers = new PostgresCustomers(postgres.units(), vault);
                yield new CustomerPorts(
                        customers,
                        customers,
                        new PostgresCustomerMerges(postgres.units()),
                        new PostgresCustomerTraits(postgres.units(), vault),
                        new PostgresAccounts(postgres.units()),
                        new PostgresAccountViews(postgres.units(), vault));
            }
        };
    }

    @Provides
    @Singleton
    Customers customers(CustomerPorts ports, NotingTraits noting) {
        return new RecognisedCustomers(ports.customers(), ports.merges(), noting);
    }

    @Provides
    Accounts accounts(CustomerPorts ports) {
        return ports.accounts();
    }

    @Provides
    AccountViews accountViews(CustomerPorts ports) {
        return ports.accountViews();
    }

    @Provides
    @Singleton
    RegisteringCustomers registering(UnitOfWork work, Outbox outbox, Customers customers, Accounts accounts, Ids ids) {
        return new RegisteringCustomers(work, outbox, customers, accounts, ids);
    }

    @ProvidesIntoSet
    Ownerships.Lookup customer(CustomerPorts ports) {
        return Ownerships.Lookup.merging(
                "customer",
                id -> ports.customers()
                        .find(new CustomerId(UUID.fromString(id)))
                        .map(found -> Scope.Owner.of(found.unit(), found.id().value())),
                id -> ports.merges()
                        .find(new CustomerId(UUID.fromString(id)))
                        .filter(CustomerMerge::stands)
                        .map(merge -> merge.survivor().toString()));
    }

    @ProvidesIntoSet
    Ownerships.Lookup account(CustomerPorts ports) {
        return Ownerships.Lookup.of("account", no -> ports.accountViews().ownerOf(new AccountNo(no)));
    }

    @ProvidesIntoSet
    Routes customerRoutes(
            CustomerPorts ports, Customers customers, RegisteringOnce registering, UnitOfWork work, Outbox outbox) {
        return new CustomerRoutes(
                ports.customerViews(), customers, registering, new ChangingCustomers(work, outbox, customers));
    }

    @ProvidesIntoSet
    Routes accountRoutes(CustomerPorts ports, UnitOfWork work, Outbox outbox, BusinessClock clock) {
        return new AccountRoutes(ports.accountViews(), new DeclaringHouseholds(work, outbox, ports.accounts()), clock);
    }
}
