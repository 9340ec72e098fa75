package org.wattline.adapter.http.billing.run;

import java.math.BigDecimal;
import java.util.Optional;
import org.wattline.application.billing.run.RunComparisons;
import org.wattline.application.platform.Csv;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/**
 * A bill of a run beside the account's bill before.
 *
 * @param billNo absent where the run keeps no bills
 * @param change what is paid more than last time; all of it where there was no bill before
 * @param changePercent of the bill before
 */
public record ComparisonBody(
        AccountNo accountNo,
        Optional<BillNo> billNo,
        UnitPath unit,
        UseCategory category,
        Energy energyKwh,
        Money total,
        Optional<Energy> lastEnergyKwh,
        Optional<Money> lastTotal,
        Money change,
        Optional<BigDecimal> changePercent) {
    static final String HEAD =
            "account,bill,unit,category,energy_kwh,total_cny,last_energy_kwh,last_total_cny,change_cny,change_percent\n";
    static final ComparisonBody EXAMPLE = new ComparisonBody(
            AccountNo.of(1),
            Optional.of(BillNo.of(7)),
            new UnitPath("/33/3301"),
            UseCategory.RESIDENTIAL,
            Energy.kwh(2_700),
            Money.yuan("1452.60"),
            Optional.of(Energy.kwh(200)),
            Optional.of(Money.yuan("107.60")),
            Money.yuan("1345.00"),
            Optional.of(new BigDecimal("1250.0")));

    static ComparisonBody of(RunComparisons.Row row) {
        return new ComparisonBody(
                row.account(),
                row.bill(),
                row.unit(),
                row.category(),
                row.now().energy(),
                row.now().total(),
                row.last().map(RunComparisons.Figures::energy),
                row.last().map(RunComparisons.Figures::total),
                row.change(),
                row.percent());
    }

    static String csv(RunComparisons.Row row) {
        return Csv.line(
                row.account().value(),
                row.bill().map(BillNo::value).orElse(""),
                row.unit().path(),
                row.category().name(),
                row.now().energy().kwh().toPlainString(),
                row.now().total().toString(),
                row.last().map(last -> last.energy().kwh().toPlainString()).orElse(""),
                row.last().map(last -> last.total().toString()).orElse(""),
                row.change().toString(),
                row.percent().map(BigDecimal::toPlainString).orElse(""));
    }

    /** Bills of a class in a unit. @param compared how many of them have a bill before, of which the last figures are */
    public record ComparedTotals(
            UnitPath unit,
            UseCategory category,
            long bills,
            long compared,
            Energy energyKwh,
            Money total,
            Energy lastEnergyKwh,
            Money lastTotal) {
        static final ComparedTotals EXAMPLE = new ComparedTotals(
                new UnitPath("/33/3301"),
                UseCategory.RESIDENTIAL,
                1000,
                998,
                Energy.kwh(231_000),
                Money.yuan("124278.00"),
                Energy.kwh(228_000),
                Money.yuan("122664.00"));

        static ComparedTotals of(RunComparisons.Totals totals) {
            return new ComparedTotals(
                    totals.unit(),
                    totals.category(),
                    totals.bills(),
                    totals.compared(),
                    totals.now().energy(),
                    totals.now().total(),
                    totals.last().energy(),
                    totals.last().total());
        }
    }
}
