package org.wattline.application.payment.instalment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.payment.instalment.PlanRefusal;

/** Judges every morning which plans are kept and which are broken (分期履约核对), each in a unit of its own; begun again it comes to the same. */
public final class JudgingPlans implements Jobs.Work {
    public static final String KIND = "payment.judge-plans";

    private static final int PORTION = 250;

    private final UnitOfWork work;
    private final PaymentPlans plans;
    private final Balances balances;
    private final PlanPolicies policies;
    private final Outbox outbox;
    private final BusinessClock clock;

    public JudgingPlans(
            UnitOfWork work,
            PaymentPlans plans,
            Balances balances,
            PlanPolicies policies,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.plans = plans;
        this.balances = balances;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Optional<PaymentPlanId> after = Optional.empty();
        List<PaymentPlan> portion;
        long done = 0;
        do {
            portion = plans.agreed(after, PORTION);
            for (PaymentPlan plan : portion) {
                judge(progress, plan.id());
                progress.done(++done);
            }
            if (!portion.isEmpty()) after = Optional.of(portion.getLast().id());
        } while (portion.size() == PORTION && !progress.cancelled());
        return Optional.of("/v1/payment-plans");
    }

    private void judge(Jobs.Progress progress, PaymentPlanId id) {
        try {
            Outcome<PaymentPlan> judged = judge(progress.who(), id);
            if (judged instanceof Outcome.Refused<PaymentPlan>(var why)) progress.problem(id.toString(), why.code());
        } catch (StaleState somebodyPaysJustNow) {
            progress.problem(id.toString(), "changed meanwhile; it is judged tomorrow");
        }
    }

    /** Judges one plan; it stays as it is while neither is known. */
    public Outcome<PaymentPlan> judge(Caller who, PaymentPlanId id) {
        return work.perform(
                Act.of(who, "payment.judge-plan"),
                () -> plans.find(id).map(this::judged).orElseGet(() -> Outcome.refused(PlanRefusal.UNKNOWN_PLAN)));
    }

    private Outcome<PaymentPlan> judged(PaymentPlan plan) {
        LocalDate today = clock.today();
        return Outcome.done(balances.find(plan.account(), Set.copyOf(plan.bills()))
                .flatMap(balance -> plan.judge(balance, policies.inForce(today), today))
                .map(this::keep)
                .orElse(plan));
    }

    private PaymentPlan keep(PaymentPlan.Decided decided) {
        if (decided.change().state().free().isPresent()) balances.save(decided.balance());
        outbox.publish(decided.change().facts());
        return plans.save(decided.change().state());
    }
}
