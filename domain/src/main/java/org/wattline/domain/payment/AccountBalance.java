package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * What an account owes and what it has paid ahead (账户余额). Everything that moves its money is decided here, one after the other, so that
 * two payments at once cannot settle the same bill twice.
 *
 * @param prepaid money paid ahead (预收), never negative
 * @param receivables the bills that are open; settled ones only as far as they were loaded for a decision or just became so
 */
public record AccountBalance(
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Money prepaid,
        List<Receivable> receivables,
        Version version)
        implements Versioned<AccountBalance> {
    public AccountBalance {
        receivables = receivables.stream().sorted(Receivable.OLDEST_FIRST).toList();
        if (prepaid.isNegative()) throw new IllegalArgumentException("paid ahead is not negative: " + prepaid);
    }

    public static AccountBalance open(AccountNo account, CustomerId customer, UnitPath unit) {
        return new AccountBalance(account, customer, unit, Money.ZERO, List.of(), Version.NEW);
    }

    /** What is owed by the books, less what was paid ahead; negative for a credit balance. */
    public Money owed() {
        return Money.sum(receivables, Receivable::open).minus(prepaid);
    }

    public List<Receivable> open() {
        return receivables.stream().filter(Receivable::isOpen).toList();
    }

    /** Late fees that would be added if everything were paid on that day. */
    public Money accrued(CollectionPolicy policy, LocalDate day) {
        return Money.sum(open(), r -> r.accrued(policy, day).amount());
    }

    public Optional<Receivable> of(BillNo bill) {
        return receivables.stream().filter(r -> r.bill().equals(bill)).findFirst();
    }

    /** Enters an issued bill; money paid ahead meets it like all that is open. */
    public Outcome<Booking> charge(Charge charge, Instant now) {
        if (of(charge.bill()).isPresent()) return Outcome.refused(BalanceRefusal.ALREADY_CHARGED);
        return Outcome.done(Charging.charge(this, charge, now));
    }

    /** Takes back an issued bill (冲红); what was paid of it becomes money paid ahead. */
    public Outcome<Booking> cancel(Charge charge, Instant now) {
        Optional<Receivable> owed = of(charge.bill());
        if (owed.isEmpty()) return Outcome.refused(BalanceRefusal.NOT_CHARGED);
        if (!owed.get().amount().equals(charge.total().max(Money.ZERO)))
            return Outcome.refused(BalanceRefusal.WRITTEN_OFF);
        Money credit = charge.total().min(Money.ZERO).negated();
        if (credit.compareTo(prepaid) > 0) return Outcome.refused(BalanceRefusal.CREDIT_ALREADY_USED);
        return Outcome.done(Charging.cancel(this, owed.get(), charge, now));
    }

    /**
     * Spends money that lies ahead on what is open, as if it were paid now (预收冲抵): oldest bill first, with the late fees up to this day. Empty where
     * there is no such money or nothing that it may settle.
     *
     * @param document what set the money free, or the bill
     * @param apart bills that it leaves alone: those in dispute
     */
    public Optional<Booking> useAhead(Object document, Set<BillNo> apart, CollectionPolicy policy, Instant now) {
        LocalDate day = Zone.day(now);
        Money open = Money.sum(
                open().stream().filter(owed -> !apart.contains(owed.bill())).toList(),
                owed -> owed.open().plus(owed.accrued(policy, day).amount()));
        Money used = prepaid.min(open);
        if (!used.isPositive()) return Optional.empty();
        Booking settled = new Receiving(
                        with(prepaid.minus(used), receivables), LedgerEntry.Cause.PREPAID_USED, document, policy, now)
                .of(new LedgerAccount.Prepaid(account), used, apart);
        return Optional.of(new Booking(
                settled.balance(), settled.entries(), settled.allocations(), used.negated(), settled.facts()));
    }

    /** Distributes incoming money: oldest bill first, what is left is paid ahead. */
    Booking receive(PaymentNo payment, Channel channel, Money amount, CollectionPolicy policy, Instant now) {
        return new Receiving(this, LedgerEntry.Cause.PAYMENT, payment, policy, now)
                .of(new LedgerAccount.Clearing(channel), amount);
    }

    /** Undoes the distribution of a payment. Money that was paid ahead and used since cannot be taken back. */
    Outcome<Booking> giveBack(Payment payment, Payment.Settled settled, CollectionPolicy policy, Instant now) {
        GivingBack back = GivingBack.of(this, settled.allocations(), policy, now);
        Money fromPrepaid = payment.amount().minus(back.reopened());
        if (fromPrepaid.compareTo(prepaid) > 0) return Outcome.refused(PaymentRefusal.PREPAID_ALREADY_USED);
        return Outcome.done(back.booking(
                LedgerEntry.Cause.PAYMENT_REVERSED,
                payment.no(),
                new LedgerAccount.Clearing(payment.channel()),
                payment.amount(),
                now));
    }

    /** Gives money that is paid ahead to another account of the same owner (互抵). */
    public Outcome<Booking> give(Object netting, Money amount, Instant now) {
        if (amount.compareTo(prepaid) > 0) return Outcome.refused(PaymentRefusal.MONEY_NOT_THERE);
        return Outcome.done(ahead(LedgerEntry.Cause.NETTED, netting, amount.negated(), now));
    }

    /** Gets money back that it gave to another account. */
    public Booking regain(Object netting, Money amount, Instant now) {
        return ahead(LedgerEntry.Cause.NETTING_UNDONE, netting, amount, now);
    }

    private Booking ahead(LedgerEntry.Cause cause, Object netting, Money more, Instant now) {
        List<Posting> both = List.of(
                Posting.debit(new LedgerAccount.Netting(), more),
                Posting.credit(new LedgerAccount.Prepaid(account), more));
        LedgerEntry entry = LedgerEntry.of(account, cause, netting, now, both);
        return new Booking(with(prepaid.plus(more), receivables), List.of(entry), List.of(), more, List.of());
    }

    /** Settles bills with what another account of the same owner gave, as if it were paid. */
    public Booking take(Object netting, Money amount, CollectionPolicy policy, Instant now) {
        return new Receiving(this, LedgerEntry.Cause.NETTED, netting, policy, now)
                .of(new LedgerAccount.Netting(), amount);
    }

    /** Opens again what was settled so; what it no longer opens is taken from what is paid ahead. */
    public Outcome<Booking> giveBack(
            Object netting, List<Allocation> settled, Money amount, CollectionPolicy policy, Instant now) {
        GivingBack back = GivingBack.of(this, settled, policy, now);
        if (amount.minus(back.reopened()).compareTo(prepaid) > 0)
            return Outcome.refused(PaymentRefusal.PREPAID_ALREADY_USED);
        return Outcome.done(
                back.booking(LedgerEntry.Cause.NETTING_UNDONE, netting, new LedgerAccount.Netting(), amount, now));
    }

    /**
     * Takes out the money of a refund that was approved of.
     *
     * @param document number of the refund
     * @param settled what the payment that is refunded had settled
     */
    public Outcome<Booking> refund(
            String document,
            List<Allocation> settled,
            Channel channel,
            Money amount,
            CollectionPolicy policy,
            Instant now) {
        return Refunding.of(this, document, settled, channel, amount, policy, now);
    }

    /** Takes the money of a refund that came to nothing back in; it is paid ahead then. */
    public Booking refundFailed(String document, Channel channel, Money amount, Instant now) {
        List<Posting> both = List.of(
                Posting.debit(new LedgerAccount.RefundDue(channel), amount),
                Posting.credit(new LedgerAccount.Prepaid(account), amount));
        LedgerEntry entry = LedgerEntry.of(account, LedgerEntry.Cause.REFUND_FAILED, document, now, both);
        return new Booking(with(prepaid.plus(amount), receivables), List.of(entry), List.of(), amount, List.of());
    }

    /** No late fee grows for a bill on some days, whatever is paid meanwhile. */
    public Outcome<AccountBalance> freeOfFees(BillNo bill, Span days) {
        return of(bill).map(owed -> Outcome.done(with(prepaid, replacing(owed.freeOfFees(days)))))
                .orElseGet(() -> Outcome.refused(BalanceRefusal.NOT_CHARGED));
    }

    /** From a day on late fees grow again for a bill, on those of the days that are left. */
    public Outcome<AccountBalance> chargingFees(BillNo bill, Span days, LocalDate from) {
        return of(bill).map(owed -> Outcome.done(with(prepaid, replacing(owed.chargingFees(days, from)))))
                .orElseGet(() -> Outcome.refused(BalanceRefusal.NOT_CHARGED));
    }

    /** Puts security down (保证金); it is no money paid ahead and settles nothing by itself. */
    public Booking deposit(Object document, Channel channel, Money amount, Instant now) {
        List<Posting> both = List.of(
                Posting.debit(new LedgerAccount.Clearing(channel), amount),
                Posting.credit(new LedgerAccount.Deposit(account), amount));
        LedgerEntry entry = LedgerEntry.of(account, LedgerEntry.Cause.DEPOSIT_TAKEN, document, now, both);
        return new Booking(this, List.of(entry), List.of(), Money.ZERO, List.of());
    }

    /** Settles bills with security, as if it were paid. */
    public Booking settleBySecurity(Object document, Money amount, CollectionPolicy policy, Instant now) {
        return new Receiving(this, LedgerEntry.Cause.DEPOSIT_RELEASED, document, policy, now)
                .of(new LedgerAccount.Deposit(account), amount);
    }

    /** Gives security back with its interest; it is paid ahead then, and can be refunded. */
    public Booking releaseSecurity(Object document, Money held, Money interest, Instant now) {
        List<Posting> postings = new ArrayList<>();
        if (held.isPositive()) postings.add(Posting.debit(new LedgerAccount.Deposit(account), held));
        if (interest.isPositive()) postings.add(Posting.debit(new LedgerAccount.DepositInterest(), interest));
        Money back = held.plus(interest);
        if (back.isZero()) return new Booking(this, List.of(), List.of(), Money.ZERO, List.of());
        postings.add(Posting.credit(new LedgerAccount.Prepaid(account), back));
        LedgerEntry entry = LedgerEntry.of(account, LedgerEntry.Cause.DEPOSIT_RELEASED, document, now, postings);
        return new Booking(with(prepaid.plus(back), receivables), List.of(entry), List.of(), back, List.of());
    }

    /** Takes a debt that nobody will pay out of the receivables (核销). */
    public Outcome<Booking> writeOff(BillNo bill, Instant now) {
        Optional<Receivable> owed = of(bill).filter(Receivable::isOpen);
        if (owed.isEmpty()) return Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN);
        List<Posting> both = List.of(
                Posting.debit(new LedgerAccount.BadDebt(), owed.get().open()),
                Posting.credit(new LedgerAccount.Receivable(account), owed.get().open())
                        .on(bill));
        LedgerEntry entry = LedgerEntry.of(account, LedgerEntry.Cause.WRITTEN_OFF, bill, now, both);
        Receivable written = owed.get().writtenOff();
        ReceivableChanged fact = ReceivableChanged.of(this, written, owed.get().open(), Zone.day(now));
        AccountBalance next = with(prepaid, replacing(written));
        return Outcome.done(new Booking(next, List.of(entry), List.of(), Money.ZERO, List.of(fact)));
    }

    /** Puts a debt that was written off back among the receivables, since it will be paid after all. */
    public Outcome<Booking> reinstate(BillNo bill, Money principal, Money lateFee, Instant now) {
        Optional<Receivable> owed = of(bill);
        if (owed.isEmpty()) return Outcome.refused(BalanceRefusal.NOT_CHARGED);
        Money whole = principal.plus(lateFee);
        List<Posting> both = List.of(
                Posting.debit(new LedgerAccount.Receivable(account), whole).on(bill),
                Posting.credit(new LedgerAccount.BadDebt(), whole));
        LedgerEntry entry = LedgerEntry.of(account, LedgerEntry.Cause.RECOVERED, bill, now, both);
        Receivable back = owed.get().reinstated(principal, lateFee);
        AccountBalance next = with(prepaid, replacing(back));
        ReceivableChanged fact = ReceivableChanged.of(this, back, Zone.day(now));
        return Outcome.done(new Booking(next, List.of(entry), List.of(), Money.ZERO, List.of(fact)));
    }

    /** Does without so much of the late fee of a bill (减免). */
    public Outcome<Booking> waive(BillNo bill, Object document, Money amount, CollectionPolicy policy, Instant now) {
        return of(bill).map(owed -> Outcome.done(Waiving.waive(this, owed, document, amount, policy, now)))
                .orElseGet(() -> Outcome.refused(BalanceRefusal.NOT_CHARGED));
    }

    /** Asks again for what it did without. */
    public Outcome<Booking> owedAgain(BillNo bill, Object document, Money lateFee, Instant now) {
        return of(bill).map(owed -> Outcome.done(Waiving.owedAgain(this, owed, document, lateFee, now)))
                .orElseGet(() -> Outcome.refused(BalanceRefusal.NOT_CHARGED));
    }

    AccountBalance with(Money nextPrepaid, List<Receivable> next) {
        return new AccountBalance(account, customer, unit, nextPrepaid, next, version);
    }

    /** The receivables with one replaced or added. */
    List<Receivable> replacing(Receivable changed) {
        List<Receivable> next = new ArrayList<>(receivables);
        next.removeIf(r -> r.bill().equals(changed.bill()));
        next.add(changed);
        return next;
    }

    @Override
    public AccountBalance at(Version next) {
        return new AccountBalance(account, customer, unit, prepaid, receivables, next);
    }
}
