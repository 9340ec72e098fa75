package org.wattline.domain.metering.arrangement;

import java.time.Instant;
import org.wattline.domain.kernel.Span;

/** Days on which a point has its place. @param recordedAt when the company learnt of it */
public record Arranged(Span during, Arrangement as, Instant recordedAt) {}
