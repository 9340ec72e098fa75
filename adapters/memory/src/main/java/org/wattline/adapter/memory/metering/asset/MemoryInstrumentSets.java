package org.wattline.adapter.memory.metering.asset;

import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.asset.InstrumentSets;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.asset.Fitting;
import org.wattline.domain.metering.asset.InstrumentSet;

/** Instrument transformers of points in memory. */
public final class MemoryInstrumentSets implements InstrumentSets {
    private final MemoryTable<MeteringPointNo, InstrumentSet> table;

    public MemoryInstrumentSets(MemoryStore store) {
        table = store.table("instrument-set", InstrumentSet::point);
    }

    @Override
    public Optional<InstrumentSet> find(MeteringPointNo point) {
        return table.find(point);
    }

    @Override
    public InstrumentSet add(InstrumentSet fresh) {
        requireFree(fresh);
        return table.add(fresh);
    }

    @Override
    public InstrumentSet save(InstrumentSet changed) {
        requireFree(changed);
        return table.save(changed);
    }

    private void requireFree(InstrumentSet set) {
        for (Fitting each : set.fittings())
            if (each.to().isEmpty()
                    && table.stream()
                            .filter(other -> !other.point().equals(set.point()))
                            .flatMap(other -> other.fittings().stream())
                            .anyMatch(other ->
                                    other.to().isEmpty() && other.asset().equals(each.asset())))
                throw new AlreadyThere("transformer " + each.asset());
    }
}
