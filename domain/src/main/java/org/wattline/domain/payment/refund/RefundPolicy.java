package org.wattline.domain.payment.refund;

import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/**
 * Who may approve of refunds (退费审批权限), dated.
 *
 * @param limits up to how much each level of the organisation approves; a level that is not there has no limit
 */
public record RefundPolicy(String id, Span inForce, String source, Map<UnitLevel, Money> limits) {
    public RefundPolicy {
        limits = Map.copyOf(limits);
    }

    public boolean allows(UnitLevel level, Money amount) {
        return Optional.ofNullable(limits.get(level))
                .map(most -> amount.compareTo(most) <= 0)
                .orElse(true);
    }
}
