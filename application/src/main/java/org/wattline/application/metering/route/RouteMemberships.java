package org.wattline.application.metering.route;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.wattline.application.platform.Page;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;

/** On which routes metering points are and were; in sets, because routes have hundreds of points. */
public interface RouteMemberships {
    /** Those of the points that were ever on a route, by number of the point. */
    List<RouteMembership> findAll(Collection<MeteringPointNo> points);

    /**
     * Stores new ones and the next versions of others.
     *
     * @throws org.wattline.application.platform.StaleState if one was stored by somebody else since it was read
     */
    void store(List<RouteMembership> memberships);

    /** Who is on a route on a day, in the order of the walk. */
    Page<Member> members(RouteCode route, LocalDate day, Page.Request page);

    /** The greatest position on the route, 0 if nobody is on it. */
    int lastPosition(RouteCode route);

    /** A point on a route. @param from since when */
    record Member(MeteringPointNo point, int position, LocalDate from) {
        /** Where it stands in the list. */
        public String place() {
            return "%09d".formatted(position) + " " + point;
        }
    }
}
