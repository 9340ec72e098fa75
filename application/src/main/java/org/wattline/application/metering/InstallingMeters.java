package org.wattline.application.metering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.asset.InstrumentSet;
import org.wattline.domain.metering.asset.Ratios;
import org.wattline.domain.metering.reading.ReadingChain;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Ratio;

/** Hangs meters up, takes them down and exchanges them (装拆换表), each time with what the registers showed. */
public final class InstallingMeters {
    private final UnitOfWork work;
    private final MeteringPoints points;
    private final Meters meters;
    private final Readings readings;
    private final Function<MeteringPointNo, Optional<InstrumentSet>> instruments;
    private final BusinessClock clock;
    private final Outbox outbox;

    /** @param instruments the transformers of a point that ever had any as assets */
    public InstallingMeters(
            UnitOfWork work,
            MeteringPoints points,
            Meters meters,
            Readings readings,
            Function<MeteringPointNo, Optional<InstrumentSet>> instruments,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.points = points;
        this.meters = meters;
        this.readings = readings;
        this.instruments = instruments;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * A meter is hung up.
     *
     * @param seen the version of the point on which this was decided
     * @param current the ratio of the current transformers; may be left out where they are assets, and without any
     * @param voltage the ratio of the voltage transformers, likewise
     * @param shown what each counting register shows
     */
    public record Install(
            MeteringPointNo point,
            Version seen,
            AssetNo meter,
            Optional<Ratio> current,
            Optional<Ratio> voltage,
            Instant at,
            Map<Register, RegisterValue> shown) {
        public Install(
                MeteringPointNo point,
                Version seen,
                AssetNo meter,
                Ratio current,
                Ratio voltage,
                Instant at,
                Map<Register, RegisterValue> shown) {
            this(point, seen, meter, Optional.of(current), Optional.of(voltage), at, shown);
        }
    }

    /** The meter is taken down. */
    public record Remove(MeteringPointNo point, Version seen, Instant at, Map<Register, RegisterValue> shown) {}

    /** One meter takes the place of another. @param last what the old one showed @param install the new one */
    public record Exchange(Map<Register, RegisterValue> last, Install install) {}

    /** The transformers before the meter were changed; the meter stays. Ratios may be left out as with {@link Install}. */
    public record ChangeRatio(
            MeteringPointNo point,
            Version seen,
            Optional<Ratio> current,
            Optional<Ratio> voltage,
            Instant at,
            Map<Register, RegisterValue> shown) {}

    /** The meter hangs in another spot from then on. @param place where, in words @param shown what it showed then */
    public record Move(
            MeteringPointNo point, Version seen, String place, Instant at, Map<Register, RegisterValue> shown) {}

    /** The meter stays where it hangs, and counts for another point from then on. @param shown what it showed then */
    public record HandOver(
            MeteringPointNo from,
            Version seen,
            MeteringPointNo to,
            Version toSeen,
            Instant at,
            Map<Register, RegisterValue> shown) {}

    public Outcome<MeteringPoint> handle(Caller who, Install command) {
        return perform(
                who,
                "metering.install-meter",
                command.point(),
                command.seen(),
                command.at(),
                point -> agreed(point, command)
                        .then(ratios -> hung(command)
                                .then(meter -> point.install(
                                        command.meter(),
                                        meter.dials(),
                                        ratios.current(),
                                        ratios.voltage(),
                                        command.at()))));
    }

    public Outcome<MeteringPoint> handle(Caller who, Remove command) {
        return perform(
                who,
                "metering.remove-meter",
                command.point(),
                command.seen(),
                command.at(),
                point -> down(point, command.at(), command.shown()).then(meter -> point.remove(command.at())));
    }

    public Outcome<MeteringPoint> handle(Caller who, Exchange command) {
        Install next = command.install();
        return perform(
                who,
                "metering.exchange-meter",
                next.point(),
                next.seen(),
                next.at(),
                point -> agreed(point, next)
                        .then(ratios -> down(point, next.at(), command.last())
                                .then(old -> hung(next))
                                .then(meter -> point.exchange(
                                        next.meter(), meter.dials(), ratios.current(), ratios.voltage(), next.at()))));
    }

    public Outcome<MeteringPoint> handle(Caller who, ChangeRatio command) {
        return perform(
                who,
                "metering.change-ratio",
                command.point(),
                command.seen(),
                command.at(),
                point -> agreed(point, command.current(), command.voltage(), command.at())
                        .then(ratios -> read(point, command.at(), command.shown(), ReadingSource.INSTALL)
                                .then(held -> point.exchange(
                                        held.meter(),
                                        held.dials(),
                                        ratios.current(),
                                        ratios.voltage(),
                                        command.at()))));
    }

    public Outcome<MeteringPoint> handle(Caller who, Move command) {
        return perform(
                who,
                "metering.move-meter",
                command.point(),
                command.seen(),
                command.at(),
                point -> read(point, command.at(), command.shown(), ReadingSource.INSTALL)
                        .then(held -> point.moved(command.place(), command.at())));
    }

    /** @return the point for which the meter counts now */
    public Outcome<MeteringPoint> handle(Caller who, HandOver command) {
        String name = "metering.hand-over-meter";
        return work.perform(Act.of(who, name), () -> {
            Optional<Installation> hanging = points.find(command.from()).flatMap(MeteringPoint::open);
            if (hanging.isEmpty()) return Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE);
            Installation held = hanging.get();
            Instant at = command.at();
            return perform(
                            who,
                            name,
                            command.from(),
                            command.seen(),
                            at,
                            point -> read(point, at, command.shown(), ReadingSource.REMOVE)
                                    .then(same -> point.remove(at)))
                    .then(off -> perform(who, name, command.to(), command.toSeen(), at, point -> {
                        keep(command.to(), held.meter(), at, ReadingSource.INSTALL, command.shown());
                        return point.install(held.meter(), held.dials(), held.current(), held.voltage(), at);
                    }));
        });
    }

