package org.wattline.adapter.memory.billing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.customer.AccountNo;

/** Credit and debit notes in memory. */
public final class MemoryAdjustments implements Adjustments {
    private final MemoryTable<BillNo, Adjustment> table;

    public MemoryAdjustments(MemoryStore store) {
        table = store.table("bill-adjustment", Adjustment::no);
    }

    @Override
    public Optional<Adjustment> find(BillNo no) {
        return table.find(no);
    }

    @Override
    public Adjustment add(Adjustment note) {
        return table.add(note);
    }

    @Override
    public Adjustment save(Adjustment note) {
        return table.save(note);
    }

    @Override
    public List<BillNo> correcting(BillNo bill) {
        return table.stream()
                .filter(note -> note.corrects().equals(Optional.of(bill)))
                .map(Adjustment::no)
                .sorted()
                .toList();
    }

    @Override
    public Set<AccountNo> undecided(Collection<AccountNo> accounts) {
        Set<AccountNo> wanted = Set.copyOf(accounts);
        return table.stream()
                .filter(note -> wanted.contains(note.account()) && note.stage() instanceof Adjustment.Stage.Drafted)
                .map(Adjustment::account)
                .collect(Collectors.toSet());
    }

    @Override
    public Page<Adjustment> list(Scope scope, Optional<AccountNo> account, Optional<String> state, Page.Request page) {
        List<Adjustment> rows = table.stream()
                .filter(note ->
                        scope.covers(Scope.Owner.of(note.unit(), note.customer().value())))
                .filter(note -> account.map(note.account()::equals).orElse(true))
                .filter(note -> state.map(note.stage().label()::equals).orElse(true))
                .sorted(Comparator.comparing(Adjustment::no).reversed())
                .filter(note -> page.after()
                        .map(last -> note.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), note -> note.no().value());
    }
}
