package org.wattline.adapter.memory.access;

import java.util.List;
import java.util.Optional;
import org.wattline.application.access.SealedValues;

/** Nothing is sealed in memory, where no one can read it but the process itself. */
public final class MemorySealedValues implements SealedValues {
    @Override
    public List<String> places() {
        return List.of();
    }

    @Override
    public long count(String place) {
        throw new IllegalArgumentException("nothing is sealed in " + place);
    }

    @Override
    public Step reseal(String place, Optional<String> after, int limit) {
        throw new IllegalArgumentException("nothing is sealed in " + place);
    }
}
