package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.Random;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.field.FieldStore;
import org.wattline.application.metering.field.MeterCommandsContract;
import org.wattline.application.platform.UuidV7Ids;

class MemoryMeterCommandsTest extends MeterCommandsContract {
    private final FieldStore store = fresh();

    @Override
    protected FieldStore store() {
        return store;
    }

    static FieldStore fresh() {
        MemoryStore memory = new MemoryStore(
                () -> Instant.parse("2026-03-01T04:00:00Z"), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MemoryMeteringPoints points = new MemoryMeteringPoints(memory);
        MeteringStore metering = new MeteringStore(
                memory,
                memory,
                memory.numbers(),
                points,
                new MemoryMeters(memory),
                new MemoryReadings(memory, points),
                new MemoryMeterDataFiles(memory));
        MemoryFieldAddresses addresses = new MemoryFieldAddresses(memory);
        return new FieldStore(
                metering, addresses, new MemoryMeterCommands(memory), new MemoryPolls(memory, addresses, points));
    }
}
