package org.wattline.adapter.memory.billing.collective;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.collective.CollectiveGroups;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.collective.Member;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Groups of accounts in memory. */
public final class MemoryCollectiveGroups implements CollectiveGroups {
    private final MemoryTable<CollectiveGroupId, CollectiveGroup> table;

    public MemoryCollectiveGroups(MemoryStore store) {
        table = store.table("collective-group", CollectiveGroup::id);
    }

    @Override
    public Optional<CollectiveGroup> find(CollectiveGroupId id) {
        return table.find(id);
    }

    @Override
    public CollectiveGroup add(CollectiveGroup group) {
        once(group);
        return table.add(group);
    }

    @Override
    public CollectiveGroup save(CollectiveGroup group) {
        once(group);
        return table.save(group);
    }

    private void once(CollectiveGroup group) {
        for (Member member : group.members())
            if (having(member.account(), member.during())
                    .anyMatch(other -> !other.id().equals(group.id())))
                throw new AlreadyThere("collective_member_once");
    }

    private Stream<CollectiveGroup> having(AccountNo account, Span days) {
        return table.stream()
                .filter(group -> group.members().stream()
                        .anyMatch(member -> member.account().equals(account)
                                && member.during().overlaps(days)));
    }

    @Override
    public Optional<CollectiveGroupId> of(AccountNo account, Span days) {
        return having(account, days).map(CollectiveGroup::id).findFirst();
    }

    @Override
    public List<CollectiveGroupId> of(UnitPath unit) {
        return table.stream()
                .filter(group -> unit.covers(group.unit()))
                .map(CollectiveGroup::id)
                .toList();
    }

    @Override
    public Page<CollectiveGroup> list(Scope scope, Page.Request page) {
        List<CollectiveGroup> rows = table.stream()
                .filter(group ->
                        scope.covers(Scope.Owner.of(group.unit(), group.payer().value())))
                .sorted(Comparator.comparing(
                                (CollectiveGroup group) -> group.id().toString())
                        .reversed())
                .filter(group -> page.after()
                        .map(last -> group.id().toString().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), group -> group.id().toString());
    }
}
