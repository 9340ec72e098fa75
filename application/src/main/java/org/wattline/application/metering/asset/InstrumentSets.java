package org.wattline.application.metering.asset;

import java.util.Optional;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.asset.InstrumentSet;

/** The instrument transformers of metering points, one set for each point that ever had any. */
public interface InstrumentSets {
    Optional<InstrumentSet> find(MeteringPointNo point);

    /** @throws org.wattline.application.platform.AlreadyThere if the point has a set, or a transformer is in place elsewhere */
    InstrumentSet add(InstrumentSet fresh);

    /**
     * @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read
     * @throws org.wattline.application.platform.AlreadyThere if a transformer is in place elsewhere
     */
    InstrumentSet save(InstrumentSet changed);
}
