package org.wattline.bootstrap.wiring.workflow;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.definition.ProcessPublicationRoutes;
import org.wattline.adapter.http.workflow.definition.ProcessVersionRoutes;
import org.wattline.adapter.http.workflow.definition.StandardRoutes;
import org.wattline.adapter.memory.workflow.definition.MemoryProcessVersions;
import org.wattline.adapter.memory.workflow.definition.MemoryStaffings;
import org.wattline.adapter.postgres.workflow.definition.PostgresProcessVersions;
import org.wattline.adapter.postgres.workflow.definition.PostgresStaffings;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.adapter.reference.workflow.JsonProcessDocuments;
import org.wattline.adapter.reference.workflow.PositionsFile;
import org.wattline.adapter.reference.workflow.ProcessFile;
import org.wattline.application.access.Positions;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.access.UnitViews;
import org.wattline.application.connection.ConnectionSteps;
import org.wattline.application.connection.change.ChangeSteps;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.StepEffects;
import org.wattline.application.workflow.definition.CheckingProcesses;
import org.wattline.application.workflow.definition.DraftingProcesses;
import org.wattline.application.workflow.definition.LimitedProcesses;
import org.wattline.application.workflow.definition.LiveProcesses;
import org.wattline.application.workflow.definition.ProcessCatalogue;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.application.workflow.definition.ProcessVersions;
import org.wattline.application.workflow.definition.PublishingProcesses;
import org.wattline.application.workflow.definition.ShippedVersions;
import org.wattline.application.workflow.definition.Staffings;
import org.wattline.application.workflow.migration.MigratingCases;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.workflow.definition.Effect;

/** Process definitions: brought along as files, and written and published here. */
public final class ProcessModule extends AbstractModule {
    private static final List<String> PROCESSES = List.of(
            "lv-res-new-1",
            "lv-nonres-new-1",
            "hv-new-1",
            "evse-new-1",
            "temp-new-1",
            "pv-new-1",
            "simple-change-1",
            "equipment-change-1",
            "meter-change-1",
            "hv-change-1",
            "temp-hv-new-1",
            "pv-hv-new-1",
            "hv-replace-1");

    /** A faulty definition keeps the server from starting: its cases would be stranded. */
    @Provides
    @Singleton
    ShippedVersions shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        Map<String, TimeLimit> limits = TimeLimitsFile.limits(ReferenceFile.shipped("time-limits.json"), faults);
        Set<PositionCode> positions = PositionsFile.read(ReferenceFile.shipped("positions.json"), faults).stream()
                .map(change -> change.state().code())
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Set<Effect>> effects =
                Map.of(ConnectionSteps.SUBJECT, ConnectionSteps.EFFECTS, ChangeSteps.SUBJECT, ChangeSteps.EFFECTS);
        ShippedVersions shipped = new ShippedVersions();
        for (String name : PROCESSES) {
            ReferenceFile file = ReferenceFile.shipped("processes/" + name + ".json");
            ProcessFile.read(file, limits, positions, effects, faults)
                    .ifPresent(process -> shipped.add(process, file.text()));
        }
        faults.refuseGrave();
        return shipped;
    }

    @Provides
    @Singleton
    ProcessDocuments documents(Rules rules) {
        return new JsonProcessDocuments(TimeLimitsFile.in(rules));
    }

    @Provides
    @Singleton
    ProcessVersions versions(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryProcessVersions(store);
            case Storage.Postgres(var database, var units) -> new PostgresProcessVersions(units);
        };
    }

    @Provides
    @Singleton
    ProcessDefinitions definitions(
            ShippedVersions shipped, ProcessVersions versions, ProcessDocuments documents, Rules rules) {
        return new LimitedProcesses(
                new LiveProcesses(shipped.definitions(), versions, documents), TimeLimitsFile.in(rules));
    }

    @Provides
    Staffings staffings(Storage storage, StaffAccounts staff, StaffAccountViews list, UnitViews units) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryStaffings(staff, list, units);
            case Storage.Postgres(var database, var postgres) -> new PostgresStaffings(postgres);
        };
    }

    @Provides
    ProcessCatalogue catalogue(ShippedVersions shipped, ProcessVersions versions, ProcessDefinitions definitions) {
        return new ProcessCatalogue(shipped, versions, definitions);
    }

    @Provides
    CheckingProcesses checking(
            ProcessDocuments documents,
            ProcessDefinitions definitions,
            Positions positions,
            Staffings staffings,
            Set<StepEffects> effects,
            MigratingCases migrating,
            BusinessClock clock) {
        return new CheckingProcesses(
                documents, definitions, positions, staffings, List.copyOf(effects), migrating, clock);
    }

    @ProvidesIntoSet
    Routes versionRoutes(
            UnitOfWork work,
            ProcessVersions versions,
            ProcessDefinitions definitions,
            ProcessDocuments documents,
            Outbox outbox,
            ProcessCatalogue catalogue,
            Histories histories,
            BusinessClock clock) {
        DraftingProcesses drafting = new DraftingProcesses(work, versions, definitions, documents, outbox);
        return new ProcessVersionRoutes(catalogue, documents, drafting, histories, clock);
    }

    @ProvidesIntoSet
    Routes publicationRoutes(
            UnitOfWork work,
            ProcessVersions versions,
            CheckingProcesses checking,
            Outbox outbox,
            ProcessCatalogue catalogue,
            BusinessClock clock) {
        PublishingProcesses publishing = new PublishingProcesses(work, versions, checking, outbox, clock);
        return new ProcessPublicationRoutes(catalogue, checking, publishing);
    }

    @ProvidesIntoSet
    Routes standardRoutes(ProcessCatalogue catalogue, BusinessClock clock) {
        return new StandardRoutes(catalogue, clock);
    }
}
