package org.wattline.application.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;

/** Readings in the versions that had arrived by an instant, of each point by one of its own, in sets. */
public interface ReadingsThen {
    /** As {@link Readings#atBoundaries}. @param knownAt the instant of each point */
    List<RegisterReading> atBoundaries(Map<MeteringPointNo, Instant> knownAt, Collection<LocalDate> days);

    /** As {@link Readings#days}. @param knownAt the instant of each point */
    List<IntervalDay> days(Map<MeteringPointNo, Instant> knownAt, Collection<Channel> channels, Span span);
}
