package org.wattline.application.metering.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.application.metering.validation.VeeExceptions;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.RouteRefusal;
import org.wattline.domain.metering.validation.Action;

/** Leads rounds from plan to release, and has them planned. */
public final class HandlingPlans {
    private final UnitOfWork work;
    private final RoutePorts ports;
    private final VeeExceptions exceptions;
    private final Jobs jobs;
    private final Outbox outbox;

    public HandlingPlans(UnitOfWork work, RoutePorts ports, VeeExceptions exceptions, Jobs jobs, Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.exceptions = exceptions;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /** What can be done with a round. */
    public enum Step {
        DOWNLOAD,
        FINISH,
        CHECK,
        RELEASE
    }

    /** A round goes on. @param seen the version on which it was decided */
    public record Take(ReadingPlanId plan, Version seen, Step step) {}

    public Outcome<ReadingPlan> handle(Caller who, Take command) {
        Function<ReadingPlan, Outcome<Change<ReadingPlan>>> decision = held -> after(who, command.step(), held);
        return work.perform(
                Act.of(who, "metering." + command.step().name().toLowerCase(Locale.ROOT) + "-reading-plan"),
                () -> ports.plans()
                        .find(command.plan())
                        .<Outcome<ReadingPlan>>map(held -> decision.apply(held.at(command.seen()))
                                .map(change -> {
                                    outbox.publish(change.facts());
                                    return ports.plans().save(change.state());
                                }))
                        .orElse(Outcome.refused(RouteRefusal.PLAN_NOT_FOUND)));
    }

    /** What a step would lead to. */
    public Outcome<Change<ReadingPlan>> after(Caller who, Step step, ReadingPlan held) {
        return switch (step) {
            case DOWNLOAD -> held.downloaded();
            case FINISH -> held.read(ports.tasks().open(List.of(held.id())).getOrDefault(held.id(), 0));
            case CHECK -> held.checked(who.login(), heldValues(held));
            case RELEASE -> held.released();
        };
    }

    /** Values in the round's window that validation holds until somebody decides. */
    private int heldValues(ReadingPlan plan) {
        Span days =
                Span.of(Zone.day(plan.window().opens()), Zone.day(plan.window().closes()));
        int held = 0;
        Optional<String> after = Optional.empty();
        do {
            Page<ReadingTask> page = ports.tasks().walk(plan.id(), new Page.Request(500, after));
            List<MeteringPointNo> points = new ArrayList<>();
            for (ReadingTask task : page.items()) points.add(task.id().point());
            held += (int) exceptions.about(points, days).stream()
                    .filter(each ->
                            each.action() == Action.HOLD && VeeExceptions.Status.of(each) == VeeExceptions.Status.OPEN)
                    .count();
            after = page.next();
        } while (after.isPresent());
        return held;
    }

    /** Has rounds of the caller's unit and those below planned and settled now. */
    public Outcome<UUID> plan(Caller who) {
        return work.perform(
                Act.of(who, "metering.start-planning-readings"),
                () -> Outcome.done(jobs.submit(
                        who, PlanningReadings.KIND, Map.of("unit", who.unit().path()))));
    }
}
