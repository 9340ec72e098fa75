package org.wattline.bootstrap.architecture.offenders.domain.billing;

import org.wattline.bootstrap.architecture.offenders.domain.kernel.Versioned;

/** Breaks: aggregates are records or final. */
public class OpenAggregate implements Versioned {}
