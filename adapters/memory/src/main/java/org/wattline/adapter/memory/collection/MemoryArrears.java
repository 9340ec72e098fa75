package org.wattline.adapter.memory.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.collection.ArrearsViews;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.payment.Balances;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** What is overdue, from the balances in memory. */
public final class MemoryArrears implements ArrearsViews {
    private final Balances balances;
    private final CollectionHolds holds;

    public MemoryArrears(Balances balances, CollectionHolds holds) {
        this.balances = balances;
        this.holds = holds;
    }

    @Override
    public List<Arrears> overdue(LocalDate today, Optional<AccountNo> after, int limit) {
        List<Arrears> late = new ArrayList<>();
        Optional<AccountNo> last = after;
        List<AccountBalance> owing;
        do {
            owing = balances.owing(last, limit);
            for (AccountBalance each : owing) of(each, today).ifPresent(late::add);
            if (!owing.isEmpty()) last = Optional.of(owing.getLast().account());
        } while (owing.size() == limit && late.size() < limit);
        return late.stream().limit(limit).toList();
    }

    @Override
    public List<Arrears> of(Collection<AccountNo> accounts, LocalDate today) {
        return balances.findAll(accounts).values().stream()
                .sorted(Comparator.comparing(AccountBalance::account))
                .flatMap(each -> of(each, today).stream())
                .toList();
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
