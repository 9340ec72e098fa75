package org.wattline.domain.metering.poll;

import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A polling plan (采集方案) that the company keeps itself. What it says holds at once. It takes the place of a plan of the same id that the product
 * brings along: it can change that one, or withdraw it, so that nobody asks by it.
 */
public record KeptPlan(PollingPlan plan, State state, Version version) implements Versioned<KeptPlan> {
    /** Whether meters are asked by it. */
    public enum State {
        IN_FORCE,
        WITHDRAWN
    }

    public static Change<KeptPlan> drafted(PollingPlan plan) {
        return changed(plan, State.IN_FORCE, Version.NEW);
    }

    /** One that the product brings along, before anybody changed it. */
    public static KeptPlan shipped(PollingPlan plan) {
        return new KeptPlan(plan, State.IN_FORCE, Version.NEW);
    }

    public String id() {
        return plan.id();
    }

    /** It says something else; one that was withdrawn is in force again. */
    public Outcome<Change<KeptPlan>> changed(PollingPlan to) {
        if (!to.id().equals(plan.id())) return Outcome.refused(PollRefusal.PLAN_NOT_FOUND);
        return Outcome.done(changed(to, State.IN_FORCE, version));
    }

    /** Nobody asks by it any more. */
    public Outcome<Change<KeptPlan>> withdrawn() {
        if (state == State.WITHDRAWN) return Outcome.refused(PollRefusal.PLAN_WITHDRAWN);
        return Outcome.done(changed(plan, State.WITHDRAWN, version));
    }

    private static Change<KeptPlan> changed(PollingPlan plan, State state, Version version) {
        return Change.of(new KeptPlan(plan, state, version), new PollingPlanChanged(plan.id(), state));
    }

    @Override
    public KeptPlan at(Version next) {
        return new KeptPlan(plan, state, next);
    }
}
