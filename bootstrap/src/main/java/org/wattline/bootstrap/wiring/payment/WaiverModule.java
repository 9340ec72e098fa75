package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.payment.waiver.WaiverRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.waiver.MemoryLateFeeWaivers;
import org.wattline.adapter.postgres.payment.waiver.PostgresLateFeeWaivers;
import org.wattline.adapter.reference.payment.WaiverPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.waiver.LateFeeWaivers;
import org.wattline.application.payment.waiver.WaivingLateFees;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.waiver.WaiverId;

/** Late fees that the company does without. */
public final class WaiverModule extends AbstractModule {
    @Provides
    @Singleton
    LateFeeWaivers waivers(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryLateFeeWaivers(memory.store());
            case Storage.Postgres postgres -> new PostgresLateFeeWaivers(postgres.units());
        };
    }

    @ProvidesIntoSet
    Routes waiverRoutes(
            UnitOfWork work,
            LateFeeWaivers waivers,
            Books books,
            CollectionPolicies fees,
            Ids ids,
            Outbox outbox,
            BusinessClock clock,
            Rules rules) {
        WaivingLateFees waiving =
                new WaivingLateFees(work, waivers, books, WaiverPolicyFile.in(rules), fees, ids, outbox, clock);
        return new WaiverRoutes(waiving, waivers);
    }

    @ProvidesIntoSet
    Ownerships.Lookup waiverOwners(LateFeeWaivers waivers) {
        return Ownerships.Lookup.of(
                "late-fee-waiver",
                id -> waivers.find(new WaiverId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(held.unit(), held.customer().value())));
    }
}
