package org.wattline.bootstrap.architecture.offenders.domain.billing;

/** Breaks: no inheritance but sealed families. */
public final class Inheriting extends OpenAggregate {}
