package org.wattline.adapter.memory.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.credit.CreditHistories;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.credit.CreditFacts;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** What accounts' histories say, gathered from what is in memory. */
public final class MemoryCreditHistories implements CreditHistories {
    private static final Page.Request ALL = Page.Request.first(500);
    private static final Set<DisconnectionStage.State> CUT = EnumSet.of(
            DisconnectionStage.State.OPENED,
            DisconnectionStage.State.RECONNECT_REQUESTED,
            DisconnectionStage.State.CLOSED);

    private final Accounts accounts;
    private final MemoryBalances balances;
    private final MemoryPayments payments;
    private final CollectionHolds holds;
    private final Disconnections disconnections;
    private final PrepaidControls prepaid;

    public MemoryCreditHistories(
            Accounts accounts,
            MemoryBalances balances,
            MemoryPayments payments,
            CollectionHolds holds,
            Disconnections disconnections,
            PrepaidControls prepaid) {
        this.accounts = accounts;
        this.balances = balances;
        this.payments = payments;
        this.holds = holds;
        this.disconnections = disconnections;
        this.prepaid = prepaid;
    }

    @Override
    public Optional<CreditFacts> of(AccountNo account, LocalDate day) {
        return accounts.find(account).map(held -> facts(held, day));
    }

    private CreditFacts facts(Account account, LocalDate day) {
        List<Receivable> bills = balances.all()
                .filter(each -> each.account().equals(account.no()))
                .map(AccountBalance::receivables)
                .flatMap(List::stream)
                .toList();
        List<Receivable> due = bills.stream()
                .filter(each -> each.dueOn().isBefore(day) && !each.dueOn().isBefore(day.minusYears(2)))
                .toList();
        List<Receivable> late = bills.stream()
                .filter(each -> each.isOpen() && each.dueOn().isBefore(day))
                .toList();
        return new CreditFacts(
                day,
                due.size(),
                (int) due.stream()
                        .filter(each -> !each.isOpen() && !paidAfter(each.bill(), each.dueOn()))
                        .count(),
                Money.sum(late, Receivable::open),
                late.stream()
                        .map(each -> (int) ChronoUnit.DAYS.between(each.dueOn(), day))
                        .max(Integer::compare)
                        .orElse(0),
                Period.between(account.stage().openedOn(), day).getYears(),
                (int) holds.list(Scope.EVERYTHING, Optional.of(account.no()), ALL).items().stream()
                        .filter(hold -> broken(hold, bills, day))
                        .count(),
                (int)
                        disconnections
                                .list(Scope.EVERYTHING, Optional.of(account.no()), Optional.empty(), ALL)
                                .items()
                                .stream()
                                .filter(each -> wasCut(each, day))
                                .count(),
                prepaid.find(account.no())
                        .filter(control -> control.endedOn().isEmpty())
                        .map(PrepaidControl::from)
                        .map(from -> (int) Math.max(0, Period.between(from, day).toTotalMonths()))
                        .orElse(0),
                average(bills, day));
    }

    private static boolean wasCut(Disconnection each, LocalDate day) {
        LocalDate cut = Zone.day(each.cutAt());
        return CUT.contains(each.stage().state()) && !cut.isBefore(day.minusYears(2)) && !cut.isAfter(day);
    }

    private static Money average(List<Receivable> bills, LocalDate day) {
        List<Money> year = bills.stream()
                .filter(each -> each.amount().isPositive()
                        && each.dueOn().isAfter(day.minusYears(1))
                        && !each.dueOn().isAfter(day.plusMonths(1)))
                .map(Receivable::amount)
                .toList();
        return year.isEmpty()
                ? Money.ZERO
                : Money.rounded(
                        Money.sum(year).yuan().divide(BigDecimal.valueOf(year.size()), 4, RoundingMode.HALF_UP));
    }

    private Stream<Payment> settling(BillNo bill) {
        return payments.all()
                .filter(payment -> payment.stage() instanceof Payment.Settled
                        && payment.allocations().stream()
                                .anyMatch(part -> part.bill().equals(bill)));
    }

    private boolean paidAfter(BillNo bill, LocalDate day) {
        return settling(bill).anyMatch(payment -> Zone.day(payment.receivedAt()).isAfter(day));
    }

    /** A promise whose day has passed while a bill that was overdue when it was made stayed open. */
    private boolean broken(CollectionHold hold, List<Receivable> bills, LocalDate day) {
        Optional<LocalDate> end = hold.during().to().filter(to -> !to.isAfter(day));
        return hold.kind() == HoldKind.PROMISE
                && end.isPresent()
                && hold.ended().isEmpty()
                && !end.get().isBefore(day.minusYears(2))
                && bills.stream()
                        .anyMatch(each -> each.dueOn().isBefore(hold.during().from())
                                && (each.isOpen()
                                        || paidAfter(each.bill(), end.get().minusDays(1))));
    }
}
