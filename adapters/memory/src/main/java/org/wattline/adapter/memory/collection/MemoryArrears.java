package org.wattline.adapter.memory.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.application.collection.ArrearsViews;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** What is overdue, from the balances in memory. */
public final class MemoryArrears implements ArrearsViews {
    private final MemoryBalances balances;
    private final CollectionHolds holds;

    public MemoryArrears(MemoryBalances balances, CollectionHolds holds) {
        this.balances = balances;
        this.holds = holds;
    }

    @Override
    public List<Arrears> overdue(LocalDate today, Optional<AccountNo> after, int limit) {
        return among(
                        balances.all()
                                .filter(b -> after.map(last -> b.account().compareTo(last) > 0)
                                        .orElse(true)),
                        today)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Arrears> of(Collection<AccountNo> accounts, LocalDate today) {
        Set<AccountNo> wanted = new HashSet<>(accounts);
        return among(balances.all().filter(b -> wanted.contains(b.account())), today)
                .toList();
    }

    private Stream<Arrears> among(Stream<AccountBalance> some, LocalDate today) {
        return some.sorted(Comparator.comparing(AccountBalance::account)).flatMap(b -> of(b, today).stream());
    }

    private Optional<Arrears> of(AccountBalance balance, LocalDate today) {
        Set<BillNo> disputed = holds.standing(List.of(balance.account()), today).stream()
                .flatMap(hold -> hold.bill().stream())
                .collect(Collectors.toSet());
        List<Receivable> late = balance.open().stream()
                .filter(r -> r.dueOn().isBefore(today) && !disputed.contains(r.bill()))
                .toList();
        if (late.isEmpty()) return Optional.empty();
        return Optional.of(new Arrears(
                balance.account(),
                balance.customer(),
                balance.unit(),
                late.getFirst().debtor(),
                late.getFirst().dueOn(),
                Money.sum(late, Receivable::open),
                late.size()));
    }
}
