package org.wattline.adapter.memory.premises;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.Network;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;

/** Feeders and transformer areas in memory. */
public final class MemoryNetwork implements Network {
    private final MemoryRows<Feeder> feeders;
    private final MemoryRows<TransformerArea> areas;

    public MemoryNetwork(MemoryStore store) {
        feeders = store.rows();
        areas = store.rows();
    }

    @Override
    public Optional<Feeder> feeder(FeederCode code) {
        return feeders.find(code.code());
    }

    @Override
    public Optional<TransformerArea> area(AreaCode code) {
        return areas.find(code.code());
    }

    @Override
    public Page<TransformerArea> areas(Scope scope, Page.Request page) {
        List<TransformerArea> found = areas.all().stream()
                .filter(each -> scope.customers().isEmpty())
                .filter(each ->
                        scope.unit().map(unit -> unit.covers(each.unit())).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.code().code().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> each.code().code());
    }

    @Override
    public List<TransformerArea> areasOf(FeederCode feeder) {
        return areas.all().stream().filter(each -> each.feeder().equals(feeder)).toList();
    }

    @Override
    public void put(List<Feeder> newFeeders, List<TransformerArea> newAreas) {
        newFeeders.forEach(each -> feeders.put(each.code().code(), each));
        newAreas.forEach(each -> areas.put(each.code().code(), each));
    }
}
