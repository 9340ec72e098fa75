package org.wattline.domain.metering.asset;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;

/**
 * An instrument transformer or terminal as an asset (互感器、终端资产). It lives as meters do: received, verified, allocated, installed, removed, used
 * again or scrapped. Where it is in place is told by {@link InstrumentSet} and {@link CollectingTerminal}.
 *
 * @param no asset number; no meter has it
 * @param unit the unit that keeps it
 * @param model maker's type
 */
public record Device(AssetNo no, UnitPath unit, String model, DeviceType type, MeterState state, Version version)
        implements Versioned<Device> {
    public Device {
        if (model.isBlank() || model.length() > 60)
            throw new IllegalArgumentException("a device's model has 1 … 60 characters");
    }

    /** One that has arrived in the store. */
    public static Change<Device> received(AssetNo no, UnitPath unit, String model, DeviceType type) {
        Device device = new Device(no, unit, model, type, MeterState.IN_STOCK, Version.NEW);
        return Change.of(device, AssetEvent.stateChanged(no, type.kind(), MeterState.ORDERED, MeterState.IN_STOCK));
    }

    /** Takes the next step of its life, if the table of states has it. */
    public Outcome<Change<Device>> take(MeterState.Step step) {
        return state.after(step)
                .<Outcome<Change<Device>>>map(next -> Outcome.done(Change.of(
                        new Device(no, unit, model, type, next, version),
                        AssetEvent.stateChanged(no, type.kind(), state, next))))
                .orElse(Outcome.refused(MeteringRefusal.STEP_NOT_POSSIBLE));
    }

    @Override
    public Device at(Version next) {
        return new Device(no, unit, model, type, state, next);
    }
}
