package org.wattline.application.metering.asset;

import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.asset.Device;

/** Moves devices on in their life when they are put in place or taken away, within the unit of work that does so. */
final class PlacingDevices {
    private final Devices devices;
    private final Outbox outbox;

    PlacingDevices(Devices devices, Outbox outbox) {
        this.devices = devices;
        this.outbox = outbox;
    }

    /** A device of units that the caller does not know of is not found. */
    Outcome<Device> step(Caller who, AssetNo no, MeterState.Step step) {
        return devices.find(no)
                .filter(device -> who.scope().covers(Scope.Owner.of(device.unit())))
                .<Outcome<Device>>map(device -> device.take(step).map(change -> {
                    outbox.publish(change.facts());
                    return devices.save(change.state());
                }))
                .orElse(Outcome.refused(AssetRefusal.ASSET_NOT_FOUND));
    }
}
