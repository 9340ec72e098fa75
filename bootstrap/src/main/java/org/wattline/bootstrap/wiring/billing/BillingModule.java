package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.billing.BillCommandRoutes;
import org.wattline.adapter.http.billing.BillRoutes;
import org.wattline.adapter.http.billing.WhatIfRunRoutes;
import org.wattline.adapter.http.billing.trial.SupposeBillRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.rating.TariffComparisonRoutes;
import org.wattline.adapter.memory.billing.MemoryBillRuns;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.billing.MemoryKeptBills;
import org.wattline.adapter.memory.billing.MemoryKeptNotes;
import org.wattline.adapter.memory.billing.MemoryRebillings;
import org.wattline.adapter.memory.billing.MemoryTrials;
import org.wattline.adapter.postgres.billing.PostgresBillViews;
import org.wattline.adapter.postgres.billing.PostgresBills;
import org.wattline.adapter.postgres.billing.PostgresKeptBills;
import org.wattline.adapter.postgres.billing.PostgresKeptNotes;
import org.wattline.adapter.postgres.billing.PostgresRebillings;
import org.wattline.adapter.postgres.billing.PostgresTrials;
import org.wattline.application.billing.Beginnings;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.ComparingTariffs;
import org.wattline.application.billing.FindingDoubts;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.NotingPayments;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptNotes;
import org.wattline.application.billing.rebill.Rebillings;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.trial.RunningTrials;
import org.wattline.application.billing.trial.StartingTrials;
import org.wattline.application.billing.trial.SupposingBills;
import org.wattline.application.billing.trial.Trials;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.application.metering.arrangement.PointArrangements;
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
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.trial.TrialId;

/** Bills: calculated, reviewed, issued, reversed. */
public final class BillingModule extends AbstractModule {
    private record Ports(Bills bills, BillViews views, KeptBills kept, KeptNotes notes, Rebillings rebillings) {}

