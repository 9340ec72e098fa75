package org.wattline.domain.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/**
 * What an account has on site: its transformers and high-voltage motors with all they did (受电设备), and how its metering points stand to one
 * another (计量点关系).
 *
 * @param arrangements of those points of which something is told
 */
public record OnSite(List<SupplyEquipment> equipment, List<PointArrangement> arrangements) {
    public static final OnSite NOTHING = new OnSite(List.of(), List.of());

    public OnSite {
        equipment = List.copyOf(equipment);
        arrangements = List.copyOf(arrangements);
    }

    /** Days within a span, but its first, on which a point's place changes: readings are wanted there. */
    public SortedSet<LocalDate> changes(Span span) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (PointArrangement arrangement : arrangements)
            for (Arranged each : arrangement.arranged()) {
                days.add(each.during().from());
                each.during().to().ifPresent(days::add);
            }
        days.removeIf(day -> !span.contains(day) || day.equals(span.from()));
        return days;
    }

    PointArrangement of(MeteringPoint point) {
        MeteringPointNo no = point.no();
        return arrangements.stream()
                .filter(arrangement -> arrangement.point().equals(no))
                .findFirst()
                .orElseGet(() -> PointArrangement.untold(point));
    }
}
