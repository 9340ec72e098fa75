package org.wattline.domain.payment;

import org.wattline.domain.billing.BillNo;
import org.wattline.domain.quantity.Money;

/**
 * The part of a payment that settles one bill (销账).
 *
 * @param principal what went to the bill itself
 * @param lateFee what went to its late fee
 */
public record Allocation(BillNo bill, Money principal, Money lateFee) {
    public Allocation {
        if (principal.isNegative()
                || lateFee.isNegative()
                || total(principal, lateFee).isZero())
            throw new IllegalArgumentException("an allocation settles something: " + principal + ", " + lateFee);
    }

    public Money total() {
        return total(principal, lateFee);
    }

    private static Money total(Money principal, Money lateFee) {
        return principal.plus(lateFee);
    }
}