    @Provides
    @Singleton
    Ports ports(Storage storage, Adjustments adjustments, BillRuns runs) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryBills bills = new MemoryBills(store);
                yield new Ports(
                        bills,
                        bills,
                        new MemoryKeptBills(bills, (MemoryBillRuns) runs),
                        new MemoryKeptNotes(bills, adjustments),
                        new MemoryRebillings(store, bills));
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(
                        new PostgresBills(units),
                        new PostgresBillViews(units),
                        new PostgresKeptBills(units),
                        new PostgresKeptNotes(units),
                        new PostgresRebillings(units));
        };
    }

    @Provides
    Bills bills(Ports ports) {
        return ports.bills();
    }

    @Provides
    KeptBills kept(Ports ports) {
        return ports.kept();
    }

    @Provides
    KeptNotes notes(Ports ports) {
        return ports.notes();
    }

    @Provides
    Rebillings rebillings(Ports ports) {
        return ports.rebillings();
    }

    @Provides
    BillViews views(Ports ports) {
        return ports.views();
    }

    @Provides
    @Singleton
    Supplies supplies(
            Accounts accounts,
            Contracts contracts,
            MeteringPoints points,
            Readings readings,
            Prices prices,
            Bills bills,
            EquipmentRegister equipment,
            PointArrangements arrangements,
            ReadingsThen then) {
        return new Supplies(
                accounts, contracts, points, readings, prices, bills, equipment, arrangements, new Beginnings(then));
    }

    @Provides
    @Singleton
    CalculatingBills calculating(
            UnitOfWork work,
            Supplies supplies,
            Prices prices,
            Bills bills,
            HeldReadings held,
            Numbers numbers,
            BusinessClock clock) {
        return new CalculatingBills(work, supplies, bills, prices, held, numbers, clock);
    }

    @Provides
    @Singleton
    ComparingTariffs comparing(Supplies supplies, Accounts accounts, Prices prices, BusinessClock clock) {
        return new ComparingTariffs(supplies, accounts, prices, clock);
    }

    @ProvidesIntoSet
    Routes tariffComparisonRoutes(ComparingTariffs comparing) {
        return new TariffComparisonRoutes(comparing);
    }

    @Provides
    @Singleton
    ReviewingBills reviewing(
            UnitOfWork work,
            Bills bills,
            Accounts accounts,
            Contracts contracts,
            Entitlements entitlements,
            HeldReadings held,
            StoppedBills stopped,
            FindingDoubts doubts) {
        return new ReviewingBills(work, bills, accounts, contracts, entitlements, held, stopped, doubts);
    }

    @Provides
    FindingDoubts doubts(Supplies supplies, Adjustments notes, Prices prices) {
        return new FindingDoubts(supplies, notes, prices);
    }

    @Provides
    @Singleton
    IssuingBills issuing(
            UnitOfWork work,
            Bills bills,
            Books books,
            CollectionPolicies policies,
            HeldReadings held,
            Outbox outbox,
            BusinessClock clock) {
        return new IssuingBills(work, bills, books, policies, held, outbox, clock);
    }

    @Provides
    @Singleton
    ReversingBills reversing(
            UnitOfWork work, Bills bills, Books books, Numbers numbers, Outbox outbox, BusinessClock clock) {
        return new ReversingBills(work, bills, books, numbers, outbox, clock);
    }

    @ProvidesIntoSet
    Subscriber notingPayments(Bills bills) {
        return new NotingPayments(bills);
    }

    @ProvidesIntoSet
    Ownerships.Lookup bill(Bills bills) {
        return Ownerships.Lookup.of(
                "bill",
                no -> bills.find(new BillNo(no))
                        .map(bill -> Scope.Owner.of(bill.unit(), bill.customer().value())));
    }

    @ProvidesIntoSet
    Routes billRoutes(
            CalculatingBills calculating, ReviewingBills reviewing, Bills bills, BillViews views, BusinessClock clock) {
        return new BillRoutes(calculating, reviewing, bills, views, clock);
    }

    @ProvidesIntoSet
    Routes billCommandRoutes(ReviewingBills reviewing, IssuingBills issuing, ReversingBills reversing) {
        return new BillCommandRoutes(reviewing, issuing, reversing);
    }

    @Provides
    @Singleton
    Trials trials(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryTrials(memory.store());
            case Storage.Postgres postgres -> new PostgresTrials(postgres.units());
        };
    }

    @ProvidesIntoSet
    Jobs.Work runningTrials(
            UnitOfWork work,
            Trials trials,
            TariffVersions versions,
            Prices prices,
            AccountViews views,
            Accounts accounts,
            Supplies supplies,
            BusinessClock clock,
            Courtesy courtesy) {
        Hands hands = new Hands(Runtime.getRuntime().availableProcessors(), courtesy);
        return new RunningTrials(
                work, trials, versions, prices, views, accounts, supplies, clock, hands, RunningTrials.PORTION);
    }

    @ProvidesIntoSet
    Ownerships.Lookup trialOwners(Trials trials) {
        return Ownerships.Lookup.of(
                "what-if-run",
                id -> trials.find(new TrialId(UUID.fromString(id))).map(trial -> Scope.Owner.of(trial.unit())));
    }

    @Provides
    @Singleton
    StartingTrials startingTrials(
            UnitOfWork work,
            Trials trials,
            TariffVersions versions,
            Prices prices,
            Jobs jobs,
            BusinessClock clock,
            Ids ids) {
        return new StartingTrials(work, trials, versions, prices, jobs, clock, ids);
    }

    @ProvidesIntoSet
    Routes supposing(Bills bills, Supplies supplies, Prices prices, TariffVersions versions, BusinessClock clock) {
        return new SupposeBillRoutes(new SupposingBills(bills, supplies, prices, versions, clock));
    }

    @ProvidesIntoSet
    Routes trialRoutes(StartingTrials starting, Trials trials) {
        return new WhatIfRunRoutes(starting, trials);
    }
}
