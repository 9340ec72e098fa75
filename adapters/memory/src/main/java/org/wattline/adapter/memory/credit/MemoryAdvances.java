package org.wattline.adapter.memory.credit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.credit.Advances;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** Advances in memory. */
public final class MemoryAdvances implements Advances {
    private final MemoryTable<AdvanceNo, Advance> table;

    public MemoryAdvances(MemoryStore store) {
        table = store.table("credit-advance", Advance::no);
    }

    @Override
    public Optional<Advance> find(AdvanceNo no) {
        return table.find(no);
    }

    @Override
    public Optional<Advance> of(BillNo bill) {
        return table.stream().filter(each -> each.bill().equals(bill)).findFirst();
    }

    private static boolean isOpen(Advance advance) {
        return advance.stage() instanceof Advance.Ordered || advance.stage() instanceof Advance.Paid;
    }

    @Override
    public List<AdvanceNo> open(Optional<AdvanceNo> after, int limit) {
        return table.stream()
                .filter(MemoryAdvances::isOpen)
                .map(Advance::no)
                .filter(no -> after.map(last -> no.compareTo(last) > 0).orElse(true))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public Money outstanding(AccountNo account) {
        return Money.sum(
                table.stream()
                        .filter(each -> each.account().equals(account) && isOpen(each))
                        .toList(),
                Advance::amount);
    }

    @Override
    public Page<Advance> list(
            Scope scope, Optional<AccountNo> account, Optional<Advance.State> state, Page.Request page) {
        List<Advance> wanted = table.stream()
                .sorted(Comparator.comparing(Advance::no).reversed())
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each -> state.map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.no().value());
    }

    @Override
    public Advance add(Advance advance) {
        if (of(advance.bill()).isPresent()) throw new AlreadyThere("advance of bill " + advance.bill());
        return table.add(advance);
    }

    @Override
    public Advance save(Advance advance) {
        return table.save(advance);
    }
}
