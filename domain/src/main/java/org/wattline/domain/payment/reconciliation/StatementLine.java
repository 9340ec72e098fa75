package org.wattline.domain.payment.reconciliation;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.quantity.Money;

/**
 * One movement of money as a channel's file tells it.
 *
 * @param transaction the channel's own number of the payment; of the payment that is refunded, for a refund
 * @param order the company's order number, where the channel knows one
 * @param refund the company's refund number, for a refund
 * @param amount always positive
 * @param fee what the channel charges for it; negative when it gives its fee back
 */
public record StatementLine(
        Movement movement,
        ChannelReference transaction,
        Optional<String> order,
        Optional<String> refund,
        Money amount,
        Money fee,
        Instant at) {
    public StatementLine {
        if (!amount.isPositive()) throw new IllegalArgumentException("a movement is more than nothing: " + amount);
        if (refund.isPresent() != (movement == Movement.REFUNDED))
            throw new IllegalArgumentException("a refund, and only a refund, has a refund number");
    }

    /** The same, as one of the agency whose receipt it names. */
    public StatementLine of(AgencyCode agency) {
        return new StatementLine(
                movement, agency.reference(new ReceiptNo(transaction.value())), order, refund, amount, fee, at);
    }

    /** What names it among all movements at its channel. */
    public String key() {
        return movement + " " + transaction + " " + refund.orElse("");
    }
}
