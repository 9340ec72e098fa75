package org.wattline.domain.billing.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wattline.domain.quantity.Money;

/**
 * What a run comes to.
 *
 * @param accounts rated both ways
 * @param winners pay less
 * @param losers pay more
 * @param buckets accounts by the change of what they pay, in the order of {@link #BOUNDS}
 */
public record Tally(long accounts, Money before, Money after, long winners, long losers, List<Long> buckets) {
    /** Upper bounds of the buckets in percent, each inclusive; the last bucket is open. */
    public static final List<Integer> BOUNDS = List.of(-20, -10, -5, -1, 0, 1, 5, 10, 20);

    public static final Tally NOTHING =
            new Tally(0, Money.ZERO, Money.ZERO, 0, 0, Collections.nCopies(BOUNDS.size() + 1, 0L));

    public Tally {
        buckets = List.copyOf(buckets);
        if (buckets.size() != BOUNDS.size() + 1)
            throw new IllegalArgumentException("a tally has " + (BOUNDS.size() + 1) + " buckets");
    }

    public Tally with(AccountChange change) {
        List<Long> counted = new ArrayList<>(buckets);
        int bucket = bucket(change);
        counted.set(bucket, counted.get(bucket) + 1);
        Money difference = change.difference();
        return new Tally(
                accounts + 1,
                before.plus(change.before()),
                after.plus(change.after()),
                winners + (difference.isNegative() ? 1 : 0),
                losers + (difference.isPositive() ? 1 : 0),
                counted);
    }

    /** Without division, so that no bound is missed by rounding; what rises from nothing is in the last bucket. */
    private static int bucket(AccountChange change) {
        if (change.difference().isZero()) return BOUNDS.indexOf(0);
        BigDecimal hundredfold = change.difference().yuan().movePointRight(2);
        for (int i = 0; i < BOUNDS.size(); i++) {
            BigDecimal bound = change.before().abs().yuan().multiply(BigDecimal.valueOf(BOUNDS.get(i)));
            if (hundredfold.compareTo(bound) <= 0) return i;
        }
        return BOUNDS.size();
    }
}
