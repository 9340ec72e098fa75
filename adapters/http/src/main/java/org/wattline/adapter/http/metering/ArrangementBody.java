package org.wattline.adapter.http.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.PointArrangement;

/** The places of a metering point, by the day; without any it is a main point at the contract's price. */
public record ArrangementBody(
        MeteringPointNo meteringPointNo, AccountNo accountNo, List<ArrangedBody> places, Version version)
        implements Tagged {
    static final ArrangementBody EXAMPLE = new ArrangementBody(
            MeteringPointNo.of(2),
            AccountNo.of(1),
            List.of(new ArrangedBody(
                    LocalDate.of(2026, 1, 1),
                    Optional.empty(),
                    PlaceBody.EXAMPLE,
                    Instant.parse("2025-12-30T02:00:00Z"))),
            new Version(1));

    static ArrangementBody of(PointArrangement arrangement) {
        return new ArrangementBody(
                arrangement.point(),
                arrangement.account(),
                arrangement.arranged().stream().map(ArrangedBody::of).toList(),
                arrangement.version());
    }

    /** Days on which the point has a place. @param recordedAt when the company learnt of it */
    public record ArrangedBody(LocalDate from, Optional<LocalDate> to, PlaceBody place, Instant recordedAt) {
        static ArrangedBody of(Arranged each) {
            return new ArrangedBody(
                    each.during().from(), each.during().to(), PlaceBody.of(each.as()), each.recordedAt());
        }
    }
}
