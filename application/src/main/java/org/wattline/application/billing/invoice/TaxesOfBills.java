package org.wattline.application.billing.invoice;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.payment.ledger.TaxPolicies;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.document.Filling;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.ledger.TaxPolicy;

/** The value-added tax that a bill contains, by the rate of the day on which it was issued. */
public final class TaxesOfBills {
    private final TaxPolicies policies;

    public TaxesOfBills(TaxPolicies policies) {
        this.policies = policies;
    }

    /** One amount for each rate; they sum to the bill's total. @throws IllegalStateException if no rate is in force on the day */
    public List<TaxedAmount> of(Bill bill) {
        LocalDate day = Filling.issuedOn(bill.stage())
                .orElseGet(() -> Zone.day(bill.calculation().at()));
        TaxPolicy policy = policies.over(Span.of(day, day.plusDays(1))).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rate of tax on " + day));
        return List.of(TaxedAmount.in(bill.total(), policy.rate()));
    }
}
