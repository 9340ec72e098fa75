package org.wattline.bootstrap.wiring;

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
import org.wattline.adapter.postgres.customer.PostgresAccountViews;
import org.wattline.adapter.postgres.customer.PostgresAccounts;
import org.wattline.adapter.postgres.customer.PostgresCustomers;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.ChangingCustomers;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.DeclaringHouseholds;
import org.wattline.application.customer.RegisteringCustomers;
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
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;

/** Customers and their accounts. */
public final class CustomerModule extends AbstractModule {
    /** The ports of one storage; both storages keep customers in a class that is their view too. */
    private record Ports(
            Customers customers, CustomerViews customerViews, Accounts accounts, AccountViews accountViews) {}

    @Provides
    @Singleton
    Ports ports(
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
                yield new Ports(
                        customers,
                        customers,
                        accounts,
                        new MemoryAccountViews(accounts, customers, contracts, premises, points, balances));
            }
            case Storage.Postgres postgres -> {
                PostgresCustomers customers = new PostgresCustomers(postgres.units(), vault);
                yield new Ports(
                        customers,
                        customers,
                        new PostgresAccounts(postgres.units()),
                        new PostgresAccountViews(postgres.units(), vault));
            }
        };
    }

    @Provides
    Customers customers(Ports ports) {
        return ports.customers();
    }

    @Provides
    Accounts accounts(Ports ports) {
        return ports.accounts();
    }

    @Provides
    AccountViews accountViews(Ports ports) {
        return ports.accountViews();
    }

    @Provides
    @Singleton
    RegisteringCustomers registering(UnitOfWork work, Outbox outbox, Ports ports, Ids ids) {
        return new RegisteringCustomers(work, outbox, ports.customers(), ports.accounts(), ids);
    }

    @ProvidesIntoSet
    Ownerships.Lookup customer(Ports ports) {
        return Ownerships.Lookup.of(
                "customer",
                id -> ports.customers()
                        .find(new CustomerId(UUID.fromString(id)))
                        .map(found -> Scope.Owner.of(found.unit(), found.id().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup account(Ports ports) {
        return Ownerships.Lookup.of("account", no -> ports.accountViews().ownerOf(new AccountNo(no)));
    }

    @ProvidesIntoSet
    Routes customerRoutes(Ports ports, RegisteringOnce registering, UnitOfWork work, Outbox outbox) {
        return new CustomerRoutes(
                ports.customerViews(),
                ports.customers(),
                registering,
                new ChangingCustomers(work, outbox, ports.customers()));
    }

    @ProvidesIntoSet
    Routes accountRoutes(Ports ports, UnitOfWork work, Outbox outbox, BusinessClock clock) {
        return new AccountRoutes(ports.accountViews(), new DeclaringHouseholds(work, outbox, ports.accounts()), clock);
    }
}
