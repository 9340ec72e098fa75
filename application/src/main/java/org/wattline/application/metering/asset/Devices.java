package org.wattline.application.metering.asset;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.Device;

/** All instrument transformers and terminals, wherever they are in their life. */
public interface Devices {
    Optional<Device> find(AssetNo no);

    /** Stores a new one at version 1. @throws AlreadyThere if an asset has this number, be it a meter */
    Device add(Device device);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    Device save(Device device);

    /** Those of the units within a scope, by number; of one kind or state if one is given. Customers have none. */
    Page<Device> list(Scope scope, Optional<AssetKind> kind, Optional<MeterState> state, Page.Request page);
}
