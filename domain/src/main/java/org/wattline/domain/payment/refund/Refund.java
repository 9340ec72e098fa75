package org.wattline.domain.payment.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.quantity.Money;

/**
 * Money that goes back to a customer (退费): requested, approved of by somebody else, then given back the way it came. With the approval the money
 * leaves the account's books; what comes to nothing goes back there as money paid ahead. A try whose outcome is not known is repeated under the same
 * number, under which a channel gives back once.
 *
 * @param source where the money is taken from
 * @param account whose it is; the house for what is nobody's
 * @param channel of the payment, by which the books tell what is due
 */
public record Refund(
        RefundNo no,
        RefundSource source,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Channel channel,
        RefundWay way,
        Money amount,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Stage stage,
        Version version)
        implements Versioned<Refund> {
    /** Pauses after the first, second … try [D]. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    public Refund {
        if (!amount.isPositive()) throw new IllegalArgumentException("a refund is more than nothing: " + amount);
    }

    /**
     * Somebody asks that a payment, or a part of it, be given back.
     *
     * @param taken what came with its transaction, for other accounts too
     * @param before what was refunded of it, or is to be
     */
    public static Outcome<Change<Refund>> requested(
            RefundNo no,
            Payment payment,
            Money taken,
            Money before,
            Money amount,
            String reason,
            String by,
            Instant now) {
        if (!amount.isPositive()) return Outcome.refused(RefundRefusal.MORE_THAN_PAID);
        Refund refund = new Refund(
                no,
                new RefundSource.OfPayment(payment.no()),
                payment.account(),
                payment.customer(),
                payment.unit(),
                payment.channel(),
                RefundWay.of(payment, taken),
                amount,
                reason,
                by,
                now,
                new Requested(),
                Version.NEW);
        return refund.covered(payment, before).map(covered -> Change.of(covered, new RefundMoved(covered)));
    }

    /**
     * Whether its payment still holds it: the payment stands, and with what else goes back of it no more than came in goes out (PAY-171). Asked when it
     * is requested, when it is approved of and when the money goes out.
     *
     * @param others what else is refunded of the payment, or is to be
     */
    public Outcome<Refund> covered(Payment payment, Money others) {
        if (!(payment.stage() instanceof Payment.Settled)) return Outcome.refused(RefundRefusal.NOT_SETTLED);
        return others.plus(amount).compareTo(payment.amount()) > 0
                ? Outcome.refused(RefundRefusal.MORE_THAN_PAID)
                : Outcome.done(this);
    }

    /** Somebody asks that what a closed account has paid ahead go to its holder's bank account. */
    public static Outcome<Change<Refund>> ofClosed(
            RefundNo no, AccountBalance balance, boolean closed, BankAccount to, String by, Instant now) {
        if (!closed) return Outcome.refused(RefundRefusal.ACCOUNT_OPEN);
        if (!balance.prepaid().isPositive() || balance.owed().isPositive())
            return Outcome.refused(RefundRefusal.MORE_THAN_PAID);
        Refund refund = new Refund(
                no,
                new RefundSource.OfBalance(),
                balance.account(),
                balance.customer(),
                balance.unit(),
                Channel.ONLINE_BANK,
                new RefundWay.ToBank(to),
                balance.owed().negated(),
                "account closed",
                by,
                now,
                new Requested(),
                Version.NEW);
        return Outcome.done(Change.of(refund, new RefundMoved(refund)));
    }

    /** Somebody else approves; the money leaves the account's books. @param settled what the payment had settled */
    public Outcome<Approved> approve(
            AccountBalance balance,
            List<Allocation> settled,
            RefundPolicy policy,
            CollectionPolicy fees,
            UnitLevel level,
            String by,
            Instant now) {
        return due(policy, level, by, now)
                .then(next -> balance.refund(no.value(), settled, channel, amount, fees, now)
                        .map(booking -> new Approved(next, booking)));
    }

    /** The refund once somebody else has approved of it. */
    Outcome<Change<Refund>> due(RefundPolicy policy, UnitLevel level, String by, Instant now) {
        if (!(stage instanceof Requested)) return Outcome.refused(RefundRefusal.NOT_REQUESTED);
        if (by.equals(requestedBy)) return Outcome.refused(RefundRefusal.OWN_REQUEST);
        if (!policy.allows(level, amount)) return Outcome.refused(RefundRefusal.OVER_LIMIT);
        return Outcome.done(moved(new Due(by, now, 0, now, Optional.empty())));
    }

    /** Somebody else does not approve. */
    public Outcome<Change<Refund>> reject(String why, String by, Instant now) {
        if (!(stage instanceof Requested)) return Outcome.refused(RefundRefusal.NOT_REQUESTED);
        if (by.equals(requestedBy)) return Outcome.refused(RefundRefusal.OWN_REQUEST);
        return Outcome.done(moved(new Rejected(by, now, why)));
    }

    /** A server takes it up to send it to the channel, or to send it again; another does not for a while. */
    public Outcome<Refund> takenUp(Instant now) {
        return stage instanceof Due due && way instanceof RefundWay.ByChannel && !due.dueAt.isAfter(now)
                ? Outcome.done(in(due.tried(now.plus(pause(due.tries)), Optional.empty())))
                : Outcome.refused(RefundRefusal.NOT_DUE);
    }

    private static Duration pause(int tries) {
        return PAUSES.get(Math.min(tries, PAUSES.size() - 1));
    }

    /** The channel tells of it: it is asked at once. */
    public Refund told(Instant now) {
        return stage instanceof Due due ? in(new Due(due.by, due.at, due.tries, now, due.fault)) : this;
    }

    /** What the last try came to, as long as it is not known. */
    public Refund unknown(String fault) {
        return stage instanceof Due due ? in(new Due(due.by, due.at, due.tries, due.dueAt, Optional.of(fault))) : this;
    }

    /** The money has gone out. @param evidence number of the channel or the bank, or of the receipt */
    public Outcome<Ended> paid(String evidence, Instant now) {
        if (!(stage instanceof Due due)) return Outcome.refused(RefundRefusal.NOT_DUE);
        LedgerAccount from =
                way instanceof RefundWay.ToBank ? new LedgerAccount.Bank() : new LedgerAccount.Clearing(channel);
        List<Posting> both =
                List.of(Posting.debit(new LedgerAccount.RefundDue(channel), amount), Posting.credit(from, amount));
        LedgerEntry entry = LedgerEntry.of(account, LedgerEntry.Cause.REFUND_PAID, no, now, both);
        return Outcome.done(new Ended(moved(new Paid(due.by, due.at, evidence, now)), entry));
    }

    /** The same by hand, for what no channel gives back by itself. */
    public Outcome<Ended> confirmed(String evidence, Instant now) {
        return way instanceof RefundWay.ByChannel ? Outcome.refused(RefundRefusal.BY_CHANNEL) : paid(evidence, now);
    }

    /** It came to nothing: the money goes back to the account. */
    public Outcome<Approved> failed(AccountBalance balance, String why, Instant now) {
        return failed(why, now).map(next -> new Approved(next, balance.refundFailed(no.value(), channel, amount, now)));
    }

    Outcome<Change<Refund>> failed(String why, Instant now) {
        return stage instanceof Due due
                ? Outcome.done(moved(new Failed(due.by, due.at, why, now)))
                : Outcome.refused(RefundRefusal.NOT_DUE);
    }

    /** The payment that is refunded, if it is one. */
    public Optional<PaymentNo> payment() {
        return switch (source) {
            case RefundSource.OfPayment(PaymentNo payment) -> Optional.of(payment);
            case RefundSource.OfFee(String fee, PaymentNo payment) -> Optional.of(payment);
            case RefundSource.OfBalance() -> Optional.empty();
            case RefundSource.OfBreak unused -> Optional.empty();
        };
    }

    /** Whether it takes, or is to take, money from its payment. */
    public boolean counts() {
        return !(stage instanceof Rejected) && !(stage instanceof Failed);
    }

    private Change<Refund> moved(Stage next) {
        Refund moved = in(next);
        return Change.of(moved, new RefundMoved(moved));
    }

    private Refund in(Stage next) {
        return new Refund(
                no,
                source,
                account,
                customer,
                unit,
                channel,
                way,
                amount,
                reason,
                requestedBy,
                requestedAt,
                next,
                version);
    }

    @Override
    public Refund at(Version next) {
        return new Refund(
                no,
                source,
                account,
                customer,
                unit,
                channel,
                way,
                amount,
                reason,
                requestedBy,
                requestedAt,
                stage,
                next);
    }

    public State state() {
        return switch (stage) {
            case Requested() -> State.REQUESTED;
            case Rejected unused -> State.REJECTED;
            case Due unused -> State.DUE;
            case Paid unused -> State.PAID;
            case Failed unused -> State.FAILED;
        };
    }

    /** Labels of the stages. */
    public enum State {
        REQUESTED,
        REJECTED,
        DUE,
        PAID,
        FAILED
    }

    /** How far a refund has come. */
    public sealed interface Stage {}

    /** It waits for somebody else's approval. */
    public record Requested() implements Stage {}

    /** It was not approved of. */
    public record Rejected(String by, Instant at, String why) implements Stage {}

    /**
     * It was approved of and the money is to go out.
     *
     * @param dueAt when a server sends it, or sends it again
     * @param fault what the last try came to
     */
    public record Due(String by, Instant at, int tries, Instant dueAt, Optional<String> fault) implements Stage {
        Due tried(Instant next, Optional<String> why) {
            return new Due(by, at, tries + 1, next, why);
        }
    }

    /** The money has gone out. */
    public record Paid(String by, Instant at, String evidence, Instant paidAt) implements Stage {}

    /** The channel does not give it back. */
    public record Failed(String by, Instant at, String why, Instant failedAt) implements Stage {}

    /** A refund after a decision, with what the decision does to the account. */
    public record Approved(Change<Refund> change, Booking booking) {}

    /** A refund whose money has gone out, with the entry that says so. */
    public record Ended(Change<Refund> change, LedgerEntry entry) {}
}
