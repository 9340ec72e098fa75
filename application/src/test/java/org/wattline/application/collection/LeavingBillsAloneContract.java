package org.wattline.application.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.quantity.Money;

/** Which bills are left alone, by the holds and plans of a real store. Each test has an account of its own with two open bills. */
public abstract class LeavingBillsAloneContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    private static int last;

    private final int own = ++last;
    private final AccountBalance balance = owing();

    protected abstract UnitOfWork work();

    protected abstract Balances balances();

    protected abstract CollectionHolds holds();

    protected abstract PaymentPlans plans();

    private AccountBalance owing() {
        AccountBalance first = done(empty(800 + own).charge(charge(8800 + own, "2026-02-09", "120.00"), NOW))
                .balance();
        return done(first.charge(charge(8900 + own, "2026-02-12", "60.00"), NOW))
                .balance();
    }

    private BillNo bill(int n) {
        return BillNo.of(n == 1 ? 8800 + own : 8900 + own);
    }

    private Set<BillNo> alone(LocalDate day) {
        return new LeavingBillsAlone(holds(), plans()).among(List.of(balance), day);
    }

    private void held(HoldKind kind, Optional<BillNo> bill, Span during, String by) {
        in(
                work(),
                () -> holds().add(new CollectionHold(
                        new HoldId(UUID.randomUUID()),
                        kind,
                        balance.account(),
                        balance.customer(),
                        balance.unit(),
                        bill,
                        during,
                        "test",
                        by,
                        Optional.empty(),
                        Version.NEW)));
    }

    private PaymentPlan plan(PaymentPlan.Stage stage) {
        return new PaymentPlan(
                new PaymentPlanId(new UUID(88, own)),
                balance.account(),
                balance.customer(),
                balance.unit(),
                List.of(bill(1)),
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

    @Test
    void nothing_is_left_alone_without_a_reason() {
        held(HoldKind.PROTECTION, Optional.empty(), Span.startingOn(TODAY), "li");
        assertThat(alone(TODAY)).isEmpty();
    }

    @Test
    void a_dispute_leaves_its_bill_alone() {
        held(HoldKind.DISPUTE, Optional.of(bill(2)), Span.startingOn(TODAY), "li");
        assertThat(alone(TODAY)).containsExactly(bill(2));
        assertThat(alone(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_promise_to_pay_leaves_the_account_alone_until_its_day() {
        held(HoldKind.PROMISE, Optional.empty(), Span.of(TODAY, TODAY.plusDays(3)), "li");
        assertThat(alone(TODAY.plusDays(2))).containsExactlyInAnyOrder(bill(1), bill(2));
        assertThat(alone(TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void a_plan_that_is_agreed_on_leaves_its_own_bills_alone_and_a_broken_one_none() {
        in(work(), () -> balances().add(balance));
        PaymentPlan agreed = in(work(), () -> plans().add(plan(new PaymentPlan.Agreed("clerk", TODAY))));
        held(HoldKind.PROMISE, Optional.empty(), Span.of(TODAY, TODAY.plusDays(60)), HoldingForPlans.WHO);
        assertThat(alone(TODAY)).containsExactly(bill(1));
        in(work(), () -> {
            assertThat(plans().find(agreed.id())).contains(agreed);
            return plans().save(plan(new PaymentPlan.Broken(TODAY, Money.yuan("120.00")))
                    .at(agreed.version()));
        });
        assertThat(alone(TODAY)).isEmpty();
    }
}
