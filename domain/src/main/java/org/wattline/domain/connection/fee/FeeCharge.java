package org.wattline.domain.connection.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.quantity.Money;

/**
 * A fee that an application owes (业务费应收): charged with its notice, paid at once or in parts, waived in part or whole by somebody's leave,
 * reduced or cancelled when its reason goes. What is paid too much then is given back.
 *
 * @param books under which number the ledger keeps it: the applicant has no account yet
 * @param reduced what was waived, reduced and cancelled of it
 */
public record FeeCharge(
        FeeNo no,
        ApplicationNo application,
        UnitPath unit,
        AccountNo books,
        FeeNotice notice,
        Money reduced,
        List<FeeReceipt> receipts,
        List<FeeRelief> reliefs,
        boolean cancelled,
        Version version)
        implements Versioned<FeeCharge> {
    public FeeCharge {
        receipts = List.copyOf(receipts);
        reliefs = List.copyOf(reliefs);
        if (reduced.isNegative() || reduced.compareTo(notice.amount()) > 0)
            throw new IllegalArgumentException("more than the fee is taken off: " + reduced);
    }

    /** Charges what was calculated; what no law and no standard allow is not charged. */
    public static Outcome<FeeBooked> charge(
            FeeNo no,
            ApplicationNo application,
            UnitPath unit,
            AccountNo books,
            FeeCalculation calculated,
            FeePolicy policy,
            Instant now) {
        if (calculated.item().isEmpty() || !calculated.due()) return Outcome.refused(FeeChargeRefusal.NO_LEGAL_BASIS);
        FeeNotice notice = FeeNotice.of(calculated.item().get(), calculated, Zone.day(now), policy.dueDays());
        FeeCharge charge = new FeeCharge(
                no, application, unit, books, notice, Money.ZERO, List.of(), List.of(), false, Version.NEW);
        return Outcome.done(FeeBooked.of(
                charge,
                FeeMoved.CHARGED,
                FeeEntry.lowered(
                        charge,
                        LedgerEntry.Cause.FEE_CHARGED,
                        no,
                        notice.amount().negated(),
                        now)));
    }

    /** What is to be paid in all. */
    public Money due() {
        return notice.amount().minus(reduced);
    }

    public Money paid() {
        return Money.sum(receipts, FeeReceipt::amount);
    }

    /** What is still to be paid. */
    public Money open() {
        return due().minus(paid()).max(Money.ZERO);
    }

    /** What was paid too much, and is given back. */
    public Money excess() {
        return paid().minus(due()).max(Money.ZERO);
    }

    public State state() {
        if (cancelled) return State.CANCELLED;
        if (due().isZero()) return State.WAIVED;
        if (open().isZero()) return State.PAID;
        return receipts.isEmpty() ? State.OPEN : State.PART_PAID;
    }

    /** Whether it charges what was calculated, or more; one that was cancelled charges nothing. */
    public boolean covers(FeeCalculation calculated) {
        return !cancelled
                && calculated
                        .item()
                        .filter(each -> each.code().equals(notice.item()))
                        .isPresent()
                && notice.amount().compareTo(calculated.amount()) >= 0;
    }

    /** Whether supply may begin as far as this fee goes: nothing is open, or its parts are paid up to today and the policy lets that do. */
    public boolean settled(FeePolicy policy, LocalDate today) {
        return open().isZero()
                || policy.firstPartOpens()
                        && plan().map(plan -> paid().compareTo(asked(plan, today)) >= 0)
                                .orElse(false);
    }

    /** What the parts ask for by a day, at least the first of them, with what had been paid before. */
    private Money asked(FeeRelief plan, LocalDate today) {
        Money late = Money.sum(
                plan.parts().stream()
                        .filter(part -> part.dueOn().isBefore(today))
                        .toList(),
                Instalment::amount);
        Money first = plan.parts().getFirst().amount();
        return due().minus(plan.amount()).plus(late.max(first)).min(due());
    }

    /** The parts in which it is paid, as far as they were approved of. */
    public Optional<FeeRelief> plan() {
        return reliefs.stream()
                .filter(each -> !each.waiver() && each.approved())
                .reduce((one, last) -> last);
    }

    /** Money comes in. */
    public Outcome<FeeBooked> pay(PaymentNo payment, Channel channel, Money amount, Instant now) {
        if (cancelled) return Outcome.refused(FeeChargeRefusal.CANCELLED);
        if (!amount.isPositive() || amount.compareTo(open()) > 0)
            return Outcome.refused(FeeChargeRefusal.MORE_THAN_OPEN);
        return Outcome.done(believe(payment, channel, amount, now));
    }

    /** A channel has taken the money, whatever became of the fee meanwhile; what is too much is given back. */
    public FeeBooked believe(PaymentNo payment, Channel channel, Money amount, Instant now) {
        List<FeeReceipt> all = new ArrayList<>(receipts);
        all.add(new FeeReceipt(payment, channel, amount, now));
        FeeCharge next = with(reduced, all, reliefs, cancelled);
        return FeeBooked.of(next, FeeMoved.PAID, FeeEntry.paid(this, payment, channel, amount, now));
    }

    /** Somebody asks that so much be waived (减免). */
    public Outcome<FeeBooked> askWaiver(Money amount, String reason, String legalBasis, String by, Instant now) {
        if (!amount.isPositive() || amount.compareTo(open()) > 0)
            return Outcome.refused(FeeChargeRefusal.MORE_THAN_OPEN);
        return asking(amount, List.of(), reason, legalBasis, by, now);
    }

    /** Somebody asks that what is open be paid in parts (分期). */
    public Outcome<FeeBooked> askParts(
            List<Instalment> parts, String reason, String legalBasis, FeePolicy policy, String by, Instant now) {
        if (!policy.allows(parts, Zone.day(now))
                || !Money.sum(parts, Instalment::amount).equals(open()))
            return Outcome.refused(FeeChargeRefusal.PARTS_DO_NOT_FIT);
        return asking(open(), parts, reason, legalBasis, by, now);
    }

    private Outcome<FeeBooked> asking(
            Money amount, List<Instalment> parts, String reason, String legalBasis, String by, Instant now) {
        if (cancelled) return Outcome.refused(FeeChargeRefusal.CANCELLED);
        if (pending().isPresent()) return Outcome.refused(FeeChargeRefusal.RELIEF_PENDING);
        List<FeeRelief> all = new ArrayList<>(reliefs);
        all.add(new FeeRelief(all.size() + 1, amount, parts, reason, legalBasis, by, now, new FeeRelief.Asked()));
        return Outcome.done(FeeBooked.of(with(reduced, receipts, all, cancelled), FeeMoved.RELIEF_ASKED));
    }

    /** What waits for a decision. */
    public Optional<FeeRelief> pending() {
        return reliefs.stream().filter(FeeRelief::pending).findFirst();
    }

    /** Somebody else approves: what is waived leaves the books. */
    public Outcome<FeeBooked> approve(FeePolicy policy, UnitLevel level, String by, Instant now) {
        return decidable(by).then(asked -> {
            if (!policy.allows(asked, level)) return Outcome.refused(FeeChargeRefusal.OVER_LIMIT);
            if (asked.amount().compareTo(open()) > 0) return Outcome.refused(FeeChargeRefusal.MORE_THAN_OPEN);
            List<FeeRelief> all = replaced(asked.decided(new FeeRelief.Approved(by, now)));
            if (!asked.waiver())
                return Outcome.done(FeeBooked.of(with(reduced, receipts, all, cancelled), FeeMoved.RELIEF_DECIDED));
            return Outcome.done(FeeBooked.of(
                    with(reduced.plus(asked.amount()), receipts, all, cancelled),
                    FeeMoved.RELIEF_DECIDED,
                    FeeEntry.lowered(
                            this, LedgerEntry.Cause.FEE_WAIVED, no + "/" + asked.place(), asked.amount(), now)));
        });
    }

    /** Somebody else does not approve. */
    public Outcome<FeeBooked> reject(String why, String by, Instant now) {
        return decidable(by)
                .map(asked -> FeeBooked.of(
                        with(
                                reduced,
                                receipts,
                                replaced(asked.decided(new FeeRelief.Rejected(by, now, why))),
                                cancelled),
                        FeeMoved.RELIEF_DECIDED));
    }

    private Outcome<FeeRelief> decidable(String by) {
        if (cancelled) return Outcome.refused(FeeChargeRefusal.CANCELLED);
        if (pending().isEmpty()) return Outcome.refused(FeeChargeRefusal.NO_RELIEF_PENDING);
        if (pending().get().askedBy().equals(by)) return Outcome.refused(FeeChargeRefusal.OWN_REQUEST);
        return Outcome.done(pending().get());
    }

    private List<FeeRelief> replaced(FeeRelief decided) {
        return reliefs.stream()
                .map(each -> each.place() == decided.place() ? decided : each)
                .toList();
    }

    /** What was calculated anew, for less capacity, is less: the difference is owed no more (核减). */
    public Outcome<FeeBooked> reduce(FeeCalculation anew, Instant now) {
        if (cancelled) return Outcome.refused(FeeChargeRefusal.CANCELLED);
        Money less = due().minus(anew.amount());
        if (!less.isPositive()) return Outcome.refused(FeeChargeRefusal.NOT_LESS);
        return Outcome.done(FeeBooked.of(
                with(reduced.plus(less), receipts, reliefs, cancelled),
                FeeMoved.REDUCED,
                FeeEntry.lowered(this, LedgerEntry.Cause.FEE_REDUCED, no + "/" + version, less, now)));
    }

    /** Its reason is gone: nothing of it is owed any more. */
    public Outcome<FeeBooked> cancel(Instant now) {
        if (cancelled) return Outcome.refused(FeeChargeRefusal.CANCELLED);
        FeeCharge next = with(notice.amount(), receipts, reliefs, true);
        return Outcome.done(
                due().isZero()
                        ? FeeBooked.of(next, FeeMoved.CANCELLED)
                        : FeeBooked.of(
                                next,
                                FeeMoved.CANCELLED,
                                FeeEntry.lowered(this, LedgerEntry.Cause.FEE_CANCELLED, no, due(), now)));
    }

    private FeeCharge with(
            Money nextReduced, List<FeeReceipt> nextReceipts, List<FeeRelief> nextReliefs, boolean nextCancelled) {
        return new FeeCharge(
                no, application, unit, books, notice, nextReduced, nextReceipts, nextReliefs, nextCancelled, version);
    }

    @Override
    public FeeCharge at(Version next) {
        return new FeeCharge(no, application, unit, books, notice, reduced, receipts, reliefs, cancelled, next);
    }

    /** Labels of where a fee stands. */
    public enum State {
        OPEN,
        PART_PAID,
        PAID,
        /** Nothing of it is owed, by leave. */
        WAIVED,
        CANCELLED
    }
}
