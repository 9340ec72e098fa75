package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.memory.connection.alert.MemoryWorksLimits;
import org.wattline.adapter.memory.connection.evidence.MemoryEvidences;
import org.wattline.adapter.memory.connection.inspection.MemoryInspections;
import org.wattline.adapter.memory.connection.plan.MemorySupplyPlans;
import org.wattline.adapter.postgres.connection.alert.PostgresWorksLimits;
import org.wattline.adapter.reference.connection.PlanPolicyFile;
import org.wattline.adapter.reference.connection.ReusePolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.alert.WatchingWorks;
import org.wattline.application.connection.alert.WorksLimits;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.bootstrap.wiring.Storage;

/** Alerts of days of works: late rounds, defects that were not corrected in time, plans and evidence that end. */
public final class WorksAlertModule extends AbstractModule {
    @Provides
    @Singleton
    WorksLimits limits(
            Storage storage,
            Inspections inspections,
            SupplyPlans plans,
            Evidences evidences,
            ProcessInstances instances) {
        return switch (storage) {
            case Storage.Memory memory ->
                new MemoryWorksLimits(
                        memory.store(),
                        (MemoryInspections) inspections,
                        (MemorySupplyPlans) plans,
                        (MemoryEvidences) evidences,
                        instances);
            case Storage.Postgres postgres -> new PostgresWorksLimits(postgres.units());
        };
    }

    @ProvidesIntoSet
    Jobs.Work watching(UnitOfWork work, WorksLimits limits, Rules rules, Outbox outbox, BusinessClock clock) {
        return new WatchingWorks(work, limits, PlanPolicyFile.in(rules), ReusePolicyFile.in(rules), outbox, clock);
    }

    @ProvidesIntoSet
    Recurring watchingAgain() {
        return Recurring.daily(LocalTime.of(0, 45), WatchingWorks.KIND);
    }
}
