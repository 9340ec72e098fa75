package org.wattline.domain.metering.route;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A route on one of its scheduled days; written {@code R330106-01.2026-03-05}. */
public record ReadingPlanId(RouteCode route, LocalDate due) {
    /** @throws IllegalArgumentException if it is none */
    public static ReadingPlanId parse(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) throw new IllegalArgumentException("a plan is named by its route and day: " + text);
        return new ReadingPlanId(new RouteCode(text.substring(0, dot)), day(text.substring(dot + 1)));
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a date is written YYYY-MM-DD", no);
        }
    }

    @Override
    public String toString() {
        return route + "." + due;
    }
}
