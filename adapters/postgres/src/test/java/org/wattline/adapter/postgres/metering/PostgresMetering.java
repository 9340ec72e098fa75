package org.wattline.adapter.postgres.metering;

import java.util.Random;
import org.wattline.adapter.postgres.metering.area.PostgresAreaMemberships;
import org.wattline.adapter.postgres.metering.asset.PostgresAssetPorts;
import org.wattline.adapter.postgres.metering.route.PostgresRoutePorts;
import org.wattline.adapter.postgres.metering.special.PostgresSpecialReadings;
import org.wattline.adapter.postgres.metering.usage.PostgresAreaBalances;
import org.wattline.adapter.postgres.metering.usage.PostgresVirtualPoints;
import org.wattline.adapter.postgres.metering.validation.PostgresEstimates;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.postgres.premises.PostgresEquipmentRegister;
import org.wattline.adapter.postgres.premises.PostgresNetwork;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.arrangement.SiteStore;
import org.wattline.application.metering.asset.AssetStore;
import org.wattline.application.metering.route.RouteStore;
import org.wattline.application.metering.route.SpecialStore;
import org.wattline.application.metering.usage.UsageStore;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;

/** All ports of metering over one fresh database; the contracts share it, because none minds the others. */
final class PostgresMetering {
    static final PostgresUnits UNITS = on(TestDatabase.fresh(), TestClock.standing());
    static final MeteringStore SHARED = over(UNITS);
    static final SiteStore SITE =
            new SiteStore(SHARED, new PostgresPointArrangements(UNITS), new PostgresEquipmentRegister(UNITS));
    static final UsageStore USAGE = new UsageStore(
            SHARED,
            new PostgresUsageViews(UNITS),
            new PostgresEstimates(UNITS),
            new PostgresVirtualPoints(UNITS),
            new PostgresAreaBalances(UNITS),
            new PostgresAreaMemberships(UNITS),
            new PostgresNetwork(UNITS));
    static final RouteStore ROUTES =
            new RouteStore(SHARED, PostgresRoutePorts.over(UNITS, new AesVault(VaultKeys.generated()), day -> {
                throw new IllegalStateException("the ports ask for no policy");
            }));

    static final SpecialStore SPECIAL =
            new SpecialStore(ROUTES, new PostgresSpecialReadings(UNITS, new AesVault(VaultKeys.generated())));
    static final AssetStore ASSETS = new AssetStore(SHARED, PostgresAssetPorts.over(UNITS));

    private PostgresMetering() {}

    private static PostgresUnits on(TestDatabase fresh, TestClock clock) {
        return new PostgresUnits(fresh.database(), clock, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    }

    private static MeteringStore over(PostgresUnits units) {
        return new MeteringStore(
                units,
                units,
                units.numbers(),
                new PostgresMeteringPoints(units),
                new PostgresMeters(units),
                new PostgresReadings(units),
                new PostgresMeterDataFiles(units));
    }
}
