package org.wattline.adapter.postgres.billing.run;

import java.math.BigDecimal;
import org.wattline.application.billing.run.RunComparisons.Figures;
import org.wattline.application.billing.run.RunComparisons.Totals;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** Bills of a run by unit and class. */
public record TotalsRow(
        String unitPath,
        String category,
        long bills,
        long compared,
        BigDecimal energyKwh,
        BigDecimal totalCny,
        BigDecimal lastKwh,
        BigDecimal lastCny) {
    Totals totals() {
        return new Totals(
                new UnitPath(unitPath),
                UseCategory.valueOf(category),
                bills,
                compared,
                new Figures(new Energy(energyKwh), Money.rounded(totalCny)),
                new Figures(new Energy(lastKwh), Money.rounded(lastCny)));
    }
}
