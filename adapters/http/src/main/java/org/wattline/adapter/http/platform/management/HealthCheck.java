package org.wattline.adapter.http.platform.management;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that the server works with.
 *
 * @param problem what is wrong with it, in words, or empty when all is well
 * @param vital whether the server cannot work without it; otherwise it works worse and says so
 */
public record HealthCheck(String name, Supplier<Optional<String>> problem, boolean vital) {
    /** Without which the server cannot work. */
    public HealthCheck(String name, Supplier<Optional<String>> problem) {
        this(name, problem, true);
    }

    /** Without which the server works worse. */
    public static HealthCheck warning(String name, Supplier<Optional<String>> problem) {
        return new HealthCheck(name, problem, false);
    }
}
