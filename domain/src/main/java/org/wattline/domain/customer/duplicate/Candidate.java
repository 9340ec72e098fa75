package org.wattline.domain.customer.duplicate;

import java.util.EnumSet;
import java.util.Set;
import org.wattline.domain.customer.CustomerId;

/**
 * A customer that may be the same as another (疑似重复客户).
 *
 * @param shared what both have
 * @param score how much that weighs, in points of the policy of the day
 */
public record Candidate(CustomerId customer, Set<TraitKind> shared, int score) {
    public Candidate {
        shared = shared.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(shared));
    }
}
