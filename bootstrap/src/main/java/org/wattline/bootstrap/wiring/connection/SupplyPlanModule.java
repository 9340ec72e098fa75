package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.plan.PlanRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.plan.MemorySupplyPlans;
import org.wattline.adapter.postgres.connection.plan.PostgresSupplyPlans;
import org.wattline.adapter.reference.connection.PlanPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.BeginningFacts;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.ForeseeingChanges;
import org.wattline.application.connection.change.WorksOfChanges;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.plan.HandlingPlans;
import org.wattline.application.connection.plan.PlanFacts;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.SignedContracts;
import org.wattline.application.metering.Meters;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.bootstrap.wiring.Storage;

/** Supply plans. */
public final class SupplyPlanModule extends AbstractModule {
    @Provides
    @Singleton
    SupplyPlans plans(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemorySupplyPlans(memory.store());
            case Storage.Postgres postgres -> new PostgresSupplyPlans(postgres.units());
        };
    }

    @ProvidesIntoSet
    ConnectionFacts facts(SupplyPlans plans, BusinessClock clock) {
        return new PlanFacts(plans, clock);
    }

    @ProvidesIntoSet
    ConnectionFacts beginning(
            ProcessInstances instances,
            SupplyPlans plans,
            SignedContracts contracts,
            Meters meters,
            BusinessClock clock) {
        return new BeginningFacts(instances, plans, contracts, meters, clock);
    }

    @Provides
    HandlingPlans handling(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            ChangeTypes types,
            ForeseeingChanges foreseeing,
            SupplyPlans plans,
            Posts posts,
            BusinessClock clock,
            Rules rules) {
        return new HandlingPlans(
                work,
                outbox,
                applications,
                new WorksOfChanges(types, foreseeing)::of,
                plans,
                PlanPolicyFile.in(rules),
                posts,
                clock);
    }

    @ProvidesIntoSet
    Routes routes(Applications applications, SupplyPlans plans, HandlingPlans handling) {
        return new PlanRoutes(ApplicationPath.ofConnections(applications), plans, handling);
    }

    @ProvidesIntoSet
    Routes routesOfChanges(ChangeApplications changes, SupplyPlans plans, HandlingPlans handling) {
        return new PlanRoutes(ApplicationPath.ofChanges(changes), plans, handling);
    }
}
