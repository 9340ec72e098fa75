package org.wattline.domain.rating.request;

import org.wattline.domain.quantity.IntervalEnergy;

/**
 * What flows over one meter between a customer with a plant and the grid (RAT-117): interval by interval, the load is met by the plant, what
 * lacks is taken and what is over is fed in.
 *
 * @param taken from the grid
 * @param fedIn to the grid
 */
public record NetFlow(IntervalEnergy taken, IntervalEnergy fedIn) {
    /**
     * An interval that is missing in one is missing in both.
     *
     * @throws IllegalArgumentException unless both curves have the same intervals
     */
    public static NetFlow of(IntervalEnergy load, IntervalEnergy generated) {
        if (!load.span().equals(generated.span()) || load.minutes() != generated.minutes())
            throw new IllegalArgumentException(
                    "load and generation have the same intervals: " + load + ", " + generated);
        long[] taken = new long[load.length()];
        long[] fedIn = new long[load.length()];
        for (int i = 0; i < taken.length; i++) {
            if (load.isMissing(i) || generated.isMissing(i)) {
                taken[i] = IntervalEnergy.MISSING;
                fedIn[i] = IntervalEnergy.MISSING;
                continue;
            }
            long net = Math.subtractExact(load.at(i), generated.at(i));
            taken[i] = Math.max(net, 0);
            fedIn[i] = Math.max(-net, 0);
        }
        return new NetFlow(
                IntervalEnergy.milliwattHours(load.firstDay(), load.minutes(), taken),
                IntervalEnergy.milliwattHours(load.firstDay(), load.minutes(), fedIn));
    }
}
