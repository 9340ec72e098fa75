package org.wattline.bootstrap.architecture.offenders.domain.kernel;

/** Stands for the marker of aggregates. */
public interface Versioned {}
