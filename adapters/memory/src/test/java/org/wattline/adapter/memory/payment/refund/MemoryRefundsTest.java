package org.wattline.adapter.memory.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RefundsContract;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundRefusal;

class MemoryRefundsTest extends RefundsContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final MemoryDeposits deposits = new MemoryDeposits(memory);
    private final MemoryRefunds refunds = new MemoryRefunds(memory);
    private final MemoryReconciliation reconciliation =
            new MemoryReconciliation(memory, (MemoryPayments) store.payments(), refunds);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected Refunds refunds() {
        return refunds;
    }

    @Override
    protected Deposits deposits() {
        return deposits;
    }

    @Override
    protected ChannelStatements statements() {
        return reconciliation;
    }

    @Override
    protected Breaks breaks() {
        return reconciliation;
    }

    @Override
    protected ReconciliationViews breakViews() {
        return reconciliation;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }

    /** A second one that nothing held against the payment. PostgreSQL refuses to store it (V0743), so that only here can be shown what is asked anew. */
    private void another(Refund like) {
        SamplePayments.in(
                store.work(),
                () -> refunds.add(new Refund(
                        RefundNo.of(999),
                        like.source(),
                        like.account(),
                        like.customer(),
                        like.unit(),
                        like.channel(),
                        like.way(),
                        like.amount(),
                        "stored beside",
                        "somebody",
                        SamplePayments.NOW,
                        new Refund.Requested(),
                        Version.NEW)));
    }

    @Test
    void a_refund_is_not_approved_of_when_its_payment_does_not_hold_it_any_more() {
        Refund asked = SamplePayments.done(request(paid(ACCOUNT, Channel.COUNTER, "150.00"), "100.00"));
        another(asked);
        assertThat(approve(CHIEF, asked)).isEqualTo(Outcome.refused(RefundRefusal.MORE_THAN_PAID));
    }

    @Test
    void a_refund_of_a_payment_that_was_reversed_beside_it_is_not_approved_of() {
        Payment payment = paid(ACCOUNT, Channel.COUNTER, "150.00");
        Refund asked = SamplePayments.done(request(payment, "100.00"));
        Payment.Settled settled = (Payment.Settled) payment.stage();
        SamplePayments.in(
                store.work(),
                () -> store.payments()
                        .save(new Payment(
                                payment.no(),
                                payment.account(),
                                payment.customer(),
                                payment.unit(),
                                payment.channel(),
                                payment.reference(),
                                payment.amount(),
                                payment.receivedAt(),
                                new Payment.Reversed(settled, "beside", SamplePayments.NOW),
                                payment.version())));
        assertThat(approve(CHIEF, asked)).isEqualTo(Outcome.refused(RefundRefusal.NOT_SETTLED));
    }

    @Test
    void a_refund_is_not_paid_out_by_hand_when_its_payment_does_not_hold_it_any_more() {
        Refund due = SamplePayments.done(approve(
                CHIEF, SamplePayments.done(request(paid(ACCOUNT, Channel.COUNTER, "150.00"), "100.00"))));
        another(due);
        assertThat(confirm(due)).isEqualTo(Outcome.refused(RefundRefusal.MORE_THAN_PAID));
        assertThat(found(due).state()).isEqualTo(Refund.State.DUE);
    }

    @Test
    void a_refund_is_not_sent_to_the_channel_when_its_payment_does_not_hold_it_any_more() {
        Refund due = SamplePayments.done(approve(
                CHIEF, SamplePayments.done(request(paid(ACCOUNT, Channel.WECHAT_PAY, "150.00"), "100.00"))));
        another(due);
        assertThat(send()).isEmpty();
        assertThat(found(due).stage())
                .isInstanceOfSatisfying(
                        Refund.Due.class,
                        kept -> assertThat(kept.fault()).contains(RefundRefusal.MORE_THAN_PAID.code()));
    }
}
