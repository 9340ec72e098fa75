package org.wattline.bootstrap.architecture.offenders.domain.billing;

/** Breaks: no name that says nothing. */
public record BillManager(String name) {}
