package org.wattline.application.metering;

import java.util.Optional;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;

/** All meters, wherever they are in their life. */
public interface Meters {
    Optional<Meter> find(AssetNo no);

    /** Stores a new one at version 1. @return whether it was; false when there is a meter with this number */
    boolean add(Meter meter);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    Meter save(Meter meter);
}
