package org.wattline.application.metering;

import java.util.List;
import org.wattline.application.metering.asset.Devices;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;

/** Keeps meters as assets: takes them into the store and leads them through their life, except for hanging them up and taking them down. */
public final class KeepingMeters {
    private final UnitOfWork work;
    private final Meters meters;
    private final Devices devices;
    private final Outbox outbox;

    public KeepingMeters(UnitOfWork work, Meters meters, Devices devices, Outbox outbox) {
        this.work = work;
        this.meters = meters;
        this.devices = devices;
        this.outbox = outbox;
    }

    /** A meter arrived. */
    public record Receive(AssetNo no, UnitPath unit, String model, List<Dial> dials) {}

    /** A meter goes on in its life. @param seen the version on which the step was decided */
    public record Take(AssetNo no, Version seen, Step step) {}

    /** The steps that somebody in the store takes. */
    public enum Step {
        VERIFY,
        ALLOCATE,
        SUSPEND,
        RESUME,
        RETURN,
        SCRAP
    }

    public Outcome<Meter> handle(Caller who, Receive command) {
        return work.perform(Act.of(who, "metering.receive-meter"), () -> {
            if (meters.find(command.no()).isPresent()
                    || devices.find(command.no()).isPresent()) return Outcome.refused(MeteringRefusal.METER_EXISTS);
            Change<Meter> change = Meter.received(command.no(), command.unit(), command.model(), command.dials());
            meters.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(change.state().at(Version.NEW.next()));
        });
    }

    public Outcome<Meter> handle(Caller who, Take command) {
        return work.perform(
                Act.of(who, "metering.take-meter-step"),
                () -> meters.find(command.no())
                        .<Outcome<Meter>>map(meter -> meter.at(command.seen())
                                .take(step(command.step()))
                                .map(change -> {
                                    outbox.publish(change.facts());
                                    return meters.save(change.state());
                                }))
                        .orElse(Outcome.refused(MeteringRefusal.METER_NOT_FOUND)));
    }

    private static MeterState.Step step(Step step) {
        return switch (step) {
            case VERIFY -> MeterState.Step.VERIFY;
            case ALLOCATE -> MeterState.Step.ALLOCATE;
            case SUSPEND -> MeterState.Step.SUSPEND;
            case RESUME -> MeterState.Step.RESUME;
            case RETURN -> MeterState.Step.RETURN;
            case SCRAP -> MeterState.Step.SCRAP;
        };
    }
}
