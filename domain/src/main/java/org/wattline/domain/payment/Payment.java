package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * Money that somebody paid for an account (收费). It is received and settled against the open bills in one step; on the same day, before the
 * books are cut off, it can be reversed, later it is refunded.
 *
 * @param reference the channel's own number, unique within the channel; absent for cash at the counter without one
 */
public record Payment(
        PaymentNo no,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Channel channel,
        Optional<ChannelReference> reference,
        Money amount,
        Instant receivedAt,
        Stage stage,
        Version version)
        implements Versioned<Payment> {
    /** Instead of a collection policy, for what no such policy distributes. */
    private static final String FEE = "business-fee";

    public Payment {
        if (!amount.isPositive()) throw new IllegalArgumentException("a payment is more than nothing: " + amount);
    }

    /** The wallet's transaction that it came with, which may be for several accounts (PAY-163); else its own reference. */
    public Optional<ChannelReference> transaction() {
        return channel == Channel.WECHAT_PAY || channel == Channel.ALIPAY
                ? reference.map(ChannelReference::whole)
                : reference;
    }

    /** A payment that has come in and is not yet settled. */
    public static Outcome<Payment> received(
            PaymentNo no,
            AccountBalance balance,
            Channel channel,
            Optional<ChannelReference> reference,
            Money amount,
            Instant now) {
        if (!amount.isPositive()) return Outcome.refused(PaymentRefusal.NOT_POSITIVE);
        return Outcome.done(new Payment(
                no,
                balance.account(),
                balance.customer(),
                balance.unit(),
                channel,
                reference,
                amount,
                now,
                new Received(),
                Version.NEW));
    }

    /** A payment of a business fee, which settles no bill and is nobody's money ahead. @param books under which number the ledger keeps the fee */
    public static Payment ofFee(
            PaymentNo no,
            AccountNo books,
            UnitPath unit,
            Channel channel,
            Optional<ChannelReference> reference,
            Money amount,
            Instant now) {
        return new Payment(
                no,
                books,
                new CustomerId(new UUID(0, 0)),
                unit,
                channel,
                reference,
                amount,
                now,
                new Settled(FEE, List.of(), Money.ZERO),
                Version.NEW);
    }

    /** Whether it was paid for a business fee. */
    public boolean ofFee() {
        return stage instanceof Settled settled && settled.policy().equals(FEE);
    }

    /** Distributes the money over the account's bills (销账). */
    public Outcome<Paid> settle(AccountBalance balance, CollectionPolicy policy, Instant now) {
        return switch (stage) {
            case Received() -> {
                Booking booking = balance.receive(no, channel, amount, policy, now);
                Settled settled = new Settled(policy.id(), booking.allocations(), booking.prepaid());
                yield Outcome.done(new Paid(in(settled), booking, new PaymentSettled(in(settled))));
            }
            case Settled unused -> Outcome.refused(PaymentRefusal.ALREADY_SETTLED);
            case Reversed unused -> Outcome.refused(PaymentRefusal.ALREADY_REVERSED);
        };
    }

    /** Takes the payment back on its own day. */
    public Outcome<Paid> reverse(AccountBalance balance, CollectionPolicy policy, String reason, Instant now) {
        return switch (stage) {
            case Received() -> Outcome.refused(PaymentRefusal.NOT_SETTLED);
            case Reversed unused -> Outcome.refused(PaymentRefusal.ALREADY_REVERSED);
            case Settled unused when ofFee() -> Outcome.refused(PaymentRefusal.OF_FEE);
            case Settled settled
            when tooLate(policy.reversalCutOff(), now) -> Outcome.refused(PaymentRefusal.TOO_LATE_TO_REVERSE);
            case Settled settled ->
                balance.giveBack(this, settled, policy, now).map(booking -> {
                    Payment reversed = in(new Reversed(settled, reason, now));
                    return new Paid(reversed, booking, new PaymentReversed(reversed));
                });
        };
    }

    private boolean tooLate(LocalTime cutOff, Instant now) {
        boolean sameDay = Zone.day(now).equals(Zone.day(receivedAt));
        return !sameDay || !now.atZone(Zone.CHINA).toLocalTime().isBefore(cutOff);
    }

    /** The bills that the payment settled. */
    public List<Allocation> allocations() {
        return switch (stage) {
            case Received() -> List.of();
            case Settled settled -> settled.allocations();
            case Reversed reversed -> reversed.before().allocations();
        };
    }

    /** The label of the stage, as it is stored and shown. */
    public String state() {
        return switch (stage) {
            case Received() -> "RECEIVED";
            case Settled unused -> "SETTLED";
            case Reversed unused -> "REVERSED";
        };
    }

    private Payment in(Stage next) {
        return new Payment(no, account, customer, unit, channel, reference, amount, receivedAt, next, version);
    }

    @Override
    public Payment at(Version next) {
        return new Payment(no, account, customer, unit, channel, reference, amount, receivedAt, stage, next);
    }

    /** How far a payment has come. */
    public sealed interface Stage {}

    /** The money is there and not distributed. */
    public record Received() implements Stage {}

    /**
     * The money is distributed.
     *
     * @param policy the collection policy that it followed
     * @param prepaid what was left and is paid ahead
     */
    public record Settled(String policy, List<Allocation> allocations, Money prepaid) implements Stage {
        public Settled {
            allocations = List.copyOf(allocations);
        }
    }

    /** The money was given back and what it had settled is open again. */
    public record Reversed(Settled before, String reason, Instant at) implements Stage {}

    /**
     * A payment after a decision, with what the decision does to the account.
     *
     * @param fact what happened to the payment; the booking holds what happened to the bills
     */
    public record Paid(Payment payment, Booking booking, Event fact) {}
}
