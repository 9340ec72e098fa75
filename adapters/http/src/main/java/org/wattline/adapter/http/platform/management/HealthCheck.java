package org.wattline.adapter.http.platform.management;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing without which the server cannot work.
 *
 * @param problem what is wrong with it, in words, or empty when all is well
 */
public record HealthCheck(String name, Supplier<Optional<String>> problem) {}
