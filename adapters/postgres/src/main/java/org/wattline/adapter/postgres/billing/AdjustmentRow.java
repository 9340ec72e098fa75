package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/** A row of {@code bill_adjustment}. */
public record AdjustmentRow(
        String no,
        String accountNo,
        UUID customerId,
        String unitPath,
        Optional<String> corrects,
        String reason,
        String facts,
        BigDecimal totalCny,
        boolean second,
        String draftedBy,
        Instant draftedAt,
        String state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> withdrawnWhy,
        long version) {
    Adjustment note() {
        return new Adjustment(
                new BillNo(no),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                corrects.map(BillNo::new),
                reason,
                facts,
                Money.rounded(totalCny),
                second,
                draftedBy,
                draftedAt,
                stage(),
                new Version(version));
    }

    private Adjustment.Stage stage() {
        return switch (state) {
            case "DRAFTED" -> new Adjustment.Stage.Drafted();
            case "APPROVED" -> new Adjustment.Stage.Approved(decidedBy.orElseThrow(), decidedAt.orElseThrow());
            case "WITHDRAWN" ->
                new Adjustment.Stage.Withdrawn(
                        decidedBy.orElseThrow(), decidedAt.orElseThrow(), withdrawnWhy.orElseThrow());
            default -> throw new IllegalStateException("no note is " + state);
        };
    }
}
