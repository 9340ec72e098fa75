package org.wattline.application.billing.rebill;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.billing.rebill.RebillingRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Starts rebillings, and has them carried out once their preview was looked at; jobs do the work. */
public final class StartingRebillings {
    private static final int JOBS_AT_ONCE = 500;

    private final UnitOfWork work;
    private final Rebillings rebillings;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Ids ids;

    public StartingRebillings(UnitOfWork work, Rebillings rebillings, Jobs jobs, BusinessClock clock, Ids ids) {
        this.work = work;
        this.rebillings = rebillings;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome<Started> handle(Caller who, Start command) {
        return work.perform(Act.of(who, "billing.start-rebilling").because(command.reason), () -> {
            if (who.scope().unit().map(own -> !own.covers(command.unit)).orElse(false))
                return Outcome.refused(BillRefusal.UNIT_OUT_OF_REACH);
            List<Rebilled> bills =
                    rebillings.candidates(new Rebillings.Wanted(command.unit, command.bills, command.month));
            if (bills.isEmpty()) return Outcome.refused(RebillingRefusal.NO_BILLS);
            Rebilling rebilling = new Rebilling(
                    new RebillingId(ids.next()),
                    command.unit,
                    command.reason,
                    bills.size(),
                    who.login(),
                    clock.now(),
                    Rebilling.Stage.PREVIEWING,
                    Version.NEW);
            Rebilling stored = rebillings.add(rebilling, bills);
            return Outcome.done(new Started(stored, submit(who, PreviewingRebillings.KIND, stored)));
        });
    }

    public Outcome<Started> handle(Caller who, CarryOut command) {
        return work.perform(Act.of(who, "billing.carry-out-rebilling"), () -> {
            Optional<Rebilling> found = rebillings.find(command.rebilling);
            if (found.isEmpty()) return Outcome.refused(RebillingRefusal.UNKNOWN);
            if (!found.get().version().equals(command.seen))
                throw new StaleState("rebilling", command.rebilling.toString(), command.seen);
            return allowed(found.get())
                    .map(rebillings::save)
                    .map(stored -> new Started(stored, submit(who, CarryingOutRebillings.KIND, stored)));
        });
    }

    /** Whether it may be carried out, or on. */
    public Outcome<Rebilling> allowed(Rebilling rebilling) {
        boolean underWay = rebilling.stage() == Rebilling.Stage.CARRYING_OUT
                && Stream.of(Jobs.State.QUEUED, Jobs.State.RUNNING).anyMatch(state -> isDoneBy(state, rebilling));
        return rebilling.carriedOut(underWay);
    }

    private boolean isDoneBy(Jobs.State state, Rebilling rebilling) {
        return jobs
                .list(Optional.of(CarryingOutRebillings.KIND), Optional.of(state), Page.Request.first(JOBS_AT_ONCE))
                .items()
                .stream()
                .anyMatch(
                        job -> rebilling.id().toString().equals(job.arguments().get("rebilling")));
    }

    private UUID submit(Caller who, String kind, Rebilling rebilling) {
        return jobs.submit(who, kind, Map.of("rebilling", rebilling.id().toString()));
    }

    /** Asks for a preview. @param bills only these, if any are named */
    public record Start(UnitPath unit, List<BillNo> bills, Optional<YearMonth> month, String reason) {}

    /** @param seen the version on which it was decided */
    public record CarryOut(RebillingId rebilling, Version seen) {}

    /** What was started, and the job that does it. */
    public record Started(Rebilling rebilling, UUID job) {}
}
