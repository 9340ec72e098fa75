package org.wattline.application.connection.plan;

import java.util.Map;
import java.util.Set;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.plan.SupplyPlan;

/** What steps may ask of the latest version of the supply plan. */
public final class PlanFacts implements ConnectionFacts {
    private final SupplyPlans plans;
    private final BusinessClock clock;

    public PlanFacts(SupplyPlans plans, BusinessClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return SupplyPlan.FACTS;
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        return SupplyPlan.facts(plans.latest(application), clock.today());
    }
}
