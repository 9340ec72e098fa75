package org.wattline.application.metering.special;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.metering.special.SiteReadPolicy;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;

/** Readings outside of the rounds, one for a point and a day. Sets of them are made and settled at once, without an entry for each in the trail. */
public interface SpecialReadings {
    Optional<SpecialReading> find(ReadingTaskId id);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one for the point and day */
    void add(SpecialReading reading);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    SpecialReading save(SpecialReading reading);

    /** Within a scope, the latest day first, then by point. */
    Page<SpecialReading> list(Scope scope, Filter filter, Page.Request page);

    /** Those for which bills of days of a period wait, by point, then day. */
    List<SpecialReading> holding(Collection<AccountNo> accounts, Span period);

    /**
     * Compares open and explained ones with the readings that are stored: a true one in the window, the nearest to the day, makes it read.
     *
     * @param since what closed before is left as it is
     * @return how many changed
     */
    int settle(Instant since, Instant now);

    /**
     * Asks for a reading on site wherever a task of a round was estimated or explained, and as many of the point's tasks before it as are allowed,
     * with no true special reading since. It bears on all days from the first of the task on; for one task it is asked for once.
     *
     * @return how many
     */
    int afterEstimates(Search search);

    /** @param since tasks whose window closed before are not looked at */
    record Search(SiteReadPolicy policy, LocalDate today, Instant since, String by, Instant now) {
        public LocalDate due() {
            return today.plusDays(policy.withinDays());
        }
    }

    /** Which are wanted. */
    record Filter(Optional<MeteringPointNo> point, Optional<SpecialReason> reason, Optional<TaskResult.State> state) {}

    /** Where one stands in the list. */
    static String position(SpecialReading reading) {
        return reading.id().due() + " " + reading.id().point();
    }
}
