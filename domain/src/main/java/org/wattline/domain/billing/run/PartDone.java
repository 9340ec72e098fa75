package org.wattline.domain.billing.run;

import java.time.Instant;

/** A part of a run that is done. @param accounts how many it has */
public record PartDone(Instant at, int accounts) {}
