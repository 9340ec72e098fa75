package org.wattline.bootstrap.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.domain.tariff.Period;

/**
 * The curves of the factory's January as its meter sends them: 96 quarter hours a day, kWh before the multiplier. In each period of the day in
 * Hubei so much energy as worked example E3-6 says, spread evenly; what the places of a value cannot hold is in the last one.
 */
final class FactoryCurves {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 31;

    /** The month's energy in millionths of a kWh on the meter: a 2,000th of 30,000, 60,000, 80,000 and 90,000 kWh. */
    private static final Map<Period, Long> MONTH = Map.of(
            Period.SHARP, 15_000_000L, Period.PEAK, 30_000_000L, Period.FLAT, 40_000_000L, Period.VALLEY, 45_000_000L);

    private FactoryCurves() {}

    static String csv(String meter) {
        Map<Period, Integer> quarters = new HashMap<>();
        for (int quarter = 0; quarter < 96; quarter++) quarters.merge(at(quarter / 4), DAYS, Integer::sum);
        Map<Period, Long> left = new HashMap<>(MONTH);
        StringBuilder csv = new StringBuilder("meter,channel,day");
        for (int quarter = 1; quarter <= 96; quarter++) csv.append(",v").append(quarter);
        for (int day = 0; day < DAYS; day++) {
            List<String> cells = new ArrayList<>(
                    List.of(meter, "ACTIVE_IMPORT", FIRST.plusDays(day).toString()));
            for (int quarter = 0; quarter < 96; quarter++) {
                Period period = at(quarter / 4);
                int after = quarters.merge(period, -1, Integer::sum);
                long value = left.getOrDefault(period, 0L) / (after + 1);
                left.merge(period, -value, Long::sum);
                cells.add(BigDecimal.valueOf(value, 6).toPlainString());
            }
            csv.append('\n').append(String.join(",", cells));
        }
        return csv.append('\n').toString();
    }

    /** The period of an hour from September to June, 鄂发改价管[2024]77号. */
    private static Period at(int hour) {
        if (hour < 6 || hour == 12 || hour == 13) return Period.VALLEY;
        if (hour < 16) return Period.FLAT;
        return hour == 18 || hour == 19 ? Period.SHARP : Period.PEAK;
    }
}
