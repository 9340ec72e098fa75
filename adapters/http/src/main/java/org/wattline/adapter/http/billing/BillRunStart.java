package org.wattline.adapter.http.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/**
 * Which bills are wanted.
 *
 * @param kind a cycle if nothing is said
 * @param unit the caller's own if nothing is said
 * @param accounts only these
 * @param month instead of {@code from} and {@code to}
 * @param from first day; of a final run nothing need be said
 * @param to first day after the last
 */
public record BillRunStart(
        Optional<BillRun.Kind> kind,
        Optional<UnitPath> unit,
        Optional<List<AccountNo>> accounts,
        Optional<YearMonth> month,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Through> through) {
    static final BillRunStart EXAMPLE = new BillRunStart(
            Optional.of(BillRun.Kind.CYCLE),
            Optional.of(new UnitPath("/33/3301")),
            Optional.empty(),
            Optional.of(YearMonth.of(2026, 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Through.REVIEWED));

    StartingRuns.Start command(UnitPath own) {
        BillRun.Kind asked = kind.orElse(BillRun.Kind.CYCLE);
        return new StartingRuns.Start(
                asked, unit.orElse(own), accounts.orElse(List.of()), days(asked), through.orElse(Through.REVIEWED));
    }

    private Span days(BillRun.Kind asked) {
        try {
            if (month.isPresent())
                return Span.of(month.get().atDay(1), month.get().plusMonths(1).atDay(1));
            LocalDate end = to.orElseThrow(() -> new IllegalArgumentException("a month, or the day on which it ends"));
            LocalDate begin = asked == BillRun.Kind.FINAL ? end.minusDays(1) : end.minusMonths(1);
            return Span.of(from.orElse(begin), end);
        } catch (IllegalArgumentException malformed) {
            throw Rejected.malformed(Fault.invalid("/to", malformed));
        }
    }
}
