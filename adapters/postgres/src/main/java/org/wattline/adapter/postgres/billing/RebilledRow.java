package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** A row of {@code rebilling_bill}. */
public record RebilledRow(
        String billNo,
        String accountNo,
        LocalDate periodFrom,
        LocalDate periodTo,
        BigDecimal beforeKwh,
        BigDecimal beforeCny,
        Optional<BigDecimal> afterKwh,
        Optional<BigDecimal> afterCny,
        String state,
        Optional<String> again,
        Optional<String> why) {
    Rebilled bill() {
        return new Rebilled(
                new BillNo(billNo),
                new AccountNo(accountNo),
                Span.of(periodFrom, periodTo),
                figures(beforeKwh, beforeCny),
                afterKwh.flatMap(energy -> afterCny.map(total -> figures(energy, total))),
                Rebilled.State.valueOf(state),
                again.map(BillNo::new),
                why);
    }

    private static Rebilled.Figures figures(BigDecimal energy, BigDecimal total) {
        return new Rebilled.Figures(new Energy(energy), Money.rounded(total));
    }
}
