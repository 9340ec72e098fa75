package org.wattline.application.metering.asset;

import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.asset.Device;
import org.wattline.domain.metering.asset.DeviceType;

/** Keeps transformers and terminals as assets: takes them into the store and leads them through their life, except for putting them in place. */
public final class KeepingDevices {
    private final UnitOfWork work;
    private final AssetPorts ports;
    private final Outbox outbox;

    public KeepingDevices(UnitOfWork work, AssetPorts ports, Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.outbox = outbox;
    }

    /** A device arrived. */
    public record Receive(AssetNo no, UnitPath unit, String model, DeviceType type) {}

    /** A device goes on in its life. @param seen the version on which the step was decided */
    public record Take(AssetNo no, Version seen, Step step) {}

    /** The steps that somebody in the store takes; a verification is recorded with its certificate. */
    public enum Step {
        ALLOCATE,
        RETURN,
        SCRAP;

        public MeterState.Step of() {
            return switch (this) {
                case ALLOCATE -> MeterState.Step.ALLOCATE;
                case RETURN -> MeterState.Step.RETURN;
                case SCRAP -> MeterState.Step.SCRAP;
            };
        }
    }

    public Outcome<Device> handle(Caller who, Receive command) {
        return work.perform(Act.of(who, "metering.receive-device"), () -> {
            if (ports.views().find(command.no()).isPresent()) return Outcome.refused(MeteringRefusal.METER_EXISTS);
            Change<Device> change = Device.received(command.no(), command.unit(), command.model(), command.type());
            outbox.publish(change.facts());
            return Outcome.done(ports.devices().add(change.state()));
        });
    }

    public Outcome<Device> handle(Caller who, Take command) {
        return work.perform(
                Act.of(who, "metering.take-device-step"),
                () -> ports.devices()
                        .find(command.no())
                        .<Outcome<Device>>map(device -> device.at(command.seen())
                                .take(command.step().of())
                                .map(change -> {
                                    outbox.publish(change.facts());
                                    return ports.devices().save(change.state());
                                }))
                        .orElse(Outcome.refused(AssetRefusal.ASSET_NOT_FOUND)));
    }
}
