package org.wattline.domain.calendar;

import java.time.LocalTime;

/**
 * The office hours (办公时间) that statutory clocks go by; 08:30–17:00 by rule F11.
 *
 * @param opens first minute of work
 * @param closes last minute of work: an application at exactly this time still counts as today's
 */
public record WorkHours(LocalTime opens, LocalTime closes) {
    public WorkHours {
        if (!opens.isBefore(closes))
            throw new IllegalArgumentException("offices close after they open: " + opens + "–" + closes);
    }

    /** From a range as published: {@code 08:30-17:00}. @throws IllegalArgumentException for anything else */
    public static WorkHours parse(String range) {
        String[] ends = range.split("-", -1);
        if (ends.length != 2)
            throw new IllegalArgumentException("work hours look like 08:30-17:00, not \"" + range + "\"");
        try {
            return new WorkHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (java.time.format.DateTimeParseException notATime) {
            throw new IllegalArgumentException("work hours look like 08:30-17:00, not \"" + range + "\"", notATime);
        }
    }
}
