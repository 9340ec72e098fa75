package org.wattline.adapter.postgres.metering;

import java.util.Random;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;

/** All ports of metering over one fresh database; the contracts share it, because none minds the others. */
final class PostgresMetering {
    static final MeteringStore SHARED = on(TestDatabase.fresh(), TestClock.standing());

    private PostgresMetering() {}

    private static MeteringStore on(TestDatabase fresh, TestClock clock) {
        PostgresUnits units =
                new PostgresUnits(fresh.database(), clock, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
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
