package org.wattline.domain.metering.route;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * One round over a route (抄表计划): planned when the one before it is due, taken onto a reader's terminal or left to automatic readings, read,
 * checked by somebody else, and released to billing.
 *
 * @param reader login of whoever reads it
 * @param window when readings count for it
 */
public record ReadingPlan(
        ReadingPlanId id,
        UnitPath unit,
        RouteClass routeClass,
        String reader,
        ReadingWindow window,
        State state,
        Version version)
        implements Versioned<ReadingPlan> {
    /** Where it is. */
    public enum State {
        PLANNED,
        DOWNLOADED,
        READ,
        CHECKED,
        RELEASED
    }

    /** The next round of a route. */
    public static Change<ReadingPlan> made(ReadingRoute route, LocalDate due, ReadingPolicy policy) {
        ReadingPlan plan = new ReadingPlan(
                new ReadingPlanId(route.code(), due),
                route.unit(),
                route.routeClass(),
                route.termsFor(due).reader(),
                policy.of(route.routeClass()).around(due),
                State.PLANNED,
                Version.NEW);
        return Change.of(plan, plan.event());
    }

    /** It is on the reader's terminal; its tasks stay as they are from now on. */
    public Outcome<Change<ReadingPlan>> downloaded() {
        return state == State.PLANNED || state == State.DOWNLOADED
                ? to(State.DOWNLOADED)
                : Outcome.refused(RouteRefusal.PLAN_STEP_NOT_POSSIBLE);
    }

    /** Every point was read, estimated or explained. @param open how many were not */
    public Outcome<Change<ReadingPlan>> read(int open) {
        if (state != State.PLANNED && state != State.DOWNLOADED)
            return Outcome.refused(RouteRefusal.PLAN_STEP_NOT_POSSIBLE);
        return open == 0 ? to(State.READ) : Outcome.refused(RouteRefusal.TASKS_OPEN);
    }

    /** Somebody else looked at it. @param held how many values wait for a decision */
    public Outcome<Change<ReadingPlan>> checked(String by, int held) {
        if (state != State.READ) return Outcome.refused(RouteRefusal.PLAN_STEP_NOT_POSSIBLE);
        if (by.equals(reader)) return Outcome.refused(RouteRefusal.OWN_ROUND);
        return held == 0 ? to(State.CHECKED) : Outcome.refused(RouteRefusal.VALUES_HELD);
    }

    /** Bills may rest on it. */
    public Outcome<Change<ReadingPlan>> released() {
        return state == State.CHECKED ? to(State.RELEASED) : Outcome.refused(RouteRefusal.PLAN_STEP_NOT_POSSIBLE);
    }

    private Outcome<Change<ReadingPlan>> to(State next) {
        ReadingPlan plan = new ReadingPlan(id, unit, routeClass, reader, window, next, version);
        return Outcome.done(Change.of(plan, plan.event()));
    }

    private RouteEvent event() {
        return new RouteEvent(
                "metering.reading-plan-moved",
                id.toString(),
                Map.of("route", id.route().code(), "due", id.due().toString(), "state", state.name()));
    }

    @Override
    public ReadingPlan at(Version next) {
        return new ReadingPlan(id, unit, routeClass, reader, window, state, next);
    }
}
