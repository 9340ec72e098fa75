package org.wattline.application.billing.collective;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.kernel.Outcome;

/** Has the collective bills of a month made; a job does the work. */
public final class StartingCollectiveBills {
    private final UnitOfWork work;
    private final Jobs jobs;

    public StartingCollectiveBills(UnitOfWork work, Jobs jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    /** @return the job */
    public Outcome<UUID> handle(Caller who, Start command) {
        return work.perform(Act.of(who, "billing.start-collective-bills"), () -> {
            if (who.scope().unit().map(own -> !own.covers(command.unit)).orElse(false))
                return Outcome.refused(BillRefusal.UNIT_OUT_OF_REACH);
            return Outcome.done(jobs.submit(
                    who,
                    RunningCollectiveBills.KIND,
                    Map.of(
                            "unit", command.unit.path(),
                            "month", command.month.toString(),
                            "group",
                                    command.group
                                            .map(CollectiveGroupId::toString)
                                            .orElse(""),
                            "complete", Boolean.toString(command.complete))));
        });
    }

    /**
     * @param group only this one
     * @param complete whether a group waits until every member has its bill of the month
     */
    public record Start(UnitPath unit, YearMonth month, Optional<CollectiveGroupId> group, boolean complete) {}
}
