package org.wattline.adapter.postgres.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** A row of {@code bill_run}. */
public record BillRunRow(
        UUID id,
        String kind,
        String unitPath,
        List<String> accounts,
        LocalDate periodFrom,
        LocalDate periodTo,
        String through,
        Optional<String> cycleCode,
        Optional<LocalDate> cycleDue,
        String startedBy,
        Instant startedAt,
        String stage,
        Optional<Instant> overAt,
        long version) {
    BillRun run() {
        return new BillRun(
                new BillRunId(id),
                BillRun.Kind.valueOf(kind),
                new UnitPath(unitPath),
                accounts.stream().map(AccountNo::new).toList(),
                Span.of(periodFrom, periodTo),
                Through.valueOf(through),
                cycleCode.flatMap(code -> cycleDue.map(due -> new CycleDue(new CycleCode(code), due))),
                startedBy,
                startedAt,
                BillRun.Stage.of(stage, overAt),
                new Version(version));
    }

    /** A row of {@code bill_run_problem}. */
    public record ProblemRow(
            String accountNo, String code, String rule, Optional<String> billNo, Optional<String> decideBy) {
        RunProblem problem() {
            return new RunProblem(new AccountNo(accountNo), code, rule, billNo.map(BillNo::new), decideBy);
        }
    }
}
