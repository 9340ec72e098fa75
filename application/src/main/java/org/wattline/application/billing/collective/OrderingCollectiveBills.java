package org.wattline.application.billing.collective;

import java.util.Optional;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.PlacingOrders.Opened;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.OpenBill;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.quantity.Money;

/** Lets a payer pay a collective bill through a wallet: one order for all that is open of it (合并账单支付订单). */
public final class OrderingCollectiveBills {
    private final CollectiveBills collective;
    private final PayingCollectiveBills paying;
    private final PlacingOrders placing;

    public OrderingCollectiveBills(CollectiveBills collective, PayingCollectiveBills paying, PlacingOrders placing) {
        this.collective = collective;
        this.paying = paying;
        this.placing = placing;
    }

    /** The order stands even if the channel cannot be reached just then. */
    public Outcome<Opened> handle(Caller who, Open command) {
        return placing.place(Act.of(who, "billing.open-collective-order"), command.channel, (no, now, until) -> {
            Optional<CollectiveBill> bill = collective.find(command.bill);
            if (bill.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            var open = paying.open(bill.get());
            return OpenBill.share(Money.sum(open, OpenBill::open), open)
                    .then(shares -> PaymentOrder.ofCollective(no, command.bill, shares, command.channel, now, until));
        });
    }

    /** Pay all that is open. */
    public record Open(CollectiveBillNo bill, Channel channel) {}
}
