package org.wattline.application.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * What meters showed: register readings and curves, in sets. Every arrival that says something new is a new version; earlier versions stay
 * and can be found by their reference. Unless said otherwise queries give current versions, by point, then meter or channel, then time.
 */
public interface Readings {
    /** Takes arrivals in, those of one meter and instant in their order. */
    Stored storeRegisters(List<RegisterReading> arrivals, Instant receivedAt);

    /** Takes arrivals in, those of one point, channel and day in their order. */
    Stored storeDays(List<IntervalDay> arrivals, Instant receivedAt);

    /**
     * Takes arrivals in of which nothing is stored yet, faster than {@link #storeDays}.
     *
     * @throws org.wattline.application.platform.AlreadyThere if something is stored for the point, channel and day of one of them; the unit of
     *     work must be undone then
     */
    void addDays(List<IntervalDay> arrivals, Instant receivedAt);

    /** Those arrivals, by their place in the list, that say nothing that the current versions do not say. */
    BitSet known(List<IntervalDay> arrivals);

    /** What the points' meters showed at 00:00 of the day. */
    List<RegisterReading> registersAt(Collection<MeteringPointNo> points, LocalDate day);

    /** What proves consumption over a span: the readings at 00:00 of both its ends, and those of installing and removing between. */
    default List<RegisterReading> proving(Collection<MeteringPointNo> points, Span span) {
        return atBoundaries(points, List.of(span.from(), span.end()));
    }

    /** The readings at 00:00 of each of the days, and those of installing and removing between the first and the last. */
    List<RegisterReading> atBoundaries(Collection<MeteringPointNo> points, Collection<LocalDate> days);

    /** The readings of a point from one instant up to another, newest first. */
    Page<RegisterReading> list(MeteringPointNo point, Optional<Instant> from, Optional<Instant> to, Page.Request page);

    /**
     * The points' readings from one instant to another, both included, and for each meter that hangs there then the last one before and the
     * first one after.
     */
    List<RegisterReading> around(Collection<MeteringPointNo> points, Instant first, Instant last);

    /** Every version of a reading, oldest first. */
    List<RegisterReading> versions(MeteringPointNo point, AssetNo meter, Instant at);

    /** The curves of the days of a span. */
    List<IntervalDay> days(Collection<MeteringPointNo> points, Collection<Channel> channels, Span span);

    /** The sums of the days of a span. */
    List<DaySum> daySums(Collection<MeteringPointNo> points, Channel channel, Span span);

    /** What is known of some days of the points, without their values. */
    List<PastDay> pastDays(
            Collection<MeteringPointNo> points, Collection<Channel> channels, Collection<LocalDate> days);

    /** Any version of a reading. */
    Optional<RegisterReading> find(ReadingRef.OfRegisters ref);

    /** Any version of a day's curve. */
    Optional<IntervalDay> find(ReadingRef.OfDay ref);

    /**
     * What became of arrivals.
     *
     * @param added first versions
     * @param superseding later versions
     * @param unchanged said nothing new
     */
    record Stored(int added, int superseding, int unchanged) {
        public static final Stored NOTHING = new Stored(0, 0, 0);

        public Stored plus(Stored other) {
            return new Stored(added + other.added, superseding + other.superseding, unchanged + other.unchanged);
        }
    }

    /**
     * The sum of a day's curve.
     *
     * @param version of the curve that was summed
     * @param units sum of the known intervals as {@link IntervalEnergy#energy} counts them
     * @param missing intervals without a value
     */
    record DaySum(MeteringPointNo point, Channel channel, LocalDate day, int version, long units, int missing) {
        public ReadingRef.OfDay ref() {
            return new ReadingRef.OfDay(point, channel, day, version);
        }
    }

    /**
     * A day's curve without its values.
     *
     * @param units sum of the known intervals as {@link IntervalEnergy#energy} counts them
     */
    record PastDay(
            MeteringPointNo point,
            Channel channel,
            LocalDate day,
            int version,
            int minutes,
            long units,
            int missing,
            ReadingQuality quality) {
        public static PastDay of(IntervalDay day) {
            return new PastDay(
                    day.point(),
                    day.channel(),
                    day.day(),
                    day.version(),
                    day.energy().minutes(),
                    day.energy().sum(),
                    day.energy().missing(),
                    day.quality());
        }
    }
}
