package org.wattline.domain.payment;

import java.time.LocalDate;
import java.util.Comparator;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.quantity.Money;

/**
 * What is owed for one issued bill (应收). A late fee is reckoned at any time but becomes part of the books only when money meets the bill.
 *
 * @param amount total of the bill; zero once the bill was reversed
 * @param paid what was paid of it
 * @param fee late fee in the books
 * @param feePaid what was paid of it
 * @param feeUntil day up to which late fees are in the books; the due date before the first
 */
public record Receivable(
        BillNo bill,
        DebtorClass debtor,
        LocalDate dueOn,
        Money amount,
        Money paid,
        Money fee,
        Money feePaid,
        LocalDate feeUntil) {
    /** Oldest debt first. */
    public static final Comparator<Receivable> OLDEST_FIRST =
            Comparator.comparing(Receivable::dueOn).thenComparing(Receivable::bill);

    public Receivable {
        if (paid.isNegative() || paid.compareTo(amount) > 0)
            throw new IllegalArgumentException("paid " + paid + " of " + amount + " for bill " + bill);
        if (feePaid.isNegative() || feePaid.compareTo(fee) > 0)
            throw new IllegalArgumentException("paid " + feePaid + " of the fee " + fee + " for bill " + bill);
    }

    public static Receivable of(BillNo bill, DebtorClass debtor, LocalDate dueOn, Money amount) {
        return new Receivable(bill, debtor, dueOn, amount, Money.ZERO, Money.ZERO, Money.ZERO, dueOn);
    }

    /** Unpaid part of the bill itself. */
    public Money openPrincipal() {
        return amount.minus(paid);
    }

    /** Unpaid part of the late fee that is in the books. */
    public Money openFee() {
        return fee.minus(feePaid);
    }

    public Money open() {
        return openPrincipal().plus(openFee());
    }

    public boolean isOpen() {
        return open().isPositive();
    }

    /** The late fee that comes on top of the books on a day. */
    public LateFee accrued(CollectionPolicy policy, LocalDate day) {
        return policy.of(debtor).lateFee().on(openPrincipal(), dueOn, feeUntil, day);
    }

    Receivable charged(Money further, LocalDate day) {
        if (further.isZero()) return this;
        return new Receivable(bill, debtor, dueOn, amount, paid, fee.plus(further), feePaid, day);
    }

    /** The parts of this bill that so much money settles, in the order of the policy. */
    Allocation settledBy(Money money, AllocationOrder order) {
        return switch (order) {
            case PRINCIPAL_FIRST -> {
                Money principal = money.min(openPrincipal());
                yield new Allocation(bill, principal, money.minus(principal).min(openFee()));
            }
            case LATE_FEE_FIRST -> {
                Money first = money.min(openFee());
                yield new Allocation(bill, money.minus(first).min(openPrincipal()), first);
            }
        };
    }

    Receivable settled(Allocation part) {
        Money principal = paid.plus(part.principal());
        return new Receivable(bill, debtor, dueOn, amount, principal, fee, feePaid.plus(part.lateFee()), feeUntil);
    }

    /** Opens again what an allocation had settled; what the bill no longer holds stays out. */
    Receivable reopened(Allocation part) {
        Money principal = paid.minus(part.principal().min(paid));
        return new Receivable(
                bill,
                debtor,
                dueOn,
                amount,
                principal,
                fee,
                feePaid.minus(part.lateFee().min(feePaid)),
                feeUntil);
    }

    /** Nothing more is expected of it; what was paid stays. */
    Receivable writtenOff() {
        return new Receivable(bill, debtor, dueOn, paid, paid, feePaid, feePaid, feeUntil);
    }

    /** What was written off is owed again. */
    Receivable reinstated(Money principal, Money lateFee) {
        return new Receivable(bill, debtor, dueOn, amount.plus(principal), paid, fee.plus(lateFee), feePaid, feeUntil);
    }

    /** Nothing is owed any more, since the bill was reversed. */
    Receivable cancelled() {
        return new Receivable(bill, debtor, dueOn, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, feeUntil);
    }
}
