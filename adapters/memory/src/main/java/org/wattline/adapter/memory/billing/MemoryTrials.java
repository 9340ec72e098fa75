package org.wattline.adapter.memory.billing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.adapter.memory.platform.NewestFirst;
import org.wattline.application.billing.trial.Trials;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;

/** What-if runs in memory. */
public final class MemoryTrials implements Trials {
    private final MemoryTable<TrialId, Trial> table;
    private final MemoryRows<Kept> changes;

    public MemoryTrials(MemoryStore store) {
        table = store.table("what-if-run", Trial::id);
        changes = store.rows();
    }

    @Override
    public Optional<Trial> find(TrialId id) {
        return table.find(id);
    }

    @Override
    public void add(Trial trial) {
        table.add(trial);
    }

    @Override
    public Trial save(Trial trial) {
        return table.save(trial);
    }

    @Override
    public Page<Trial> list(Scope scope, Page.Request page) {
        return NewestFirst.page(table.stream(), Trial::unit, Trial::id, scope, page);
    }

    @Override
    public void keep(TrialId id, List<AccountChange> found) {
        for (AccountChange change : found) changes.put(id + " " + change.account(), new Kept(id, change));
    }

    @Override
    public Page<AccountChange> changes(TrialId id, Page.Request page) {
        List<AccountChange> rows = of(id).filter(change -> page.after()
                        .map(after -> change.account().value().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(change -> change.account().value()))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), change -> change.account().value());
    }

    @Override
    public List<AccountChange> extremes(TrialId id, boolean dearer, int most) {
        Comparator<AccountChange> rising = Comparator.comparing(AccountChange::difference);
        return of(id).filter(change -> dearer
                        ? change.difference().isPositive()
                        : change.difference().isNegative())
                .sorted((dearer ? rising.reversed() : rising)
                        .thenComparing(change -> change.account().value()))
                .limit(most)
                .toList();
    }

    private Stream<AccountChange> of(TrialId id) {
        return changes.all().stream().filter(kept -> kept.id.equals(id)).map(Kept::change);
    }

    private record Kept(TrialId id, AccountChange change) {}
}
