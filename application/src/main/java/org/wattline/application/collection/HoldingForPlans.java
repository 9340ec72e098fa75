package org.wattline.application.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.payment.instalment.PlanMoved;

/** Leaves accounts in peace that have a payment plan and keep it; whoever breaks it is dunned on from where it stopped. */
public final class HoldingForPlans implements Subscriber {
    /** Who puts such holds on file. */
    static final String WHO = "payment-plans";

    private final CollectionHolds holds;
    private final PaymentPlans plans;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public HoldingForPlans(CollectionHolds holds, PaymentPlans plans, Ids ids, Outbox outbox, BusinessClock clock) {
        this.holds = holds;
        this.plans = plans;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "collection.holding-for-plans";
    }

    @Override
    public Set<String> types() {
        return Set.of(PlanMoved.AGREED, PlanMoved.KEPT, PlanMoved.BROKEN);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        AccountNo account = new AccountNo(event.fact("account"));
        LocalDate today = clock.today();
        List<CollectionHold> standing = holds.standing(List.of(account), today).stream()
                .filter(hold -> hold.by().equals(WHO))
                .toList();
        if (!event.type().equals(PlanMoved.AGREED)) for (CollectionHold hold : standing) end(hold, today, event.type());
        else if (standing.isEmpty())
            plans.find(new PaymentPlanId(UUID.fromString(event.fact("plan")))).ifPresent(plan -> hold(plan, today));
    }

    /** As long as it stands: it is the plan's end that ends it. */
    private void hold(PaymentPlan plan, LocalDate today) {
        if (plan.state() != PaymentPlan.State.AGREED) return;
        CollectionHold hold = new CollectionHold(
                new HoldId(ids.next()),
                HoldKind.PROMISE,
                plan.account(),
                plan.customer(),
                plan.unit(),
                Optional.empty(),
                Span.of(today, plan.last().plusMonths(1)),
                "payment plan " + plan.id(),
                WHO,
                Optional.empty(),
                Version.NEW);
        Change<CollectionHold> placed = hold.placed();
        outbox.publish(placed.facts());
        holds.add(placed.state());
    }

    private void end(CollectionHold hold, LocalDate today, String why) {
        if (hold.end(today, WHO, why) instanceof Outcome.Done<Change<CollectionHold>>(Change<CollectionHold> ended)) {
            outbox.publish(ended.facts());
            holds.save(ended.state());
        }
    }
}
