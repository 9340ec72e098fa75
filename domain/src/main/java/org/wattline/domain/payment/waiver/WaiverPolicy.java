package org.wattline.domain.payment.waiver;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/**
 * For what reasons late fees are waived and who may approve of it (违约金减免权限), dated.
 *
 * @param reasons codes of the reasons that count
 * @param limits up to how much each level of the organisation approves; a level that is not there has no limit
 */
public record WaiverPolicy(String id, Span inForce, String source, Set<String> reasons, Map<UnitLevel, Money> limits) {
    public WaiverPolicy {
        reasons = Set.copyOf(reasons);
        limits = Map.copyOf(limits);
    }

    public boolean allows(UnitLevel level, Money amount) {
        return Optional.ofNullable(limits.get(level))
                .map(most -> amount.compareTo(most) <= 0)
                .orElse(true);
    }
}
