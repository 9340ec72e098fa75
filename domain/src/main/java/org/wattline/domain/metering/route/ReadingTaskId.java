package org.wattline.domain.metering.route;

import java.time.LocalDate;
import org.wattline.domain.metering.MeteringPointNo;

/** A metering point on a scheduled day; written {@code 2000000000017.2026-03-05}. */
public record ReadingTaskId(MeteringPointNo point, LocalDate due) {
    /** @throws IllegalArgumentException if it is none */
    public static ReadingTaskId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) throw new IllegalArgumentException("a task is named by its metering point and day: " + text);
        return new ReadingTaskId(
                new MeteringPointNo(text.substring(0, dot)), ReadingPlanId.day(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return point + "." + due;
    }
}
