package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.premises.AreaCode;

/** The points of transformer areas that count: those with a meter that lie below no other, whose energy would be counted twice. */
record MainPoints(MeteringPoints points, PointArrangements arrangements, AreaMemberships memberships) {
    /** As they stand on a day, by area, then number. */
    List<MeteringPoint> in(Collection<AreaCode> areas, LocalDate day) {
        return over(areas, Span.of(day, day.plusDays(1))).on(day, areas);
    }

    /** Who was where on the days of a span, with three queries for all of them. */
    Held over(Collection<AreaCode> areas, Span days) {
        List<AreaMemberships.Member> members = memberships.in(areas, days);
        Map<MeteringPointNo, MeteringPoint> metered =
                points
                        .findAll(members.stream()
                                .map(AreaMemberships.Member::point)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(point -> point.quantity() == QuantityMode.METERED)
                        .collect(toMap(MeteringPoint::no, Function.identity()));
        Map<MeteringPointNo, PointArrangement> told =
                arrangements
                        .ofAccounts(metered.values().stream()
                                .map(MeteringPoint::account)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(PointArrangement::point, Function.identity()));
        Map<AreaCode, List<AreaMemberships.Member>> byArea = new TreeMap<>(Comparator.comparing(AreaCode::code));
        for (AreaMemberships.Member each : members)
            byArea.computeIfAbsent(each.area(), area -> new ArrayList<>()).add(each);
        return new Held(byArea, metered, told);
    }

    /** What is known of areas over some days. */
    record Held(
            Map<AreaCode, List<AreaMemberships.Member>> members,
            Map<MeteringPointNo, MeteringPoint> metered,
            Map<MeteringPointNo, PointArrangement> told) {
        boolean covers(Collection<AreaCode> areas) {
            return members.keySet().containsAll(areas);
        }

        List<MeteringPoint> on(LocalDate day, Collection<AreaCode> areas) {
            List<MeteringPoint> all = new ArrayList<>();
            for (AreaCode area : areas)
                for (AreaMemberships.Member each : members.getOrDefault(area, List.of()))
                    if (each.days().contains(day))
                        Optional.ofNullable(metered.get(each.point()))
                                .filter(point -> main(point, day))
                                .ifPresent(all::add);
            return all;
        }

        private boolean main(MeteringPoint point, LocalDate day) {
            return Optional.ofNullable(told.get(point.no()))
                    .map(own -> own.on(day, point)
                            .filter(as -> as.above().isEmpty())
                            .isPresent())
                    .orElse(true);
        }
    }
}
