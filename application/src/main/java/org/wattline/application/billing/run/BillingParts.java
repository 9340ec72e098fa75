package org.wattline.application.billing.run;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.Review;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/** Bills the accounts of a part as far as its run goes, within the unit of work around it: all that is loaded and stored is sets. */
public final class BillingParts {
    private final CalculatingParts calculating;
    private final ReviewingParts reviewing;
    private final IssuingParts issuing;
    private final Bills bills;
    private final StoppedBills queue;
    private final RunComparisons comparisons;

    public BillingParts(
            CalculatingParts calculating,
            ReviewingParts reviewing,
            IssuingParts issuing,
            Bills bills,
            StoppedBills queue,
            RunComparisons comparisons) {
        this.queue = queue;
        this.calculating = calculating;
        this.reviewing = reviewing;
        this.issuing = issuing;
        this.bills = bills;
        this.comparisons = comparisons;
    }

    BillRuns.Came bill(BillRun run, List<AccountNo> accounts) {
        MadeBills made = calculating.calculate(run, accounts);
        if (run.through() == Through.REHEARSED) return rehearsed(run, made);
        if (!run.through().reviews()) return calculated(made);
        Map<AccountNo, Review.Facts> facts = reviewing.facts(made.bills());
        List<RunProblem> problems = new ArrayList<>(made.problems());
        List<Bill> passed = new ArrayList<>();
        List<StoppedBills.Stopped> stopped = new ArrayList<>();
        for (MadeBills.Made one : made.bills())
            switch (one.bill().review(requireNonNull(facts.get(one.bill().account())))) {
                case Outcome.Done<Bill>(Bill reviewed) -> passed.add(reviewed);
                case Outcome.Refused<Bill>(Refusal why) -> {
                    stopped.add(new StoppedBills.Stopped(one.bill(), why));
                    problems.add(RunProblem.of(
                            one.bill().account(), Optional.of(one.bill().no()), why));
                }
            }
        boolean issues = run.through().issues();
        List<Bill> held = stopped.stream().map(StoppedBills.Stopped::bill).toList();
        Set<BillNo> kept = issues ? issuing.issue(passed, held, facts) : stored(passed, held);
        stopped.removeIf(each -> !kept.contains(each.bill().no()));
        queue.putAll(stopped, run.startedBy());
        problems.removeIf(problem ->
                problem.bill().isPresent() && !kept.contains(problem.bill().get()));
        int further = kept.size() - stopped.size();
        return came(made, kept, further, issues ? further : 0, problems);
    }

    /**
     * Accounts for which somebody else made the same bill meanwhile count as left; where it is for other days, which share some with those of the run, they
     * are problems.
     */
    private BillRuns.Came came(MadeBills made, Set<BillNo> kept, int reviewed, int issued, List<RunProblem> problems) {
        List<Bill> met = made.bills().stream()
                .map(MadeBills.Made::bill)
                .filter(bill -> !kept.contains(bill.no()))
                .toList();
        Map<Span, List<Bill>> byDays = met.stream().collect(groupingBy(Bill::period));
        List<RunProblem> told = new ArrayList<>(problems);
        int left = made.left();
        for (var each : byDays.entrySet()) {
            Set<AccountNo> same = billedAlike(each.getKey(), each.getValue());
            left += same.size();
            for (Bill bill : each.getValue())
                if (!same.contains(bill.account()))
                    told.add(RunProblem.of(bill.account(), Optional.empty(), BillRefusal.PERIOD_BILLED_TWICE));
        }
        return new BillRuns.Came(kept.size(), reviewed, issued, left, told);
    }

    private Set<AccountNo> billedAlike(Span days, List<Bill> met) {
        Set<AccountNo> same = new HashSet<>();
        bills.later(met.stream().map(Bill::account).toList(), days.from()).forEach((account, links) -> {
            if (links.getFirst().period().equals(days)) same.add(account);
        });
        return same;
    }

    private Set<BillNo> stored(List<Bill> passed, List<Bill> held) {
        return new HashSet<>(
                bills.addAll(Stream.concat(passed.stream(), held.stream()).toList()));
    }

    /** A bill that a check would stop counts as one that there would not be, and its account as a problem. */
    private BillRuns.Came rehearsed(BillRun run, MadeBills made) {
        Map<AccountNo, Review.Facts> facts = reviewing.facts(made.bills());
        List<RunProblem> problems = new ArrayList<>(made.problems());
        for (MadeBills.Made one : made.bills())
            if (one.bill().review(requireNonNull(facts.get(one.bill().account())))
                    instanceof Outcome.Refused<Bill>(Refusal why))
                problems.add(RunProblem.of(one.bill().account(), Optional.empty(), why));
        comparisons.keep(
                run.id(), made.bills().stream().map(MadeBills.Made::bill).toList());
        int pass = made.bills().size() - (problems.size() - made.problems().size());
        return new BillRuns.Came(pass, pass, 0, made.left(), problems);
    }

    private BillRuns.Came calculated(MadeBills made) {
        Set<BillNo> kept = new HashSet<>(
                bills.addAll(made.bills().stream().map(MadeBills.Made::bill).toList()));
        return came(made, kept, 0, 0, made.problems());
    }
}
