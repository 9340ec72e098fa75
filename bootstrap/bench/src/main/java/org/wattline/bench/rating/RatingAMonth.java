package org.wattline.bench.rating;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.tariff.Period;

/** What JMH measures: the steps from a month's curve to an explained bill, beside a bare loop over the same numbers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RatingAMonth {
    /** Four periods × three tiers, filled in the order of time, with nothing checked: what anyone would write first. */
    @Benchmark
    public long[] tierLoop(Month month) {
        long[] sums = new long[4 * 3];
        long[] values = month.milliwattHours;
        byte[] periodOf = month.periodOf;
        long first = month.tierEnds[0];
        long second = month.tierEnds[1];
        long used = 0;
        for (int day = 0; day < values.length; day += periodOf.length)
            for (int i = 0; i < periodOf.length; i++) {
                long value = values[day + i];
                int cell = periodOf[i] * 3;
                if (used < first) {
                    long part = Math.min(value, first - used);
                    sums[cell] += part;
                    used += part;
                    value -= part;
                }
                if (used >= first && used < second) {
                    long part = Math.min(value, second - used);
                    sums[cell + 1] += part;
                    used += part;
                    value -= part;
                }
                if (used >= second) {
                    sums[cell + 2] += value;
                    used += value;
                }
            }
        return sums;
    }

    /** The same in decimals, as such code is usually written. */
    @Benchmark
    public BigDecimal[] decimals(Month month) {
        BigDecimal[] sums = new BigDecimal[4 * 3];
        Arrays.fill(sums, BigDecimal.ZERO);
        byte[] periodOf = month.periodOf;
        BigDecimal[] ends = {BigDecimal.valueOf(month.tierEnds[0], 6), BigDecimal.valueOf(month.tierEnds[1], 6)};
        BigDecimal used = BigDecimal.ZERO;
        for (int i = 0; i < month.decimals.length; i++) {
            BigDecimal value = month.decimals[i];
            for (int tier = 0; tier < 3 && value.signum() > 0; tier++) {
                BigDecimal part =
                        tier == 2 ? value : value.min(ends[tier].subtract(used)).max(BigDecimal.ZERO);
                int cell = periodOf[i % periodOf.length] * 3 + tier;
                sums[cell] = sums[cell].add(part);
                used = used.add(part);
                value = value.subtract(part);
            }
        }
        return sums;
    }

    /** The curve checked and summed by period and tier. */
    @Benchmark
    public SortedMap<Period, List<Energy>> fill(Month month) {
        return month.fill();
    }

    /** From the curve to a bill whose lines are by period and tier. */
    @Benchmark
    public RatedBill tieredBill(Month month) {
        return month.rateTiers();
    }

    /** A customer's year: twelve bills of 35,040 intervals. */
    @Benchmark
    public Money year(Month month) {
        return month.rateYear();
    }

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
