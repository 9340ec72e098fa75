package org.wattline.domain.metering.validation;

import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * What is known about a day's curve besides its values. Energies are milliwatt-hours, {@link IntervalEnergy#MISSING} where nothing is known.
 *
 * @param quality rank of the arriving values, see {@link Known#rank}
 */
public record DayFacts(Channel channel, int quality, Place place, DayHistory history, Known known, Beside beside) {
    /** A measured day at a point of which nothing else is known. */
    public static DayFacts plain(Channel channel) {
        return new DayFacts(channel, Known.MEASURED, Place.PLAIN, DayHistory.NONE, Known.NOTHING, Beside.NOTHING);
    }

    public DayFacts at(Place there) {
        return new DayFacts(channel, quality, there, history, known, beside);
    }

    public DayFacts after(DayHistory days) {
        return new DayFacts(channel, quality, place, days, known, beside);
    }

    public DayFacts replacing(Known stored) {
        return new DayFacts(channel, quality, place, history, stored, beside);
    }

    public DayFacts beside(Beside others) {
        return new DayFacts(channel, quality, place, history, known, others);
    }

    /**
     * The metering point as it is set up.
     *
     * @param active a meter hangs there and the account is open
     * @param counted the meter has a register of what the channel carries
     * @param multiplier in millionths
     * @param multiplierAgrees whether the values were multiplied as the installation says
     * @param capacityKva contract capacity, 0 where none is known
     * @param generates whether the customer has generation of its own
     */
    public record Place(
            MeteringMode mode,
            boolean active,
            boolean counted,
            long multiplier,
            boolean multiplierAgrees,
            long capacityKva,
            boolean generates) {
        public static final Place PLAIN =
                new Place(MeteringMode.LOW_SUPPLY_LOW_METERED, true, true, 1_000_000, true, 0, false);
    }

    /**
     * What was stored for the day before this arrival.
     *
     * @param same whether the arrival says the same
     * @param rank of its quality
     */
    public record Known(long sum, boolean same, int rank) {
        public static final int ESTIMATED = 1;
        public static final int INCOMPLETE = 2;
        public static final int MEASURED = 3;
        public static final int EDITED = 4;
        public static final Known NOTHING = new Known(IntervalEnergy.MISSING, false, 0);
    }

    /**
     * What stands beside the curve.
     *
     * @param register how far the register went on that day
     * @param imported what the import curve of that day sums up to
     * @param siblingsMissing channels of the meter that came on the days before and not on this one
     */
    public record Beside(long register, long imported, int siblingsMissing) {
        public static final Beside NOTHING = new Beside(IntervalEnergy.MISSING, IntervalEnergy.MISSING, 0);
    }
}
