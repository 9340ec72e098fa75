package org.wattline.bootstrap.wiring.collection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.UUID;
import org.wattline.adapter.http.collection.CollectionCaseRoutes;
import org.wattline.adapter.http.collection.CollectionHoldRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.collection.MemoryArrears;
import org.wattline.adapter.memory.collection.MemoryCollectionCases;
import org.wattline.adapter.memory.collection.MemoryCollectionHolds;
import org.wattline.adapter.postgres.collection.PostgresArrears;
import org.wattline.adapter.postgres.collection.PostgresCollectionCases;
import org.wattline.adapter.postgres.collection.PostgresCollectionHolds;
import org.wattline.adapter.postgres.collection.PostgresCollectionTaskViews;
import org.wattline.adapter.reference.collection.DunningLadderFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.collection.ArrearsViews;
import org.wattline.application.collection.CollectionCases;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.CollectionTaskViews;
import org.wattline.application.collection.DunningLadders;
import org.wattline.application.collection.DunningRuns;
import org.wattline.application.collection.FollowingArrears;
import org.wattline.application.collection.HoldingCollection;
import org.wattline.application.collection.LeavingBillsAlone;
import org.wattline.application.collection.NotingArrears;
import org.wattline.application.collection.WorkingOnCases;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.BillsLeftAlone;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.HoldId;

/** Collection: overdue accounts up the ladder, holds, the work that they give. */
public final class CollectionModule extends AbstractModule {
    private record Ports(
            ArrearsViews arrears, CollectionCases cases, CollectionTaskViews tasks, CollectionHolds holds) {}

    @Provides
    @Singleton
    Ports ports(Storage storage, Balances balances) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryCollectionHolds holds = new MemoryCollectionHolds(store);
                MemoryCollectionCases cases = new MemoryCollectionCases(store);
                yield new Ports(new MemoryArrears(balances, holds), cases, cases, holds);
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(
                        new PostgresArrears(units),
                        new PostgresCollectionCases(units),
                        new PostgresCollectionTaskViews(units),
                        new PostgresCollectionHolds(units));
        };
    }

    @Provides
    ArrearsViews arrears(Ports ports) {
        return ports.arrears();
    }

    @Provides
    CollectionCases cases(Ports ports) {
        return ports.cases();
    }

    @Provides
    CollectionHolds holds(Ports ports) {
        return ports.holds();
    }

    @Provides
    @Singleton
    BillsLeftAlone leftAlone(CollectionHolds holds, PaymentPlans plans) {
        return new LeavingBillsAlone(holds, plans);
    }

    @Provides
    @Singleton
    DunningLadders ladders(Rules rules) {
        return DunningLadderFile.in(rules);
    }

    @Provides
    @Singleton
    FollowingArrears following(
            UnitOfWork work,
            Ports ports,
            Books books,
            DunningLadders ladders,
            Ids ids,
            BusinessClock clock,
            Outbox outbox) {
        return new FollowingArrears(
                work, ports.arrears(), ports.cases(), ports.holds(), books, ladders, ids, clock, outbox);
    }

    @ProvidesIntoSet
    Jobs.Work runs(FollowingArrears following) {
        return new DunningRuns(following);
    }

    /** After the quiet hours of the night, so that its messages disturb nobody. */
    @ProvidesIntoSet
    Recurring daily() {
        return Recurring.daily(LocalTime.of(8, 30), DunningRuns.KIND);
    }

    @ProvidesIntoSet
    Subscriber noting(FollowingArrears following) {
        return new NotingArrears(following);
    }

    @ProvidesIntoSet
    Routes caseRoutes(UnitOfWork work, Ports ports, Jobs jobs, BusinessClock clock, Outbox outbox) {
        return new CollectionCaseRoutes(
                ports.cases(), ports.tasks(), new WorkingOnCases(work, ports.cases(), jobs, clock, outbox));
    }

    @ProvidesIntoSet
    Routes holdRoutes(
            UnitOfWork work,
            Ports ports,
            Balances balances,
            Books books,
            DunningLadders ladders,
            Ids ids,
            BusinessClock clock,
            Outbox outbox) {
        return new CollectionHoldRoutes(
                ports.holds(),
                new HoldingCollection(work, ports.holds(), balances, books, ladders, ids, clock, outbox),
                clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup caseOwners(Ports ports) {
        return Ownerships.Lookup.of(
                "collection-case",
                id -> ports.cases()
                        .find(new CaseId(UUID.fromString(id)))
                        .map(each -> Scope.Owner.of(each.unit(), each.customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup holdOwners(Ports ports) {
        return Ownerships.Lookup.of(
                "collection-hold",
                id -> ports.holds()
                        .find(new HoldId(UUID.fromString(id)))
                        .map(each -> Scope.Owner.of(each.unit(), each.customer().value())));
    }
}
