package org.wattline.bootstrap.architecture.offenders.domain.quantity;

/** Breaks: no binary floating point in the domain. */
public record Weight(double kilograms) {}
