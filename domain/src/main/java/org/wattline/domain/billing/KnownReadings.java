package org.wattline.domain.billing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.line.ReadingRef;

/** What registers and curves of points say, put together once for all that one bill asks of it: energy, demand and power factor mostly ask for the same days. */
final class KnownReadings {
    private final IdentityHashMap<Measured, Known> known = new IdentityHashMap<>();
    private final IdentityHashMap<Measured, Proved> proved = new IdentityHashMap<>();

    /** By registers. */
    Outcome<PeriodConsumption> consumption(Measured measured, Span span) {
        Optional<Proved> before = Optional.ofNullable(proved.get(measured)).filter(one -> one.span.equals(span));
        if (before.isPresent()) return before.get().consumption;
        Proved now = new Proved(span, PeriodConsumption.of(measured.point(), span, measured.readings()));
        proved.put(measured, now);
        return now.consumption;
    }

    Optional<IntervalEnergy> curve(Measured measured, Span span) {
        return of(measured, span).curve;
    }

    List<ReadingRef> refs(Measured measured, Span span) {
        return of(measured, span).refs;
    }

    private Known of(Measured measured, Span span) {
        Optional<Known> before = Optional.ofNullable(known.get(measured)).filter(one -> one.span.equals(span));
        if (before.isPresent()) return before.get();
        Known now = new Known(
                span,
                UsageOf.curve(measured, Channel.ACTIVE_IMPORT, span),
                UsageOf.refs(measured, Channel.ACTIVE_IMPORT, span));
        known.put(measured, now);
        return now;
    }

    private record Proved(Span span, Outcome<PeriodConsumption> consumption) {}

    private record Known(Span span, Optional<IntervalEnergy> curve, List<ReadingRef> refs) {}
}
