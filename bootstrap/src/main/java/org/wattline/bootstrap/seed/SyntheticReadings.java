package org.wattline.bootstrap.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * What the meters of the synthetic company showed: frozen registers at the first of each month, and curves of 15 minutes for factories. Use
 * follows the season (summer and winter above spring and autumn), the kind of customer and chance.
 */
final class SyntheticReadings {
    /** Use of a month in percent of the yearly mean, January first. */
    private static final int[] SEASON = {125, 115, 90, 78, 80, 100, 135, 140, 105, 80, 82, 110};
    /** Use of a quarter of an hour in percent of the day's mean, by hour, for a factory of two shifts. */
    private static final int[] HOURS = {
        55, 52, 50, 50, 52, 60, 85, 110, 135, 140, 140, 130, 95, 125, 140, 140, 135, 130, 120, 115, 110, 100, 80, 61
    };

    private static final long MILLIWATT_HOURS = 1_000_000;

    private final long seed;
    private final List<LocalDate> monthStarts;

    /** @param monthStarts the first days of the months at which registers were frozen, one more than there are months */
    SyntheticReadings(long seed, List<LocalDate> monthStarts) {
        this.seed = seed;
        this.monthStarts = List.copyOf(monthStarts);
    }

    List<RegisterReading> registers(Supply supply) {
        Chance chance = Chance.of(seed, "use", supply.index());
        int mean = meanKwh(supply.kind(), chance);
        Map<Register, BigDecimal> shown = new EnumMap<>(Register.class);
        supply.meter().dials().forEach(dial -> shown.put(dial.register(), new BigDecimal("0.00")));
        List<RegisterReading> readings = new ArrayList<>();
        for (LocalDate day : monthStarts) {
            if (!readings.isEmpty()) advance(shown, mean, day.minusMonths(1), chance);
            Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
            shown.forEach((register, value) -> values.put(register, new RegisterValue(value)));
            ReadingSource source = readings.isEmpty() ? ReadingSource.INSTALL : ReadingSource.AUTO;
            readings.add(RegisterReading.arrived(
                    supply.point().no(), supply.meter().no(), Zone.startOf(day), source, values));
        }
        return readings;
    }

    private static void advance(Map<Register, BigDecimal> shown, int mean, LocalDate month, Chance chance) {
        long hundredths = (long) mean * SEASON[month.getMonthValue() - 1] * chance.between(85, 115) / 100;
        List<Register> rates =
                Register.RATES.stream().filter(shown::containsKey).toList();
        long rest = hundredths;
        for (int i = 0; i < rates.size(); i++) {
            long part = i == rates.size() - 1 ? rest : hundredths * chance.between(20, 30) / 100;
            rest -= part;
            add(shown, rates.get(i), part);
        }
        add(shown, Register.ACTIVE_IMPORT, hundredths);
        if (shown.containsKey(Register.REACTIVE_FORWARD))
            add(shown, Register.REACTIVE_FORWARD, hundredths * chance.between(30, 48) / 100);
    }

    private static void add(Map<Register, BigDecimal> shown, Register register, long hundredths) {
        shown.merge(register, BigDecimal.valueOf(hundredths, 2), BigDecimal::add);
    }

    /** Mean use of a month as the meter counts it, in hundredths of a kilowatt-hour per percent, so in kWh; factories before the multiplier. */
    private static int meanKwh(Kind kind, Chance chance) {
        return switch (kind) {
            case HOUSEHOLD -> chance.between(120, 380);
            case SHOP -> chance.between(800, 6000);
            case FARM -> chance.between(300, 2500);
            case FACTORY -> chance.between(30, 160);
        };
    }

    /** A factory's curves from the first month's start up to the last's. */
    List<IntervalDay> days(Supply supply) {
        List<IntervalDay> days = new ArrayList<>();
        Chance chance = Chance.of(seed, "curve", supply.index());
        long meanPerQuarter = chance.between(20, 110) * MILLIWATT_HOURS;
        for (LocalDate day = monthStarts.getFirst(); day.isBefore(monthStarts.getLast()); day = day.plusDays(1)) {
            long[] values = new long[96];
            long today = meanPerQuarter * SEASON[day.getMonthValue() - 1] / 100 * chance.between(80, 120) / 100;
            for (int i = 0; i < values.length; i++) values[i] = today * HOURS[i / 4] / 100 / 1000 * 1000;
            days.add(new IntervalDay(
                    supply.point().no(),
                    Channel.ACTIVE_IMPORT,
                    IntervalEnergy.milliwattHours(day, 15, values),
                    supply.meter().no(),
                    supply.installation().multiplier(),
                    ReadingSource.AUTO,
                    ReadingQuality.MEASURED,
                    0));
        }
        return days;
    }

    /** Whether every dial of the supply's meter can show what it would show at the end. */
    static boolean fits(Supply supply, RegisterReading last) {
        for (Dial dial : supply.meter().dials())
            if (!last.value(dial.register()).map(dial::shows).orElse(false)) return false;
        return true;
    }
}
