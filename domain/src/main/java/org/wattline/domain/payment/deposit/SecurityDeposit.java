package org.wattline.domain.payment.deposit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/**
 * Security for what an account may come to owe (保证金): demanded, paid in at the counter, set against debts, given back with simple interest for the
 * days on which it was held. What is given back is paid ahead, from where it is refunded. An account has one that is not given back.
 *
 * @param movements in their order; nothing of them is ever altered
 * @param closed whether it was given back
 */
public record SecurityDeposit(
        DepositId id,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Money demanded,
        LocalDate dueOn,
        String reason,
        String demandedBy,
        List<DepositMovement> movements,
        boolean closed,
        Version version)
        implements Versioned<SecurityDeposit> {
    public SecurityDeposit {
        movements = List.copyOf(movements);
        if (sum(movements).isNegative()) throw new IllegalArgumentException("more went out of " + id + " than came in");
    }

    /** Somebody demands it. */
    public static Outcome<Change<SecurityDeposit>> demanded(
            DepositId id,
            AccountBalance balance,
            Money amount,
            LocalDate dueOn,
            String reason,
            String by,
            LocalDate today) {
        if (!amount.isPositive()) return Outcome.refused(DepositRefusal.NOT_POSITIVE);
        if (dueOn.isBefore(today)) return Outcome.refused(DepositRefusal.DUE_PAST);
        SecurityDeposit asked = new SecurityDeposit(
                id,
                balance.account(),
                balance.customer(),
                balance.unit(),
                amount,
                dueOn,
                reason,
                by,
                List.of(),
                false,
                Version.NEW);
        return Outcome.done(Change.of(asked, DepositMoved.demanded(asked)));
    }

    /** It is paid in, at once or in parts. */
    public Outcome<Decided> receive(AccountBalance balance, Money amount, String by, Instant now) {
        if (closed) return Outcome.refused(DepositRefusal.CLOSED);
        if (!amount.isPositive()) return Outcome.refused(DepositRefusal.NOT_POSITIVE);
        if (held().plus(amount).compareTo(demanded) > 0) return Outcome.refused(DepositRefusal.MORE_THAN_DEMANDED);
        Booking booking = balance.deposit(document(), Channel.COUNTER, amount, now);
        return Outcome.done(moved(DepositMovement.Kind.RECEIVED, amount, Money.ZERO, by, now, false, booking));
    }

    /** It settles what the account owes, as far as it reaches. */
    public Outcome<Decided> apply(AccountBalance balance, CollectionPolicy policy, String by, Instant now) {
        if (closed) return Outcome.refused(DepositRefusal.CLOSED);
        Money owed = Money.sum(balance.open(), Receivable::open).plus(balance.accrued(policy, Zone.day(now)));
        Money amount = owed.min(held());
        if (!amount.isPositive()) return Outcome.refused(DepositRefusal.NOTHING_TO_SETTLE);
        Booking booking = balance.settleBySecurity(document(), amount, policy, now);
        return Outcome.done(moved(DepositMovement.Kind.APPLIED, amount, Money.ZERO, by, now, false, booking));
    }

    /** It is given back with interest, to an account that owes nothing. @param policies those that held on its days */
    public Outcome<Decided> giveBack(AccountBalance balance, List<DepositPolicy> policies, String by, Instant now) {
        if (closed) return Outcome.refused(DepositRefusal.CLOSED);
        if (!balance.open().isEmpty()) return Outcome.refused(DepositRefusal.STILL_OWED);
        Money interest = interest(policies, Zone.day(now));
        Booking booking = balance.releaseSecurity(document(), held(), interest, now);
        return Outcome.done(moved(DepositMovement.Kind.GIVEN_BACK, held(), interest, by, now, true, booking));
    }

    /** What it bears up to a day, rounded to the fen once: from the day of a receipt up to, but without, the day on which it went out. */
    public Money interest(List<DepositPolicy> policies, LocalDate until) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < movements.size(); i++) {
            Money held = sum(movements.subList(0, i + 1));
            LocalDate from = movements.get(i).day();
            LocalDate to = i + 1 < movements.size() ? movements.get(i + 1).day() : until;
            if (!from.isBefore(to)) continue;
            for (DepositPolicy policy : policies)
                sum = sum.add(policy.inForce()
                        .common(Span.of(from, to))
                        .map(days -> policy.on(held, days.days()))
                        .orElse(BigDecimal.ZERO));
        }
        return Money.rounded(sum);
    }

    /** What is held of it. */
    public Money held() {
        return sum(movements);
    }

    private static Money sum(List<DepositMovement> movements) {
        return Money.sum(movements, DepositMovement::signed);
    }

    /** The first day on which something was held. */
    public Optional<LocalDate> since() {
        return movements.stream().map(DepositMovement::day).findFirst();
    }

    private String document() {
        return id + "/" + (movements.size() + 1);
    }

    private Decided moved(
            DepositMovement.Kind kind,
            Money amount,
            Money interest,
            String by,
            Instant now,
            boolean last,
            Booking booking) {
        List<DepositMovement> more = new ArrayList<>(movements);
        more.add(new DepositMovement(movements.size() + 1, kind, amount, interest, Zone.day(now), by));
        SecurityDeposit next = with(more, last, version);
        return new Decided(Change.of(next, DepositMoved.of(next)), booking);
    }

    private SecurityDeposit with(List<DepositMovement> all, boolean end, Version next) {
        return new SecurityDeposit(id, account, customer, unit, demanded, dueOn, reason, demandedBy, all, end, next);
    }

    @Override
    public SecurityDeposit at(Version next) {
        return with(movements, closed, next);
    }

    /** After a decision, with what it does to the account. */
    public record Decided(Change<SecurityDeposit> change, Booking booking) {}
}
