package org.wattline.adapter.postgres.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.NewestFirst;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.run.BillRuns;
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
import org.wattline.domain.kernel.Span;

/** Bill runs on PostgreSQL; their parts are in {@link RunParts}. */
public final class PostgresBillRuns implements BillRuns {
    private static final String RESOURCE = "bill-run";

    private final PostgresUnits units;
    private final RunParts parts;

    public PostgresBillRuns(PostgresUnits units) {
        this.units = units;
        this.parts = new RunParts(units);
    }

    @Override
    public Optional<BillRun> find(BillRunId id) {
        return units.read(h -> h.createQuery("select * from bill_run where id = :id")
                        .bind("id", id.value())
                        .mapTo(BillRunRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.run()));
    }

    @Override
    public Optional<BillRun> of(CycleDue due) {
        return units.read(h -> h.createQuery("select * from bill_run where cycle_code = :cycle and cycle_due = :due")
                .bind("cycle", due.cycle().code())
                .bind("due", due.due())
                .mapTo(BillRunRow.class)
                .map(BillRunRow::run)
                .findOne());
    }

    @Override
    public void add(BillRun run) {
        units.handle()
                .createUpdate("""
                        insert into bill_run (id, kind, unit_path, accounts, period_from, period_to, through, cycle_code, cycle_due,
                          started_by, started_at, stage, version)
                        values (:id, :kind, :unit, :accounts, :from, :to, :through, :cycle, :due, :by, :at, :stage, 1)""")
                .bind("id", run.id().value())
                .bind("kind", run.kind().name())
                .bind("unit", run.unit().path())
                .bindArray(
                        "accounts",
                        String.class,
                        run.accounts().stream().map(AccountNo::value).toList())
                .bind("from", run.period().from())
                .bind("to", run.period().end())
                .bind("through", run.through().name())
                .bind("cycle", run.cycle().map(due -> due.cycle().code()))
                .bind("due", run.cycle().map(CycleDue::due))
                .bind("by", run.startedBy())
                .bind("at", run.startedAt())
                .bind("stage", run.stage().label())
                .execute();
        units.added(RESOURCE, run.id(), run);
    }

    @Override
    public BillRun save(BillRun run) {
        int rows = units.handle()
                .createUpdate("""
                        update bill_run set stage = :stage, over_at = :over, version = version + 1
                         where id = :id and version = :version""")
                .bind("stage", run.stage().label())
                .bind("over", run.stage().over())
                .bind("id", run.id().value())
                .bind("version", run.version().number())
                .execute();
        return units.stored(RESOURCE, run.id(), run, rows);
    }

    @Override
    public Page<BillRun> list(Scope scope, Page.Request page) {
        return NewestFirst.page(units, "bill_run", BillRunRow.class, BillRunRow::run, BillRun::id, scope, page);
    }

    @Override
    public List<BillRun> underWay(Span days) {
        return units.read(h -> h.createQuery("""
                        select * from bill_run
                         where stage in ('RUNNING', 'PAUSED') and through <> 'REHEARSED' and period_from < :to and period_to > :from
                         order by id""")
                .bind("from", days.from())
                .bind("to", days.end())
                .mapTo(BillRunRow.class)
                .map(BillRunRow::run)
                .list());
    }

    @Override
    public List<BillRunId> waiting(Instant now) {
        return parts.waiting(now);
    }

    @Override
    public void divide(BillRunId run, List<List<AccountNo>> divided) {
        parts.divide(run, divided);
    }

    @Override
    public Optional<RunPart> claim(BillRunId run, Instant now) {
        return parts.claim(run, now);
    }

    @Override
    public void finish(RunPart part, Came came, Instant now) {
        parts.finish(part, came, now);
    }

    @Override
    public void postpone(RunPart part, String what, Instant notBefore) {
        parts.postpone(part, what, notBefore);
    }

    @Override
    public void split(RunPart part) {
        parts.split(part);
    }

    @Override
    public RunTally tally(BillRunId run) {
        return parts.tally(run);
    }

    @Override
    public List<PartDone> doneLast(BillRunId run, int most) {
        return parts.doneLast(run, most);
    }

    @Override
    public List<RunProblem.Reason> reasons(BillRunId run) {
        return units.read(h -> h.createQuery("""
                        select code, rule, count(*) as accounts from bill_run_problem where run_id = :run
                        group by code, rule order by accounts desc, code""")
                .bind("run", run.value())
                .mapTo(RunProblem.Reason.class)
                .list());
    }

    @Override
    public Page<RunProblem> problems(BillRunId run, Optional<String> code, Page.Request page) {
        List<RunProblem> rows = units.read(h -> h.createQuery("""
                        select account_no, code, rule, bill_no, decide_by from bill_run_problem
                         where run_id = :run and (cast(:code as text) is null or code = :code)
                           and (cast(:after as text) is null or account_no > :after)
                         order by account_no limit :limit""")
                .bind("run", run.value())
                .bind("code", code)
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(BillRunRow.ProblemRow.class)
                .map(BillRunRow.ProblemRow::problem)
                .list());
        return Page.of(rows, page.limit(), problem -> problem.account().value());
    }
}
