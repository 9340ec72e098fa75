package org.wattline.adapter.memory.premises;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** Equipment of customers in memory. */
public final class MemoryEquipmentRegister implements EquipmentRegister {
    private static final Comparator<SupplyEquipment> ORDER = Comparator.comparing(SupplyEquipment::account)
            .thenComparing(each -> each.particulars().name());

    private final MemoryTable<EquipmentId, SupplyEquipment> table;

    public MemoryEquipmentRegister(MemoryStore store) {
        table = store.table("equipment", SupplyEquipment::id);
    }

    @Override
    public Optional<SupplyEquipment> find(EquipmentId id) {
        return table.find(id);
    }

    @Override
    public List<SupplyEquipment> ofAccounts(Collection<AccountNo> accounts) {
        Set<AccountNo> wanted = Set.copyOf(accounts);
        return table.stream()
                .filter(each -> wanted.contains(each.account()))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<SupplyEquipment> pastOf(AccountNo account) {
        return ofAccounts(List.of(account)).stream()
                .flatMap(each -> Stream.iterate(
                                each.follows().flatMap(table::find),
                                Optional::isPresent,
                                before ->
                                        before.flatMap(SupplyEquipment::follows).flatMap(table::find))
                        .flatMap(Optional::stream))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Optional<SupplyEquipment> lastOf(EquipmentId id) {
        return Stream.iterate(table.find(id), Optional::isPresent, each -> each.flatMap(this::following))
                .reduce((before, after) -> after)
                .flatMap(last -> last);
    }

    private Optional<SupplyEquipment> following(SupplyEquipment before) {
        return table.stream()
                .filter(each -> each.follows().equals(Optional.of(before.id())))
                .findFirst();
    }

    @Override
    public SupplyEquipment add(SupplyEquipment fresh) {
        boolean taken = ofAccounts(List.of(fresh.account())).stream()
                .anyMatch(each ->
                        each.particulars().name().equals(fresh.particulars().name()));
        if (fresh.follows().isPresent()
                && fresh.follows().flatMap(table::find).flatMap(this::following).isPresent())
            throw new AlreadyThere("equipment that follows on " + fresh.follows());
        if (taken) throw new AlreadyThere("equipment " + fresh.particulars().name());
        return table.add(fresh);
    }

    @Override
    public SupplyEquipment save(SupplyEquipment changed) {
        return table.save(changed);
    }
}
