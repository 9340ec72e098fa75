package org.wattline.adapter.memory.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** Reports of the books in memory. */
public final class MemoryLedgerReports implements LedgerReports {
    private static final Set<LedgerEntry.Cause> TAKING = EnumSet.of(
            LedgerEntry.Cause.PAYMENT,
            LedgerEntry.Cause.PAYMENT_REVERSED,
            LedgerEntry.Cause.DEPOSIT_TAKEN,
            LedgerEntry.Cause.REFUND_PAID);

    private static final LedgerAccount COUNTER = new LedgerAccount.Clearing(Channel.COUNTER);

    private final MemoryLedger ledger;
    private final MemoryBalances balances;

    public MemoryLedgerReports(MemoryLedger ledger, MemoryBalances balances) {
        this.ledger = ledger;
        this.balances = balances;
    }

    @Override
    public List<Aged> ageing(Scope scope, LocalDate day) {
        Map<BillNo, Money> open = new TreeMap<>();
        ledger.within(scope)
                .filter(entry -> !entry.day().isAfter(day))
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account() instanceof LedgerAccount.Receivable)
                .forEach(posting -> posting.bill().ifPresent(bill -> open.merge(bill, posting.amount(), Money::plus)));
        Map<String, Aged> aged = new TreeMap<>();
        open.forEach((bill, amount) -> {
            if (amount.isZero()) return;
            Receivable owed = receivable(bill).orElseThrow();
            Age age = Age.of(ChronoUnit.DAYS.between(owed.dueOn(), day));
            aged.merge(
                    age + " " + owed.debtor(),
                    new Aged(age, owed.debtor(), 1, amount),
                    (one, other) -> new Aged(
                            age,
                            owed.debtor(),
                            one.bills() + other.bills(),
                            one.open().plus(other.open())));
        });
        return aged.values().stream()
                .sorted(Comparator.comparing(Aged::age)
                        .thenComparing(each -> each.debtor().name()))
                .toList();
    }

    @Override
    public List<Earned> revenue(Scope scope, Span days) {
        Map<String, Earned> earned = new TreeMap<>();
        for (LedgerEntry entry :
                ledger.within(scope).filter(entry -> days.contains(entry.day())).toList())
            for (Posting posting : entry.postings())
                component(posting).ifPresent(component -> {
                    Earned one = earned(entry, posting, component);
                    earned.merge(
                            one.unit() + " " + component + " " + one.debtor(),
                            one,
                            (a, b) -> new Earned(
                                    a.unit(), component, a.debtor(), a.amount().plus(b.amount())));
                });
        return earned.values().stream().filter(each -> !each.amount().isZero()).toList();
    }

    @Override
    public List<Taken> takings(Scope scope, Span days) {
        Map<String, Taken> taken = new TreeMap<>();
        for (LedgerEntry entry : ledger.within(scope)
                .filter(entry -> days.contains(entry.day()) && TAKING.contains(entry.cause()))
                .toList())
            for (Posting posting : entry.postings())
                if (posting.account() instanceof LedgerAccount.Clearing(Channel channel)) {
                    UnitPath unit =
                            balances.whole(entry.account()).orElseThrow().unit();
                    boolean came = posting.amount().isPositive();
                    taken.merge(
                            unit + " " + entry.day() + " " + channel.name(),
                            new Taken(
                                    unit,
                                    entry.day(),
                                    channel,
                                    came ? 1 : 0,
                                    came ? posting.amount() : Money.ZERO,
                                    came ? Money.ZERO : posting.amount().negated()),
                            MemoryLedgerReports::plus);
                }
        return List.copyOf(taken.values());
    }

    @Override
    public List<TakenAt> takingsAtCounters(Scope scope, Optional<UnitPath> counters, Span days) {
        Map<String, TakenAt> taken = new TreeMap<>();
        ledger.all()
                .filter(entry -> days.contains(entry.day()) && TAKING.contains(entry.cause()))
                .forEach(entry -> ledger.till(entry)
                        .filter(till -> scope.covers(Scope.Owner.of(till)))
                        .filter(till -> counters.map(unit -> unit.covers(till)).orElse(true))
                        .ifPresent(till -> entry.postings().stream()
                                .filter(posting -> posting.account().equals(COUNTER))
                                .forEach(posting -> merge(taken, till, entry, posting.amount()))));
        return List.copyOf(taken.values());
    }

    private void merge(Map<String, TakenAt> taken, UnitPath till, LedgerEntry entry, Money amount) {
        UnitPath unit = balances.whole(entry.account()).orElseThrow().unit();
        boolean came = amount.isPositive();
        taken.merge(
                till + " " + unit + " " + entry.day(),
                new TakenAt(
                        till,
                        unit,
                        entry.day(),
                        came ? 1 : 0,
                        came ? amount : Money.ZERO,
                        came ? Money.ZERO : amount.negated()),
                (one, other) -> new TakenAt(
                        till,
                        unit,
                        entry.day(),
                        one.payments() + other.payments(),
                        one.taken().plus(other.taken()),
                        one.returned().plus(other.returned())));
    }

    private static Taken plus(Taken one, Taken other) {
        return new Taken(
                one.unit(),
                one.day(),
                one.channel(),
                one.payments() + other.payments(),
                one.taken().plus(other.taken()),
                one.returned().plus(other.returned()));
    }

    private static Optional<String> component(Posting posting) {
        return switch (posting.account()) {
            case LedgerAccount.Revenue(String component) -> Optional.of(component);
            case LedgerAccount.LateFees() -> Optional.of("LATE_FEES");
            default -> Optional.empty();
        };
    }

    private Earned earned(LedgerEntry entry, Posting posting, String component) {
        AccountBalance balance = balances.whole(entry.account()).orElseThrow();
        UnitPath unit = balance.unit();
        BillNo bill = posting.bill().orElseGet(() -> new BillNo(entry.document()));
        DebtorClass debtor = balance.of(bill).map(Receivable::debtor).orElseThrow();
        return new Earned(unit, component, debtor, posting.amount().negated());
    }

    private Optional<Receivable> receivable(BillNo bill) {
        return balances.debtorOf(bill).flatMap(balances::whole).flatMap(balance -> balance.of(bill));
    }
}
