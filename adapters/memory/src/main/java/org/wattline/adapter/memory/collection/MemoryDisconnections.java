package org.wattline.adapter.memory.collection;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.field.MeterCommandId;

/** Disconnections in memory. */
public final class MemoryDisconnections implements Disconnections {
    private final MemoryTable<DisconnectionId, Disconnection> table;

    public MemoryDisconnections(MemoryStore store) {
        table = store.table("disconnection", Disconnection::id);
    }

    @Override
    public Optional<Disconnection> find(DisconnectionId id) {
        return table.find(id);
    }

    @Override
    public Optional<Disconnection> standing(AccountNo account) {
        return table.stream()
                .filter(each ->
                        each.account().equals(account) && !each.stage().state().isOver())
                .findFirst();
    }

    @Override
    public Set<AccountNo> standing(Set<AccountNo> accounts) {
        return table.stream()
                .filter(each -> !each.stage().state().isOver())
                .map(Disconnection::account)
                .filter(accounts::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Disconnection> awaiting(MeterCommandId command) {
        return table.stream()
                .filter(each -> each.stage().underWay().filter(command::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<Due> approved(Instant before, Optional<Due> after, int limit) {
        Comparator<Due> order = Comparator.comparing(Due::cutAt).thenComparing(Due::id);
        return table.stream()
                .filter(each -> each.stage() instanceof DisconnectionStage.Approved
                        && each.cutAt().isBefore(before))
                .map(each -> new Due(each.cutAt(), each.id()))
                .filter(each -> after.map(last -> order.compare(each, last) > 0).orElse(true))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Override
    public int commanded(UnitPath unit, Instant since) {
        return (int) table.stream()
                .filter(each -> each.unit().equals(unit))
                .filter(each ->
                        each.commandedAt().filter(at -> at.isAfter(since)).isPresent())
                .count();
    }

    @Override
    public Disconnection add(Disconnection fresh) {
        if (standing(fresh.account()).isPresent()) throw new AlreadyThere("disconnection of " + fresh.account());
        return table.add(fresh);
    }

    @Override
    public Disconnection save(Disconnection changed) {
        return table.save(changed);
    }

    @Override
    public Page<Disconnection> list(
            Scope scope, Optional<AccountNo> account, Optional<DisconnectionStage.State> state, Page.Request page) {
        List<Disconnection> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each ->
                        state.map(wanted -> each.stage().state() == wanted).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Disconnection::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
