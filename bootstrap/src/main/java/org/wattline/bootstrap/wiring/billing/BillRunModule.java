package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.wattline.adapter.http.billing.BillRunRoutes;
import org.wattline.adapter.http.billing.run.ComparisonRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.MemoryBillRuns;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.billing.MemoryRunComparisons;
import org.wattline.adapter.postgres.billing.PostgresBillRuns;
import org.wattline.adapter.postgres.billing.run.PostgresRunComparisons;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.FindingDoubts;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.BillingClosedAccounts;
import org.wattline.application.billing.run.BillingLastDays;
import org.wattline.application.billing.run.BillingParts;
import org.wattline.application.billing.run.CalculatingParts;
import org.wattline.application.billing.run.IssuingParts;
import org.wattline.application.billing.run.RetryingRuns;
import org.wattline.application.billing.run.ReviewingParts;
import org.wattline.application.billing.run.RunComparisons;
import org.wattline.application.billing.run.RunningBills;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.billing.run.SteeringRuns;
import org.wattline.application.billing.run.WorkingOnRuns;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.validation.EstimatingMissing;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Courtesy;
import org.wattline.application.platform.job.Hands;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.tariff.Prices;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.run.BillRunId;

/** Bill runs: the bills of many accounts. */
public final class BillRunModule extends AbstractModule {
    private static final Duration LOOK_ROUND = Duration.ofSeconds(5);

    @Provides
    @Singleton
    BillRuns runs(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryBillRuns(memory.store());
            case Storage.Postgres postgres -> new PostgresBillRuns(postgres.units());
        };
    }

    @Provides
    @Singleton
    CalculatingParts calculating(
            Supplies supplies, Bills bills, Prices prices, HeldReadings held, Numbers numbers, BusinessClock clock) {
        return new CalculatingParts(supplies, bills, prices, held, numbers, clock);
    }

    @Provides
    @Singleton
    IssuingParts issuing(Bills bills, Books books, CollectionPolicies policies, Outbox outbox, BusinessClock clock) {
        return new IssuingParts(bills, books, policies, outbox, clock);
    }

    @Provides
    @Singleton
    WorkingOnRuns working(
            UnitOfWork work,
            BillRuns runs,
            CalculatingParts calculating,
            IssuingParts issuing,
            Bills bills,
            Entitlements entitlements,
            StoppedBills stopped,
            FindingDoubts doubts,
            RunComparisons comparisons,
            Outbox outbox,
            BusinessClock clock,
            Courtesy courtesy) {
        BillingParts parts = new BillingParts(
                calculating,
                new ReviewingParts(bills, entitlements, stopped, doubts),
                issuing,
                bills,
                stopped,
                comparisons);
        Hands hands = new Hands(Runtime.getRuntime().availableProcessors(), courtesy);
        return new WorkingOnRuns(work, runs, parts, outbox, clock, hands);
    }

    @Provides
    @Singleton
    StartingRuns starting(UnitOfWork work, BillRuns runs, Accounts accounts, Jobs jobs, BusinessClock clock, Ids ids) {
        return new StartingRuns(work, runs, accounts, jobs, clock, ids);
    }

    @Provides
    @Singleton
    BillingClosedAccounts closed(StartingRuns starting, Bills bills, Contracts contracts, BusinessClock clock) {
        return new BillingClosedAccounts(starting, bills, contracts, clock);
    }

    @ProvidesIntoSet
    Subscriber billingClosed(BillingClosedAccounts closed) {
        return closed;
    }

    @ProvidesIntoSet
    Jobs.Work lastDays(Accounts accounts, BillingClosedAccounts closed, BusinessClock clock) {
        return new BillingLastDays(accounts, closed, clock);
    }

    @ProvidesIntoSet
    Recurring lastDaysNightly() {
        return Recurring.daily(LocalTime.of(0, 45), BillingLastDays.KIND);
    }

    @ProvidesIntoSet
    Jobs.Work running(UnitOfWork work, BillRuns runs, WorkingOnRuns working, AccountViews views, BillCycles cycles) {
        return new RunningBills(work, runs, working, views, cycles);
    }

    @ProvidesIntoSet
    Jobs.Work retrying(
            BillRuns runs,
            StartingRuns starting,
            Bills bills,
            Accounts accounts,
            EstimatingMissing estimating,
            BusinessClock clock,
            BillCycles cycles,
            Rules rules) {
        return new RetryingRuns(runs, starting, bills, accounts, estimating, ReviewPolicyFile.in(rules), clock, cycles);
    }

    /** When the readings of the night are validated. */
    @ProvidesIntoSet
    Recurring retriedDaily() {
        return Recurring.daily(LocalTime.of(7, 0), RetryingRuns.KIND);
    }

    /** Carries on what another server began, or what a lost database broke off. */
    @ProvidesIntoSet
    Background helping(WorkingOnRuns working) {
        return new Background("helping-bill-runs", LOOK_ROUND, working::help);
    }

    @ProvidesIntoSet
    Ownerships.Lookup runOwners(BillRuns runs) {
        return Ownerships.Lookup.of(
                "bill-run", id -> runs.find(new BillRunId(UUID.fromString(id))).map(run -> Scope.Owner.of(run.unit())));
    }

    @Provides
    @Singleton
    RunComparisons comparisons(Storage storage, Bills bills, BillRuns runs) {
        return switch (storage) {
            case Storage.Memory(var store) ->
                new MemoryRunComparisons(store, (MemoryBills) bills, (MemoryBillRuns) runs);
            case Storage.Postgres postgres -> new PostgresRunComparisons(postgres.units());
        };
    }

    @ProvidesIntoSet
    Routes comparisonRoutes(RunComparisons comparisons) {
        return new ComparisonRoutes(comparisons);
    }

    @ProvidesIntoSet
    Routes routes(UnitOfWork work, BillRuns runs, StartingRuns starting, BusinessClock clock) {
        return new BillRunRoutes(starting, new SteeringRuns(work, runs, starting, clock), runs, clock);
    }
}
