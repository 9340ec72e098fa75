package org.wattline.application.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;

/** All meters, wherever they are in their life. */
public interface Meters {
    Optional<Meter> find(AssetNo no);

    /** Stores a new one at version 1. @throws AlreadyThere if there is one with this number */
    void add(Meter meter);

    /** Adds many new meters at once, without an entry for each in the trail. */
    void addAll(List<Meter> meters);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    Meter save(Meter meter);

    /** The meters of the units within a scope, by number; in one state if one is given. Customers have none. */
    Page<Meter> list(Scope scope, Optional<MeterState> state, Page.Request page);

    /** Which of the numbers are those of meters. */
    Set<AssetNo> known(Collection<AssetNo> numbers);
}
