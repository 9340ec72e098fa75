package org.wattline.application.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** Starts bill runs; a job carries each out. */
public final class StartingRuns {
    /** How far a final bill looks back for days that no bill has. */
    private static final int MONTHS_BACK = 13;

    private final UnitOfWork work;
    private final BillRuns runs;
    private final Accounts register;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Ids ids;

    public StartingRuns(UnitOfWork work, BillRuns runs, Accounts register, Jobs jobs, BusinessClock clock, Ids ids) {
        this.work = work;
        this.runs = runs;
        this.register = register;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome<Started> handle(Caller who, Start command) {
        return work.perform(Act.of(who, "billing.start-run"), () -> {
            if (who.scope().unit().map(own -> !own.covers(command.unit)).orElse(false))
                return Outcome.refused(BillRefusal.UNIT_OUT_OF_REACH);
            if (clock.today().isBefore(command.period.end())) return Outcome.refused(BillRefusal.PERIOD_NOT_OVER);
            if (command.period.from().plusMonths(MONTHS_BACK).isBefore(command.period.end()))
                return Outcome.refused(BillRefusal.INVALID_PERIOD);
            if (command.kind != BillRun.Kind.CYCLE && command.accounts.isEmpty())
                return Outcome.refused(BillRunRefusal.NO_ACCOUNTS);
            if (command.through.reviews() && !who.may(BillingPermissions.REVIEW)
                    || command.through.issues() && !who.may(BillingPermissions.ISSUE))
                return Outcome.refused(BillRunRefusal.NOT_SO_FAR);
            if (command.kind == BillRun.Kind.CYCLE
                    && command.through != Through.REHEARSED
                    && runs.underWay(command.period).stream().anyMatch(command::meets))
                return Outcome.refused(BillRunRefusal.UNDER_WAY);
            BillRun begun = BillRun.started(
                    new BillRunId(ids.next()),
                    command.kind,
                    command.unit,
                    command.accounts.stream().distinct().toList(),
                    days(command),
                    command.through,
                    who.login(),
                    clock.now());
            BillRun run = command.cycle.map(begun::of).orElse(begun);
            runs.add(run);
            List<AccountNo> own = own(run);
            runs.divide(run.id(), parts(own, RunPart.size(own.size())));
            return Outcome.done(new Started(run.at(Version.NEW.next()), job(who, run)));
        });
    }

    /** Those of the named accounts that belong to the unit. */
    private List<AccountNo> own(BillRun run) {
        return register.findAll(run.accounts()).stream()
                .filter(account -> run.unit().covers(account.unit()))
                .map(Account::no)
                .toList();
    }

    /** Accounts in parts of a size. */
    static List<List<AccountNo>> parts(List<AccountNo> all, int size) {
        List<List<AccountNo>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size)
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        return parts;
    }

    private static Span days(Start command) {
        return command.kind == BillRun.Kind.FINAL
                ? Span.of(command.period.end().minusMonths(MONTHS_BACK), command.period.end())
                : command.period;
    }

    UUID job(Caller who, BillRun run) {
        return jobs.submit(who, RunningBills.KIND, Map.of("run", run.id().toString()));
    }

    /**
     * @param accounts only these; empty for all of the unit, which only a cycle may
     * @param cycle the period of a cycle that it bills; its accounts are then those of the cycle
     */
    public record Start(
            BillRun.Kind kind,
            UnitPath unit,
            List<AccountNo> accounts,
            Span period,
            Through through,
            Optional<CycleDue> cycle) {
        public Start(BillRun.Kind kind, UnitPath unit, List<AccountNo> accounts, Span period, Through through) {
            this(kind, unit, accounts, period, through, Optional.empty());
        }

        /** Whether another run is of all accounts of the same unit, or of one above or below it, as this one is. */
        boolean meets(BillRun other) {
            return cycle.isEmpty()
                    && other.cycle().isEmpty()
                    && accounts.isEmpty()
                    && other.kind() == BillRun.Kind.CYCLE
                    && other.accounts().isEmpty()
                    && (unit.covers(other.unit()) || other.unit().covers(unit));
        }
    }

    /** What was started. */
    public record Started(BillRun run, UUID job) {}
}
