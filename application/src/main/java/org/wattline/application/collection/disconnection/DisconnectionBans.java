package org.wattline.application.collection.disconnection;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.DisconnectionBan;
import org.wattline.domain.collection.disconnection.DisconnectionBanId;

/** Where and when nobody is cut off. */
public interface DisconnectionBans {
    Optional<DisconnectionBan> find(DisconnectionBanId id);

    DisconnectionBan add(DisconnectionBan fresh);

    /** @throws StaleState when it was stored since it was read */
    DisconnectionBan save(DisconnectionBan changed);

    /** Whether one holds at a place. */
    boolean hold(UnitPath place, Instant at);

    /** Those of units within a scope, newest first. Customers have none. */
    Page<DisconnectionBan> list(Scope scope, Page.Request page);
}
