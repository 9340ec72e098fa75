package org.wattline.application.billing;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.domain.billing.Measured;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.RegisterReading;

/**
 * Lets periods begin where the bills before them ended (BIL-120). A bill ends with what was known when it was calculated; only of readings that have
 * newer versions by now is that asked, and they are few.
 */
public record Beginnings(ReadingsThen readings) {
    /** @param billedAt when the bills were calculated that end on the day, by account; other accounts begin with what is known */
    public List<Measured> of(Collection<Measured> points, LocalDate day, Map<AccountNo, Instant> billedAt) {
        Instant begin = Zone.startOf(day);
        Map<MeteringPointNo, Instant> asked = new TreeMap<>();
        for (Measured each : points) {
            Instant billed = billedAt.get(each.point().account());
            if (billed != null && isReread(each, begin)) asked.put(each.point().no(), billed);
        }
        if (asked.isEmpty()) return List.copyOf(points);
        Map<MeteringPointNo, List<RegisterReading>> ended =
                readings.atBoundaries(asked, List.of(day)).stream().collect(groupingBy(RegisterReading::point));
        List<Measured> begun = new ArrayList<>(points.size());
        for (Measured each : points)
            begun.add(each.continuing(ended.getOrDefault(each.point().no(), List.of()), begin));
        return begun;
    }

    private static boolean isReread(Measured measured, Instant begin) {
        for (RegisterReading each : measured.readings())
            if (each.version() > 1 && each.at().equals(begin)) return true;
        return false;
    }
}
