package org.wattline.adapter.memory.collection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.collection.CollectionCases;
import org.wattline.application.collection.CollectionTaskViews;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionStep;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.customer.AccountNo;

/** Cases in memory. */
public final class MemoryCollectionCases implements CollectionCases, CollectionTaskViews {
    private final MemoryTable<CaseId, CollectionCase> table;

    public MemoryCollectionCases(MemoryStore store) {
        table = store.table("collection-case", CollectionCase::id);
    }

    @Override
    public Optional<CollectionCase> find(CaseId id) {
        return table.find(id);
    }

    @Override
    public List<CollectionCase> open(Collection<AccountNo> accounts) {
        Set<AccountNo> wanted = new HashSet<>(accounts);
        return table.stream()
                .filter(each -> each.isOpen() && wanted.contains(each.account()))
                .toList();
    }

    @Override
    public List<CollectionCase> open(Optional<AccountNo> after, int limit) {
        return table.stream()
                .filter(each -> each.isOpen()
                        && after.map(last -> each.account().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(CollectionCase::account))
                .limit(limit)
                .toList();
    }

    @Override
    public void addAll(Collection<CollectionCase> cases) {
        for (CollectionCase each : cases) {
            if (!open(List.of(each.account())).isEmpty()) throw new AlreadyThere("open case of " + each.account());
            table.add(each);
        }
    }

    @Override
    public void saveAll(Collection<CollectionCase> cases) {
        cases.forEach(table::save);
    }

    @Override
    public CollectionCase save(CollectionCase changed) {
        return table.save(changed);
    }

    @Override
    public Page<CollectionCase> list(
            Scope scope, Optional<AccountNo> account, Optional<Boolean> open, Page.Request page) {
        List<CollectionCase> rows = table.stream()
                .filter(each -> covers(scope, each))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each -> open.map(wanted -> each.isOpen() == wanted).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(CollectionCase::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }

    private static boolean covers(Scope scope, CollectionCase each) {
        return scope.covers(Scope.Owner.of(each.unit(), each.customer().value()));
    }

    @Override
    public Page<Row> openSteps(Scope scope, Optional<DunningAction> action, Optional<String> owner, Page.Request page) {
        List<Row> rows = table.stream()
                .filter(each -> each.isOpen() && covers(scope, each))
                .flatMap(each ->
                        each.steps().stream().filter(CollectionStep::isOpen).map(step -> row(each, step)))
                .filter(row -> action.map(wanted -> row.action() == wanted).orElse(true))
                .filter(row -> owner.isEmpty() || row.owner().equals(owner))
                .filter(row -> page.after()
                        .map(after -> row.position().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Row::position))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), Row::position);
    }

    private static Row row(CollectionCase of, CollectionStep step) {
        return new Row(of.id(), of.account(), of.unit(), step.action(), step.on(), step.owed(), step.owner());
    }
}
