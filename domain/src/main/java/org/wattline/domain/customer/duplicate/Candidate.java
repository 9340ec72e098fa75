package org.wattline.domain.customer.duplicate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.customer.CustomerId;

/** A customer that may be the same as another (疑似重复客户). @param shared what both have */
public record Candidate(CustomerId customer, Set<TraitKind> shared) {
    /** From so many points of 100 on it is likely [D]. */
    public static final int LIKELY = 55;

    public Candidate {
        shared = shared.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(shared));
    }

    /** Points, at most 100: of each family the heaviest. */
    public int score() {
        Map<String, Integer> heaviest = new HashMap<>();
        for (TraitKind kind : shared) heaviest.merge(kind.family(), kind.weight(), Math::max);
        return heaviest.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean likely() {
        return score() >= LIKELY;
    }
}
