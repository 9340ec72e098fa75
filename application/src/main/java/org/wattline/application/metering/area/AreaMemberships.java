package org.wattline.application.metering.area;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.area.AreaMembership;
import org.wattline.domain.premises.AreaCode;

/** In which transformer areas metering points are and were; in sets, because areas have hundreds of points. */
public interface AreaMemberships {
    /** Those of the points that ever moved, by number of the point. */
    List<AreaMembership> findAll(Collection<MeteringPointNo> points);

    /**
     * Stores new ones and the next versions of others.
     *
     * @throws org.wattline.application.platform.StaleState if one was stored by somebody else since it was read
     */
    void store(List<AreaMembership> memberships);

    /** Who was in the areas on days of a span, those that never moved included; by area, point, then day. */
    List<Member> in(Collection<AreaCode> areas, Span days);

    /** The days of a span, but for the first, from which on somebody came or left; in their order. */
    List<LocalDate> changes(Collection<AreaCode> areas, Span days);

    /** A point in an area. @param days on which it was there; of a point that never moved, those that were asked for */
    record Member(AreaCode area, MeteringPointNo point, Span days) {}
}
