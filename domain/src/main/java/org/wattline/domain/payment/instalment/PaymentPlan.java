package org.wattline.domain.payment.instalment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/**
 * What an account owes, divided into parts with their days (分期协议); with one part a promise to pay (承诺缴费). It covers all bills that are open
 * when it is put on file. Every morning it is judged: kept when all is paid, broken when less was paid than its days asked for.
 *
 * @param owed what was owed then, with late fees up to that day; the parts sum to it
 * @param settledBefore what was paid of the bills before; what is paid more counts for the plan
 * @param free days on which its bills cost no late fee, once it is agreed on and as long as it is kept
 */
public record PaymentPlan(
        PaymentPlanId id,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        List<BillNo> bills,
        Money owed,
        Money settledBefore,
        List<Instalment> parts,
        String reason,
        String requestedBy,
        LocalDate requestedOn,
        Optional<Span> free,
        Stage stage,
        Version version)
        implements Versioned<PaymentPlan> {
    public PaymentPlan {
        bills = List.copyOf(bills);
        parts = List.copyOf(parts);
        if (!Money.sum(parts, Instalment::amount).equals(owed))
            throw new IllegalArgumentException("the parts of plan " + id + " do not sum to " + owed);
    }

    /** Puts a plan on file; up to the limit of the policy it holds at once. */
    public static Outcome<Decided> propose(
            PaymentPlanId id,
            AccountBalance balance,
            List<Instalment> parts,
            String reason,
            PlanPolicy policy,
            CollectionPolicy fees,
            String by,
            LocalDate today) {
        List<Receivable> open = balance.open();
        if (open.isEmpty()) return Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN);
        if (!inOrder(parts, today)) return Outcome.refused(PlanRefusal.OUT_OF_ORDER);
        if (parts.size() > policy.mostParts() || parts.getLast().dueOn().isAfter(today.plusDays(policy.mostDays())))
            return Outcome.refused(PlanRefusal.TOO_LONG);
        Money owed = Money.sum(open, Receivable::open).plus(balance.accrued(fees, today));
        if (!Money.sum(parts, Instalment::amount).equals(owed)) return Outcome.refused(PlanRefusal.SUM_DIFFERS);
        PaymentPlan asked = new PaymentPlan(
                id,
                balance.account(),
                balance.customer(),
                balance.unit(),
                open.stream().map(Receivable::bill).toList(),
                owed,
                settled(open),
                parts,
                reason,
                by,
                today,
                Optional.empty(),
                new Requested(),
                Version.NEW);
        if (owed.compareTo(policy.withoutApproval()) > 0)
            return Outcome.done(new Decided(Change.of(asked, new PlanMoved(asked, Money.ZERO)), balance));
        return asked.agreed(balance, policy, by, today);
    }

    private static boolean inOrder(List<Instalment> parts, LocalDate today) {
        LocalDate before = today.minusDays(1);
        for (Instalment each : parts) {
            if (!each.dueOn().isAfter(before) || !each.amount().isPositive()) return false;
            before = each.dueOn();
        }
        return !parts.isEmpty();
    }

    private static Money settled(List<Receivable> bills) {
        return Money.sum(bills, bill -> bill.paid().plus(bill.feePaid()));
    }

    /** Somebody else, high enough for the sum, agrees; nothing of the debt may have changed since. */
    public Outcome<Decided> approve(
            AccountBalance balance, PlanPolicy policy, UnitLevel level, String by, LocalDate today) {
        if (!(stage instanceof Requested)) return Outcome.refused(PlanRefusal.NOT_REQUESTED);
        if (by.equals(requestedBy)) return Outcome.refused(PlanRefusal.OWN_REQUEST);
        if (!policy.allows(level, owed)) return Outcome.refused(PlanRefusal.TOO_MUCH);
        List<Receivable> now = held(balance);
        boolean same = settled(now).equals(settledBefore) && now.stream().allMatch(Receivable::isOpen);
        return same ? agreed(balance, policy, by, today) : Outcome.refused(PlanRefusal.DEBT_CHANGED);
    }

    private Outcome<Decided> agreed(AccountBalance balance, PlanPolicy policy, String by, LocalDate today) {
        Optional<Span> days = policy.free(requestedOn, last());
        PaymentPlan next = with(days, new Agreed(by, today));
        Outcome<AccountBalance> freed = Outcome.done(balance);
        if (days.isPresent()) for (BillNo bill : bills) freed = freed.then(each -> each.freeOfFees(bill, days.get()));
        return freed.map(after -> new Decided(Change.of(next, new PlanMoved(next, Money.ZERO)), after));
    }

    /** Somebody else does not agree. */
    public Outcome<Change<PaymentPlan>> reject(String why, String by, LocalDate today) {
        if (!(stage instanceof Requested)) return Outcome.refused(PlanRefusal.NOT_REQUESTED);
        if (by.equals(requestedBy)) return Outcome.refused(PlanRefusal.OWN_REQUEST);
        PaymentPlan next = with(free, new Rejected(by, today, why));
        return Outcome.done(Change.of(next, new PlanMoved(next, Money.ZERO)));
    }

    /** Whether it is kept or broken by the morning of a day; empty while neither is known. @param balance with its bills, open or not */
    public Optional<Decided> judge(AccountBalance balance, PlanPolicy policy, LocalDate today) {
        if (!(stage instanceof Agreed)) return Optional.empty();
        List<Receivable> now = held(balance);
        Money asked = Money.sum(
                parts.stream()
                        .filter(part ->
                                part.dueOn().plusDays(policy.graceDays()).isBefore(today))
                        .toList(),
                Instalment::amount);
        Money paid = done(now);
        if (now.stream().noneMatch(Receivable::isOpen) || paid.compareTo(owed) >= 0)
            return Optional.of(over(balance, new Kept(today), today, Money.ZERO));
        if (paid.compareTo(asked) >= 0) return Optional.empty();
        Money missing = asked.minus(paid);
        LocalDate charged = policy.breachChargesAll() ? requestedOn : today;
        return Optional.of(over(balance, new Broken(today, missing), charged, missing));
    }

    /**
     * How much of the plan is done: what was paid since. A bill that was taken back holds nothing any more, what was paid of it included, so that the
     * plan is then judged on what is left (PAY-218): all that is not open any more counts as done.
     */
    private Money done(List<Receivable> now) {
        boolean takenBack = now.stream().anyMatch(bill -> bill.amount().isZero());
        return takenBack
                ? owed.minus(Money.sum(now, Receivable::open))
                : settled(now).minus(settledBefore);
    }

    private Decided over(AccountBalance balance, Stage end, LocalDate charged, Money missing) {
        PaymentPlan next = with(free, end);
        AccountBalance after = balance;
        if (free.isPresent())
            for (BillNo bill : bills)
                if (after.chargingFees(bill, free.get(), charged)
                        instanceof Outcome.Done<AccountBalance>(AccountBalance done)) after = done;
        return new Decided(Change.of(next, new PlanMoved(next, missing)), after);
    }

    private List<Receivable> held(AccountBalance balance) {
        Set<BillNo> own = Set.copyOf(bills);
        return balance.receivables().stream()
                .filter(each -> own.contains(each.bill()))
                .toList();
    }

    /** The day of the last part. */
    public LocalDate last() {
        return parts.getLast().dueOn();
    }

    private PaymentPlan with(Optional<Span> days, Stage next) {
        return new PaymentPlan(
                id,
                account,
                customer,
                unit,
                bills,
                owed,
                settledBefore,
                parts,
                reason,
                requestedBy,
                requestedOn,
                days,
                next,
                version);
    }

    @Override
    public PaymentPlan at(Version next) {
        return new PaymentPlan(
                id,
                account,
                customer,
                unit,
                bills,
                owed,
                settledBefore,
                parts,
                reason,
                requestedBy,
                requestedOn,
                free,
                stage,
                next);
    }

    public State state() {
        return switch (stage) {
            case Requested() -> State.REQUESTED;
            case Rejected unused -> State.REJECTED;
            case Agreed unused -> State.AGREED;
            case Kept unused -> State.KEPT;
            case Broken unused -> State.BROKEN;
        };
    }

    /** Labels of the stages. */
    public enum State {
        REQUESTED,
        REJECTED,
        AGREED,
        KEPT,
        BROKEN
    }

    /** How far it has come. */
    public sealed interface Stage {}

    /** It waits for approval. */
    public record Requested() implements Stage {}

    /** It was not agreed on. */
    public record Rejected(String by, LocalDate on, String why) implements Stage {}

    /** It holds. */
    public record Agreed(String by, LocalDate on) implements Stage {}

    /** All was paid. */
    public record Kept(LocalDate on) implements Stage {}

    /** Less was paid than it asked for. */
    public record Broken(LocalDate on, Money missing) implements Stage {}

    /** After a decision, with what it does to the account's bills. */
    public record Decided(Change<PaymentPlan> change, AccountBalance balance) {}
}
