package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.HouseholdUsed;
import org.wattline.domain.billing.proof.KeptBill;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.UseCategory;

/** What a bill keeps of its inputs, as it is stored. */
public record KeptBillRow(
        String no,
        String accountNo,
        UUID customerId,
        String unitPath,
        String category,
        Optional<String> reverses,
        LocalDate periodFrom,
        LocalDate periodTo,
        String terms,
        int householdPeople,
        boolean lowIncome,
        int counterYear,
        BigDecimal counterKwh,
        Optional<String> carried,
        int billedYear,
        BigDecimal billedCny,
        Instant knownAt,
        Optional<Instant> previousAt,
        Optional<Instant> reversedAt) {
    KeptBill bill() {
        return new KeptBill(
                new BillNo(no),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                UseCategory.valueOf(category),
                reverses.<Bill.Kind>map(of -> new Bill.Kind.Reversal(new BillNo(of)))
                        .orElseGet(Bill.Kind.Regular::new),
                Span.of(periodFrom, periodTo),
                BillJson.terms(terms),
                new HouseholdUsed(householdPeople, lowIncome),
                new TierCounter(counterYear, new Energy(counterKwh)),
                CarriedColumn.carried(carried, billedYear, billedCny),
                knownAt,
                previousAt,
                reversedAt);
    }
}
