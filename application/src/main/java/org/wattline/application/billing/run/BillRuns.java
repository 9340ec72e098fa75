package org.wattline.application.billing.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.PartDone;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/**
 * All bill runs with their parts. A part is claimed by the unit of work that does it and belongs to nobody else until the unit ends; whatever
 * ends it without a commit, be it the death of the server, frees the part.
 */
public interface BillRuns {
    Optional<BillRun> find(BillRunId id);

    /** The run of a period of a cycle. */
    Optional<BillRun> of(CycleDue due);

    /** @throws org.wattline.application.platform.AlreadyThere when the period of its cycle has a run */
    void add(BillRun run);

    /** @throws org.wattline.application.platform.StaleState when it was stored since it was read */
    BillRun save(BillRun run);

    /** Runs within a scope, newest first. */
    Page<BillRun> list(Scope scope, Page.Request page);

    /** Those that run or rest, keep bills and have a day of the span; oldest first. */
    List<BillRun> underWay(Span days);

    /** Running ones of which a part waits and is due, and those whose parts are all done and which nobody has ended; oldest first. */
    List<BillRunId> waiting(Instant now);

    /** Adds parts, numbered on from those that there are. */
    void divide(BillRunId run, List<List<AccountNo>> parts);

    /** The first part that waits, is due and is claimed by nobody else; none unless the run is running. Claimed until the unit of work ends. */
    Optional<RunPart> claim(BillRunId run, Instant now);

    /** A part is done; nothing happens if it is already. */
    void finish(RunPart part, Came came, Instant now);

    /** A part broke off as a whole and is tried again. @param what in words without personal data */
    void postpone(RunPart part, String what, Instant notBefore);

    /** A part that breaks off again and again is divided into parts of one account each. */
    void split(RunPart part);

    RunTally tally(BillRunId run);

    /** The parts that were done last, the latest first. */
    List<PartDone> doneLast(BillRunId run, int most);

    /** Problems by reason, the most frequent first. */
    List<RunProblem.Reason> reasons(BillRunId run);

    /** Problems by account. @param code only those of one reason */
    Page<RunProblem> problems(BillRunId run, Optional<String> code, Page.Request page);

    /**
     * What came of a part.
     *
     * @param billed with a new bill
     * @param reviewed bills that no check stopped
     * @param issued bills that are owed
     * @param left accounts that have their bill, or no contract
     * @param problems at most one for an account
     */
    record Came(int billed, int reviewed, int issued, int left, List<RunProblem> problems) {
        public Came {
            problems = List.copyOf(problems);
        }

        /** Of a part none of whose accounts could be billed. */
        static Came failed(RunPart part, Refusal why) {
            return new Came(
                    0,
                    0,
                    0,
                    0,
                    part.accounts().stream()
                            .map(account -> RunProblem.of(account, Optional.empty(), why))
                            .toList());
        }

        /** Accounts without a bill, though they should have one. */
        public int failed() {
            return (int) problems.stream()
                    .filter(problem -> problem.bill().isEmpty())
                    .count();
        }
    }
}
