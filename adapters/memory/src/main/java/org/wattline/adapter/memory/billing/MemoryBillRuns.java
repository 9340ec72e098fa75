package org.wattline.adapter.memory.billing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.adapter.memory.platform.NewestFirst;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.coverage.RunTrouble;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.PartDone;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Bill runs in memory. One unit of work runs at a time, so that a part is always claimed by one only. */
public final class MemoryBillRuns implements BillRuns {
    private final MemoryTable<BillRunId, BillRun> table;
    private final MemoryRows<Part> parts;
    private final MemoryRows<Found> problems;

    public MemoryBillRuns(MemoryStore store) {
        table = store.table("bill-run", BillRun::id);
        parts = store.rows();
        problems = store.rows();
    }

    @Override
    public Optional<BillRun> find(BillRunId id) {
        return table.find(id);
    }

    @Override
    public Optional<BillRun> of(CycleDue due) {
        return table.stream()
                .filter(run -> run.cycle().equals(Optional.of(due)))
                .findFirst();
    }

    @Override
    public void add(BillRun run) {
        if (run.cycle().flatMap(this::of).isPresent()) throw new AlreadyThere("bill_run_of_cycle");
        table.add(run);
    }

    @Override
    public BillRun save(BillRun run) {
        return table.save(run);
    }

    @Override
    public Page<BillRun> list(Scope scope, Page.Request page) {
        return NewestFirst.page(table.stream(), BillRun::unit, BillRun::id, scope, page);
    }

    @Override
    public List<BillRun> underWay(Span days) {
        return table.stream()
                .filter(run -> !run.isOver()
                        && run.through() != Through.REHEARSED
                        && run.period().overlaps(days))
                .toList();
    }

    @Override
    public List<BillRunId> waiting(Instant now) {
        return table.stream()
                .filter(run -> run.stage() instanceof BillRun.Stage.Running)
                .map(BillRun::id)
                .filter(run -> next(run, now).isPresent() || allDone(run))
                .toList();
    }

    private boolean allDone(BillRunId run) {
        List<Part> all = of(run).toList();
        return !all.isEmpty() && all.stream().allMatch(part -> part.came.isPresent());
    }

    @Override
    public void divide(BillRunId run, List<List<AccountNo>> divided) {
        divide(run, divided, 0);
    }

    private void divide(BillRunId run, List<List<AccountNo>> divided, int attempts) {
        int number = of(run).mapToInt(part -> part.whole.number()).max().orElse(0);
        for (List<AccountNo> accounts : divided)
            put(new Part(new RunPart(run, ++number, accounts, attempts), Optional.empty(), Instant.EPOCH));
    }

    @Override
    public Optional<RunPart> claim(BillRunId run, Instant now) {
        return next(run, now).map(Part::whole);
    }

    private Optional<Part> next(BillRunId run, Instant now) {
        if (!table.find(run)
                .map(found -> found.stage() instanceof BillRun.Stage.Running)
                .orElse(false)) return Optional.empty();
        return of(run).filter(part -> part.came.isEmpty() && !part.notBefore.isAfter(now))
                .findFirst();
    }

    @Override
    public void finish(RunPart part, Came came, Instant now) {
        if (parts.find(key(part)).flatMap(Part::came).isPresent()) return;
        put(new Part(part, Optional.of(came), now));
        for (RunProblem problem : came.problems())
            problems.put(part.run() + " " + problem.account(), new Found(part.run(), problem));
    }

    @Override
    public void postpone(RunPart part, String what, Instant notBefore) {
        RunPart again = new RunPart(part.run(), part.number(), part.accounts(), part.attempts() + 1);
        put(new Part(again, Optional.empty(), notBefore));
    }

    @Override
    public void split(RunPart part) {
        parts.remove(key(part));
        divide(part.run(), part.accounts().stream().map(List::of).toList(), part.attempts());
    }

    @Override
    public RunTally tally(BillRunId run) {
        return of(run).map(Part::tally).reduce(RunTally.NOTHING, RunTally::plus);
    }

    @Override
    public List<PartDone> doneLast(BillRunId run, int most) {
        return of(run).filter(part -> part.came().isPresent())
                .map(part ->
                        new PartDone(part.notBefore(), part.whole().accounts().size()))
                .sorted(Comparator.comparing(PartDone::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<RunProblem.Reason> reasons(BillRunId run) {
        List<RunProblem.Reason> reasons = new ArrayList<>();
        found(run)
                .collect(groupingBy(RunProblem::code, groupingBy(RunProblem::rule, counting())))
                .forEach((code, rules) ->
                        rules.forEach((rule, count) -> reasons.add(new RunProblem.Reason(code, rule, count))));
        reasons.sort(
                Comparator.comparing(RunProblem.Reason::accounts).reversed().thenComparing(RunProblem.Reason::code));
        return reasons;
    }

    @Override
    public Page<RunProblem> problems(BillRunId run, Optional<String> code, Page.Request page) {
        List<RunProblem> rows = found(run)
                .filter(problem -> code.map(problem.code()::equals).orElse(true))
                .filter(problem -> page.after()
                        .map(last -> problem.account().value().compareTo(last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(problem -> problem.account().value()))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), problem -> problem.account().value());
    }

    /** Of one account, the newest run first. */
    List<RunTrouble> troubles(AccountNo account, Span days) {
        return table.stream()
                .filter(run -> run.period().overlaps(days) && run.through() != Through.REHEARSED)
                .sorted(Comparator.comparing(BillRun::startedAt)
                        .thenComparing(run -> run.id().toString())
                        .reversed())
                .flatMap(run -> found(run.id())
                        .filter(problem -> problem.account().equals(account)
                                && problem.bill().isEmpty())
                        .map(problem -> new RunTrouble(run.period(), problem.code())))
                .toList();
    }

    /** Accounts of parts that are done. */
    Set<AccountNo> done(BillRunId run) {
        return of(run).filter(part -> part.came.isPresent())
                .flatMap(part -> part.whole.accounts().stream())
                .collect(toSet());
    }

    private Stream<RunProblem> found(BillRunId run) {
        return problems.all().stream().filter(found -> found.run.equals(run)).map(Found::problem);
    }

    private Stream<Part> of(BillRunId run) {
        return parts.all().stream().filter(part -> part.whole.run().equals(run));
    }

    /** Whether a run made a bill: of an account of its parts that are done, of its days, calculated since it began and until it was over. */
    boolean made(BillRunId id, AccountNo account, Span days, Instant calculatedAt) {
        return table.find(id)
                .filter(run -> run.period().overlaps(days) && !calculatedAt.isBefore(run.startedAt()))
                .filter(run -> of(id).anyMatch(part -> part.came.isPresent()
                        && !calculatedAt.isAfter(part.notBefore)
                        && part.whole.accounts().contains(account)))
                .isPresent();
    }

    private void put(Part part) {
        parts.put(key(part.whole), part);
    }

    private static String key(RunPart part) {
        return part.run() + " %09d".formatted(part.number());
    }

    /** @param notBefore when it is due, or was done */
    private record Part(RunPart whole, Optional<Came> came, Instant notBefore) {
        RunTally tally() {
            int size = whole.accounts().size();
            return came.map(done -> new RunTally(
                            size, size, done.billed(), done.reviewed(), done.issued(), done.left(), done.failed(), 0))
                    .orElseGet(() -> new RunTally(size, 0, 0, 0, 0, 0, 0, 1));
        }
    }

    private record Found(BillRunId run, RunProblem problem) {}
}
