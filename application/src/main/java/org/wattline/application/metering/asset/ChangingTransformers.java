package org.wattline.application.metering.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.asset.Device;
import org.wattline.domain.metering.asset.InstrumentSet;
import org.wattline.domain.metering.asset.Phase;
import org.wattline.domain.metering.asset.Ratios;

/**
 * Puts instrument transformers in at metering points, takes them out and exchanges them (互感器装拆). Where a meter hangs, its registers are read at that
 * instant and its installation begins anew by the ratio of what is in place, so that bills reckon each part by its own.
 */
public final class ChangingTransformers {
    private final UnitOfWork work;
    private final MeteringPoints points;
    private final InstrumentSets sets;
    private final PlacingDevices placing;
    private final InstallingMeters meters;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ChangingTransformers(
            UnitOfWork work,
            MeteringPoints points,
            AssetPorts ports,
            InstallingMeters meters,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.points = points;
        this.sets = ports.instruments();
        this.placing = new PlacingDevices(ports.devices(), outbox);
        this.meters = meters;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** One to be put in. @param phases those for which it stands */
    public record PutIn(AssetNo asset, Set<Phase> phases) {}

    /**
     * Some are taken out and others put in.
     *
     * @param held the version of the set on which this was decided, 0 while the point never had any
     * @param shown what each counting register of the meter shows that hangs; nothing without a meter
     */
    public record Replace(
            MeteringPointNo point,
            Version held,
            Instant at,
            List<AssetNo> out,
            List<PutIn> in,
            Map<Register, RegisterValue> shown) {}

    /** The transformers of a point; of one that never had any, an empty set. Empty if there is no such point. */
    public Optional<InstrumentSet> of(MeteringPointNo no) {
        return sets.find(no).or(() -> points.find(no).map(InstrumentSet::none));
    }

    public Outcome<InstrumentSet> handle(Caller who, Replace command) {
        return work.perform(Act.of(who, "metering.change-transformers"), () -> {
            if (command.at().isAfter(clock.now())) return Outcome.refused(MeteringRefusal.IN_THE_FUTURE);
            Optional<MeteringPoint> point = points.find(command.point());
            if (point.isEmpty()) return Outcome.refused(MeteringRefusal.POINT_NOT_FOUND);
            InstrumentSet held = sets.find(command.point()).orElseGet(() -> InstrumentSet.none(point.get()));
            if (!held.version().equals(command.held()))
                throw new StaleState("instrument-set", command.point().value(), command.held());
            return placed(who, command)
                    .then(in -> held.change(command.out(), in, command.at(), point.get()))
                    .map(this::stored)
                    .then(next -> read(who, command, point.get(), held, next));
        });
    }

    private Outcome<List<InstrumentSet.PutIn>> placed(Caller who, Replace command) {
        List<InstrumentSet.PutIn> in = new ArrayList<>();
        for (AssetNo out : command.out())
            if (placing.step(who, out, MeterState.Step.REMOVE) instanceof Outcome.Refused<Device>(var why))
                return Outcome.refused(why);
        for (PutIn each : command.in())
            switch (placing.step(who, each.asset(), MeterState.Step.INSTALL)) {
                case Outcome.Refused<Device>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Device>(Device device) -> in.add(new InstrumentSet.PutIn(device, each.phases()));
            }
        return Outcome.done(in);
    }

    private InstrumentSet stored(Change<InstrumentSet> change) {
        outbox.publish(change.facts());
        InstrumentSet next = change.state();
        return next.version().equals(Version.NEW) ? sets.add(next) : sets.save(next);
    }

    /** The point is stored in any case, so that no meter is hung up meanwhile by another ratio. */
    private Outcome<InstrumentSet> read(
            Caller who, Replace command, MeteringPoint point, InstrumentSet before, InstrumentSet next) {
        if (point.open().isEmpty()) {
            points.save(point);
            return Outcome.done(next);
        }
        Installation held = point.open().get();
        Ratios ratios = next.after(before, held);
        if (held.from().equals(command.at())) {
            points.save(point);
            return ratios.equals(new Ratios(held.current(), held.voltage()))
                    ? Outcome.done(next)
                    : Outcome.refused(AssetRefusal.RATIO_DIFFERS);
        }
        return meters.handle(
                        who,
                        new InstallingMeters.ChangeRatio(
                                point.no(),
                                point.version(),
                                Optional.of(ratios.current()),
                                Optional.of(ratios.voltage()),
                                command.at(),
                                command.shown()))
                .map(changed -> next);
    }
}
