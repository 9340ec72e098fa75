package org.wattline.adapter.postgres.billing.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.billing.coverage.CoverageTally;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** A row of {@code billing_proof}. */
public record BillingProofRow(
        UUID id,
        String unitPath,
        LocalDate fromDay,
        LocalDate toDay,
        LocalDate dueDay,
        String requestedBy,
        Instant requestedAt,
        long accounts,
        long points,
        List<Long> days,
        Optional<String> throughNo,
        Optional<Instant> endedAt,
        long version) {
    BillingProof proof() {
        Map<CoverageKind, Long> counted = new EnumMap<>(CoverageKind.class);
        for (CoverageKind kind : CoverageKind.values()) {
            long there = days.get(kind.ordinal());
            if (there > 0) counted.put(kind, there);
        }
        return new BillingProof(
                new BillingProofId(id),
                new UnitPath(unitPath),
                Span.of(fromDay, toDay),
                dueDay,
                requestedBy,
                requestedAt,
                new CoverageTally(accounts, points, counted),
                throughNo.map(AccountNo::new),
                endedAt,
                new Version(version));
    }
}
