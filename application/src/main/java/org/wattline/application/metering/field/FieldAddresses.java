package org.wattline.application.metering.field;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.FieldAddress;

/** How each meter on site is reached. */
public interface FieldAddresses {
    Optional<FieldAddress> find(AssetNo meter);

    /** Those of several meters, by number; meters without one are left out. */
    List<FieldAddress> find(Collection<AssetNo> meters);

    /** Stores a new one at version 1. @throws AlreadyThere if the meter has one */
    void add(FieldAddress address);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    FieldAddress save(FieldAddress address);

    /** Those within a scope, by number of the meter. Customers have none. */
    Page<FieldAddress> list(Scope scope, Page.Request page);
}
