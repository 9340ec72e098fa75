package org.wattline.domain.metering.poll;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Meters are asked by another plan from now on. */
public record PollingPlanChanged(String plan, KeptPlan.State state) implements Event {
    @Override
    public String type() {
        return "metering.polling-plan-changed";
    }

    @Override
    public String subject() {
        return plan;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("plan", plan, "state", state.name());
    }
}
