package org.wattline.domain.customer.duplicate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Span;

/**
 * How much shared traits weigh, for some days (查重规则).
 *
 * @param likely from so many points on two customers likely are one
 * @param weights points of each kind of trait; of one family only the heaviest counts
 */
public record DuplicatePolicy(String id, Span inForce, String source, int likely, Map<TraitKind, Integer> weights) {
    public DuplicatePolicy {
        weights = Map.copyOf(weights);
        for (TraitKind kind : TraitKind.values())
            if (!weights.containsKey(kind)) throw new IllegalArgumentException("no weight for " + kind);
        if (weights.values().stream().anyMatch(points -> points < 0 || points > 100))
            throw new IllegalArgumentException("a weight has 0 … 100 points");
        if (likely < 1 || likely > 100) throw new IllegalArgumentException("likely is from 1 … 100 points on");
    }

    /** Of 100. */
    public int weight(TraitKind kind) {
        return Optional.ofNullable(weights.get(kind)).orElseThrow();
    }

    /** Points of what is shared: of each family the heaviest. */
    public int score(Set<TraitKind> shared) {
        Map<String, Integer> heaviest = new HashMap<>();
        for (TraitKind kind : shared) heaviest.merge(kind.family(), weight(kind), Math::max);
        return heaviest.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether those who share this likely are one. */
    public boolean likely(Set<TraitKind> shared) {
        return score(shared) >= likely;
    }
}
