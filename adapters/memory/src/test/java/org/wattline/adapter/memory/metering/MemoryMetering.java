package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.Random;
import org.wattline.adapter.memory.metering.area.MemoryAreaMemberships;
import org.wattline.adapter.memory.metering.asset.MemoryAssetPorts;
import org.wattline.adapter.memory.metering.usage.MemoryAreaBalances;
import org.wattline.adapter.memory.metering.usage.MemoryVirtualPoints;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryEquipmentRegister;
import org.wattline.adapter.memory.premises.MemoryNetwork;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.arrangement.SiteStore;
import org.wattline.application.metering.asset.AssetStore;
import org.wattline.application.metering.usage.UsageStore;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.UuidV7Ids;

/** All ports of metering over a fresh store in memory. */
final class MemoryMetering {
    private MemoryMetering() {}

    static MeteringStore on(BusinessClock clock) {
        return over(new MemoryStore(clock, new UuidV7Ids(System::currentTimeMillis, new Random(1))));
    }

    static MeteringStore over(MemoryStore store) {
        MemoryMeteringPoints points = new MemoryMeteringPoints(store);
        return new MeteringStore(
                store,
                store,
                store.numbers(),
                points,
                new MemoryMeters(store),
                new MemoryReadings(store, points),
                new MemoryMeterDataFiles(store));
    }

    static MeteringStore fresh() {
        return on(() -> Instant.parse("2026-03-01T04:00:00Z"));
    }

    private static MemoryStore store() {
        return new MemoryStore(
                () -> Instant.parse("2026-03-01T04:00:00Z"), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    }

    static UsageStore usage() {
        MemoryStore store = store();
        MeteringStore metering = over(store);
        MemoryEstimates estimates = new MemoryEstimates(store);
        return new UsageStore(
                metering,
                new MemoryUsageViews((MemoryReadings) metering.readings(), estimates),
                estimates,
                new MemoryVirtualPoints(store),
                new MemoryAreaBalances(store),
                new MemoryAreaMemberships(store, metering.points()),
                new MemoryNetwork(store));
    }

    static AssetStore assets() {
        MemoryStore store = store();
        MeteringStore metering = over(store);
        return new AssetStore(metering, MemoryAssetPorts.over(store, (MemoryMeters) metering.meters()));
    }

    static SiteStore site() {
        MemoryStore store = store();
        return new SiteStore(over(store), new MemoryPointArrangements(store), new MemoryEquipmentRegister(store));
    }
}
