package org.wattline.adapter.postgres.billing.overtaken;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** What a row of {@code bill} tells of a suspect. */
public record SuspectRow(
        String no,
        String accountNo,
        UUID customerId,
        String unitPath,
        LocalDate periodFrom,
        LocalDate periodTo,
        BigDecimal energyKwh,
        BigDecimal totalCny) {
    SuspectBill bill() {
        return new SuspectBill(
                new BillNo(no),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                Span.of(periodFrom, periodTo),
                new Rebilled.Figures(new Energy(energyKwh), Money.rounded(totalCny)));
    }
}
