package org.wattline.application.connection;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.customer.UseCategory;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Ratio;

/** Opens the metering point of a new account and installs its meter with the start readings (装表). */
public final class InstallingMeters {
    /** The fields of the installation sheet for the start readings, by register. */
    public static final Map<Register, String> FIELDS = Map.of(
            Register.ACTIVE_IMPORT, "readingTotal",
            Register.ACTIVE_IMPORT_SHARP, "readingSharp",
            Register.ACTIVE_IMPORT_PEAK, "readingPeak",
            Register.ACTIVE_IMPORT_FLAT, "readingFlat",
            Register.ACTIVE_IMPORT_VALLEY, "readingValley",
            Register.ACTIVE_EXPORT, "readingExport",
            Register.REACTIVE_FORWARD, "readingReactiveForward",
            Register.REACTIVE_REVERSE, "readingReactiveReverse",
            Register.MAX_DEMAND, "readingDemand");

    private final Outbox outbox;
    private final Meters meters;
    private final MeteringPoints points;
    private final Readings readings;
    private final Numbers numbers;

    public InstallingMeters(Outbox outbox, Meters meters, MeteringPoints points, Readings readings, Numbers numbers) {
        this.outbox = outbox;
        this.meters = meters;
        this.points = points;
        this.readings = readings;
        this.numbers = numbers;
    }

    Outcome<MeteringPoint> install(Energising.Energised energised, Collected collected) {
        Optional<Sheet> read = Sheet.read(collected);
        if (read.isEmpty()) return Outcome.refused(ConnectionRefusal.DATA_UNUSABLE);
        Sheet sheet = read.get();
        Optional<Meter> found = meters.find(sheet.meter());
        if (found.isEmpty()) return Outcome.refused(ConnectionRefusal.METER_UNKNOWN);
        Meter meter = found.get();
        if (!sheet.start()
                .keySet()
                .equals(meter.dials().stream().map(Dial::register).collect(Collectors.toSet())))
            return Outcome.refused(ConnectionRefusal.READINGS_DO_NOT_FIT);
        return takeAll(meter)
                .then(installed -> open(energised, sheet, installed.state()).map(point -> {
                    Meter stored = meters.save(installed.state());
                    outbox.publish(installed.facts());
                    readings.storeRegisters(List.of(RegisterReading.arrived(
                            point.no(), stored.no(), sheet.at(), ReadingSource.INSTALL, sheet.start())));
                    return point;
                }));
    }

    /** A verified meter is allocated and installed; one that was allocated to this work is installed. */
    private static Outcome<Change<Meter>> takeAll(Meter meter) {
        if (meter.state() != MeterState.VERIFIED) return meter.take(MeterState.Step.INSTALL);
        return meter.take(MeterState.Step.ALLOCATE)
                .then(allocated -> allocated.state().take(MeterState.Step.INSTALL));
    }

    private Outcome<MeteringPoint> open(Energising.Energised energised, Sheet sheet, Meter meter) {
        boolean residential = energised.account().category() == UseCategory.RESIDENTIAL;
        Change<MeteringPoint> opened = MeteringPoint.open(
                MeteringPointNo.of(numbers.next("metering-point")),
                energised.account().no(),
                energised.customer().id(),
                energised.account().unit(),
                energised.premises().area(),
                sheet.mode(),
                residential ? PowerFactorParticipation.NONE : PowerFactorParticipation.ENERGY_AND_MONEY);
        return opened.state()
                .install(meter.no(), meter.dials(), sheet.current(), sheet.voltage(), sheet.at())
                .map(installed -> {
                    points.add(installed.state());
                    outbox.publish(opened.facts());
                    outbox.publish(installed.facts());
                    return installed.state();
                });
    }

    /** The installation sheet (装表工单), read as what it means. */
    private record Sheet(
            AssetNo meter,
            MeteringMode mode,
            Ratio current,
            Ratio voltage,
            Instant at,
            Map<Register, RegisterValue> start) {
        /** Empty if a code or ratio is none. */
        static Optional<Sheet> read(Collected collected) {
            try {
                return Optional.of(new Sheet(
                        new AssetNo(collected.need("meter")),
                        collected
                                .find("meteringMode")
                                .map(MeteringMode::valueOf)
                                .orElse(MeteringMode.LOW_SUPPLY_LOW_METERED),
                        ratio(collected, "currentRatio"),
                        ratio(collected, "voltageRatio"),
                        collected.energisedAt(),
                        readings(collected)));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        private static Ratio ratio(Collected collected, String field) {
            return collected.find(field).map(Ratio::parse).orElse(Ratio.ONE);
        }

        private static Map<Register, RegisterValue> readings(Collected collected) {
            Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
            FIELDS.forEach((register, field) ->
                    collected.find(field).ifPresent(shown -> values.put(register, RegisterValue.parse(shown))));
            return values;
        }
    }
}
