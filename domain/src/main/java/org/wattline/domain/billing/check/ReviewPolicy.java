package org.wattline.domain.billing.check;

import java.util.Map;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.UseCategory;

/** How strictly bills are checked that are reviewed on some days (核算策略). */
public record ReviewPolicy(String id, Span inForce, String source, Map<UseCategory, ReviewGroup> groups) {
    public ReviewPolicy {
        groups = Map.copyOf(groups);
    }

    /** Of a class; the ordinary one for a class that the policy does not name. */
    public ReviewGroup of(UseCategory category) {
        ReviewGroup ordinary = ReviewGroup.ordinary(category);
        return groups.getOrDefault(category, ordinary);
    }
}
