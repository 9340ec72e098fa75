package org.wattline.domain.billing;

import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** What the bill before came to, against which a change is unusual. */
public record LastBill(Money total, Energy energy) {
    public static LastBill of(Bill bill) {
        return new LastBill(bill.total(), bill.calculation().rated().energy());
    }
}
