package org.wattline.domain.payment.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/**
 * Something in which a channel, or the bank, and the books differ (对账差错). It waits in a queue, is somebody's to clear up, and each way of clearing it up
 * books entries; what was put aside can be cleared up later.
 *
 * @param statement the channel and the day that it is about
 * @param transaction the channel's number, or what the bank's money was known as
 * @param payment the payment in the books
 * @param order the company's order number at the channel
 * @param byChannel the amount that the channel tells, zero if none
 * @param byBooks the amount in the books, zero if none
 * @param owner who is to clear it up
 */
public record Break(
        BreakId id,
        StatementId statement,
        BreakKind kind,
        Movement movement,
        Optional<ChannelReference> transaction,
        Optional<PaymentNo> payment,
        Optional<String> order,
        Money byChannel,
        Money byBooks,
        Optional<String> owner,
        Stage stage,
        Version version)
        implements Versioned<Break> {

    /** By how much more money is at the channel than the books say; negative if it is less. */
    public Money delta() {
        Money more = byChannel.minus(byBooks);
        return movement == Movement.PAID ? more : more.negated();
    }

    /** Somebody takes it on. */
    public Outcome<Break> claim(String by) {
        return stage instanceof Resolved
                ? Outcome.refused(BreakRefusal.ALREADY_RESOLVED)
                : Outcome.done(new Break(
                        id,
                        statement,
                        kind,
                        movement,
                        transaction,
                        payment,
                        order,
                        byChannel,
                        byBooks,
                        Optional.of(by),
                        stage,
                        version));
    }

    /** Clears it up. What is booked as a payment is booked by the one who calls, in the same unit of work. */
    public Outcome<Cleared> resolve(Resolution how, String note, String by, Instant now) {
        if (stage instanceof Resolved) return Outcome.refused(BreakRefusal.ALREADY_RESOLVED);
        if (stage instanceof Refunding) return Outcome.refused(BreakRefusal.BEING_REFUNDED);
        boolean aside = stage instanceof Suspended;
        LedgerAccount clearing = new LedgerAccount.Clearing(statement.channel());
        LedgerAccount suspense = new LedgerAccount.Suspense(statement.channel());
        Resolved resolved = new Resolved(how, note, by, now);
        boolean possible = switch (how) {
            case SUSPEND -> !aside;
            case RESTORE -> aside;
            case BOOK -> bookable();
            case ACCEPT -> true;
            case FOUND, REFUND -> false;
        };
        if (!possible) return Outcome.refused(BreakRefusal.NOT_THIS_WAY);
        List<LedgerEntry> cleared =
                aside ? List.of(entry(LedgerEntry.Cause.SUSPENSE_CLEARED, now, suspense, clearing)) : List.of();
        return switch (how) {
            case SUSPEND ->
                cleared(
                        new Suspended(note, by, now),
                        how,
                        List.of(entry(LedgerEntry.Cause.SUSPENDED, now, clearing, suspense)));
            case RESTORE, BOOK, FOUND, REFUND -> cleared(resolved, how, cleared);
            case ACCEPT ->
                cleared(
                        resolved,
                        how,
                        List.of(entry(
                                LedgerEntry.Cause.DIFFERENCE_ACCEPTED,
                                now,
                                aside ? suspense : clearing,
                                new LedgerAccount.Differences(statement.channel()))));
        };
    }

    /** The money is nobody's and is to go back to the payer; until it has, it is put aside. */
    public Outcome<Cleared> refunding(String note, String by, Instant now) {
        if (stage instanceof Resolved) return Outcome.refused(BreakRefusal.ALREADY_RESOLVED);
        if (stage instanceof Refunding) return Outcome.refused(BreakRefusal.BEING_REFUNDED);
        if (!bookable() || kind != BreakKind.CHANNEL_ONLY || transaction.isEmpty())
            return Outcome.refused(BreakRefusal.NOT_THIS_WAY);
        List<LedgerEntry> aside = stage instanceof Suspended
                ? List.of()
                : List.of(entry(
                        LedgerEntry.Cause.SUSPENDED,
                        now,
                        new LedgerAccount.Clearing(statement.channel()),
                        new LedgerAccount.Suspense(statement.channel())));
        return cleared(new Refunding(note, by, now), Resolution.REFUND, aside);
    }

    /** The refund has come to an end: the payer has the money, or it stays put aside. The refund itself is in the books. */
    public Break refunded(boolean paid, Instant now) {
        if (!(stage instanceof Refunding(String note, String by, Instant at))) return this;
        return in(paid ? new Resolved(Resolution.REFUND, note, by, now) : new Suspended(note, by, at));
    }

    /** A later statement has what was missing. @param how with what is told of it */
    public Break found(Resolved how) {
        return in(how);
    }

    /** More or less of it is told than before. */
    public Break told(Money amount) {
        return new Break(
                id, statement, kind, movement, transaction, payment, order, amount, byBooks, owner, stage, version);
    }

    private boolean bookable() {
        return (kind == BreakKind.CHANNEL_ONLY || kind == BreakKind.BANK_ONLY) && movement == Movement.PAID;
    }

    private LedgerEntry entry(LedgerEntry.Cause cause, Instant now, LedgerAccount debit, LedgerAccount credit) {
        return LedgerEntry.house(cause, id, now, debit, credit, delta());
    }

    private Outcome<Cleared> cleared(Stage next, Resolution how, List<LedgerEntry> entries) {
        return Outcome.done(new Cleared(in(next), entries, new BreakResolved(id, statement, how)));
    }

    private Break in(Stage next) {
        return new Break(
                id, statement, kind, movement, transaction, payment, order, byChannel, byBooks, owner, next, version);
    }

    @Override
    public Break at(Version next) {
        return new Break(
                id, statement, kind, movement, transaction, payment, order, byChannel, byBooks, owner, stage, next);
    }

    /** The label of the stage, as it is stored and shown. */
    public State state() {
        return switch (stage) {
            case Open() -> State.OPEN;
            case Suspended unused -> State.SUSPENDED;
            case Refunding unused -> State.REFUNDING;
            case Resolved unused -> State.RESOLVED;
        };
    }

    /** Labels of the stages. */
    public enum State {
        OPEN,
        SUSPENDED,
        REFUNDING,
        RESOLVED
    }

    /** How far a break has come. */
    public sealed interface Stage {}

    /** Nobody decided on it. */
    public record Open() implements Stage {}

    /** The difference was put aside. */
    public record Suspended(String note, String by, Instant at) implements Stage {}

    /** The money was put aside and goes back to the payer, once somebody else approves. */
    public record Refunding(String note, String by, Instant at) implements Stage {}

    /** It is cleared up. */
    public record Resolved(Resolution how, String note, String by, Instant at) implements Stage {}

    /** A break after a decision, the entries that the decision books, and the fact. */
    public record Cleared(Break next, List<LedgerEntry> entries, BreakResolved fact) {}
}
