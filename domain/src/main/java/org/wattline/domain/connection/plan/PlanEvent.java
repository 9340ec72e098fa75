package org.wattline.domain.connection.plan;

import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Something happened to a supply plan; the type says what. @param subject number of the application */
public record PlanEvent(String type, String subject, Map<String, String> facts) implements Event {
    public PlanEvent {
        facts = Map.copyOf(facts);
    }

    static PlanEvent of(SupplyPlan plan, String what, String... more) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "application", plan.application().value(),
                "unit", plan.unit().path(),
                "plan", Integer.toString(plan.number())));
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return new PlanEvent("connection.plan-" + what, plan.application().value(), facts);
    }
}
