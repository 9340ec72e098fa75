package org.wattline.bootstrap.architecture.offenders.adapter.postgres;

/** Stands for an adapter that others must not see. */
public record Table(String name) {}
