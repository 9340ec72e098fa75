package org.wattline.application.payment;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.payment.PlacingOrders.Opened;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;

/** Lets customers pay a bill through a channel: opens an order and gives what their phone needs to pay it. */
public final class OpeningPaymentOrders {
    private final Books books;
    private final CollectionPolicies policies;
    private final PlacingOrders placing;

    public OpeningPaymentOrders(Books books, CollectionPolicies policies, PlacingOrders placing) {
        this.books = books;
        this.policies = policies;
        this.placing = placing;
    }

    /** Opens an order for all that is open of a bill. The order stands even if the channel cannot be reached just then. */
    public Outcome<Opened> handle(Caller who, Open command) {
        return placing.place(
                Act.of(who, "payment.open-payment-order"),
                command.channel,
                (no, now, until) -> open(command, no, now, until));
    }

    private Outcome<PaymentOrder> open(Open command, PaymentOrderNo no, Instant now, Instant until) {
        Optional<AccountNo> account = books.debtorOf(command.bill);
        if (account.isEmpty()) return Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN);
        return books.of(account.get())
                .then(balance -> PaymentOrder.open(
                        no, command.bill, balance, command.channel, policies.inForce(Zone.day(now)), now, until));
    }

    public record Open(BillNo bill, Channel channel) {}
}
