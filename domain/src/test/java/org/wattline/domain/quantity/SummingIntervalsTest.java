package org.wattline.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SummingIntervalsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final int BUCKETS = 4;

    @Test
    void an_interval_in_which_tiers_end_is_split_exactly_there() {
        BucketSums sums = new BucketSums(1, new long[] {100, 250}, 90);
        sums.add(IntervalEnergy.milliwattHours(JANUARY, 1440, new long[] {200}), 0, 1, new byte[1]);
        assertThat(new long[] {sums.sum(0, 0), sums.sum(0, 1), sums.sum(0, 2)}).containsExactly(10, 150, 40);
    }

    @Test
    void what_ends_on_a_threshold_is_inside_the_tier() {
        BucketSums sums = new BucketSums(1, new long[] {100}, 0);
        sums.add(IntervalEnergy.milliwattHours(JANUARY, 720, new long[] {60, 40, 0, 7}), 0, 2, new byte[2]);
        assertThat(sums.sum(0, 0)).isEqualTo(100);
        assertThat(sums.sum(0, 1)).isEqualTo(7);
    }

    @Test
    void gaps_negative_values_and_values_beyond_measure_are_noticed() {
        assertThat(noticed(IntervalEnergy.MISSING).faulty()).isTrue();
        assertThat(noticed(-1).faulty()).isTrue();
        assertThat(noticed(Long.MAX_VALUE / 2).overflowing()).isTrue();
        assertThat(noticed(1_000_000_000_000L).overflowing()).isFalse();
    }

    @Property
    void sums_are_those_of_a_bare_loop_wherever_the_curve_is_cut(
            @ForAll int seed,
            @ForAll @IntRange(max = 3_000_000) int before,
            @ForAll @IntRange(min = 1, max = 19) int cut,
            @ForAll @IntRange(min = 1, max = 19) int other) {
        Sample sample = new Sample(seed);
        long[] expected = sample.bareLoop(before);
        assertThat(sample.sums(before, 20)).isEqualTo(expected);
        assertThat(sample.sums(before, Math.min(cut, other), Math.max(cut, other), 20))
                .isEqualTo(expected);
    }

    @Property
    void chunks_summed_in_parallel_and_in_any_order_come_to_the_same(
            @ForAll int seed, @ForAll @IntRange(max = 3_000_000) int before) {
        Sample sample = new Sample(seed);
        long[] starts = new long[20];
        long at = before;
        for (int day = 0; day < 20; day++) {
            starts[day] = at;
            for (int i = 0; i < 96; i++) at += sample.curve.at(day * 96 + i);
        }
        long[] parallel = IntStream.range(0, 20)
                .parallel()
                .mapToObj(day -> {
                    BucketSums sums = new BucketSums(BUCKETS, sample.ends, starts[19 - day]);
                    sums.add(sample.curve, 19 - day, 1, sample.buckets);
                    return cells(sums);
                })
                .reduce(
                        new long[BUCKETS * 3],
                        (a, b) -> IntStream.range(0, a.length)
                                .mapToLong(i -> a[i] + b[i])
                                .toArray());
        assertThat(parallel).isEqualTo(sample.bareLoop(before));
    }

    @Property
    void money_is_what_decimals_give(@ForAll int seed) {
        Sample sample = new Sample(seed);
        Random random = new Random(seed);
        long[] prices = random.longs(20 * 24, -20_000_000, 150_000_000).toArray();
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < sample.curve.length(); i++)
            expected = expected.add(
                    BigDecimal.valueOf(sample.curve.at(i), 6).multiply(BigDecimal.valueOf(prices[i / 4], 8)));
        assertThat(IntervalMoney.of(sample.curve, prices, 0, 4).yuan()).isEqualByComparingTo(expected);
    }

    /** The quotient by the root, in many digits, against the comparison of squares. */
    @Property
    void a_power_factor_is_rounded_as_the_root_says(
            @ForAll @IntRange(max = 3_000_000) int kwh, @ForAll @IntRange(min = 1, max = 3_000_000) int kvarh) {
        BigDecimal active = BigDecimal.valueOf(kwh);
        BigDecimal apparent =
                active.pow(2).add(BigDecimal.valueOf(kvarh).pow(2)).sqrt(MathContext.DECIMAL128);
        BigDecimal cosine = active.divide(apparent, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
        assertThat(PowerFactor.of(Energy.kwh(kwh), ReactiveEnergy.kvarh(kvarh)))
                .isEqualTo(PowerFactor.parse(cosine.toPlainString()));
    }

    private static BucketSums noticed(long value) {
        long[] values = new long[96];
        values[7] = value;
        BucketSums sums = new BucketSums(1);
        sums.add(IntervalEnergy.milliwattHours(JANUARY, 15, values), 0, 1, new byte[96]);
        return sums;
    }

    private static long[] cells(BucketSums sums) {
        long[] cells = new long[BUCKETS * 3];
        for (int i = 0; i < cells.length; i++) cells[i] = sums.sum(i / 3, i % 3);
        return cells;
    }

    /** Twenty days of quarter hours, most of them small, some larger than a tier. */
    private static final class Sample {
        private final IntervalEnergy curve;
        private final byte[] buckets = new byte[96];
        private final long[] ends = {500_000, 2_000_000};

        Sample(int seed) {
            Random random = new Random(seed);
            long[] values = new long[20 * 96];
            for (int i = 0; i < values.length; i++)
                values[i] = random.nextInt(50) == 0 ? random.nextInt(3_000_000) : random.nextInt(3_000);
            curve = IntervalEnergy.milliwattHours(JANUARY, 15, values);
            for (int i = 0; i < 96; i++) buckets[i] = (byte) random.nextInt(BUCKETS);
        }

        long[] sums(long before, int... cuts) {
            BucketSums sums = new BucketSums(BUCKETS, ends, before);
            int from = 0;
            for (int to : cuts) {
                if (to > from) sums.add(curve, from, to - from, buckets);
                from = Math.max(from, to);
            }
            assertThat(sums.faulty()).isFalse();
            return cells(sums);
        }

        long[] bareLoop(long before) {
            long[] sums = new long[BUCKETS * 3];
            long at = before;
            for (int i = 0; i < curve.length(); i++) {
                long left = curve.at(i);
                for (int tier = 0; tier < 3; tier++) {
                    long room = tier == 2 ? left : Math.min(left, Math.max(0, ends[tier] - at));
                    sums[buckets[i % 96] * 3 + tier] += room;
                    at += room;
                    left -= room;
                }
            }
            return sums;
        }
    }

    @Test
    void an_empty_tier_list_is_a_sum_by_bucket() {
        long[] values = new long[96];
        Arrays.fill(values, 5);
        BucketSums sums = new BucketSums(2);
        byte[] buckets = new byte[96];
        buckets[95] = 1;
        sums.add(IntervalEnergy.milliwattHours(JANUARY, 15, values), 0, 1, buckets);
        assertThat(sums.sum(0, 0)).isEqualTo(475);
        assertThat(sums.sum(1, 0)).isEqualTo(5);
    }
}
