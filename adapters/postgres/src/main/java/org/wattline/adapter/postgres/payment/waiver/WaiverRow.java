package org.wattline.adapter.postgres.payment.waiver;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.payment.waiver.WaiverId;
import org.wattline.domain.quantity.Money;

/** The columns of a waiver. */
public record WaiverRow(
        UUID id,
        String billNo,
        String accountNo,
        UUID customerId,
        String unitPath,
        BigDecimal amountCny,
        String reason,
        String evidence,
        String requestedBy,
        Instant requestedAt,
        String state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> why,
        long version) {
    LateFeeWaiver waiver() {
        return new LateFeeWaiver(
                new WaiverId(id),
                new BillNo(billNo),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                Money.rounded(amountCny),
                reason,
                evidence,
                requestedBy,
                requestedAt,
                stage(),
                new Version(version));
    }

    private LateFeeWaiver.Stage stage() {
        return switch (LateFeeWaiver.State.valueOf(state)) {
            case REQUESTED -> new LateFeeWaiver.Requested();
            case REJECTED ->
                new LateFeeWaiver.Rejected(decidedBy.orElseThrow(), decidedAt.orElseThrow(), why.orElseThrow());
            case GRANTED -> new LateFeeWaiver.Granted(decidedBy.orElseThrow(), decidedAt.orElseThrow());
            case UNDONE ->
                new LateFeeWaiver.Undone(decidedBy.orElseThrow(), decidedAt.orElseThrow(), why.orElseThrow());
        };
    }
}
