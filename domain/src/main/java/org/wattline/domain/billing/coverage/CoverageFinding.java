package org.wattline.domain.billing.coverage;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;

/**
 * Days of a point that stand alike.
 *
 * @param point empty for an account that is supplied and has none
 * @param reason code of what a run or a check says, {@code CALCULATED}, {@code REVIEWED}, {@code NO_CONTRACT} or {@code NO_METER}; empty where
 *     nothing is said
 * @param bills on which the days are
 */
public record CoverageFinding(
        AccountNo account,
        Optional<MeteringPointNo> point,
        Span days,
        CoverageKind kind,
        String reason,
        List<BillNo> bills) {
    public CoverageFinding {
        bills = List.copyOf(bills);
    }

    boolean goesOn(CoverageFinding next) {
        return days.end().equals(next.days.from())
                && kind == next.kind
                && reason.equals(next.reason)
                && bills.equals(next.bills);
    }

    CoverageFinding with(CoverageFinding next) {
        return new CoverageFinding(account, point, Span.of(days.from(), next.days.end()), kind, reason, bills);
    }
}
