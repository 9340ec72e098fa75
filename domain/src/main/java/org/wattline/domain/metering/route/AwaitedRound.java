package org.wattline.domain.metering.route;

import java.util.Optional;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.Hold;

/**
 * A point on a round that is not released to billing.
 *
 * @param covers days that the round reads
 * @param automatic whether its reading came by itself, or did on the round before while this one is open
 */
public record AwaitedRound(
        AccountNo account,
        MeteringPointNo point,
        ReadingPlanId plan,
        RouteClass routeClass,
        Span covers,
        boolean automatic) {
    /** What holds the bills of these days, unless the policy lets them pass. */
    public Optional<Hold> hold(ReadingPolicy policy) {
        return policy.of(routeClass).gate().holds(automatic)
                ? Optional.of(new Hold.Round(account, plan, point, covers))
                : Optional.empty();
    }
}
