package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.wattline.adapter.http.metering.ArrangementRoutes;
import org.wattline.adapter.http.metering.MeterDataFileRoutes;
import org.wattline.adapter.http.metering.MeterRoutes;
import org.wattline.adapter.http.metering.MeteringPointRoutes;
import org.wattline.adapter.http.metering.ReadingRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.MemoryMeterDataFiles;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryPointArrangements;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.metering.MemoryUsageViews;
import org.wattline.adapter.memory.metering.asset.MemoryAssetPorts;
import org.wattline.adapter.meterdata.FileMeterDataLines;
import org.wattline.adapter.meterdata.FolderSpool;
import org.wattline.adapter.meterdata.WatchedFolder;
import org.wattline.adapter.postgres.metering.PostgresCurveYears;
import org.wattline.adapter.postgres.metering.PostgresMeterDataFiles;
import org.wattline.adapter.postgres.metering.PostgresMeteringPoints;
import org.wattline.adapter.postgres.metering.PostgresMeters;
import org.wattline.adapter.postgres.metering.PostgresPointArrangements;
import org.wattline.adapter.postgres.metering.PostgresReadings;
import org.wattline.adapter.postgres.metering.PostgresUsageViews;
import org.wattline.adapter.postgres.metering.asset.PostgresAssetPorts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.KeepingMeters;
import org.wattline.application.metering.MeasuringConsumption;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.metering.asset.AssetPorts;
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
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.application.metering.validation.VeePorts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;

/** Metering: points, meters, readings, and the gateway for files of readings. */
public final class MeteringModule extends AbstractModule {
    private record Ports(
            MeteringPoints points, Meters meters, Readings readings, MeterDataFiles files, AssetPorts assets) {}

    @Provides
    @Singleton
    Ports ports(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryMeteringPoints points = new MemoryMeteringPoints(store);
                MemoryReadings readings = new MemoryReadings(store, points);
                MemoryMeters meters = new MemoryMeters(store);
                yield new Ports(
                        points,
                        meters,
                        readings,
                        new MemoryMeterDataFiles(store),
                        MemoryAssetPorts.over(store, meters));
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(
                        new PostgresMeteringPoints(units),
                        new PostgresMeters(units),
                        new PostgresReadings(units),
                        new PostgresMeterDataFiles(units),
                        PostgresAssetPorts.over(units));
        };
    }

    @Provides
    MeteringPoints points(Ports ports) {
        return ports.points();
    }

    @Provides
    Meters meters(Ports ports) {
        return ports.meters();
    }

    @Provides
    Readings readings(Ports ports) {
        return ports.readings();
    }

    @Provides
    AssetPorts assets(Ports ports) {
        return ports.assets();
    }

    @Provides
    MeterDataFiles files(Ports ports) {
        return ports.files();
    }

    @Provides
    @Singleton
    UsageViews usage(Storage storage, Ports ports, VeePorts vee) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryUsageViews((MemoryReadings) ports.readings(), vee.estimates());
            case Storage.Postgres(var database, var units) -> new PostgresUsageViews(units);
        };
    }

    @Provides
    @Singleton
    PointArrangements arrangements(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPointArrangements(memory.store());
            case Storage.Postgres postgres -> new PostgresPointArrangements(postgres.units());
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
    KeepingMeters keeping(UnitOfWork work, Meters meters, AssetPorts assets, Outbox outbox) {
        return new KeepingMeters(work, meters, assets.devices(), outbox);
    }

    @Provides
    OpeningMeteringPoints opening(UnitOfWork work, MeteringPoints points, Numbers numbers, Outbox outbox) {
        return new OpeningMeteringPoints(work, points, numbers, outbox);
    }

    @Provides
    InstallingMeters installing(
            UnitOfWork work,
            MeteringPoints points,
            Meters meters,
            Readings readings,
            AssetPorts assets,
            BusinessClock clock,
            Outbox outbox) {
        return new InstallingMeters(work, points, meters, readings, assets.instruments()::find, clock, outbox);
    }

    @Provides
    MeasuringConsumption measuring(MeteringPoints points, Readings readings) {
        return new MeasuringConsumption(points, readings);
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
    TakingInLines taking(Ports ports, ArrivalRules rules, BusinessClock clock) {
        return new TakingInLines(ports.points(), ports.meters(), ports.readings(), rules, clock);
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
    Routes pointRoutes(MeteringPoints points, InstallingMeters installing) {
        return new MeteringPointRoutes(points, installing);
    }

    @Provides
    @Singleton
    ArrangingPoints arranging(
            UnitOfWork work,
            MeteringPoints points,
            PointArrangements arrangements,
            EquipmentRegister equipment,
            Outbox outbox,
            BusinessClock clock) {
        return new ArrangingPoints(work, points, arrangements, equipment, outbox, clock);
    }

    @ProvidesIntoSet
    Routes arrangementRoutes(
            UnitOfWork work,
            Accounts accounts,
            MeteringPoints points,
            OpeningMeteringPoints opening,
            ArrangingPoints arranging) {
        return new ArrangementRoutes(arranging, new OpeningSubPoints(work, accounts, points, opening, arranging));
    }

    @ProvidesIntoSet
    Routes meterRoutes(Meters meters, KeepingMeters keeping) {
        return new MeterRoutes(meters, keeping);
    }

    @ProvidesIntoSet
    Routes readingRoutes(Readings readings) {
        return new ReadingRoutes(readings);
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
    Ownerships.Lookup pointOwners(MeteringPoints points) {
        return Ownerships.Lookup.of(
                "metering-point",
                no -> points.find(new MeteringPointNo(no))
                        .map(point ->
                                Scope.Owner.of(point.unit(), point.customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup meterOwners(Meters meters) {
        return Ownerships.Lookup.of(
                "meter", no -> meters.find(new AssetNo(no)).map(meter -> Scope.Owner.of(meter.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup fileOwners(MeterDataFiles files) {
        return Ownerships.Lookup.of(
                "meter-data-file",
                digest -> files.find(new FileDigest(digest)).map(file -> Scope.Owner.of(file.unit())));
    }
}
