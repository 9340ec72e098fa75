package org.wattline.application.connection.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.Posts;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.Works;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.PlanRefusal;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Drafts supply plans, has them approved, answers them to applicants and takes their word (供电方案拟定、审批、答复、确认). */
public final class HandlingPlans {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OwningApplications applications;
    private final Function<ChangeApplication, Outcome<Works>> changes;
    private final SupplyPlans plans;
    private final PlanPolicies policies;
    private final Posts posts;
    private final BusinessClock clock;

    /** @param changes what a change has planned and built */
    public HandlingPlans(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            Function<ChangeApplication, Outcome<Works>> changes,
            SupplyPlans plans,
            PlanPolicies policies,
            Posts posts,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.changes = changes;
        this.plans = plans;
        this.policies = policies;
        this.posts = posts;
        this.clock = clock;
    }

    public Outcome<SupplyPlan> handle(Caller who, Draft command) {
        return work.perform(
                Act.of(who, "connection.draft-plan"),
                () -> applications
                        .known(who, command.application)
                        .then(this::works)
                        .then(built -> SupplyPlan.draft(
                                built,
                                plans.latest(command.application),
                                command.content,
                                policies.on(clock.today()),
                                who.login(),
                                clock.now()))
                        .map(change -> {
                            outbox.publish(change.facts());
                            return plans.add(change.state());
                        }));
    }

    private Outcome<Works> works(AnyApplication application) {
        return switch (application) {
            case ConnectionApplication connection -> Outcome.done(Works.of(connection));
            case ChangeApplication change -> changes.apply(change);
            default -> throw new IllegalStateException("neither a supply nor a change is " + application.no());
        };
    }

    public Outcome<SupplyPlan> handle(Caller who, Approve command) {
        return change(
                who,
                Act.of(who, "connection.approve-plan"),
                command.plan,
                plan -> plan.approving(who.login(), positions(who, plan), command.opinion, clock.now()));
    }

    public Outcome<SupplyPlan> handle(Caller who, Return command) {
        return change(
                who,
                Act.of(who, "connection.return-plan").because(command.reason),
                command.plan,
                plan -> plan.returning(who.login(), positions(who, plan), command.reason, clock.now()));
    }

    public Outcome<SupplyPlan> handle(Caller who, Answer command) {
        LocalDate today = clock.today();
        return change(
                who,
                Act.of(who, "connection.answer-plan"),
                command.plan,
                plan -> plan.answering(policies.on(today), today));
    }

    public Outcome<SupplyPlan> handle(Caller who, Confirm command) {
        return change(
                who,
                Act.of(who, "connection.confirm-plan"),
                command.plan,
                plan -> plan.confirming(who.login(), clock.now(), clock.today()));
    }

    public Outcome<SupplyPlan> handle(Caller who, Disagree command) {
        return change(
                who,
                Act.of(who, "connection.object-to-plan").because(command.reason),
                command.plan,
                plan -> plan.objecting(who.login(), command.reason, clock.now()));
    }

    public Outcome<SupplyPlan> handle(Caller who, Extend command) {
        LocalDate today = clock.today();
        return change(
                who,
                Act.of(who, "connection.extend-plan").because(command.reason),
                command.plan,
                plan -> plan.extending(policies.on(today), today));
    }

    private Set<PositionCode> positions(Caller who, SupplyPlan plan) {
        return posts.in(plan.unit(), who, clock.today());
    }

    private Outcome<SupplyPlan> change(
            Caller who, Act act, Meant held, Function<SupplyPlan, Outcome<Change<SupplyPlan>>> decision) {
        return work.perform(
                act,
                () -> applications
                        .known(who, held.application)
                        .then(application -> found(held))
                        .then(plan -> decision.apply(plan).map(change -> {
                            outbox.publish(change.facts());
                            return plans.save(change.state());
                        })));
    }

    /** Only the latest version is worked on; one that was followed by another has had its day. */
    private Outcome<SupplyPlan> found(Meant held) {
        Optional<SupplyPlan> found = plans.find(held.application, held.number);
        if (found.isEmpty()) return Outcome.refused(PlanRefusal.UNKNOWN);
        if (!found.get().version().equals(held.seen))
            throw new StaleState("supply-plan", found.get().key(), held.seen);
        boolean latest = plans.latest(held.application)
                .filter(plan -> plan.number() == held.number)
                .isPresent();
        return latest ? Outcome.done(found.get()) : Outcome.refused(PlanRefusal.REPLACED);
    }

    /** Which version of which plan is meant, as it was seen. */
    public record Meant(ApplicationNo application, int number, Version seen) {}

    /** A plan is drafted, the first or a new version. */
    public record Draft(ApplicationNo application, PlanContent content) {}

    /** The level that is next approves. */
    public record Approve(Meant plan, Optional<String> opinion) {}

    /** The level that is next sends it back. */
    public record Return(Meant plan, String reason) {}

    /** The applicant is told. */
    public record Answer(Meant plan) {}

    /** The applicant agrees. */
    public record Confirm(Meant plan) {}

    /** The applicant wants it otherwise. */
    public record Disagree(Meant plan, String reason) {}

    /** It is to be valid for longer. */
    public record Extend(Meant plan, String reason) {}
}
