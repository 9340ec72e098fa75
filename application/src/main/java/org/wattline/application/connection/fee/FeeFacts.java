package org.wattline.application.connection.fee;

import java.util.Map;
import java.util.Set;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.domain.connection.ApplicationNo;

/** Whether the fees of an application let its supply begin: {@code feesSettled}. */
public final class FeeFacts implements ConnectionFacts {
    private static final String SETTLED = "feesSettled";

    private final ChargingFees charging;

    public FeeFacts(ChargingFees charging) {
        this.charging = charging;
    }

    @Override
    public Set<String> names() {
        return Set.of(SETTLED);
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        return Map.of(SETTLED, Boolean.toString(charging.settled(application)));
    }
}
