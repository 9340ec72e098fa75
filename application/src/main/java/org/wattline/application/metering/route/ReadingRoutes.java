package org.wattline.application.metering.route;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.RouteCode;

/** All reading routes. */
public interface ReadingRoutes {
    Optional<ReadingRoute> find(RouteCode code);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this code */
    void add(ReadingRoute route);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ReadingRoute save(ReadingRoute route);

    /** Routes within a scope, by code. Customers have none. */
    Page<ReadingRoute> list(Scope scope, Page.Request page);
}
