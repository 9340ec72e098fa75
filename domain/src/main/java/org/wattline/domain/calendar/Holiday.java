package org.wattline.domain.calendar;

import org.wattline.domain.kernel.Span;

/**
 * A statutory holiday (法定节假日) with the days off around it, as the State Council publishes it each year.
 *
 * @param name as published, for example 春节
 * @param days the days off; half-open, so the published last day is {@code days.end()} minus one
 */
public record Holiday(String name, Span days) {
    public Holiday {
        if (name.isBlank()) throw new IllegalArgumentException("a holiday has a name");
        if (days.to().isEmpty()) throw new IllegalArgumentException("a holiday ends: " + name);
    }
}
