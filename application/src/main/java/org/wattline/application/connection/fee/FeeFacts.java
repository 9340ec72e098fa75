package org.wattline.application.connection.fee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.workflow.ProcessInstance;

/**
 * Whether the fees of an application let its supply begin: {@code feesSettled}. Each that the standards make due is charged (CON-250), and none of
 * those that are charged is in the way.
 */
public final class FeeFacts implements ConnectionFacts {
    private static final String SETTLED = "feesSettled";

    private final ChargingFees charging;
    private final DeterminingFees determining;
    private final Function<ApplicationNo, Optional<? extends AnyApplication>> applications;

    /** @param applications finds those of the kind that it tells about */
    public FeeFacts(
            ChargingFees charging,
            DeterminingFees determining,
            Function<ApplicationNo, Optional<? extends AnyApplication>> applications) {
        this.charging = charging;
        this.determining = determining;
        this.applications = applications;
    }

    @Override
    public Set<String> names() {
        return Set.of(SETTLED);
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        return of(application, new Collected(form));
    }

    /** What steps before have told counts; the form tells what is known for the first time. */
    @Override
    public Map<String, String> of(ProcessInstance instance, Map<String, String> form) {
        Map<String, String> told = new HashMap<>(form);
        told.putAll(instance.data());
        return of(new ApplicationNo(instance.no().value()), new Collected(told));
    }

    private Map<String, String> of(ApplicationNo no, Collected collected) {
        List<FeeCalculation> due = applications
                .apply(no)
                .map(application -> determining.foreseen(application, collected))
                .orElse(List.of());
        return Map.of(SETTLED, Boolean.toString(charging.settled(no, due)));
    }
}