    private Outcome<Ratios> agreed(MeteringPoint point, Install command) {
        return agreed(point, command.current(), command.voltage(), command.at());
    }

    private Outcome<Ratios> agreed(MeteringPoint point, Optional<Ratio> current, Optional<Ratio> voltage, Instant at) {
        return instruments
                .apply(point.no())
                .orElseGet(() -> InstrumentSet.none(point))
                .agreed(current, voltage, at);
    }

    private Outcome<MeteringPoint> perform(
            Caller who,
            String name,
            MeteringPointNo no,
            Version seen,
            Instant at,
            Function<MeteringPoint, Outcome<Change<MeteringPoint>>> decide) {
        return work.perform(Act.of(who, name), () -> {
            if (at.isAfter(clock.now())) return Outcome.refused(MeteringRefusal.IN_THE_FUTURE);
            Optional<MeteringPoint> point = points.find(no);
            if (point.isEmpty()) return Outcome.refused(MeteringRefusal.POINT_NOT_FOUND);
            return decide.apply(point.get().at(seen)).map(change -> {
                outbox.publish(change.facts());
                return points.save(change.state().told(point.get(), clock.now()));
            });
        });
    }

    /** The meter is on the wall: its first reading is kept. */
    private Outcome<Meter> hung(Install command) {
        return step(command.meter(), MeterState.Step.INSTALL)
                .then(meter -> Dial.complete(meter.dials(), command.shown()).map(shown -> {
                    keep(command.point(), command.meter(), command.at(), ReadingSource.INSTALL, shown);
                    return meter;
                }));
    }

    /** The meter that hangs is off the wall: its last reading is kept. */
    private Outcome<Meter> down(MeteringPoint point, Instant at, Map<Register, RegisterValue> shown) {
        return read(point, at, shown, ReadingSource.REMOVE).then(held -> step(held.meter(), MeterState.Step.REMOVE));
    }

    /** What the meter that hangs shows is kept, if it fits in with the readings before it. */
    private Outcome<Installation> read(
            MeteringPoint point, Instant at, Map<Register, RegisterValue> shown, ReadingSource source) {
        Optional<Installation> open = point.open();
        if (open.isEmpty()) return Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE);
        Installation held = open.get();
        ReadingChain chain = new ReadingChain(readings.around(List.of(point.no()), at, at).stream()
                .filter(reading -> reading.meter().equals(held.meter()))
                .toList());
        return Dial.complete(held.dials(), shown)
                .then(complete ->
                        chain.admit(RegisterReading.arrived(point.no(), held.meter(), at, source, complete), held))
                .map(reading -> {
                    keep(point.no(), held.meter(), at, source, shown);
                    return held;
                });
    }

    private Outcome<Meter> step(AssetNo no, MeterState.Step step) {
        Optional<Meter> meter = meters.find(no);
        if (meter.isEmpty()) return Outcome.refused(MeteringRefusal.METER_NOT_FOUND);
        return meter.get().take(step).map(change -> {
            outbox.publish(change.facts());
            return meters.save(change.state());
        });
    }

    private void keep(
            MeteringPointNo point,
            AssetNo meter,
            Instant at,
            ReadingSource source,
            Map<Register, RegisterValue> shown) {
        RegisterReading reading = RegisterReading.arrived(point, meter, at, source, shown);
        readings.storeRegisters(List.of(reading), clock.now());
    }
}
