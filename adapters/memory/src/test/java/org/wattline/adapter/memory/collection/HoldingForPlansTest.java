package org.wattline.adapter.memory.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.payment.instalment.MemoryPaymentPlans;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.collection.HoldingForPlans;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.payment.instalment.PlanMoved;
import org.wattline.domain.quantity.Money;

class HoldingForPlansTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final Instant NOW = Zone.startOf(TODAY).plusSeconds(36_000);
    private static final AccountNo ACCOUNT = AccountNo.of(101);

    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryPaymentPlans plans = new MemoryPaymentPlans(store);
    private final MemoryCollectionHolds holds = new MemoryCollectionHolds(store);
    private final HoldingForPlans holding = new HoldingForPlans(holds, plans, UUID::randomUUID, store, () -> NOW);

    private static PaymentPlan plan(PaymentPlan.Stage stage) {
        return new PaymentPlan(
                new PaymentPlanId(new UUID(1, 1)),
                ACCOUNT,
                new CustomerId(new UUID(7, 7)),
                new UnitPath("/33/3301"),
                List.of(BillNo.of(1)),
                Money.yuan("120.00"),
                Money.ZERO,
                List.of(new Instalment(TODAY.plusDays(30), Money.yuan("120.00"))),
                "paid on pay day",
                "clerk",
                TODAY,
                Optional.empty(),
                stage,
                Version.NEW);
    }

    private <T> T in(Supplier<T> what) {
        return ((Outcome.Done<T>) store.perform(
                        Act.of(Caller.system("tester"), "collection.test"), () -> Outcome.done(what.get())))
                .value();
    }

    /** Tells it, and lets the reaction take its course. */
    private List<CollectionHold> told(PaymentPlan plan) {
        String before = store.feed().end();
        in(() -> {
            store.publish(List.of(new PlanMoved(plan, Money.ZERO)));
            return true;
        });
        List<EventFeed.Recorded> events = store.feed().after(before, 9);
        assertThat(events).allMatch(event -> holding.types().contains(event.type()));
        in(() -> {
            events.forEach(holding::on);
            return true;
        });
        return holds.standing(List.of(ACCOUNT), TODAY);
    }

    @Test
    void whoever_keeps_a_plan_is_left_in_peace_and_whoever_breaks_it_is_not() {
        PaymentPlan agreed = plan(new PaymentPlan.Agreed("clerk", TODAY));
        in(() -> plans.add(agreed));
        assertThat(told(agreed))
                .singleElement()
                .satisfies(hold -> assertThat(hold.kind()).isEqualTo(HoldKind.PROMISE))
                .satisfies(hold -> assertThat(hold.kind().stopsLadder()).isTrue());
        assertThat(told(agreed)).as("told twice").hasSize(1);
        assertThat(told(plan(new PaymentPlan.Broken(TODAY, Money.yuan("120.00")))))
                .isEmpty();
    }
}
