package org.wattline.bootstrap.wiring.contract;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.contract.ContractRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.postgres.contract.PostgresContracts;
import org.wattline.application.contract.ChangingTerms;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Prices;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.contract.ContractNo;

/** Supply contracts. */
public final class ContractModule extends AbstractModule {
    @Provides
    @Singleton
    Contracts contracts(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryContracts(memory.store());
            case Storage.Postgres postgres -> new PostgresContracts(postgres.units());
        };
    }

    @Provides
    @Singleton
    Entitlements entitlements(Prices prices, WorkingCalendars calendars) {
        return new Entitlements(prices, calendars);
    }

    @Provides
    @Singleton
    ChangingTerms changing(
            UnitOfWork work,
            Outbox outbox,
            Contracts contracts,
            Accounts accounts,
            Entitlements entitlements,
            BusinessClock clock) {
        return new ChangingTerms(work, outbox, contracts, accounts, entitlements, clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup contract(Contracts contracts) {
        return Ownerships.Lookup.of(
                "contract",
                no -> contracts
                        .find(new ContractNo(no))
                        .map(found ->
                                Scope.Owner.of(found.unit(), found.customer().value())));
    }

    @ProvidesIntoSet
    Routes contractRoutes(Contracts contracts, ChangingTerms changing) {
        return new ContractRoutes(contracts, changing);
    }
}
