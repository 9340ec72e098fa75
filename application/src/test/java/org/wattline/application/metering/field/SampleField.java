package org.wattline.application.metering.field;

import static org.wattline.application.metering.SampleMetering.in;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.application.metering.SampleMetering;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.ChannelPassword;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.metering.field.MeterOrder;

/** Meters on site and orders to them, for tests; each has a concentrator of its own unless one is given. */
public final class SampleField {
    public static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private SampleField() {}

    public static Concentrator concentrator() {
        return new Concentrator("concentrator-" + NEXT.incrementAndGet(), 8001);
    }

    /** A meter that is stored, and how it is reached. */
    public static FieldAddress address(FieldStore store, Concentrator concentrator) {
        Meter meter = SampleMetering.meter(Register.ACTIVE_IMPORT);
        return in(store.metering(), () -> {
            store.metering().meters().add(meter);
            return address(meter.no(), concentrator);
        });
    }

    public static FieldAddress address(AssetNo meter, Concentrator concentrator) {
        return new FieldAddress(
                meter,
                SampleMetering.UNIT,
                ChannelProtocol.DLT645,
                concentrator,
                new MeterAddress("%012d".formatted(NEXT.incrementAndGet())),
                Optional.of(new ChannelPassword("123456")),
                Version.NEW);
    }

    /** Ordered now, good for an hour. */
    public static MeterCommand command(FieldAddress to, MeterOrder order, Instant now) {
        return SampleMetering.state(MeterCommand.ordered(
                new MeterCommandId(new UUID(System.nanoTime(), NEXT.incrementAndGet())),
                to,
                order,
                "a test",
                "orderer",
                now,
                now.plusSeconds(3600)));
    }
}
