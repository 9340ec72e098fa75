package org.wattline.adapter.postgres.billing.run;

import java.math.BigDecimal;
import java.util.Optional;
import org.wattline.application.billing.run.RunComparisons.Figures;
import org.wattline.application.billing.run.RunComparisons.Row;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** A bill of a run with the one before. */
public record ComparedRow(
        Optional<String> no,
        String accountNo,
        String unitPath,
        String category,
        BigDecimal energyKwh,
        BigDecimal totalCny,
        Optional<BigDecimal> lastKwh,
        Optional<BigDecimal> lastCny,
        BigDecimal change) {
    Row row() {
        return new Row(
                no.map(BillNo::new),
                new AccountNo(accountNo),
                new UnitPath(unitPath),
                UseCategory.valueOf(category),
                new Figures(new Energy(energyKwh), Money.rounded(totalCny)),
                lastCny.map(cny -> new Figures(new Energy(lastKwh.orElseThrow()), Money.rounded(cny))));
    }
}
