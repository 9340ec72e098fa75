package org.wattline.bootstrap.wiring.workflow;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.management.HealthCheck;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.history.CaseHistoryRoutes;
import org.wattline.adapter.http.workflow.history.TamperingRoutes;
import org.wattline.adapter.memory.workflow.MemoryCaseHistories;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.memory.workflow.MemoryTamperings;
import org.wattline.adapter.postgres.workflow.PostgresCaseHistories;
import org.wattline.adapter.postgres.workflow.PostgresProcessInstances;
import org.wattline.adapter.postgres.workflow.PostgresTamperings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.application.workflow.history.SealingHistories;
import org.wattline.application.workflow.history.Tamperings;
import org.wattline.application.workflow.history.TellingTamperings;
import org.wattline.application.workflow.history.VerifyingByNight;
import org.wattline.application.workflow.history.VerifyingEverything;
import org.wattline.application.workflow.history.VerifyingHistories;
import org.wattline.application.workflow.supervision.WorkflowPolicy;
import org.wattline.bootstrap.wiring.Storage;

/** What proves that nobody did more to cases than their histories say, and tells where somebody did. */
public final class CaseHistoryModule extends AbstractModule {
    @Provides
    @Singleton
    CaseHistories histories(Storage storage, ProcessInstances instances) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryCaseHistories(store, (MemoryProcessInstances) instances);
            case Storage.Postgres(var database, var units) ->
                new PostgresCaseHistories(units, (PostgresProcessInstances) instances);
        };
    }

    @Provides
    @Singleton
    Tamperings tamperings(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryTamperings(store);
            case Storage.Postgres(var database, var units) -> new PostgresTamperings(units);
        };
    }

    @Provides
    @Singleton
    VerifyingHistories verifying(ProcessInstances instances, CaseHistories histories) {
        return new VerifyingHistories(instances, histories);
    }

    @Provides
    TellingTamperings telling(
            UnitOfWork work,
            VerifyingHistories verifying,
            CaseHistories histories,
            Tamperings tamperings,
            Outbox outbox,
            BusinessClock clock) {
        return new TellingTamperings(work, verifying, histories, tamperings, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work verifyingAll(TellingTamperings telling) {
        return new VerifyingEverything(telling);
    }

    @ProvidesIntoSet
    Jobs.Work verifyingByNight(
            TellingTamperings telling, Tamperings tamperings, Supplier<WorkflowPolicy> policy, BusinessClock clock) {
        return new VerifyingByNight(telling, tamperings, () -> policy.get().verifiedPerNight(), clock);
    }

    @ProvidesIntoSet
    Jobs.Work sealing(UnitOfWork work, CaseHistories histories, BusinessClock clock) {
        return new SealingHistories(work, histories, clock);
    }

    /** An hour after the day, when its last unit of work has surely ended. */
    @ProvidesIntoSet
    Recurring sealingNightly() {
        return Recurring.daily(LocalTime.of(1, 0), SealingHistories.KIND);
    }

    /** After the day is sealed. */
    @ProvidesIntoSet
    Recurring verifyingNightly() {
        return Recurring.daily(LocalTime.of(1, 30), VerifyingByNight.KIND);
    }

    @ProvidesIntoSet
    HealthCheck health(Tamperings tamperings) {
        return HealthCheck.warning(
                "case-histories",
                () -> Optional.of(tamperings.present())
                        .filter(found -> found > 0)
                        .map(found -> found + " found changed by hand: /v1/process-tamperings?present=true"));
    }

    @ProvidesIntoSet
    Routes historyRoutes(CaseHistories histories, VerifyingHistories verifying, Jobs jobs) {
        return new CaseHistoryRoutes(histories, verifying, jobs);
    }

    @ProvidesIntoSet
    Routes tamperingRoutes(Tamperings tamperings) {
        return new TamperingRoutes(tamperings);
    }
}
