package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.billing.adjustment.AdjustmentRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.MemoryAdjustments;
import org.wattline.adapter.postgres.billing.PostgresAdjustments;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.adjustment.AdjustingBills;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.proof.VerifyingNotes;
import org.wattline.application.correction.ReckoningFacts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.BillNo;

/** Credit and debit notes. */
public final class AdjustmentModule extends AbstractModule {
    @Provides
    @Singleton
    Adjustments adjustments(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryAdjustments(memory.store());
            case Storage.Postgres postgres -> new PostgresAdjustments(postgres.units());
        };
    }

    @Provides
    @Singleton
    AdjustingBills adjusting(
            UnitOfWork work,
            Adjustments adjustments,
            Bills bills,
            Accounts accounts,
            ReckoningFacts reckoning,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new AdjustingBills(work, adjustments, bills, accounts, reckoning, numbers, outbox, clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(Adjustments adjustments) {
        return Ownerships.Lookup.of(
                "bill-adjustment",
                no -> adjustments
                        .find(new BillNo(no))
                        .map(note -> Scope.Owner.of(note.unit(), note.customer().value())));
    }

    @ProvidesIntoSet
    Routes routes(AdjustingBills adjusting, Adjustments adjustments, VerifyingNotes verifying, BusinessClock clock) {
        return new AdjustmentRoutes(adjusting, adjustments, verifying, clock);
    }
}
