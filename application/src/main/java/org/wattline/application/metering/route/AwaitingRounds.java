package org.wattline.application.metering.route;

import java.util.Collection;
import java.util.List;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.exception.Hold;

/** Keeps bills waiting until the rounds that read their days are released, as far as the policy of the class says so. */
public final class AwaitingRounds implements HeldReadings {
    private final RoutePorts ports;

    public AwaitingRounds(RoutePorts ports) {
        this.ports = ports;
    }

    @Override
    public List<Hold> holding(Collection<AccountNo> accounts, Span period) {
        return ports.views().awaited(accounts, period).stream()
                .flatMap(round ->
                        round.hold(ports.policies().inForce(round.plan().due())).stream())
                .toList();
    }
}
