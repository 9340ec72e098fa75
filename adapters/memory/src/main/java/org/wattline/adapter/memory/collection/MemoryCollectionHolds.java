package org.wattline.adapter.memory.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.customer.AccountNo;

/** Holds in memory. */
public final class MemoryCollectionHolds implements CollectionHolds {
    private final MemoryTable<HoldId, CollectionHold> table;

    public MemoryCollectionHolds(MemoryStore store) {
        table = store.table("collection-hold", CollectionHold::id);
    }

    @Override
    public Optional<CollectionHold> find(HoldId id) {
        return table.find(id);
    }

    @Override
    public CollectionHold add(CollectionHold hold) {
        if (hold.bill().isPresent()
                && table.stream()
                        .anyMatch(each ->
                                each.bill().equals(hold.bill()) && each.ended().isEmpty()))
            throw new AlreadyThere("dispute about " + hold.bill().get());
        return table.add(hold);
    }

    @Override
    public CollectionHold save(CollectionHold hold) {
        return table.save(hold);
    }

    @Override
    public List<CollectionHold> standing(Collection<AccountNo> accounts, LocalDate day) {
        Set<AccountNo> wanted = new HashSet<>(accounts);
        return table.stream()
                .filter(each -> wanted.contains(each.account()) && each.standsOn(day))
                .sorted(Comparator.comparing(CollectionHold::id))
                .toList();
    }

    @Override
    public Page<CollectionHold> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<CollectionHold> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(CollectionHold::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
