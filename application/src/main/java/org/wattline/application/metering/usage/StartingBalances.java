package org.wattline.application.metering.usage;

import java.util.Map;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** Has some days balanced over the caller's unit and those below; a job carries it out. */
public final class StartingBalances {
    private final UnitOfWork work;
    private final Jobs jobs;

    public StartingBalances(UnitOfWork work, Jobs jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    /** Days that are to be balanced. */
    public record Start(Span days) {}

    public Outcome<UUID> handle(Caller who, Start command) {
        return work.perform(
                Act.of(who, "metering.start-balances"),
                () -> Outcome.done(jobs.submit(
                        who,
                        BalancingAreas.KIND,
                        Map.of(
                                "from", command.days().from().toString(),
                                "to", command.days().end().toString(),
                                "unit", who.unit().path()))));
    }
}
