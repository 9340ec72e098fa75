package org.wattline.domain.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * The company's wish that a bill be paid through a channel (支付订单): opened when the customer chooses to pay, confirmed when the channel
 * tells that the money has come. A channel that has taken the money is believed even after the order expired.
 *
 * @param bill empty for a business fee and for a collective bill
 * @param together the collective bill that it is for
 * @param account under which number the books keep what is to be paid; of a collective bill the first of its shares
 * @param amount what was open of the bill, with late fee, when the order was opened
 * @param expiresAt until when the channel may take the money
 */
public record PaymentOrder(
        PaymentOrderNo no,
        Optional<BillNo> bill,
        Optional<Together> together,
        AccountNo account,
        Channel channel,
        Money amount,
        Instant openedAt,
        Instant expiresAt,
        Stage stage,
        Version version)
        implements Versioned<PaymentOrder> {
    public PaymentOrder {
        for (Together all : together.stream().toList())
            if (!Money.sum(all.shares(), Share::amount).equals(amount))
                throw new IllegalArgumentException("the shares sum to the order: " + amount);
    }

    /** An order for all that is open of a bill. */
    public static Outcome<PaymentOrder> open(
            PaymentOrderNo no,
            BillNo bill,
            AccountBalance balance,
            Channel channel,
            CollectionPolicy policy,
            Instant now,
            Instant expiresAt) {
        if (channel != Channel.WECHAT_PAY && channel != Channel.ALIPAY)
            return Outcome.refused(PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS);
        Optional<Receivable> owed = balance.of(bill).filter(Receivable::isOpen);
        if (owed.isEmpty()) return Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN);
        Money fee = owed.get().accrued(policy, Zone.day(now)).amount();
        Money amount = owed.get().open().plus(fee);
        return Outcome.done(new PaymentOrder(
                no,
                Optional.of(bill),
                Optional.empty(),
                balance.account(),
                channel,
                amount,
                now,
                expiresAt,
                new Open(),
                Version.NEW));
    }

    /** An order for a part of a business fee, or all of it. @param account under which number the books keep the fee */
    public static Outcome<PaymentOrder> ofFee(
            PaymentOrderNo no, AccountNo account, Channel channel, Money amount, Instant now, Instant expiresAt) {
        if (channel != Channel.WECHAT_PAY && channel != Channel.ALIPAY)
            return Outcome.refused(PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS);
        if (!amount.isPositive()) return Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN);
        return Outcome.done(new PaymentOrder(
                no,
                Optional.empty(),
                Optional.empty(),
                account,
                channel,
                amount,
                now,
                expiresAt,
                new Open(),
                Version.NEW));
    }

    /**
     * An order for all that is open of a collective bill (PAY-163). Which account gets how much is settled when it is opened: what is paid of it
     * otherwise in between is paid ahead then, as with any bill.
     *
     * @param shares of the accounts, in the order in which they are booked
     */
    public static Outcome<PaymentOrder> ofCollective(
            PaymentOrderNo no,
            CollectiveBillNo bill,
            Map<AccountNo, Money> shares,
            Channel channel,
            Instant now,
            Instant expiresAt) {
        if (channel != Channel.WECHAT_PAY && channel != Channel.ALIPAY)
            return Outcome.refused(PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS);
        if (shares.isEmpty()) return Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN);
        List<Share> parts = shares.entrySet().stream()
                .map(each -> new Share(each.getKey(), each.getValue()))
                .toList();
        return Outcome.done(new PaymentOrder(
                no,
                Optional.empty(),
                Optional.of(new Together(bill, parts)),
                parts.getFirst().account(),
                channel,
                Money.sum(parts, Share::amount),
                now,
                expiresAt,
                new Open(),
                Version.NEW));
    }

    /** What the payer reads of it at the channel. */
    public String about() {
        return bill.map(no -> "电费 " + no)
                .or(() -> together.map(all -> "合并电费 " + all.bill()))
                .orElse("业务费");
    }

    /** Whether this very transaction of the channel has paid the order before: the channel tells it more than once. */
    public boolean wasPaidBy(ChannelReference transaction) {
        return stage instanceof Paid paid && paid.transaction().equals(transaction);
    }

    /** Whether a transaction with this amount may pay the order. */
    public Outcome<PaymentOrder> admits(Money paid) {
        return switch (stage) {
            case Paid unused -> Outcome.refused(PaymentOrderRefusal.PAID_OTHERWISE);
            case Open() when !paid.equals(amount) -> Outcome.refused(PaymentOrderRefusal.AMOUNT_DIFFERS);
            case Open() -> Outcome.done(this);
        };
    }

    /** The channel has taken the money, and it is booked as a payment. */
    public Outcome<PaymentOrder> confirm(ChannelReference transaction, Money paid, PaymentNo payment) {
        return admits(paid).map(open -> open.in(new Paid(transaction, payment)));
    }

    private PaymentOrder in(Stage next) {
        return new PaymentOrder(no, bill, together, account, channel, amount, openedAt, expiresAt, next, version);
    }

    @Override
    public PaymentOrder at(Version next) {
        return new PaymentOrder(no, bill, together, account, channel, amount, openedAt, expiresAt, stage, next);
    }

    /** What an order for a collective bill is for, account by account. */
    public record Together(CollectiveBillNo bill, List<Share> shares) {
        public Together {
            shares = List.copyOf(shares);
            if (shares.isEmpty())
                throw new IllegalArgumentException("an order for a collective bill has shares: " + bill);
        }
    }

    /** What one account gets of it; more than nothing. */
    public record Share(AccountNo account, Money amount) {
        public Share {
            if (!amount.isPositive()) throw new IllegalArgumentException("a share is more than nothing: " + amount);
        }
    }

    /** How far an order has come. */
    public sealed interface Stage {}

    /** The customer may pay. */
    public record Open() implements Stage {}

    /** The channel has the money, and it is booked. */
    public record Paid(ChannelReference transaction, PaymentNo payment) implements Stage {}
}
