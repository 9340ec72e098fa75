package org.wattline.domain.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/**
 * What is owed for one issued bill (应收). A late fee is reckoned at any time but becomes part of the books only when money meets the bill.
 *
 * @param amount total of the bill; zero once the bill was reversed
 * @param paid what was paid of it
 * @param fee late fee in the books
 * @param feePaid what was paid of it
 * @param feeUntil day up to which late fees are in the books; the due date before the first
 * @param feeFree days for which there is no late fee: the bill is in dispute, or an agreement says so
 */
public record Receivable(
        BillNo bill,
        DebtorClass debtor,
        LocalDate dueOn,
        Money amount,
        Money paid,
        Money fee,
        Money feePaid,
        LocalDate feeUntil,
        List<Span> feeFree) {
    /** Oldest debt first. */
    public static final Comparator<Receivable> OLDEST_FIRST =
            Comparator.comparing(Receivable::dueOn).thenComparing(Receivable::bill);

    public Receivable {
        feeFree = List.copyOf(feeFree);
        if (paid.isNegative() || paid.compareTo(amount) > 0)
            throw new IllegalArgumentException("paid " + paid + " of " + amount + " for bill " + bill);
        if (feePaid.isNegative() || feePaid.compareTo(fee) > 0)
            throw new IllegalArgumentException("paid " + feePaid + " of the fee " + fee + " for bill " + bill);
    }

    public static Receivable of(BillNo bill, DebtorClass debtor, LocalDate dueOn, Money amount) {
        return new Receivable(bill, debtor, dueOn, amount, Money.ZERO, Money.ZERO, Money.ZERO, dueOn, List.of());
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
        return policy.of(debtor).lateFee().on(openPrincipal(), dueOn, feeUntil, day, feeFree);
    }

    Receivable freeOfFees(Span days) {
        List<Span> more = new ArrayList<>(feeFree);
        more.add(days);
        return freed(more);
    }

    /** Of some days, those from a day on are not free any more. */
    Receivable chargingFees(Span days, LocalDate from) {
        LocalDate first = from.isAfter(days.from()) ? from : days.from();
        if (days.to().filter(end -> !end.isAfter(first)).isPresent()) return this;
        Span charged = new Span(first, days.to());
        List<Span> left = new ArrayList<>();
        for (Span each : feeFree)
            if (each.overlaps(charged)) {
                if (each.from().isBefore(first)) left.add(each.endingBefore(first));
                charged.to()
                        .filter(end -> each.to().map(end::isBefore).orElse(true))
                        .ifPresent(end -> left.add(new Span(end, each.to())));
            } else left.add(each);
        return freed(left);
    }

    private Receivable freed(List<Span> days) {
        List<Span> inOrder =
                days.stream().sorted(Comparator.comparing(Span::from)).toList();
        return new Receivable(bill, debtor, dueOn, amount, paid, fee, feePaid, feeUntil, inOrder);
    }

    Receivable charged(Money further, LocalDate day) {
        if (further.isZero()) return this;
        return new Receivable(bill, debtor, dueOn, amount, paid, fee.plus(further), feePaid, day, feeFree);
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
        return new Receivable(
                bill, debtor, dueOn, amount, principal, fee, feePaid.plus(part.lateFee()), feeUntil, feeFree);
    }

    /** Opens again what an allocation had settled; what the bill no longer holds stays out. Up to the day late fees are in the books then. */
    Receivable reopened(Allocation part, LocalDate day) {
        Money principal = paid.minus(part.principal().min(paid));
        return new Receivable(
                bill,
                debtor,
                dueOn,
                amount,
                principal,
                fee,
                feePaid.minus(part.lateFee().min(feePaid)),
                day.isAfter(feeUntil) ? day : feeUntil,
                feeFree);
    }

    /** Nothing more is expected of it; what was paid stays. */
    Receivable writtenOff() {
        return new Receivable(bill, debtor, dueOn, paid, paid, feePaid, feePaid, feeUntil, feeFree);
    }

    /** So much of the late fee in the books is not owed, or owed again if it is negative. */
    Receivable waived(Money lateFee) {
        return new Receivable(bill, debtor, dueOn, amount, paid, fee.minus(lateFee), feePaid, feeUntil, feeFree);
    }

    /** What was written off is owed again. */
    Receivable reinstated(Money principal, Money lateFee) {
        return new Receivable(
                bill, debtor, dueOn, amount.plus(principal), paid, fee.plus(lateFee), feePaid, feeUntil, feeFree);
    }

    /** Nothing is owed any more, since the bill was reversed. */
    Receivable cancelled() {
        return new Receivable(bill, debtor, dueOn, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, feeUntil, feeFree);
    }
}
