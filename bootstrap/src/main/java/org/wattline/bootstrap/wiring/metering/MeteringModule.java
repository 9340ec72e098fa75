package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.metering.ArrangementRoutes;
import org.wattline.adapter.http.metering.MeterRoutes;
import org.wattline.adapter.http.metering.MeteringPointRoutes;
import org.wattline.adapter.http.metering.ReadingRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryPointArrangements;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.metering.MemoryUsageViews;
import org.wattline.adapter.memory.metering.asset.MemoryAssetPorts;
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
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.application.metering.validation.VeePorts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;

/** Metering: points, meters and readings. */
public final class MeteringModule extends AbstractModule {
    private record Ports(MeteringPoints points, Meters meters, Readings readings, AssetPorts assets) {}

    @Provides
    @Singleton
    Ports ports(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryMeteringPoints points = new MemoryMeteringPoints(store);
                MemoryReadings readings = new MemoryReadings(store, points);
                MemoryMeters meters = new MemoryMeters(store);
                yield new Ports(points, meters, readings, MemoryAssetPorts.over(store, meters));
            }
            case Storage.Postgres(var database, var units) ->
                new Ports(
                        new PostgresMeteringPoints(units),
                        new PostgresMeters(units),
                        new PostgresReadings(units),
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
}
