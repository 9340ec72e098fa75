package org.wattline.adapter.postgres.billing.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;

/** A row of {@code billing_proof_finding}. */
public record FindingRow(
        long seq,
        String accountNo,
        Optional<String> pointNo,
        LocalDate fromDay,
        LocalDate toDay,
        String kind,
        String reason,
        List<String> bills) {
    CoverageFinding finding() {
        return new CoverageFinding(
                new AccountNo(accountNo),
                pointNo.map(MeteringPointNo::new),
                Span.of(fromDay, toDay),
                CoverageKind.valueOf(kind),
                reason,
                bills.stream().map(BillNo::new).toList());
    }
}
