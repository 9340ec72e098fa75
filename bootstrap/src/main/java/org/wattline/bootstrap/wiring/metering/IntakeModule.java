package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.wattline.adapter.http.metering.MeterDataFileRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.MemoryMeterDataFiles;
import org.wattline.adapter.meterdata.FileMeterDataLines;
import org.wattline.adapter.meterdata.FolderSpool;
import org.wattline.adapter.meterdata.WatchedFolder;
import org.wattline.adapter.postgres.metering.PostgresCurveYears;
import org.wattline.adapter.postgres.metering.PostgresMeterDataFiles;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.intake.CurveYears;
import org.wattline.application.metering.intake.MendingLines;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.metering.intake.MeterDataSpool;
import org.wattline.application.metering.intake.PreparingYears;
import org.wattline.application.metering.intake.ReceivingFiles;
import org.wattline.application.metering.intake.TakingInBatches;
import org.wattline.application.metering.intake.TakingInFiles;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.metering.intake.TakingInStreams;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Folder;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.metering.intake.FileDigest;

/** Metering's gateway for files and streams of readings. */
public final class IntakeModule extends AbstractModule {
    @Provides
    @Singleton
    MeterDataFiles files(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryMeterDataFiles(memory.store());
            case Storage.Postgres postgres -> new PostgresMeterDataFiles(postgres.units());
        };
    }

    @Provides
    @Singleton
    MeterDataSpool spool(Folder folder) {
        return new FolderSpool(folder.path().resolve("meter-data"));
    }

    @ProvidesIntoSet
    Background watching(Folder folder, ReceivingFiles receiving) {
        WatchedFolder watched = new WatchedFolder(folder.path().resolve("meter-data-inbox"), receiving);
        return new Background("watching-meter-data", Duration.ofSeconds(2), watched::look);
    }

    @Provides
    ReceivingFiles receiving(
            UnitOfWork work,
            MeterDataSpool spool,
            MeterDataFiles files,
            Jobs jobs,
            BusinessClock clock,
            Outbox outbox) {
        return new ReceivingFiles(work, spool, files, jobs, clock, outbox);
    }

    @Provides
    TakingInLines taking(
            MeteringPoints points, Meters meters, Readings readings, ArrivalRules rules, BusinessClock clock) {
        return new TakingInLines(points, meters, readings, rules, clock);
    }

    @Provides
    TakingInBatches batches(UnitOfWork work, MeterDataFiles files, TakingInLines taking, Outbox outbox) {
        return new TakingInBatches(work, files, taking, outbox);
    }

    @ProvidesIntoSet
    Jobs.Work takingIn(MeterDataSpool spool, MeterDataFiles files, TakingInBatches batches) {
        return new TakingInFiles(spool, new FileMeterDataLines(), files, batches);
    }

    @Provides
    CurveYears years(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> (first, last) -> List.of();
            case Storage.Postgres postgres -> new PostgresCurveYears(postgres.units());
        };
    }

    @ProvidesIntoSet
    Jobs.Work preparingYears(UnitOfWork work, CurveYears years, BusinessClock clock) {
        return new PreparingYears(work, years, clock);
    }

    @ProvidesIntoSet
    Recurring yearsAhead() {
        return Recurring.daily(LocalTime.of(3, 20), PreparingYears.KIND);
    }

    @ProvidesIntoSet
    Routes fileRoutes(
            UnitOfWork work,
            ReceivingFiles receiving,
            MeterDataFiles files,
            TakingInBatches batches,
            TakingInLines taking,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        FileMeterDataLines lines = new FileMeterDataLines();
        return new MeterDataFileRoutes(
                receiving,
                new TakingInStreams(work, files, lines, batches, clock, ids, outbox),
                new MendingLines(work, files, lines, taking, clock, outbox),
                files);
    }

    @ProvidesIntoSet
    Ownerships.Lookup fileOwners(MeterDataFiles files) {
        return Ownerships.Lookup.of(
                "meter-data-file",
                digest -> files.find(new FileDigest(digest)).map(file -> Scope.Owner.of(file.unit())));
    }
}
