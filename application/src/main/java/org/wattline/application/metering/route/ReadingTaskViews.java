package org.wattline.application.metering.route;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.AwaitedRound;
import org.wattline.domain.metering.route.DayGap;
import org.wattline.domain.metering.route.ReadingRate;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.TaskResult;

/** Lists and figures of tasks. */
public interface ReadingTaskViews {
    /** Tasks within a scope, the latest scheduled day first, then by point. */
    Page<ReadingTask> list(Scope scope, Filter filter, Page.Request page);

    /** Rates of a month's tasks that were due before a day, by route or unit. */
    List<ReadingRate> rates(Scope scope, YearMonth month, LocalDate before, By by);

    /**
     * Days on which a meter hung at a point and that are neither covered by a task that was read, estimated or explained, nor by one that is not
     * missing yet; by point, then day.
     *
     * @param before tasks due before this day and still open are missing
     */
    Page<DayGap> gaps(Scope scope, Span days, LocalDate before, Page.Request page);

    /** Tasks of the accounts that cover days of a period, in rounds that are not released; by point, then day. */
    List<AwaitedRound> awaited(Collection<AccountNo> accounts, Span period);

    /** Which are wanted. @param dueBefore only those scheduled before */
    record Filter(
            Optional<RouteCode> route,
            Optional<MeteringPointNo> point,
            Set<TaskResult.State> states,
            Optional<ReadingSource> source,
            Optional<LocalDate> dueBefore) {
        public Filter {
            states = Set.copyOf(states);
        }
    }

    /** What rates are told of. */
    enum By {
        ROUTE,
        UNIT
    }

    /** Where a task stands in the list. */
    static String position(ReadingTask task) {
        return task.id().due() + " " + task.id().point();
    }

    /** Where a gap stands in the list. */
    static String place(DayGap gap) {
        return gap.point() + " " + gap.days().from();
    }
}
