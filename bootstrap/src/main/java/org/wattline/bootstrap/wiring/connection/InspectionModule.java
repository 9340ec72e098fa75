package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.inspection.ChecklistRoutes;
import org.wattline.adapter.http.connection.inspection.InspectionRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.inspection.MemoryInspections;
import org.wattline.adapter.postgres.connection.inspection.PostgresInspections;
import org.wattline.adapter.reference.connection.ChecklistFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.inspection.Checklists;
import org.wattline.application.connection.inspection.InspectingWorks;
import org.wattline.application.connection.inspection.InspectionFacts;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.Posts;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.StatutoryClock;

/** Design reviews and inspections. */
public final class InspectionModule extends AbstractModule {
    @Provides
    @Singleton
    Inspections inspections(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryInspections(memory.store());
            case Storage.Postgres postgres -> new PostgresInspections(postgres.units());
        };
    }

    @Provides
    @Singleton
    Checklists checklists(Rules rules) {
        return ChecklistFile.in(rules);
    }

    @ProvidesIntoSet
    ConnectionFacts facts(Inspections inspections) {
        return new InspectionFacts(inspections);
    }

    @Provides
    InspectingWorks inspecting(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            Inspections inspections,
            Checklists checklists,
            Posts posts,
            StatutoryClock deadlines,
            BusinessClock clock) {
        return new InspectingWorks(work, outbox, applications, inspections, checklists, posts, deadlines, clock);
    }

    @ProvidesIntoSet
    Routes checklistRoutes(Checklists checklists, BusinessClock clock) {
        return new ChecklistRoutes(checklists, clock);
    }

    @ProvidesIntoSet
    Routes routes(Applications applications, Inspections inspections, InspectingWorks inspecting) {
        return new InspectionRoutes(ApplicationPath.ofConnections(applications), inspections, inspecting);
    }

    @ProvidesIntoSet
    Routes routesOfChanges(ChangeApplications changes, Inspections inspections, InspectingWorks inspecting) {
        return new InspectionRoutes(ApplicationPath.ofChanges(changes), inspections, inspecting);
    }
}
