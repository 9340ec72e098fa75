package org.wattline.domain.rating.request;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.Period;

/**
 * What one bill hands to the next (结转) beside the tier counter: credits for electricity fed in, peaks for a ratchet, and what the year's
 * bills came to.
 *
 * @param credits kWh by period; under {@link #ALL} where there is no time of use
 * @param credit money, to be set against energy charges
 * @param peaks of the last twelve months
 * @param billed what bills came to in the calendar year, for a yearly minimum
 */
public record Carried(
        SortedMap<Period, Energy> credits, Money credit, SortedMap<YearMonth, Power> peaks, Billed billed) {
    /** Stands for all hours. */
    public static final Period ALL = new Period("ALL");

    public static final Carried NOTHING =
            new Carried(new TreeMap<>(), Money.ZERO, new TreeMap<>(), new Billed(0, Money.ZERO));

    public Carried {
        credits = Collections.unmodifiableSortedMap(new TreeMap<>(credits));
        peaks = Collections.unmodifiableSortedMap(new TreeMap<>(peaks));
        if (credit.isNegative()) throw new IllegalArgumentException("a credit is not negative: " + credit);
        credits.forEach((period, energy) -> {
            if (energy.isNegative())
                throw new IllegalArgumentException("a credit is not negative: " + energy + " kWh in " + period);
        });
        peaks.forEach((month, peak) -> {
            if (peak.isNegative())
                throw new IllegalArgumentException("a peak is not negative: " + peak + " in " + month);
        });
    }

    public Carried withCredits(SortedMap<Period, Energy> kwh) {
        return new Carried(kwh, credit, peaks, billed);
    }

    public Carried withCredit(Money money) {
        return new Carried(credits, money, peaks, billed);
    }

    public Carried withBilled(Billed inYear) {
        return new Carried(credits, credit, peaks, inYear);
    }

    /** With one more month's peak; what is more than twelve months older is dropped. */
    public Carried withPeak(YearMonth month, Power peak) {
        SortedMap<YearMonth, Power> later = new TreeMap<>(peaks.tailMap(month.minusMonths(12)));
        later.put(month, peak);
        return new Carried(credits, credit, later, billed);
    }

    /** What the bills of a calendar year came to so far. */
    public record Billed(int year, Money amount) {
        /** Nothing, if the year is another. */
        public Money in(int another) {
            return year == another ? amount : Money.ZERO;
        }
    }
}
