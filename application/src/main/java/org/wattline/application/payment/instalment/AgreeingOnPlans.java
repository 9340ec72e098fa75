package org.wattline.application.payment.instalment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.payment.instalment.PlanRefusal;

/** Agrees with customers on paying in parts or by a day (分期、承诺缴费). */
public final class AgreeingOnPlans {
    private final UnitOfWork work;
    private final PaymentPlans plans;
    private final Books books;
    private final Balances balances;
    private final PlanPolicies policies;
    private final CollectionPolicies fees;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public AgreeingOnPlans(
            UnitOfWork work,
            PaymentPlans plans,
            Books books,
            Balances balances,
            PlanPolicies policies,
            CollectionPolicies fees,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.plans = plans;
        this.books = books;
        this.balances = balances;
        this.policies = policies;
        this.fees = fees;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<PaymentPlan> handle(Caller who, Propose command) {
        return work.perform(Act.of(who, "payment.propose-plan").because(command.reason), () -> {
            LocalDate today = clock.today();
            if (plans.standing(command.account).isPresent()) return Outcome.refused(PlanRefusal.PLAN_STANDS);
            return books.of(command.account)
                    .then(balance -> PaymentPlan.propose(
                            new PaymentPlanId(ids.next()),
                            balance,
                            command.parts,
                            command.reason,
                            policies.inForce(today),
                            fees.inForce(today),
                            who.login(),
                            today))
                    .map(decided -> {
                        free(decided);
                        outbox.publish(decided.change().facts());
                        return plans.add(decided.change().state());
                    });
        });
    }

    public Outcome<PaymentPlan> handle(Caller who, Approve command) {
        return change(Act.of(who, "payment.approve-plan"), command.plan, held -> {
            LocalDate today = clock.today();
            return books.of(held.account(), Set.copyOf(held.bills()))
                    .then(balance -> held.at(command.seen)
                            .approve(
                                    balance, policies.inForce(today), who.unit().level(), who.login(), today))
                    .map(decided -> {
                        free(decided);
                        return save(decided.change());
                    });
        });
    }

    public Outcome<PaymentPlan> handle(Caller who, Reject command) {
        return change(
                Act.of(who, "payment.reject-plan").because(command.why),
                command.plan,
                held -> held.at(command.seen)
                        .reject(command.why, who.login(), clock.today())
                        .map(this::save));
    }

    private Outcome<PaymentPlan> change(
            Act act, PaymentPlanId id, Function<PaymentPlan, Outcome<PaymentPlan>> decision) {
        return work.perform(
                act, () -> plans.find(id).map(decision).orElseGet(() -> Outcome.refused(PlanRefusal.UNKNOWN_PLAN)));
    }

    private void free(PaymentPlan.Decided decided) {
        if (decided.change().state().free().isPresent()) balances.save(decided.balance());
    }

    private PaymentPlan save(Change<PaymentPlan> change) {
        outbox.publish(change.facts());
        return plans.save(change.state());
    }

    /** What is owed is to be paid in parts; with one part it is a promise. */
    public record Propose(AccountNo account, List<Instalment> parts, String reason) {
        public Propose {
            parts = List.copyOf(parts);
        }
    }

    /** @param seen the version that the caller decided upon */
    public record Approve(PaymentPlanId plan, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Reject(PaymentPlanId plan, String why, Version seen) {}
}
