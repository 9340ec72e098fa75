package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.Random;
import org.wattline.adapter.memory.metering.route.MemoryRoutePorts;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.route.RoutePortsContract;
import org.wattline.application.metering.route.RouteStore;
import org.wattline.application.platform.UuidV7Ids;

class MemoryRoutePortsTest extends RoutePortsContract {
    private final RouteStore store = fresh();

    @Override
    protected RouteStore store() {
        return store;
    }

    private static RouteStore fresh() {
        MemoryStore memory = new MemoryStore(
                () -> Instant.parse("2026-03-01T04:00:00Z"), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MeteringStore metering = MemoryMetering.over(memory);
        return new RouteStore(metering, MemoryRoutePorts.over(memory, metering.points(), metering.readings(), day -> {
            throw new IllegalStateException("the ports ask for no policy");
        }));
    }
}
