package org.wattline.domain.payment.cashier;

import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/** Up to which difference a cashier closes the own day alone (长短款权限), dated. */
public record CashierPolicy(String id, Span inForce, String source, Money alone) {
    boolean allows(Money difference) {
        return difference.abs().compareTo(alone) <= 0;
    }
}
