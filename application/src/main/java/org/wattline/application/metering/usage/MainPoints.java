package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.premises.AreaCode;

/** The points of transformer areas that count: those with a meter that lie below no other, whose energy would be counted twice. */
record MainPoints(MeteringPoints points, PointArrangements arrangements) {
    /** As they stand on a day, by number. */
    List<MeteringPoint> in(Collection<AreaCode> areas, LocalDate day) {
        List<MeteringPoint> metered = points.inAreas(areas).stream()
                .filter(point -> point.quantity() == QuantityMode.METERED)
                .toList();
        Map<MeteringPointNo, PointArrangement> told =
                arrangements
                        .ofAccounts(metered.stream()
                                .map(MeteringPoint::account)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(PointArrangement::point, Function.identity()));
        return metered.stream()
                .filter(point -> Optional.ofNullable(told.get(point.no()))
                        .map(own -> own.on(day, point)
                                .filter(as -> as.above().isEmpty())
                                .isPresent())
                        .orElse(true))
                .toList();
    }
}
