package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.payment.netting.NettingRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.netting.MemoryNettingAuthorisations;
import org.wattline.adapter.memory.payment.netting.MemoryNettings;
import org.wattline.adapter.postgres.payment.netting.PostgresNettingAuthorisations;
import org.wattline.adapter.postgres.payment.netting.PostgresNettings;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.netting.NettingAccounts;
import org.wattline.application.payment.netting.NettingAuthorisations;
import org.wattline.application.payment.netting.Nettings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.netting.AuthorisationId;
import org.wattline.domain.payment.netting.NettingId;

/** Netting between accounts of one owner. */
public final class NettingModule extends AbstractModule {
    @Provides
    @Singleton
    NettingAuthorisations authorisations(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryNettingAuthorisations(memory.store());
            case Storage.Postgres postgres -> new PostgresNettingAuthorisations(postgres.units());
        };
    }

    @Provides
    @Singleton
    Nettings nettings(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryNettings(memory.store());
            case Storage.Postgres postgres -> new PostgresNettings(postgres.units());
        };
    }

    @Provides
    @Singleton
    NettingAccounts netting(
            UnitOfWork work,
            NettingAuthorisations authorisations,
            Nettings nettings,
            Books books,
            CollectionPolicies policies,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        return new NettingAccounts(work, authorisations, nettings, books, policies, ids, outbox, clock);
    }

    @ProvidesIntoSet
    Routes routes(NettingAccounts netting, NettingAuthorisations authorisations, Nettings nettings) {
        return new NettingRoutes(netting, authorisations, nettings);
    }

    @ProvidesIntoSet
    Ownerships.Lookup authorisationOwners(NettingAuthorisations authorisations) {
        return Ownerships.Lookup.of(
                "netting-authorisation",
                id -> authorisations
                        .find(new AuthorisationId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(held.unit(), held.customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup nettingOwners(Nettings nettings) {
        return Ownerships.Lookup.of(
                "netting",
                id -> nettings.find(new NettingId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(held.unit(), held.customer().value())));
    }
}
