package org.wattline.adapter.memory.payment.debit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.debit.Debits;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.quantity.Money;

/** Debits in memory. */
public final class MemoryDebits implements Debits {
    private final MemoryTable<DebitNo, Debit> table;

    public MemoryDebits(MemoryStore store) {
        table = store.table("debit", Debit::no);
    }

    @Override
    public Optional<Debit> find(DebitNo no) {
        return table.find(no);
    }

    @Override
    public List<Debit> findAll(Collection<DebitNo> numbers) {
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(no -> table.find(no).stream())
                .toList();
    }

    @Override
    public List<Debit> of(BillNo bill) {
        return table.stream()
                .filter(each -> each.bill().equals(bill))
                .sorted(Comparator.comparing(Debit::attempt))
                .toList();
    }

    @Override
    public Set<BillNo> planned(Collection<BillNo> bills) {
        return table.stream()
                .filter(each -> !(each.stage() instanceof Debit.Withdrawn))
                .map(Debit::bill)
                .filter(new HashSet<>(bills)::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<DebitNo> due(LocalDate day, Optional<DebitNo> after, int limit) {
        return table.stream()
                .filter(each -> each.stage() instanceof Debit.Announced
                        && !each.debitOn().isAfter(day))
                .map(Debit::no)
                .filter(no -> after.map(last -> no.compareTo(last) > 0).orElse(true))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<DebitNo> unanswered(Optional<DebitNo> after, int limit) {
        return table.stream()
                .filter(each -> each.stage() instanceof Debit.Sent && each.channel() != Channel.DIRECT_DEBIT)
                .map(Debit::no)
                .filter(no -> after.map(last -> no.compareTo(last) > 0).orElse(true))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public Map<MandateNo, Money> inMonth(Collection<MandateNo> mandates, YearMonth month) {
        Map<MandateNo, Money> sums = new HashMap<>();
        table.stream()
                .filter(each -> mandates.contains(each.mandate())
                        && YearMonth.from(each.debitOn()).equals(month)
                        && !over(each))
                .forEach(each -> sums.merge(each.mandate(), each.amount(), Money::plus));
        return sums;
    }

    private static boolean over(Debit debit) {
        return debit.stage() instanceof Debit.Failed || debit.stage() instanceof Debit.Withdrawn;
    }

    @Override
    public List<Debit> sentToBank(LocalDate day) {
        return table.stream()
                .filter(each ->
                        each.channel() == Channel.DIRECT_DEBIT && each.sentOn().equals(Optional.of(day)))
                .toList();
    }

    @Override
    public Page<Debit> list(Scope scope, Filter filter, Page.Request page) {
        List<Debit> wanted = table.stream()
                .sorted(Comparator.comparing(Debit::no).reversed())
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> filter.account().map(each.account()::equals).orElse(true))
                .filter(each -> filter.state().map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.no().value());
    }

    @Override
    public Debit add(Debit debit) {
        if (of(debit.bill()).stream().anyMatch(each -> !over(each)))
            throw new AlreadyThere("a debit of bill " + debit.bill() + " that is not over");
        return table.add(debit);
    }

    @Override
    public List<Debit> saveAll(List<Debit> debits) {
        return debits.stream().map(table::save).toList();
    }

    @Override
    public Debit save(Debit debit) {
        return table.save(debit);
    }
}
