package org.wattline.bootstrap.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** Lines of a file of curves: a household's days, each a little different, with what a test changes in them. */
final class DayCurves {
    private final String meter;
    private final StringBuilder csv = new StringBuilder("meter,channel,day");

    DayCurves(String meter) {
        this.meter = meter;
        for (int i = 1; i <= 96; i++) csv.append(",v").append(i);
        csv.append('\n');
    }

    /** Wh per quarter of an hour. */
    static long[] of(LocalDate day) {
        long[] values = new long[96];
        for (int i = 0; i < 96; i++) values[i] = 100 + (i * 7 + day.getDayOfMonth()) % 50;
        return values;
    }

    DayCurves add(LocalDate day) {
        return add(day, of(day));
    }

    /** @param wattHours negative where nothing is known */
    DayCurves add(LocalDate day, long[] wattHours) {
        csv.append(meter).append(",ACTIVE_IMPORT,").append(day);
        for (long value : wattHours)
            csv.append(',').append(value < 0 ? "" : BigDecimal.valueOf(value, 3).toPlainString());
        csv.append('\n');
        return this;
    }

    static long[] gap(long[] values, int from, int to) {
        long[] gappy = values.clone();
        Arrays.fill(gappy, from, to, -1);
        return gappy;
    }

    /** The sum of a day, in kWh with three decimals. */
    static String kwh(long[] values) {
        return String.format(Locale.ROOT, "%.3f", Arrays.stream(values).sum() / 1000.0);
    }

    @Override
    public String toString() {
        return csv.toString();
    }
}
