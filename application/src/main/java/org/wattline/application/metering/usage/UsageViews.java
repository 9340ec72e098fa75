package org.wattline.application.metering.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.usage.CurveSum;
import org.wattline.domain.metering.usage.UsageStep;

/**
 * What usage is counted from, in sets. With {@code knownAt} every answer is what would have been answered at that instant: each reading in the
 * version that had arrived by then; without it, the current versions.
 */
public interface UsageViews {
    /** The curves of active energy, added up part by part; by point, channel, then time. Parts of which nothing is known are left out. */
    List<CurveSum> sums(Collection<MeteringPointNo> points, Span span, UsageStep step, Optional<Instant> knownAt);

    /** The curves of the days of a span; by point, channel, then day. */
    List<IntervalDay> curves(
            Collection<MeteringPointNo> points, Collection<Channel> channels, Span span, Optional<Instant> knownAt);

    /** Which intervals of estimated days rules filled in, by the version that holds them. */
    Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled(Collection<MeteringPointNo> points, Span days);

    /** The readings at 00:00 of each of the days, and those of installing and removing between the first and the last. */
    List<RegisterReading> boundaries(
            Collection<MeteringPointNo> points, Collection<LocalDate> days, Optional<Instant> knownAt);
}
