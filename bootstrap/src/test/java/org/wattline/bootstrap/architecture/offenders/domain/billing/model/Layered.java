package org.wattline.bootstrap.architecture.offenders.domain.billing.model;

/** Breaks: no package named after a layer or pattern. */
public record Layered(String name) {}
