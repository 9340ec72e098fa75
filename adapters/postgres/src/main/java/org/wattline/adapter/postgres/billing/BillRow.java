package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.HouseholdUsed;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.UseCategory;

/** A bill without its lines, as it is stored. */
public record BillRow(
        String no,
        String accountNo,
        UUID customerId,
        String unitPath,
        String category,
        String kind,
        Optional<String> reverses,
        LocalDate periodFrom,
        LocalDate periodTo,
        String month,
        BigDecimal totalCny,
        BigDecimal energyKwh,
        int counterYear,
        BigDecimal counterKwh,
        int counterAfterYear,
        BigDecimal counterAfterKwh,
        Optional<String> carried,
        Optional<String> carriedAfter,
        int billedYear,
        BigDecimal billedCny,
        BigDecimal billedAfterCny,
        Optional<Integer> powerFactor,
        String terms,
        int householdPeople,
        boolean lowIncome,
        String revenue,
        String quality,
        Instant calculatedAt,
        String state,
        List<String> warnings,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> paidOn,
        Optional<String> reversedBy,
        Optional<String> reversedWhy,
        Optional<LocalDate> reversedOn,
        long version) {
    Bill bill(List<RatedLine> lines) {
        RatedBill rated = new RatedBill(
                YearMonth.parse(month),
                lines,
                Money.rounded(totalCny),
                new Energy(energyKwh),
                new TierCounter(counterAfterYear, new Energy(counterAfterKwh)),
                powerFactor.map(PowerFactor::new),
                List.of(),
                CarriedColumn.carried(carriedAfter, billedYear, billedAfterCny));
        Calculation calculation = new Calculation(
                rated,
                new TierCounter(counterYear, new Energy(counterKwh)),
                CarriedColumn.carried(carried, billedYear, billedCny),
                BillJson.terms(terms),
                new HouseholdUsed(householdPeople, lowIncome),
                BillJson.revenue(revenue),
                ReadingQuality.valueOf(quality),
                calculatedAt);
        return new Bill(
                new BillNo(no),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                UseCategory.valueOf(category),
                reverses.<Bill.Kind>map(of -> new Bill.Kind.Reversal(new BillNo(of)))
                        .orElseGet(
                                () -> kind.equals("ADJUSTMENT") ? new Bill.Kind.Adjustment() : new Bill.Kind.Regular()),
                Span.of(periodFrom, periodTo),
                calculation,
                stage(),
                new Version(version));
    }

    private Bill.Stage stage() {
        return new StageColumns(warnings, issuedOn, dueOn, paidOn, reversedBy, reversedWhy, reversedOn).stage(state);
    }
}
