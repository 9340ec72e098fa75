package org.wattline.adapter.http.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.Pace;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;

/**
 * A bill run.
 *
 * @param accounts how many were named; none for all of the unit
 * @param cycle whose period it bills, if it began by itself
 * @param progress as it stands now; lists leave it out
 * @param problems accounts by what keeps them from a bill that goes as far as the run; lists leave them out
 */
public record BillRunBody(
        UUID runId,
        BillRun.Kind kind,
        UnitPath unit,
        Optional<Integer> accounts,
        BillBody.Days period,
        Through through,
        Optional<OfCycle> cycle,
        String startedBy,
        Instant startedAt,
        String state,
        Optional<Instant> overAt,
        Optional<RunProgress> progress,
        List<CountedProblem> problems,
        Version version)
        implements Tagged {
    static final BillRunBody EXAMPLE = new BillRunBody(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            BillRun.Kind.CYCLE,
            new UnitPath("/33/3301"),
            Optional.empty(),
            new BillBody.Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            Through.REVIEWED,
            Optional.empty(),
            "biller",
            Instant.parse("2026-02-01T02:00:00Z"),
            "RUNNING",
            Optional.empty(),
            Optional.of(new RunProgress(
                    100_000, 40_000, 39_500, 39_300, 0, 480, 20, Optional.of(Instant.parse("2026-02-01T02:01:10Z")))),
            List.of(new CountedProblem("billing.readings-held", "BIL-44", 20)),
            new Version(1));

    /** A period of a cycle. @param due the reading day that ends it */
    public record OfCycle(CycleCode cycleCode, LocalDate due) {}

    /**
     * How far a run has come, in accounts.
     *
     * @param left that had their bill already, or no contract on the days
     * @param failed without a bill
     * @param expectedEnd if it goes on at the pace of the parts that it did last, pauses and outages left out
     */
    public record RunProgress(
            long accounts,
            long done,
            long billed,
            long reviewed,
            long issued,
            long left,
            long failed,
            Optional<Instant> expectedEnd) {
        static RunProgress of(BillRun run, RunTally tally, Pace pace, Instant now) {
            return new RunProgress(
                    tally.accounts(),
                    tally.done(),
                    tally.billed(),
                    tally.reviewed(),
                    tally.issued(),
                    tally.left(),
                    tally.failed(),
                    expectedEnd(run, tally, pace, now));
        }

        private static Optional<Instant> expectedEnd(BillRun run, RunTally tally, Pace pace, Instant now) {
            return run.stage() instanceof BillRun.Stage.Running && pace.accounts() > 0
                    ? Optional.of(now.plus(pace.of(tally.accounts() - tally.done())))
                    : Optional.empty();
        }
    }

    /** How many accounts of a run have the same problem. */
    public record CountedProblem(String code, String rule, long accounts) {}

    /** An account of a run whose bill does not go as far as the run. @param by where somebody has to decide first */
    public record Unbilled(
            AccountNo accountNo, String code, String rule, Optional<BillNo> billNo, Optional<String> by) {
        static final Unbilled EXAMPLE = new Unbilled(
                AccountNo.of(1),
                "billing.readings-held",
                "BIL-44",
                Optional.empty(),
                Optional.of("/v1/vee-exceptions/01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"));

        static Unbilled of(RunProblem problem) {
            return new Unbilled(problem.account(), problem.code(), problem.rule(), problem.bill(), problem.by());
        }
    }

    static BillRunBody of(BillRun run) {
        return of(run, Optional.empty(), List.of());
    }

    static BillRunBody of(BillRun run, Optional<RunProgress> progress, List<RunProblem.Reason> problems) {
        return new BillRunBody(
                run.id().value(),
                run.kind(),
                run.unit(),
                run.accounts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(run.accounts().size()),
                new BillBody.Days(run.period().from(), run.period().end()),
                run.through(),
                run.cycle().map(due -> new OfCycle(due.cycle(), due.due())),
                run.startedBy(),
                run.startedAt(),
                run.stage().label(),
                run.stage().over(),
                progress,
                problems.stream()
                        .map(each -> new CountedProblem(each.code(), each.rule(), each.accounts()))
                        .toList(),
                run.version());
    }
}
