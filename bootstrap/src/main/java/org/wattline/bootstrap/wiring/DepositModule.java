package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.payment.deposit.DepositRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.postgres.payment.deposit.PostgresDeposits;
import org.wattline.adapter.reference.payment.DepositPolicyFile;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.KeepingDeposits;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.payment.deposit.DepositId;

/** Security deposits. */
public final class DepositModule extends AbstractModule {
    @Provides
    @Singleton
    Deposits deposits(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryDeposits(memory.store());
            case Storage.Postgres postgres -> new PostgresDeposits(postgres.units());
        };
    }

    @ProvidesIntoSet
    Routes routes(
            UnitOfWork work,
            Deposits deposits,
            Books books,
            CollectionPolicies fees,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        return new DepositRoutes(
                new KeepingDeposits(work, deposits, books, fees, DepositPolicyFile.shipped(), ids, outbox, clock),
                deposits);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(Deposits deposits) {
        return Ownerships.Lookup.of(
                "security-deposit",
                id -> deposits.find(new DepositId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(held.unit(), held.customer().value())));
    }
}
