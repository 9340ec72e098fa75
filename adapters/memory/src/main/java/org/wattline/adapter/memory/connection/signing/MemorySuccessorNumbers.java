package org.wattline.adapter.memory.connection.signing;

import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.signing.SuccessorNumbers;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;

/** Numbers that are set aside for changes of supply, in memory. */
public final class MemorySuccessorNumbers implements SuccessorNumbers {
    private final MemoryRows<Energising.Numbers> rows;

    public MemorySuccessorNumbers(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public Optional<Energising.Numbers> find(ApplicationNo change) {
        return rows.find(change.value());
    }

    @Override
    public void add(ApplicationNo change, Energising.Numbers numbers) {
        boolean taken = rows.all().stream().anyMatch(each -> each.contract().equals(numbers.contract()));
        if (taken || rows.find(change.value()).isPresent()) throw new AlreadyThere("numbers of change " + change);
        rows.put(change.value(), numbers);
    }
}
