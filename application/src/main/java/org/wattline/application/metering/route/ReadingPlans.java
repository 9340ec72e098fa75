package org.wattline.application.metering.route;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.RouteCode;

/** All rounds over reading routes, one for a route and a scheduled day. */
public interface ReadingPlans {
    Optional<ReadingPlan> find(ReadingPlanId id);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one for the route and day */
    void add(ReadingPlan plan);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ReadingPlan save(ReadingPlan plan);

    /** Takes a plan back that nobody has begun, with its tasks. */
    void withdraw(ReadingPlan plan);

    /** The latest scheduled day of each route that has one. */
    Map<RouteCode, LocalDate> latest(Collection<RouteCode> routes);

    /** The routes' rounds that are not read yet, by day, then route. */
    List<ReadingPlan> underWay(Collection<RouteCode> routes);

    /** Within a scope, the latest day first. Customers have none. */
    Page<ReadingPlan> list(Scope scope, Filter filter, Page.Request page);

    /** Which are wanted. */
    record Filter(Optional<RouteCode> route, Optional<ReadingPlan.State> state) {}

    /** Where a round stands in the list. */
    static String position(ReadingPlan plan) {
        return plan.id().due() + " " + plan.id().route();
    }
}
