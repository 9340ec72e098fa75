package org.wattline.adapter.memory.premises;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;

/** Premises in memory. */
public final class MemoryPremises implements PremisesRegister {
    private final MemoryTable<PremisesId, Premises> table;

    public MemoryPremises(MemoryStore store) {
        table = store.table("premises", Premises::id);
    }

    @Override
    public Optional<Premises> find(PremisesId id) {
        return table.find(id);
    }

    @Override
    public void add(Premises premises) {
        table.add(premises);
    }

    @Override
    public void addAll(List<Premises> premises) {
        premises.forEach(this::add);
    }

    @Override
    public Premises save(Premises premises) {
        return table.save(premises);
    }
}
