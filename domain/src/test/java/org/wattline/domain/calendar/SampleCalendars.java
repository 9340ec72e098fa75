package org.wattline.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.wattline.domain.kernel.Span;

/** The holidays of 2026 as the State Council published them on 2025-11-04 (calendar-2026.json, F36). */
public final class SampleCalendars {
    public static final WorkingCalendar CHINA_2026 = new WorkingCalendar(
            "国务院办公厅 2025-11-04",
            List.of(
                    holiday("元旦", "2026-01-01", "2026-01-03"),
                    holiday("春节", "2026-02-15", "2026-02-23"),
                    holiday("清明节", "2026-04-04", "2026-04-06"),
                    holiday("劳动节", "2026-05-01", "2026-05-05"),
                    holiday("端午节", "2026-06-19", "2026-06-21"),
                    holiday("中秋节", "2026-09-25", "2026-09-27"),
                    holiday("国庆节", "2026-10-01", "2026-10-07")),
            new TreeSet<>(List.of(
                    LocalDate.of(2026, 1, 4),
                    LocalDate.of(2026, 2, 14),
                    LocalDate.of(2026, 2, 28),
                    LocalDate.of(2026, 5, 9),
                    LocalDate.of(2026, 9, 20),
                    LocalDate.of(2026, 10, 10))));

    private SampleCalendars() {}

    private static Holiday holiday(String name, String first, String last) {
        return new Holiday(
                name, Span.of(LocalDate.parse(first), LocalDate.parse(last).plusDays(1)));
    }
}
