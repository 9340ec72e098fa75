package org.wattline.bench.rating;

import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.tariff.Period;

/** What JMH measures: the steps from a month's curve to an explained bill, beside a bare loop over the same numbers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RatingAMonth {
    /** The least that any code can do: four sums of 2,976 numbers, with nothing checked. */
    @Benchmark
    public long[] loop(Month month) {
        long[] sums = new long[4];
        long[] values = month.milliwattHours;
        byte[] periodOf = month.periodOf;
        for (int day = 0; day < values.length; day += periodOf.length)
            for (int i = 0; i < periodOf.length; i++) sums[periodOf[i]] += values[day + i];
        return sums;
    }

    /** The curve checked (validity, gaps, negative values) and summed by the calendar. */
    @Benchmark
    public SortedMap<Period, Energy> split(Month month) {
        return month.split();
    }

    /** The bill of sums that are known, as registers of a meter give them. */
    @Benchmark
    public RatedBill bill(Month month) {
        return month.rate(month.registers);
    }

    /** From the curve to the bill. */
    @Benchmark
    public RatedBill curveToBill(Month month) {
        return month.rate(month.split());
    }

    /** From the curve to the bill and all its lines in words, in one language. */
    @Benchmark
    public String explained(Month month) {
        return month.rate(month.split()).explanation().in(Locale.ENGLISH);
    }
}
