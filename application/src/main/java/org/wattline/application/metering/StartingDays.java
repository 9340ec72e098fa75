package org.wattline.application.metering;

import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** Has a job go over some days of the caller's unit and those below. */
public final class StartingDays {
    private final UnitOfWork work;
    private final Jobs jobs;
    private final String act;
    private final String kind;

    /** @param act name of the act in the trail @param kind of the job */
    public StartingDays(UnitOfWork work, Jobs jobs, String act, String kind) {
        this.work = work;
        this.jobs = jobs;
        this.act = act;
        this.kind = kind;
    }

    /** Days that the job is to look at. */
    public record Start(Span days) {}

    public Outcome<UUID> handle(Caller who, Start command) {
        return work.perform(
                Act.of(who, act),
                () -> Outcome.done(jobs.submit(who, kind, DaysAsked.arguments(who.unit(), command.days()))));
    }
}
