package org.wattline.domain.billing.trial;

import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/**
 * What an account pays for the months of a run.
 *
 * @param before by the prices in force
 * @param after by the price that is tried
 * @param months how many could be rated both ways
 */
public record AccountChange(AccountNo account, Money before, Money after, int months) {
    public Money difference() {
        return after.minus(before);
    }

    /** The same account's payment for these months and others. */
    public AccountChange plus(AccountChange other) {
        return new AccountChange(account, before.plus(other.before), after.plus(other.after), months + other.months);
    }
}
