package org.wattline.adapter.http.platform.management;

import java.util.function.LongSupplier;

/** A number that somebody else knows and that operators watch. */
public record Gauge(String name, String description, LongSupplier value) {}
