package org.wattline.domain.payment;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.quantity.Money;

/**
 * What an issued bill brings into the books.
 *
 * @param revenue what each component of the price earns, by its code; sums to the total of the bill
 */
public record Charge(BillNo bill, DebtorClass debtor, LocalDate dueOn, Map<String, Money> revenue) {
    public Charge {
        revenue = Map.copyOf(revenue);
    }

    public Money total() {
        return Money.sum(revenue.values());
    }
}
