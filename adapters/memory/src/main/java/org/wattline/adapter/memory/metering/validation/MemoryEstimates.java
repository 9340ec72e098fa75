package org.wattline.adapter.memory.metering.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.validation.Estimates;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.reading.ReadingRef;

/** How estimates came about, in memory. */
public final class MemoryEstimates implements Estimates {
    private static final Comparator<Estimate> ORDER =
            Comparator.comparing(estimate -> estimate.target().toString());

    private final MemoryRows<Estimate> rows;

    public MemoryEstimates(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public void addAll(List<Estimate> estimates) {
        for (Estimate estimate : estimates) {
            String key = estimate.target().toString();
            if (rows.find(key).isPresent()) throw new AlreadyThere("estimate " + key);
            rows.put(key, estimate);
        }
    }

    @Override
    public Optional<Estimate> find(ReadingRef target) {
        return rows.find(target.toString());
    }

    @Override
    public List<Estimate> of(Collection<MeteringPointNo> points, Span days) {
        Set<MeteringPointNo> wanted = Set.copyOf(points);
        return rows.all().stream()
                .filter(e -> wanted.contains(e.target().point())
                        && days.contains(e.target().day()))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<Estimate> restingOn(Collection<? extends ReadingRef> inputs) {
        return rows.all().stream()
                .filter(e -> inputs.stream().anyMatch(e.inputs()::contains))
                .sorted(ORDER)
                .toList();
    }
}
