package org.wattline.domain.metering.validation;

import java.util.List;

/**
 * What registers proved for a billing cycle (抄表周期), and the cycles before. Energies are milliwatt-hours,
 * {@link org.wattline.domain.quantity.IntervalEnergy#MISSING} where nothing is known.
 *
 * @param days length of the cycle
 * @param finding whether the readings prove anything
 * @param total what was imported
 * @param rates the sum of the rates
 * @param exported what was fed in
 * @param demandWatts greatest demand shown, in watts
 * @param last the cycles before, the latest first
 * @param lastYear the same month of last year
 * @param estimatedBefore how many cycles in a row before rest on an estimate
 * @param estimated whether this one does
 */
public record CycleFacts(
        int days,
        Finding finding,
        long total,
        long rates,
        long exported,
        long demandWatts,
        List<Past> last,
        Past lastYear,
        int estimatedBefore,
        boolean estimated,
        DayFacts.Place place) {
    public CycleFacts {
        last = List.copyOf(last);
    }

    /** What readings say of a cycle. */
    public enum Finding {
        /** They prove its consumption. */
        PROVED,
        /** They do, and a register began again at zero. */
        ROLLED_OVER,
        /** The one at its end is missing. */
        MISSING,
        /** There is one at its end, but none at its beginning, which the cycle before misses. */
        UNPROVED,
        /** A register fell. */
        BACKWARDS
    }

    /** A cycle that is past. @param total milliwatt-hours, or missing */
    public record Past(int days, long total) {}
}
