package org.wattline.domain.quantity;

import java.util.Arrays;

/**
 * Sums of a curve by bucket (time-of-use period) and tier, the tiers filled in the order of time (按时序归档): the inner loop of rating. Exact
 * in milliwatt-hours; an interval in which a tier ends is split there. Allocates nothing per interval. Days are added one stretch
 * after the other, and it does not matter where they are cut. For one thread.
 */
public final class BucketSums {
    private final long[] ends;
    private final long[] sums;
    private long[] columns = new long[0];
    private int tier;
    private long position;
    private long seen;
    private long intervals;

    /** Without tiers. */
    public BucketSums(int buckets) {
        this(buckets, new long[0], 0);
    }

    /**
     * @param ends last milliwatt-hour of each tier but the open last one, ascending
     * @param before milliwatt-hours used before
     */
    public BucketSums(int buckets, long[] ends, long before) {
        this.ends = ends.clone();
        this.sums = new long[buckets * tiers()];
        this.position = before;
        while (tier < ends.length && before >= ends[tier]) tier++;
    }

    /**
     * Adds some days.
     *
     * @param day the first of the days, counted from 0
     * @param days how many
     * @param bucketOf the bucket of each interval of a day
     */
    public void add(IntervalEnergy curve, int day, int days, byte[] bucketOf) {
        int perDay = curve.perDay();
        if (bucketOf.length != perDay)
            throw new IllegalArgumentException("a bucket for each of " + perDay + " intervals, not " + bucketOf.length);
        long[] values = curve.raw();
        if (columns.length != perDay) columns = new long[perDay];
        else Arrays.fill(columns, 0);
        intervals += (long) days * perDay;
        int from = day * perDay;
        int end = from + days * perDay;
        int whole = from;
        while (tier < ends.length && from < end) {
            long total = total(values, from, from + perDay);
            if (total > ends[tier] - position) {
                addColumns(values, whole, from, bucketOf);
                split(values, from, bucketOf);
                whole = from + perDay;
            } else position += total;
            from += perDay;
        }
        addColumns(values, whole, end, bucketOf);
    }

    /** Milliwatt-hours of a bucket in a tier, from 0. */
    public long sum(int bucket, int ofTier) {
        return sums[bucket * tiers() + ofTier];
    }

    public int tiers() {
        return ends.length + 1;
    }

    /** Whether a value was missing or negative: then the sums mean nothing. */
    public boolean faulty() {
        return seen < 0;
    }

    /** Whether values were so large that sums may have overflowed. */
    public boolean overflowing() {
        int bits = 64 - Long.numberOfLeadingZeros(seen) + 64 - Long.numberOfLeadingZeros(intervals);
        return bits > 62;
    }

    private static long total(long[] values, int from, int to) {
        long total = 0;
        for (int i = from; i < to; i++) total += values[i];
        return total;
    }

    /** Whole days within one tier: each column is summed over the days first, so that the pattern is looked up once. */
    private void addColumns(long[] values, int from, int end, byte[] bucketOf) {
        if (from == end) return;
        long[] column = columns;
        int perDay = column.length;
        long or = 0;
        for (int base = from; base < end; base += perDay) or |= addDay(values, base, column);
        seen |= or;
        int tiers = tiers();
        for (int i = 0; i < perDay; i++) {
            sums[bucketOf[i] * tiers + tier] += column[i];
            column[i] = 0;
        }
    }

    private static long addDay(long[] values, int base, long[] column) {
        long or = 0;
        for (int i = 0; i < column.length; i++) {
            long value = values[base + i];
            column[i] += value;
            or |= value;
        }
        return or;
    }

    /** A day in which a tier ends. */
    private void split(long[] values, int from, byte[] bucketOf) {
        int tiers = tiers();
        for (int i = 0; i < bucketOf.length; i++) {
            long value = values[from + i];
            seen |= value;
            int bucket = bucketOf[i] * tiers;
            while (tier < ends.length && value > ends[tier] - position) {
                long room = Math.max(0, ends[tier] - position);
                sums[bucket + tier] += room;
                value -= room;
                position += room;
                tier++;
            }
            sums[bucket + tier] += value;
            position += value;
        }
    }
}
