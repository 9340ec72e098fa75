package org.wattline.domain.payment.deposit;

import java.time.LocalDate;
import org.wattline.domain.quantity.Money;

/**
 * That security came in or went out.
 *
 * @param place 1, 2, … within its deposit
 * @param interest what was paid for holding it; of what was given back only
 */
public record DepositMovement(int place, Kind kind, Money amount, Money interest, LocalDate day, String by) {
    /** What happened. */
    public enum Kind {
        /** It was paid in (收取). */
        RECEIVED,
        /** It was set against debts (抵扣欠费). */
        APPLIED,
        /** It was given back (退还). */
        GIVEN_BACK
    }

    Money signed() {
        return kind == Kind.RECEIVED ? amount : amount.negated();
    }
}
