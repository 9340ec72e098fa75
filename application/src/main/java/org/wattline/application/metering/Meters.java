package org.wattline.application.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;

/** All meters, wherever they are in their life. */
public interface Meters {
    Optional<Meter> find(AssetNo no);

    /** Stores a new one at version 1. @throws AlreadyThere if there is one with this number */
    void add(Meter meter);

    /** Adds many new meters at once, without an entry for each in the trail. */
    void addAll(List<Meter> meters);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    Meter save(Meter meter);

    /** Which of the numbers are those of meters. */
    Set<AssetNo> known(Collection<AssetNo> numbers);
}
