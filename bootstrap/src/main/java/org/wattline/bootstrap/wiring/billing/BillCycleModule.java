package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.billing.cycle.BillCycleRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.cycle.MemoryBillCycles;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.postgres.billing.cycle.PostgresBillCycles;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.billing.cycle.KeepingCycles;
import org.wattline.application.billing.cycle.OpeningCycles;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.cycle.CycleCode;

/** Bill cycles: their runs begin by themselves. */
public final class BillCycleModule extends AbstractModule {
    @Provides
    @Singleton
    BillCycles cycles(Storage storage, Accounts accounts, MeteringPoints points, RoutePorts routes) {
        return switch (storage) {
            case Storage.Memory(var store) ->
                new MemoryBillCycles(store, (MemoryAccounts) accounts, points, routes.routes(), routes.memberships());
            case Storage.Postgres postgres -> new PostgresBillCycles(postgres.units());
        };
    }

    @ProvidesIntoSet
    Jobs.Work opening(BillCycles cycles, BillRuns runs, StartingRuns starting, BusinessClock clock) {
        return new OpeningCycles(cycles, runs, starting, clock);
    }

    /** When the readings of the night are validated, before the accounts of older runs are tried again. */
    @ProvidesIntoSet
    Recurring openedDaily() {
        return Recurring.daily(LocalTime.of(6, 55), OpeningCycles.KIND);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(BillCycles cycles) {
        return Ownerships.Lookup.of(
                "bill-cycle", code -> cycles.find(new CycleCode(code)).map(found -> Scope.Owner.of(found.unit())));
    }

    @ProvidesIntoSet
    Routes routes(UnitOfWork work, BillCycles cycles, Outbox outbox, BusinessClock clock) {
        return new BillCycleRoutes(cycles, new KeepingCycles(work, cycles, outbox, clock));
    }
}
