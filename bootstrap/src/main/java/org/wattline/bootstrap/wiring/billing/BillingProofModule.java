package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.UUID;
import org.wattline.adapter.http.billing.coverage.BillingProofRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.MemoryBillRuns;
import org.wattline.adapter.memory.billing.MemoryBillingProofs;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.billing.MemoryBillsByDay;
import org.wattline.adapter.memory.billing.MemoryReviewCases;
import org.wattline.adapter.postgres.billing.coverage.PostgresBillingProofs;
import org.wattline.adapter.postgres.billing.coverage.PostgresBillsByDay;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.billing.coverage.BillsByDay;
import org.wattline.application.billing.coverage.ProvingBilling;
import org.wattline.application.billing.coverage.StartingProofs;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.coverage.BillingProofId;

/** The proof that every point and day is billed once or has a reason. */
public final class BillingProofModule extends AbstractModule {
    @Provides
    @Singleton
    BillingProofs proofs(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryBillingProofs(memory.store());
            case Storage.Postgres postgres -> new PostgresBillingProofs(postgres.units());
        };
    }

    @Provides
    @Singleton
    BillsByDay days(Storage storage, Bills bills, ReviewCases cases, BillRuns runs) {
        return switch (storage) {
            case Storage.Memory unused ->
                new MemoryBillsByDay((MemoryBills) bills, (MemoryReviewCases) cases, (MemoryBillRuns) runs);
            case Storage.Postgres postgres -> new PostgresBillsByDay(postgres.units());
        };
    }

    @Provides
    @Singleton
    StartingProofs starting(
            UnitOfWork work, BillingProofs proofs, Jobs jobs, BusinessClock clock, Ids ids, Rules rules) {
        return new StartingProofs(work, proofs, ReviewPolicyFile.in(rules), jobs, clock, ids);
    }

    @ProvidesIntoSet
    Jobs.Work proving(
            UnitOfWork work,
            BillingProofs proofs,
            StartingProofs starting,
            AccountViews accounts,
            Contracts contracts,
            MeteringPoints points,
            BillsByDay bills,
            BusinessClock clock) {
        return new ProvingBilling(work, proofs, starting, accounts, contracts, points, bills, clock);
    }

    /** After the night's readings were validated and proved. */
    @ProvidesIntoSet
    Recurring nightly() {
        return Recurring.daily(LocalTime.of(6, 45), ProvingBilling.KIND);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(BillingProofs proofs) {
        return Ownerships.Lookup.of(
                "billing-proof",
                id -> proofs.find(new BillingProofId(UUID.fromString(id))).map(found -> Scope.Owner.of(found.unit())));
    }

    @ProvidesIntoSet
    Routes routes(StartingProofs starting, BillingProofs proofs) {
        return new BillingProofRoutes(starting, proofs);
    }
}
