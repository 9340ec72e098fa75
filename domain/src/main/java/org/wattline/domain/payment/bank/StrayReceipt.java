package org.wattline.domain.payment.bank;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/**
 * Money that a bank or an agency took for an account that nobody knows (无主款项). It is in the books as put aside from the moment its file is taken in, until
 * somebody finds out whose it is; then it is a payment of that account.
 *
 * @param named the account that the file names
 * @param unit of whoever took the file in
 */
public record StrayReceipt(
        StrayReceiptId id,
        Channel channel,
        ChannelReference reference,
        AccountNo named,
        UnitPath unit,
        Money amount,
        Instant at,
        Optional<Assigned> assigned,
        Version version)
        implements Versioned<StrayReceipt> {
    public StrayReceipt {
        if (!amount.isPositive()) throw new IllegalArgumentException("a stray receipt is more than nothing: " + amount);
    }

    /** What a file tells of, with the entry that puts it aside. */
    public static Kept found(StrayReceiptId id, Channel channel, BankFile.Attempt line, UnitPath unit, Instant now) {
        StrayReceipt stray = new StrayReceipt(
                id, channel, line.reference(), line.account(), unit, line.amount(), now, Optional.empty(), Version.NEW);
        return new Kept(stray, stray.entry(LedgerEntry.Cause.SUSPENDED, line.amount(), now));
    }

    /** Somebody found out whose it is. @param payment that it is now */
    public Outcome<Kept> assign(AccountNo account, PaymentNo payment, String by, Instant now) {
        if (assigned.isPresent()) return Outcome.refused(StrayReceiptRefusal.ASSIGNED_ALREADY);
        StrayReceipt next = with(Optional.of(new Assigned(account, payment, by, now)), version);
        return Outcome.done(new Kept(next, entry(LedgerEntry.Cause.SUSPENSE_CLEARED, amount.negated(), now)));
    }

    private LedgerEntry entry(LedgerEntry.Cause cause, Money more, Instant now) {
        return LedgerEntry.house(
                cause, id, now, new LedgerAccount.Clearing(channel), new LedgerAccount.Suspense(channel), more);
    }

    private StrayReceipt with(Optional<Assigned> next, Version at) {
        return new StrayReceipt(id, channel, reference, named, unit, amount, this.at, next, at);
    }

    @Override
    public StrayReceipt at(Version next) {
        return with(assigned, next);
    }

    public State state() {
        return assigned.isPresent() ? State.ASSIGNED : State.WAITING;
    }

    /** Labels of how far it has come. */
    public enum State {
        WAITING,
        ASSIGNED
    }

    /** Whose it turned out to be. */
    public record Assigned(AccountNo account, PaymentNo payment, String by, Instant at) {}

    /** After a decision, with the entry that explains it. */
    public record Kept(StrayReceipt receipt, LedgerEntry entry) {}
}
