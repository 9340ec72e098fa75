package org.wattline.application.payment.cashier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.payment.Ledger;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.cashier.CashierDay;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.quantity.Money;

/** Cashiers close their days; what is over or short beyond the limit somebody else approves of (日终扎账). */
public final class ClosingCashierDays {
    private final UnitOfWork work;
    private final CashierDays days;
    private final CashierPolicies policies;
    private final Ledger ledger;
    private final BusinessClock clock;

    public ClosingCashierDays(
            UnitOfWork work, CashierDays days, CashierPolicies policies, Ledger ledger, BusinessClock clock) {
        this.work = work;
        this.days = days;
        this.policies = policies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The own day. */
    public Outcome<CashierDay> handle(Caller who, Count command) {
        CashierDayId id = new CashierDayId(who.login(), command.day);
        return work.perform(Act.of(who, "payment.close-cashier-day").because(command.reason), () -> {
            Optional<CashierDay> before = days.hold(id);
            return CashierDay.count(
                            id,
                            before,
                            who.unit(),
                            days.cash(id),
                            command.counted,
                            command.reason,
                            policies.inForce(command.day),
                            clock.now())
                    .map(this::store);
        });
    }

    public Outcome<CashierDay> handle(Caller who, Approve command) {
        return change(
                Act.of(who, "payment.approve-cashier-day"),
                command.id,
                held -> held.at(command.seen).approve(who.login(), clock.now()).map(this::store));
    }

    public Outcome<CashierDay> handle(Caller who, Reject command) {
        return change(
                Act.of(who, "payment.reject-cashier-day").because(command.why),
                command.id,
                held -> held.at(command.seen)
                        .reject(who.login(), command.why, clock.now())
                        .map(days::save));
    }

    private Outcome<CashierDay> change(Act act, CashierDayId id, Function<CashierDay, Outcome<CashierDay>> decision) {
        return work.perform(
                act, () -> days.hold(id).map(decision).orElseGet(() -> Outcome.refused(CashierRefusal.UNKNOWN_DAY)));
    }

    private CashierDay store(CashierDay.Counted counted) {
        ledger.append(counted.entry().map(List::of).orElse(List.of()));
        CashierDay day = counted.day();
        return day.version().equals(Version.NEW) ? days.add(day) : days.save(day);
    }

    /** The cashier has counted. @param reason of what is over or short; blank without */
    public record Count(LocalDate day, Money counted, String reason) {}

    /** @param seen the version that the caller decided upon */
    public record Approve(CashierDayId id, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Reject(CashierDayId id, String why, Version seen) {}
}
