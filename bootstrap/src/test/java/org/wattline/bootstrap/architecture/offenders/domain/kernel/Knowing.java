package org.wattline.bootstrap.architecture.offenders.domain.kernel;

import org.wattline.bootstrap.architecture.offenders.domain.billing.OpenAggregate;

/** Breaks: capabilities follow the graph (the kernel knows nobody). */
public record Knowing(OpenAggregate bill) {}
