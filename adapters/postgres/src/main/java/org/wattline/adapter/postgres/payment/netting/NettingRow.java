package org.wattline.adapter.postgres.payment.netting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.netting.AuthorisationId;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.payment.netting.NettingId;
import org.wattline.domain.quantity.Money;

/** A row of {@code netting}; arrays as texts with commas. */
public record NettingRow(
        UUID id,
        UUID authorisationId,
        UUID customerId,
        String unitPath,
        String fromNo,
        String toNo,
        BigDecimal amountCny,
        String bills,
        String principals,
        String lateFees,
        String nettedBy,
        Instant nettedAt,
        Optional<String> undoneBy,
        Optional<Instant> undoneAt,
        Optional<String> undoneWhy,
        long version) {
    Netting netting() {
        return new Netting(
                new NettingId(id),
                new AuthorisationId(authorisationId),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                new AccountNo(fromNo),
                new AccountNo(toNo),
                Money.rounded(amountCny),
                allocations(),
                nettedBy,
                nettedAt,
                undoneBy.map(by -> new Netting.Undone(by, undoneAt.orElseThrow(), undoneWhy.orElseThrow())),
                new Version(version));
    }

    private List<Allocation> allocations() {
        String[] bill = bills.split(",");
        String[] principal = principals.split(",");
        String[] lateFee = lateFees.split(",");
        List<Allocation> parts = new ArrayList<>();
        for (int i = 0; i < bill.length; i++)
            parts.add(new Allocation(new BillNo(bill[i]), Money.yuan(principal[i]), Money.yuan(lateFee[i])));
        return parts;
    }
}
