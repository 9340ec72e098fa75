package org.wattline.application.metering.poll;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.poll.KeptPlan;
import org.wattline.domain.metering.poll.PollRefusal;
import org.wattline.domain.metering.poll.PollingPlan;

/** Keeps the company's own polling plans, and changes those that the product brings along by keeping one in their stead. */
public final class KeepingPlans {
    private static final String RESOURCE = "polling-plan";

    private final UnitOfWork work;
    private final KeptPlans kept;
    private final PollingPlans plans;
    private final BusinessClock clock;
    private final Outbox outbox;

    public KeepingPlans(UnitOfWork work, KeptPlans kept, PollingPlans plans, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.kept = kept;
        this.plans = plans;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A new plan; it holds at once. */
    public record Draft(PollingPlan plan) {}

    /** A plan says something else, at once. @param seen the version on which it was decided; that of a plan nobody changed is 0 */
    public record Change(Version seen, PollingPlan plan) {}

    /** Nobody asks by a plan any more. @param seen the version on which it was decided */
    public record Withdraw(String plan, Version seen) {}

    /** A plan as it stands, whoever keeps it. */
    public Optional<KeptPlan> find(String id) {
        return kept.find(id).or(() -> plans.shipped(id, clock.today()));
    }

    public Outcome<KeptPlan> handle(Caller who, Draft command) {
        return work.perform(Act.of(who, "metering.draft-polling-plan"), () -> {
            if (find(command.plan().id()).isPresent()) return Outcome.refused(PollRefusal.PLAN_EXISTS);
            return Outcome.done(store(KeptPlan.drafted(command.plan())));
        });
    }

    public Outcome<KeptPlan> handle(Caller who, Change command) {
        return decide(
                who,
                "metering.change-polling-plan",
                command.plan().id(),
                command.seen(),
                plan -> plan.changed(command.plan()));
    }

    public Outcome<KeptPlan> handle(Caller who, Withdraw command) {
        return decide(who, "metering.withdraw-polling-plan", command.plan(), command.seen(), KeptPlan::withdrawn);
    }

    private Outcome<KeptPlan> decide(
            Caller who,
            String name,
            String id,
            Version seen,
            Function<KeptPlan, Outcome<org.wattline.domain.kernel.Change<KeptPlan>>> decision) {
        return work.perform(
                Act.of(who, name),
                () -> find(id).<Outcome<KeptPlan>>map(held -> {
                            if (!held.version().equals(seen)) throw new StaleState(RESOURCE, id, seen);
                            return decision.apply(held).map(this::store);
                        })
                        .orElse(Outcome.refused(PollRefusal.PLAN_NOT_FOUND)));
    }

    private KeptPlan store(org.wattline.domain.kernel.Change<KeptPlan> change) {
        outbox.publish(change.facts());
        if (!change.state().version().equals(Version.NEW)) return kept.save(change.state());
        kept.add(change.state());
        return change.state().at(Version.NEW.next());
    }
}
