package org.wattline.application.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;

/** Metering points, meters and readings for tests; every number is new, so that tests share a store without minding one another. */
public final class SampleMetering {
    public static final Act ACT = Act.of(Caller.system("tester"), "metering.test");
    public static final UnitPath UNIT = new UnitPath("/33/3301");
    private static final AtomicLong NEXT = new AtomicLong(1_000);

    private SampleMetering() {}

    public static MeteringPoint point() {
        long number = NEXT.incrementAndGet();
        return MeteringPoint.open(
                        MeteringPointNo.of(number),
                        AccountNo.of(number),
                        new CustomerId(new UUID(7, number)),
                        UNIT,
                        new AreaCode("A-01"),
                        MeteringMode.LOW_SUPPLY_LOW_METERED,
                        PowerFactorParticipation.NONE)
                .state();
    }

    /** With a directly connected meter since 1 January 2026. */
    public static MeteringPoint metered(Register... registers) {
        return metered(Ratio.ONE, registers);
    }

    public static MeteringPoint metered(Ratio current, Register... registers) {
        return state(point().install(assetNo(), dials(registers), current, Ratio.ONE, at("2026-01-01")));
    }

    public static AssetNo assetNo() {
        return new AssetNo("T-" + NEXT.incrementAndGet());
    }

    public static List<Dial> dials(Register... registers) {
        return Arrays.stream(registers).map(Dial::usual).toList();
    }

    public static Meter meter(Register... registers) {
        return Meter.received(assetNo(), UNIT, "DDZY102", dials(registers)).state();
    }

    /** 00:00 in China. */
    public static Instant at(String day) {
        return Zone.startOf(LocalDate.parse(day));
    }

    /** A reading of the meter that hangs at the point; values by turns of register and value. */
    public static RegisterReading reading(MeteringPoint point, String day, Object... values) {
        return reading(point, day, ReadingSource.AUTO, values);
    }

    public static RegisterReading reading(MeteringPoint point, String day, ReadingSource source, Object... values) {
        return RegisterReading.arrived(
                point.no(), point.installations().getLast().meter(), at(day), source, shown(values));
    }

    public static Map<Register, RegisterValue> shown(Object... values) {
        Map<Register, RegisterValue> shown = new EnumMap<>(Register.class);
        for (int i = 0; i < values.length; i += 2)
            shown.put((Register) values[i], RegisterValue.parse((String) values[i + 1]));
        return shown;
    }

    /** A day of quarter hours with the same energy each, in Wh. */
    public static IntervalDay day(MeteringPoint point, String day, long wattHours) {
        long[] values = new long[96];
        Arrays.fill(values, wattHours * 1000);
        return value(IntervalDay.arrived(
                point.no(),
                point.installations().getLast(),
                Channel.ACTIVE_IMPORT,
                IntervalEnergy.milliwattHours(LocalDate.parse(day), 15, values)));
    }

    public static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    public static <T> T state(Outcome<Change<T>> outcome) {
        return value(outcome).state();
    }

    public static <T> T in(MeteringStore store, Supplier<T> work) {
        return value(store.work().perform(ACT, () -> Outcome.done(work.get())));
    }

    /** Stores a point and gives it back as stored. */
    public static MeteringPoint stored(MeteringStore store, MeteringPoint point) {
        return in(store, () -> {
            store.points().add(point);
            return store.points().find(point.no()).orElseThrow();
        });
    }
}
