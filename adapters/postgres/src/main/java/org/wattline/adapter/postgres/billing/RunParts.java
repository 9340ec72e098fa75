package org.wattline.adapter.postgres.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.PartDone;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.customer.AccountNo;

/** The parts of bill runs. The lock on a row, held by the transaction that does the part, is its claim: it ends with the server that holds it. */
public final class RunParts {
    /**
     * All that a part asks and writes goes by keys. A plan that was made for an empty table may be kept, and would then go through all bills
     * for each part of a company's first run.
     */
    private static final String BY_KEYS =
            "set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0";

    private final PostgresUnits units;

    RunParts(PostgresUnits units) {
        this.units = units;
    }

    List<BillRunId> waiting(Instant now) {
        return units.read(h -> h.createQuery("""
                        select id from bill_run r where stage = 'RUNNING' and (
                          exists (select from bill_run_part p where p.run_id = r.id and state = 'WAITING' and coalesce(not_before, :now) <= :now)
                          or exists (select from bill_run_part p where p.run_id = r.id)
                             and not exists (select from bill_run_part p where p.run_id = r.id and state = 'WAITING'))
                        order by id""")
                .bind("now", now)
                .mapTo(UUID.class)
                .map(BillRunId::new)
                .list());
    }

    void divide(BillRunId run, List<List<AccountNo>> parts) {
        if (parts.isEmpty()) return;
        units.handle()
                .createUpdate("""
                        insert into bill_run_part (run_id, part, accounts)
                        select :run, coalesce((select max(part) from bill_run_part where run_id = :run), 0) + row_number() over (order by n),
                               cast(a as text[])
                          from unnest(:parts) with ordinality as p (a, n)""")
                .bind("run", run.value())
                .bindArray(
                        "parts",
                        String.class,
                        parts.stream()
                                .map(part -> TextArray.of(
                                        part.stream().map(AccountNo::value).toList()))
                                .toList())
                .execute();
    }

    Optional<RunPart> claim(BillRunId run, Instant now) {
        units.handle().execute(BY_KEYS);
        return units.read(h -> h.createQuery("""
                                select p.part, p.accounts, p.attempts
                                  from bill_run_part p join bill_run r on r.id = p.run_id
                                 where p.run_id = :run and p.state = 'WAITING' and r.stage = 'RUNNING'
                                   and coalesce(p.not_before, :now) <= :now
                                 order by p.part limit 1 for update of p skip locked""")
                        .bind("run", run.value())
                        .bind("now", now)
                        .mapTo(PartRow.class)
                        .findOne())
                .map(row -> row.part(run));
    }

    void finish(RunPart part, BillRuns.Came came, Instant now) {
        List<RunProblem> problems = came.problems();
        units.write(Write.of("""
                        with done as (
                          update bill_run_part set state = 'DONE', billed = ?, reviewed = ?, issued = ?, left_alone = ?, failed = ?, done_at = ?
                           where run_id = ? and part = ? and state = 'WAITING' returning run_id)
                        insert into bill_run_problem (run_id, account_no, code, rule, bill_no, decide_by)
                        select run_id, account_no, code, rule, nullif(bill_no, ''), nullif(decide_by, '')
                          from done, unnest(?, ?, ?, ?, ?) as p (account_no, code, rule, bill_no, decide_by)""")
                .with(came.billed(), came.reviewed(), came.issued(), came.left(), came.failed(), now)
                .with(part.run().value(), part.number())
                .column("text", problems, problem -> problem.account().value())
                .column("text", problems, RunProblem::code)
                .column("text", problems, RunProblem::rule)
                .column(
                        "text",
                        problems,
                        problem -> problem.bill().map(BillNo::value).orElse(""))
                .column("text", problems, problem -> problem.by().orElse("")));
    }

    void postpone(RunPart part, String what, Instant notBefore) {
        units.write(Write.of("""
                        update bill_run_part set attempts = attempts + 1, broke_by = ?, not_before = ?
                         where run_id = ? and part = ? and state = 'WAITING'""").with(what, notBefore, part.run().value(), part.number()));
    }

    void split(RunPart part) {
        units.handle()
                .createUpdate("""
                        with whole as (
                          delete from bill_run_part where run_id = :run and part = :part and state = 'WAITING'
                          returning run_id, accounts, attempts)
                        insert into bill_run_part (run_id, part, accounts, attempts)
                        select w.run_id, (select max(part) from bill_run_part where run_id = w.run_id) + a.n, array[a.no], w.attempts
                          from whole w, unnest(w.accounts) with ordinality as a (no, n)""")
                .bind("run", part.run().value())
                .bind("part", part.number())
                .execute();
    }

    RunTally tally(BillRunId run) {
        return units.read(h -> h.createQuery("""
                        select coalesce(sum(size), 0) as accounts,
                               coalesce(sum(size) filter (where state = 'DONE'), 0) as done,
                               coalesce(sum(billed), 0) as billed, coalesce(sum(reviewed), 0) as reviewed,
                               coalesce(sum(issued), 0) as issued, coalesce(sum(left_alone), 0) as "left", coalesce(sum(failed), 0) as failed,
                               cast(count(*) filter (where state = 'WAITING') as int) as parts_waiting
                          from bill_run_part where run_id = :run""")
                .bind("run", run.value())
                .mapTo(RunTally.class)
                .one());
    }

    List<PartDone> doneLast(BillRunId run, int most) {
        return units.read(h -> h.createQuery("""
                        select done_at as at, size as accounts from bill_run_part
                         where run_id = :run and state = 'DONE' order by done_at desc, part desc limit :most""")
                .bind("run", run.value())
                .bind("most", most)
                .mapTo(PartDone.class)
                .list());
    }

    /** A claimed part. */
    public record PartRow(int part, List<String> accounts, int attempts) {
        RunPart part(BillRunId run) {
            return new RunPart(run, part, accounts.stream().map(AccountNo::new).toList(), attempts);
        }
    }
}
