package org.wattline.application.metering.asset;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.CollectingTerminal;

/** Where terminals stand and which meters they collect, one for each terminal that was ever put up. */
public interface CollectingTerminals {
    Optional<CollectingTerminal> find(AssetNo terminal);

    /** Which of the meters any terminal collects now. */
    Set<AssetNo> collected(Collection<AssetNo> meters);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one, or another terminal collects one of its meters */
    CollectingTerminal add(CollectingTerminal fresh);

    /**
     * @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read
     * @throws org.wattline.application.platform.AlreadyThere if another terminal collects one of its meters
     */
    CollectingTerminal save(CollectingTerminal changed);
}
