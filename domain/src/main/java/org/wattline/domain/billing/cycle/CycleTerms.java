package org.wattline.domain.billing.cycle;

import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteCode;

/**
 * How a cycle is billed for some time.
 *
 * @param days from when, and until when if others follow or the cycle ends
 * @param schedule months and day of reading; a period ends with the day before the reading day
 * @param routes the reading routes whose accounts it bills; none for all accounts of its unit that are of no other cycle
 * @param opensAfterDays so many days after the reading day its run begins (核算窗口)
 * @param windowDays so many days after the reading day accounts without readings are tried for the last time (补算窗口)
 * @param through how far its bills are taken
 */
public record CycleTerms(
        Span days,
        ReadingSchedule schedule,
        List<RouteCode> routes,
        int opensAfterDays,
        int windowDays,
        Through through) {
    /** The most days of a window: a month's reading days do not meet the next one's. */
    public static final int LONGEST_WINDOW = 28;

    public CycleTerms {
        routes = routes.stream().distinct().sorted().toList();
        if (opensAfterDays < 0 || windowDays < opensAfterDays || windowDays > LONGEST_WINDOW)
            throw new IllegalArgumentException("a run begins 0 … 28 days after the reading day, within its window");
        if (through == Through.REHEARSED) throw new IllegalArgumentException("the runs of a cycle keep their bills");
    }

    /** The days that a reading day ends, divided where a year ends: annual tiers begin anew then, so that no bill is of two years. */
    List<Span> periods(LocalDate due) {
        LocalDate from = schedule.dueBefore(due);
        LocalDate year = due.withDayOfYear(1);
        return from.isBefore(year) && year.isBefore(due)
                ? List.of(Span.of(from, year), Span.of(year, due))
                : List.of(Span.of(from, due));
    }

    /** The last day on which accounts of a period without readings are tried again. @param end of the period */
    public LocalDate lastDay(LocalDate end) {
        return schedule.dueAfter(end.minusDays(1)).plusDays(windowDays);
    }

    /** The same up to a day. */
    CycleTerms endingBefore(LocalDate day) {
        return new CycleTerms(days.endingBefore(day), schedule, routes, opensAfterDays, windowDays, through);
    }
}
