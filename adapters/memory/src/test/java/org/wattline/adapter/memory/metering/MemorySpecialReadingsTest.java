package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.Random;
import org.wattline.adapter.memory.metering.route.MemoryRoutePorts;
import org.wattline.adapter.memory.metering.special.MemorySpecialReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.metering.route.RouteStore;
import org.wattline.application.metering.route.SpecialReadingsContract;
import org.wattline.application.metering.route.SpecialStore;
import org.wattline.application.platform.UuidV7Ids;

class MemorySpecialReadingsTest extends SpecialReadingsContract {
    private final SpecialStore store = fresh();

    @Override
    protected SpecialStore store() {
        return store;
    }

    private static SpecialStore fresh() {
        MemoryStore memory = new MemoryStore(
                () -> Instant.parse("2026-03-01T04:00:00Z"), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MeteringStore metering = MemoryMetering.over(memory);
        RoutePorts ports = MemoryRoutePorts.over(memory, metering.points(), metering.readings(), day -> {
            throw new IllegalStateException("the ports ask for no policy");
        });
        return new SpecialStore(
                new RouteStore(metering, ports), new MemorySpecialReadings(memory, metering.readings(), ports.views()));
    }
}
