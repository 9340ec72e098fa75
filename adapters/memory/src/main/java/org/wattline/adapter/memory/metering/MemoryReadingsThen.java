package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;

/** Readings as they were known, point by point. */
public final class MemoryReadingsThen implements ReadingsThen {
    private final UsageViews usage;

    public MemoryReadingsThen(UsageViews usage) {
        this.usage = usage;
    }

    @Override
    public List<RegisterReading> atBoundaries(Map<MeteringPointNo, Instant> knownAt, Collection<LocalDate> days) {
        List<RegisterReading> found = new ArrayList<>();
        new TreeMap<>(knownAt)
                .forEach((point, at) -> found.addAll(usage.boundaries(List.of(point), days, Optional.of(at))));
        return found;
    }

    @Override
    public List<IntervalDay> days(Map<MeteringPointNo, Instant> knownAt, Collection<Channel> channels, Span span) {
        List<IntervalDay> found = new ArrayList<>();
        new TreeMap<>(knownAt)
                .forEach((point, at) -> found.addAll(usage.curves(List.of(point), channels, span, Optional.of(at))));
        return found;
    }
}
