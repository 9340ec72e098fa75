package org.wattline.adapter.http.metering.field;

import java.time.Duration;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.poll.KeptPlan;
import org.wattline.domain.metering.poll.PollingPlan;

/** A polling plan as it stands; version 0 is one that the product brings along and nobody changed. */
public record KeptPlanBody(String planId, KeptPlan.State state, PlanTerms terms, Version version) implements Tagged {
    static final KeptPlanBody EXAMPLE =
            new KeptPlanBody("NIGHT-CURVE", KeptPlan.State.IN_FORCE, PlanTerms.EXAMPLE, new Version(1));

    static KeptPlanBody of(KeptPlan kept) {
        PollingPlan plan = kept.plan();
        return new KeptPlanBody(
                plan.id(),
                kept.state(),
                new PlanTerms(
                        plan.name().zh(),
                        plan.name().en(),
                        plan.from(),
                        plan.startAt(),
                        plan.daysBack(),
                        plan.wanted().stream().sorted().toList(),
                        plan.protocols().stream().sorted().toList(),
                        plan.again().stream()
                                .map(Duration::toMinutes)
                                .map(Math::toIntExact)
                                .toList(),
                        plan.source()),
                kept.version());
    }
}
