package org.wattline.application.payment.instalment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.payment.instalment.PlanPolicy;
import org.wattline.domain.payment.instalment.PlanRefusal;
import org.wattline.domain.quantity.Money;

/** Payment plans over a real store: 120.00 due ten days ago, so 121.20 are owed. */
public abstract class PaymentPlansContract {
    private static final AccountNo ACCOUNT = empty(101).account();
    private static final BillNo BILL = BillNo.of(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final Caller CHIEF = Caller.system("chief");

    private Instant now = NOW;
    private long payments;

    protected abstract PaymentStore store();

    protected abstract PaymentPlans plans();

    protected abstract Outbox outbox();

    private static PlanPolicy policy(String withoutApproval) {
        return new PlanPolicy(
                "PLAN-TEST",
                Span.startingOn(TODAY.minusYears(1)),
                "test",
                3,
                90,
                1,
                Money.yuan(withoutApproval),
                Map.of(UnitLevel.STATION, Money.yuan("100.00")),
                true,
                true);
    }

    private AgreeingOnPlans agreeing(String withoutApproval) {
        Books books = new Books(
                store().balances(), store().ledger(), account -> Optional.empty(), SamplePayments.AHEAD, outbox());
        return new AgreeingOnPlans(
                store().work(),
                plans(),
                books,
                store().balances(),
                day -> policy(withoutApproval),
                day -> POLICY,
                UUID::randomUUID,
                outbox(),
                () -> now);
    }

    private Outcome<PaymentPlan> propose(String withoutApproval, Instalment... parts) {
        return agreeing(withoutApproval)
                .handle(CLERK, new AgreeingOnPlans.Propose(ACCOUNT, List.of(parts), "paid by the month"));
    }

    private static Instalment part(int days, String yuan) {
        return new Instalment(TODAY.plusDays(days), Money.yuan(yuan));
    }

    private void billIsOpen() {
        in(store().work(), () -> {
            var charged = done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW));
            AccountBalance stored = store().balances().add(charged.balance());
            store().ledger().append(charged.entries());
            return stored;
        });
    }

    private void pay(String yuan) {
        in(store().work(), () -> {
            AccountBalance balance = store().balances().find(ACCOUNT).orElseThrow();
            Payment.Paid paid = done(Payment.received(
                            PaymentNo.of(++payments), balance, Channel.COUNTER, Optional.empty(), Money.yuan(yuan), now)
                    .then(payment -> payment.settle(balance, POLICY, now)));
            store().ledger().append(paid.booking().entries());
            return store().balances().save(paid.booking().balance());
        });
    }

    private PaymentPlan judged(int day, PaymentPlanId plan) {
        now = NOW.plus(Duration.ofDays(day));
        return done(new JudgingPlans(
                        store().work(), plans(), store().balances(), when -> policy("1000.00"), outbox(), () -> now)
                .judge(CLERK, plan));
    }

    private Money fee() {
        return store().balances().find(ACCOUNT, Set.of(BILL)).orElseThrow().accrued(POLICY, TODAY.plusDays((int)
                Duration.between(NOW, now).toDays()));
    }

    @Test
    void a_plan_is_kept_when_all_is_paid_and_costs_no_late_fee() {
        billIsOpen();
        PaymentPlan plan = done(propose("1000.00", part(10, "61.20"), part(40, "60.00")));
        assertThat(plan.state()).isEqualTo(PaymentPlan.State.AGREED);
        assertThat(plans().find(plan.id())).contains(plan);
        assertThat(plans().standing(ACCOUNT)).contains(plan);
        assertThat(plans().agreed(Optional.empty(), 9)).containsExactly(plan);
        assertThat(plans().agreed(Optional.of(plan.id()), 9)).isEmpty();
        assertThat(propose("1000.00", part(10, "121.20"))).isEqualTo(Outcome.refused(PlanRefusal.PLAN_STANDS));
        assertThatThrownBy(() -> in(store().work(), () -> plans().add(plan))).isInstanceOf(AlreadyThere.class);
        assertThat(judged(10, plan.id())).isEqualTo(plan);
        assertThat(fee()).isEqualTo(Money.yuan("1.20"));
        pay("61.20");
        assertThat(judged(13, plan.id()).state()).isEqualTo(PaymentPlan.State.AGREED);
        pay("60.00");
        PaymentPlan kept = judged(41, plan.id());
        assertThat(kept.stage()).isEqualTo(new PaymentPlan.Kept(TODAY.plusDays(41)));
        assertThat(store().balances().find(ACCOUNT).orElseThrow().open()).isEmpty();
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        assertThat(plans().standing(ACCOUNT)).isEmpty();
        assertThat(plans().list(
                                Scope.EVERYTHING,
                                Optional.of(ACCOUNT),
                                Optional.of(PaymentPlan.State.KEPT),
                                Page.Request.first(1))
                        .items())
                .containsExactly(kept);
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        assertThat(plans().list(elsewhere, Optional.empty(), Optional.empty(), Page.Request.first(1))
                        .items())
                .isEmpty();
    }

    @Test
    void a_promise_is_broken_after_its_day_and_its_days_cost_late_fees_after_all() {
        billIsOpen();
        PaymentPlan promise = done(propose("1000.00", part(10, "121.20")));
        pay("21.20");
        assertThat(judged(11, promise.id())).as("a day of grace").isEqualTo(promise);
        PaymentPlan broken = judged(12, promise.id());
        assertThat(broken.stage()).isEqualTo(new PaymentPlan.Broken(TODAY.plusDays(12), Money.yuan("100.00")));
        assertThat(plans().find(promise.id())).contains(broken);
        assertThat(fee()).isEqualTo(Money.yuan("1.19"));
        PaymentPlan again = done(propose("1000.00", part(20, "101.19")));
        assertThat(again.settledBefore()).isEqualTo(Money.yuan("21.20"));
    }

    /** 181.80 of two bills in two parts; one of 120.00 is taken back, so that less is left than the second part, and nothing is missing before its day. */
    @Test
    void a_plan_whose_bill_was_taken_back_is_judged_on_what_is_left() {
        billIsOpen();
        bookAnother();
        PaymentPlan plan = done(propose("1000.00", part(10, "61.20"), part(40, "120.60")));
        in(store().work(), () -> {
            AccountBalance balance =
                    store().balances().find(ACCOUNT, Set.of(BILL)).orElseThrow();
            Booking taken =
                    done(balance.cancel(charge(1, "2026-01-31", "120.00"), now)).meetingBills(Set.of(), POLICY);
            store().ledger().append(taken.entries());
            return store().balances().save(taken.balance());
        });
        assertThat(judged(12, plan.id()).state()).isEqualTo(PaymentPlan.State.AGREED);
        assertThat(judged(42, plan.id()).stage())
                .isInstanceOfSatisfying(
                        PaymentPlan.Broken.class,
                        broken -> assertThat(broken.missing()).isEqualTo(Money.yuan("60.00")));
    }

    /** A second bill, of 60.00. */
    private void bookAnother() {
        in(store().work(), () -> {
            AccountBalance balance = store().balances().find(ACCOUNT).orElseThrow();
            Booking charged = done(balance.charge(charge(2, "2026-01-31", "60.00"), NOW));
            store().ledger().append(charged.entries());
            return store().balances().save(charged.balance());
        });
    }

    @Test
    void over_the_limit_somebody_else_of_a_level_that_reaches_so_far_agrees() {
        billIsOpen();
        PaymentPlan asked = done(propose("100.00", part(10, "121.20")));
        assertThat(asked.state()).isEqualTo(PaymentPlan.State.REQUESTED);
        AgreeingOnPlans.Approve approve = new AgreeingOnPlans.Approve(asked.id(), asked.version());
        assertThat(agreeing("100.00").handle(CLERK, approve)).isEqualTo(Outcome.refused(PlanRefusal.OWN_REQUEST));
        Caller station = new Caller(
                "station",
                Caller.Kind.STAFF,
                new UnitPath("/33/3301/330106/33010601"),
                Set.of(),
                Set.of(),
                CHIEF.origin());
        assertThat(agreeing("100.00").handle(station, approve)).isEqualTo(Outcome.refused(PlanRefusal.TOO_MUCH));
        PaymentPlan agreed = done(agreeing("100.00").handle(CHIEF, approve));
        assertThat(agreed.stage()).isEqualTo(new PaymentPlan.Agreed("chief", TODAY));
        assertThat(plans().find(asked.id())).contains(agreed);
        assertThat(agreeing("100.00").handle(CHIEF, new AgreeingOnPlans.Reject(asked.id(), "late", agreed.version())))
                .isEqualTo(Outcome.refused(PlanRefusal.NOT_REQUESTED));
    }

    @Test
    void what_changed_since_it_was_asked_for_is_asked_for_anew() {
        billIsOpen();
        PaymentPlan asked = done(propose("100.00", part(10, "121.20")));
        pay("10.00");
        assertThat(agreeing("100.00").handle(CHIEF, new AgreeingOnPlans.Approve(asked.id(), asked.version())))
                .isEqualTo(Outcome.refused(PlanRefusal.DEBT_CHANGED));
        PaymentPlan rejected =
                done(agreeing("100.00").handle(CHIEF, new AgreeingOnPlans.Reject(asked.id(), "paid", asked.version())));
        assertThat(plans().find(asked.id())).contains(rejected);
        assertThat(rejected.stage()).isEqualTo(new PaymentPlan.Rejected("chief", TODAY, "paid"));
    }

    @Test
    void parts_sum_to_what_is_owed_and_follow_one_another_within_the_rules() {
        billIsOpen();
        assertThat(propose("1000.00", part(10, "120.00"))).isEqualTo(Outcome.refused(PlanRefusal.SUM_DIFFERS));
        assertThat(propose("1000.00", part(10, "61.20"), part(10, "60.00")))
                .isEqualTo(Outcome.refused(PlanRefusal.OUT_OF_ORDER));
        assertThat(propose("1000.00", part(-1, "121.20"))).isEqualTo(Outcome.refused(PlanRefusal.OUT_OF_ORDER));
        assertThat(propose("1000.00", part(91, "121.20"))).isEqualTo(Outcome.refused(PlanRefusal.TOO_LONG));
    }
}
