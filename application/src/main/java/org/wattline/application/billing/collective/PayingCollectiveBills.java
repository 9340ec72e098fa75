package org.wattline.application.billing.collective;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.cashier.Tills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.billing.collective.OpenBill;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.quantity.Money;

/**
 * Takes money for a collective bill (合并缴费). It falls to the bills that are open, earliest first; each account gets its share as a payment of its own,
 * all in one unit of work, and settles its bills as with any payment.
 */
public final class PayingCollectiveBills implements OrderedMoney {
    private final UnitOfWork work;
    private final CollectiveBills collective;
    private final Books books;
    private final TakingPayments taking;
    private final CollectionPolicies policies;
    private final Tills tills;
    private final BusinessClock clock;

    public PayingCollectiveBills(
            UnitOfWork work,
            CollectiveBills collective,
            Books books,
            TakingPayments taking,
            CollectionPolicies policies,
            Tills tills,
            BusinessClock clock) {
        this.work = work;
        this.collective = collective;
        this.books = books;
        this.taking = taking;
        this.policies = policies;
        this.tills = tills;
        this.clock = clock;
    }

    /** What is owed today for the bills on it, with late fees. */
    public List<OpenBill> open(CollectiveBill bill) {
        LocalDate today = clock.today();
        CollectionPolicy policy = policies.inForce(today);
        Map<AccountNo, Set<BillNo>> listed = new HashMap<>();
        for (CollectiveBill.Entry entry : bill.entries())
            listed.computeIfAbsent(entry.account(), no -> new HashSet<>()).add(entry.bill());
        List<OpenBill> open = new ArrayList<>();
        for (AccountBalance balance : books.show(listed.keySet()))
            for (Receivable owed : balance.open())
                if (listed.getOrDefault(balance.account(), Set.of()).contains(owed.bill()))
                    open.add(new OpenBill(
                            balance.account(),
                            owed.bill(),
                            owed.dueOn(),
                            owed.open().plus(owed.accrued(policy, today).amount())));
        return open;
    }

    public Outcome<CollectiveBill> handle(Caller who, Pay command) {
        return work.perform(Act.of(who, "billing.pay-collective-bill"), () -> {
            CollectiveBill bill = collective.find(command.bill).orElseThrow();
            if (!bill.version().equals(command.seen))
                throw new StaleState("collective-bill", bill.no().value(), command.seen);
            if (command.channel == Channel.WECHAT_PAY || command.channel == Channel.ALIPAY)
                return Outcome.refused(CollectiveRefusal.BY_ORDER_ONLY);
            if (command.channel.tellsItself()) return Outcome.refused(PaymentRefusal.TOLD_BY_CHANNEL);
            if (tills.refuse(who, command.channel, clock.today())) return Outcome.refused(CashierRefusal.DAY_CLOSED);
            return OpenBill.share(command.amount, open(bill))
                    .then(shares -> take(who, command.channel, command.reference, bill, shares));
        });
    }

    /** The shares were settled when the order was opened; each is known by the transaction's number and a running one. */
    @Override
    public Outcome<PaymentNo> take(Caller who, PaymentOrder order, ChannelReference transaction) {
        PaymentOrder.Together all = order.together().orElseThrow();
        Map<AccountNo, Money> shares = new LinkedHashMap<>();
        for (PaymentOrder.Share share : all.shares()) shares.put(share.account(), share.amount());
        CollectiveBill bill = collective.find(all.bill()).orElseThrow();
        int before = bill.receipts().size();
        return take(who, order.channel(), Optional.of(transaction), bill, shares)
                .map(paid -> new PaymentNo(paid.receipts().get(before).payment()));
    }

    private Outcome<CollectiveBill> take(
            Caller who,
            Channel channel,
            Optional<ChannelReference> reference,
            CollectiveBill bill,
            Map<AccountNo, Money> shares) {
        List<CollectiveBill.Receipt> receipts = new ArrayList<>();
        for (Map.Entry<AccountNo, Money> share : shares.entrySet()) {
            Optional<ChannelReference> part = reference.map(whole -> whole.part(receipts.size() + 1));
            switch (taking.handle(who, new TakingPayments.Take(share.getKey(), channel, part, share.getValue()))) {
                case Outcome.Refused<Payment>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Payment>(Payment payment) ->
                    receipts.add(new CollectiveBill.Receipt(
                            payment.account(), payment.no().value(), payment.amount()));
            }
        }
        return Outcome.done(collective.save(bill.paid(receipts)));
    }

    /** @param reference of the whole amount at its channel; each account's share is known under it and a running number */
    public record Pay(
            CollectiveBillNo bill, Version seen, Channel channel, Money amount, Optional<ChannelReference> reference) {}
}
