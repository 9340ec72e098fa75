package org.wattline.application.billing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.billing.review.ReviewPolicies;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.validation.EstimatingMissing;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.check.ReviewPolicy;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.tariff.UseCategory;

/**
 * The daily job that tries accounts of a cycle or a final run once more whose readings were not there or were held, until the window of the policy ends (补算窗口). The
 * run that tries them is one of its own, in the name of whoever started the cycle. Then readings that are still not there are estimated for the classes that the policy names;
 * what is not billed after that stays in the cycle's list of problems.
 */
public final class RetryingRuns implements Jobs.Work {
    public static final String KIND = "billing.retry-runs";

    /** Reasons that pass when readings, rounds, decisions or prices come in; all others wait for a correction. */
    private static final Set<String> PASSING = Set.of(
            "metering.reading-missing",
            "billing.readings-held",
            "billing.round-not-released",
            "billing.site-read-awaited",
            "billing.periods-not-measured",
            "billing.curve-incomplete",
            "billing.market-prices-unknown");

    /** Those of them that estimates put right; on what is held somebody has to decide. */
    private static final Set<String> MISSING =
            Set.of("metering.reading-missing", "billing.periods-not-measured", "billing.curve-incomplete");

    /** On how many days after the window estimates are tried, in case the job did not run. */
    private static final int LATE_DAYS = 3;

    private static final int PAGE = 500;

    private final BillRuns runs;
    private final StartingRuns starting;
    private final Bills bills;
    private final Accounts accounts;
    private final EstimatingMissing estimating;
    private final ReviewPolicies policies;
    private final BusinessClock clock;
    private final BillCycles cycles;

    public RetryingRuns(
            BillRuns runs,
            StartingRuns starting,
            Bills bills,
            Accounts accounts,
            EstimatingMissing estimating,
            ReviewPolicies policies,
            BusinessClock clock,
            BillCycles cycles) {
        this.cycles = cycles;
        this.runs = runs;
        this.starting = starting;
        this.bills = bills;
        this.accounts = accounts;
        this.estimating = estimating;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        LocalDate today = clock.today();
        Optional<ReviewPolicy> policy = policies.inForce(today);
        int window = policy.map(ReviewPolicy::retryDays).orElse(0);
        for (BillRun run : cycles(today, window)) {
            if (progress.cancelled()) return Optional.empty();
            boolean over = lastDay(run, window).isBefore(today);
            List<AccountNo> again =
                    over ? estimated(run, policy.orElseThrow().estimatedThen()) : unbilled(run, PASSING);
            if (again.isEmpty()) continue;
            StartingRuns.Start start =
                    new StartingRuns.Start(BillRun.Kind.OFF_CYCLE, run.unit(), again, run.period(), run.through());
            if (starting.handle(of(run), start) instanceof Outcome.Refused<StartingRuns.Started>(Refusal why))
                progress.problem(run.id().toString(), why.code());
        }
        return Optional.of("/v1/bill-runs");
    }

    /** The last day of a run's window: that of the cycle whose period it bills, else so many days after it began. */
    private LocalDate lastDay(BillRun run, int window) {
        return run.cycle()
                .map(due -> cycles.find(due.cycle())
                        .flatMap(cycle -> cycle.of(due.due()))
                        .orElseThrow()
                        .lastDay(due.due()))
                .orElseGet(() -> Zone.day(run.startedAt()).plusDays(window));
    }

    /** Cycles and final runs that ended before today and whose window is still open, or was until a few days ago. */
    private List<BillRun> cycles(LocalDate today, int window) {
        List<BillRun> cycles = new ArrayList<>();
        LocalDate earliest = today.minusDays(LATE_DAYS + Math.max(window, CycleTerms.LONGEST_WINDOW));
        Page.Request request = Page.Request.first(PAGE);
        for (boolean more = true; more; ) {
            Page<BillRun> page = runs.list(Scope.EVERYTHING, request);
            for (BillRun run : page.items())
                if (run.kind() != BillRun.Kind.OFF_CYCLE
                        && run.through() != Through.REHEARSED
                        && run.stage() instanceof BillRun.Stage.Ended(var at)
                        && Zone.day(at).isBefore(today)
                        && !lastDay(run, window).isBefore(today.minusDays(LATE_DAYS))) cycles.add(run);
            more = page.next().isPresent()
                    && !Zone.day(page.items().getLast().startedAt()).isBefore(earliest);
            request = new Page.Request(PAGE, page.next());
        }
        return cycles;
    }

    /** Accounts whose missing readings are estimated by now, if any of them could be; what somebody pays last of all is read. */
    private List<AccountNo> estimated(BillRun run, Set<UseCategory> classes) {
        if (run.kind() == BillRun.Kind.FINAL) return List.of();
        List<AccountNo> late = accounts.findAll(unbilled(run, MISSING)).stream()
                .filter(account -> classes.contains(account.category()))
                .map(Account::no)
                .toList();
        return estimating.of(of(run), late, run.period()) > 0 ? late : List.of();
    }

    private List<AccountNo> unbilled(BillRun run, Set<String> why) {
        List<AccountNo> passing = new ArrayList<>();
        Page.Request request = Page.Request.first(PAGE);
        for (boolean more = true; more; ) {
            Page<RunProblem> page = runs.problems(run.id(), Optional.empty(), request);
            for (RunProblem problem : page.items())
                if (problem.bill().isEmpty() && why.contains(problem.code())) passing.add(problem.account());
            more = page.next().isPresent();
            request = new Page.Request(PAGE, page.next());
        }
        Map<AccountNo, LocalDate> billed = bills.billedUntil(passing, run.period());
        passing.removeIf(account -> run.period().end().equals(billed.get(account)));
        return passing;
    }

    /** Who started the cycle: nobody releases what is calculated in the own name. */
    private static Caller of(BillRun run) {
        return new Caller(
                run.startedBy(), Caller.Kind.SYSTEM, UnitPath.COMPANY, Set.of(), Set.of(), Caller.Origin.INTERNAL);
    }
}
