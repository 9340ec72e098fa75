package org.wattline.domain.tariff.charge;

import java.time.Month;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Period;

/**
 * Which demand is billed (计费需量): the month's peak, or a share of a peak of the months before it (ratchet, 棘轮), never less than a
 * minimum. It also measures tiers in kWh per kW.
 *
 * @param lookBack how many months before the month of the bill count, 0 to 12
 * @param shares by which the peak of each month counts, as a month looked back to and in its own bill; months left out do not
 * @param actual months in whose own bill the peak counts whole
 * @param minimum the least that is billed
 * @param periods whose peaks count; empty for the highest of all hours
 */
public record BillingDemand(
        int lookBack, Map<Month, Share> shares, Set<Month> actual, Power minimum, SortedSet<Period> periods) {
    /** The month's own peak, as without any terms. */
    public static final BillingDemand OF_THE_MONTH =
            new BillingDemand(0, Map.of(), EnumSet.allOf(Month.class), Power.ZERO, Collections.emptySortedSet());

    public BillingDemand {
        if (lookBack < 0 || lookBack > 12) throw new IllegalArgumentException("0 to 12 months back, not " + lookBack);
        if (minimum.isNegative()) throw new IllegalArgumentException("a minimum demand is not negative: " + minimum);
        shares.forEach((month, share) -> {
            if (share.isNegative() || share.compareTo(Share.WHOLE) > 0)
                throw new IllegalArgumentException("a share of " + month + "'s peak is 0 to 100 %: " + share);
        });
        Map<Month, Share> copy = new EnumMap<>(Month.class);
        copy.putAll(shares);
        shares = Collections.unmodifiableMap(copy);
        Set<Month> whole = EnumSet.noneOf(Month.class);
        whole.addAll(actual);
        actual = Collections.unmodifiableSet(whole);
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
        if (actual.isEmpty() && shares.isEmpty()) throw new IllegalArgumentException("no month's peak counts");
    }

    /** At least a share of the highest peak of so many months before. */
    public static BillingDemand ratchet(int lookBack, Share share) {
        Map<Month, Share> shares = new EnumMap<>(Month.class);
        for (Month month : Month.values()) shares.put(month, share);
        return OF_THE_MONTH.lookingBack(lookBack, shares);
    }

    public BillingDemand lookingBack(int months, Map<Month, Share> by) {
        return new BillingDemand(months, by, actual, minimum, periods);
    }

    public BillingDemand atLeast(Power least) {
        return new BillingDemand(lookBack, shares, actual, least, periods);
    }

    public BillingDemand during(Set<Period> counting) {
        return new BillingDemand(lookBack, shares, actual, minimum, new TreeSet<>(counting));
    }
}
