package org.wattline.domain.metering.route;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wattline.domain.quantity.Share;

/**
 * How well a route or a unit was read in a month: tasks that were due, by what came of them.
 *
 * @param of code of the route, or path of the unit
 * @param read truly read
 * @param automatically of these, by the meters themselves
 * @param self of these, by customers
 * @param onTime of these, within the tolerance of the scheduled day
 */
public record ReadingRate(
        String of,
        long due,
        long read,
        long automatically,
        long self,
        long onTime,
        long estimated,
        long explained,
        long open) {
    /** The reading rate (实抄率): read of due, in percent with two decimals, half up. */
    public Share rate() {
        return part(read);
    }

    /** The share of automatic readings (自动抄表率). */
    public Share automaticRate() {
        return part(automatically);
    }

    /** The share that was read on time (抄表及时率). */
    public Share onTimeRate() {
        return part(onTime);
    }

    private Share part(long count) {
        if (due == 0) return Share.NONE;
        return new Share(BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP));
    }
}
