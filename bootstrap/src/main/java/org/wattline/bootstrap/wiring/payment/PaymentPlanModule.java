package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.UUID;
import org.wattline.adapter.http.payment.instalment.PaymentPlanRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.instalment.MemoryPaymentPlans;
import org.wattline.adapter.postgres.payment.instalment.PostgresPaymentPlans;
import org.wattline.adapter.reference.payment.PlanPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.HoldingForPlans;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.instalment.AgreeingOnPlans;
import org.wattline.application.payment.instalment.JudgingPlans;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.payment.instalment.PlanPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.instalment.PaymentPlanId;

/** Payment plans: agreed on, judged every morning; they leave accounts in peace as long as they are kept. */
public final class PaymentPlanModule extends AbstractModule {
    @Provides
    @Singleton
    PaymentPlans plans(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPaymentPlans(memory.store());
            case Storage.Postgres postgres -> new PostgresPaymentPlans(postgres.units());
        };
    }

    @Provides
    @Singleton
    PlanPolicies policies(Rules rules) {
        return PlanPolicyFile.in(rules);
    }

    @ProvidesIntoSet
    Jobs.Work judging(
            UnitOfWork work,
            PaymentPlans plans,
            Balances balances,
            PlanPolicies policies,
            Outbox outbox,
            BusinessClock clock) {
        return new JudgingPlans(work, plans, balances, policies, outbox, clock);
    }

    /** Before the morning's dunning. */
    @ProvidesIntoSet
    Recurring daily() {
        return Recurring.daily(LocalTime.of(8, 15), JudgingPlans.KIND);
    }

    @ProvidesIntoSet
    Subscriber holding(CollectionHolds holds, PaymentPlans plans, Ids ids, Outbox outbox, BusinessClock clock) {
        return new HoldingForPlans(holds, plans, ids, outbox, clock);
    }

    @ProvidesIntoSet
    Routes routes(
            UnitOfWork work,
            PaymentPlans plans,
            Books books,
            Balances balances,
            PlanPolicies policies,
            CollectionPolicies fees,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        return new PaymentPlanRoutes(
                new AgreeingOnPlans(work, plans, books, balances, policies, fees, ids, outbox, clock), plans);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(PaymentPlans plans) {
        return Ownerships.Lookup.of(
                "payment-plan",
                id -> plans.find(new PaymentPlanId(UUID.fromString(id)))
                        .map(plan -> Scope.Owner.of(plan.unit(), plan.customer().value())));
    }
}
