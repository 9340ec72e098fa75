package org.wattline.bench.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.wattline.application.metering.Readings;
import org.wattline.bench.CannotMeasure;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;

/** Asks for a month's days of one point after the other, anywhere in the table. */
record MonthQueries(Readings readings, List<MeteringPointNo> points, LocalDate first) {
    private static final int WARM = 300;
    private static final int ASKED = 2_000;
    private static final int MONTH = 30;

    /** @return milliseconds, the quickest first */
    double[] ask() {
        Random random = new Random(5);
        double[] took = new double[ASKED];
        for (int i = -WARM; i < ASKED; i++) {
            MeteringPointNo point = points.get(random.nextInt(points.size()));
            long begun = System.nanoTime();
            List<Readings.DaySum> days =
                    readings.daySums(List.of(point), Channel.ACTIVE_IMPORT, Span.of(first, first.plusDays(MONTH)));
            long sum = days.stream().mapToLong(Readings.DaySum::units).sum();
            if (i >= 0) took[i] = (System.nanoTime() - begun) / 1e6;
            if (sum == 0 || days.size() != MONTH) throw new CannotMeasure("a month of " + point + " is not whole");
        }
        Arrays.sort(took);
        return took;
    }
}
