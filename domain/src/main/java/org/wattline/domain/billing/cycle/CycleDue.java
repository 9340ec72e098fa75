package org.wattline.domain.billing.cycle;

import java.time.LocalDate;

/** A period of a bill cycle, named by the day that ends it: a reading day, or the first of a year. */
public record CycleDue(CycleCode cycle, LocalDate due) {}
