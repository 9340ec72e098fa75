package org.wattline.application.metering.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.reading.ReadingRef;

/** How estimated versions came about; only ever added to. */
public interface Estimates {
    /** @throws org.wattline.application.platform.AlreadyThere if a version is told of twice */
    void addAll(List<Estimate> estimates);

    /** How a version was estimated, if it was. */
    Optional<Estimate> find(ReadingRef target);

    /** All about values of the points in a span of days, by target. */
    List<Estimate> of(Collection<MeteringPointNo> points, Span days);

    /** Those that rest on one of these versions, by target. */
    List<Estimate> restingOn(Collection<? extends ReadingRef> inputs);
}
