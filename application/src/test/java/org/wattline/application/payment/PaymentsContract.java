package org.wattline.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/** What {@link Payments}, {@link PaymentViews} and {@link PaymentOrders} promise. */
public abstract class PaymentsContract {
    protected abstract PaymentStore store();

    private final AccountBalance charged =
            done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW)).balance();

    private static void tellNobody(List<Event> unused) {}

    private Payment added(long number, String reference) {
        return in(
                store().work(),
                () -> store().payments()
                        .add(SamplePayments.payment(number, charged, reference, "200.00")
                                .payment()));
    }

    @Test
    void a_payment_comes_back_as_it_was_stored() {
        Payment payment = added(1, "a");
        assertThat(payment.version().number()).isEqualTo(1);
        assertThat(store().payments().find(PaymentNo.of(1))).contains(payment);
        assertThat(store().payments().find(Channel.WECHAT_PAY, new ChannelReference("a")))
                .contains(payment);
        assertThat(store().payments().find(Channel.ALIPAY, new ChannelReference("a")))
                .isEmpty();
    }

    @Test
    void a_reference_counts_once_in_its_channel() {
        Payment first = added(1, "a");
        assertThatThrownBy(() -> added(2, "a")).isInstanceOf(AlreadyThere.class);
        assertThat(store().payments().find(PaymentNo.of(2))).isEmpty();
        assertThat(store().payments().find(first.no())).contains(first);
    }

    @Test
    void a_reversed_payment_remembers_what_it_had_settled() {
        Payment payment = added(1, "a");
        Payment reversed = done(payment.reverse(
                        SamplePayments.payment(1, charged, "a", "200.00")
                                .booking()
                                .balance(),
                        POLICY,
                        "wrong account",
                        NOW))
                .payment();
        Payment stored = in(store().work(), () -> {
            assertThat(store().payments().find(payment.no())).isPresent();
            return store().payments().save(reversed);
        });
        assertThat(store().payments().find(payment.no())).contains(stored);
        assertThat(stored.version().number()).isEqualTo(2);
        assertThatThrownBy(() -> in(store().work(), () -> {
                    assertThat(store().payments().find(payment.no())).isPresent();
                    return store().payments().save(reversed);
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void lists_are_newest_first_in_pages_within_the_scope() {
        for (int i = 1; i <= 3; i++) assertThat(added(i, "r" + i)).isNotNull();
        PaymentViews.Filter all = new PaymentViews.Filter(Optional.empty(), Optional.empty());
        Page<PaymentViews.Row> first = store().paymentViews().list(Scope.EVERYTHING, all, Page.Request.first(2));
        assertThat(first.items()).extracting(PaymentViews.Row::no).containsExactly(PaymentNo.of(3), PaymentNo.of(2));
        Page<PaymentViews.Row> rest =
                store().paymentViews().list(Scope.EVERYTHING, all, new Page.Request(2, first.next()));
        assertThat(rest.items()).extracting(PaymentViews.Row::no).containsExactly(PaymentNo.of(1));
        assertThat(rest.next()).isEmpty();
        Scope stranger = new Scope(Optional.empty(), Optional.of(Set.of(new UUID(1, 1))));
        assertThat(store().paymentViews()
                        .list(stranger, all, Page.Request.first(9))
                        .items())
                .isEmpty();
        PaymentViews.Filter other = new PaymentViews.Filter(Optional.of(AccountNo.of(9)), Optional.of(Channel.COUNTER));
        assertThat(store().paymentViews()
                        .list(Scope.EVERYTHING, other, Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void an_order_for_a_collective_bill_keeps_the_share_of_each_account() {
        Map<AccountNo, Money> shares = new LinkedHashMap<>();
        shares.put(AccountNo.of(102), Money.yuan("30.00"));
        shares.put(AccountNo.of(101), Money.yuan("12.34"));
        PaymentOrder open = in(
                store().work(),
                () -> store().orders()
                        .add(done(PaymentOrder.ofCollective(
                                PaymentOrderNo.of(2),
                                CollectiveBillNo.of(7),
                                shares,
                                Channel.ALIPAY,
                                NOW,
                                NOW.plusSeconds(7_200)))));
        assertThat(open.amount()).isEqualTo(Money.yuan("42.34"));
        assertThat(open.account()).isEqualTo(AccountNo.of(102));
        assertThat(store().orders().find(open.no())).contains(open);
        assertThat(store().orders().unpaid(NOW, NOW.plusSeconds(1), Optional.empty(), 9))
                .containsExactly(open);
    }

    @Test
    void an_order_comes_back_open_and_paid() {
        PaymentOrderNo no = PaymentOrderNo.of(1);
        PaymentOrder open = in(
                store().work(),
                () -> store().orders()
                        .add(done(PaymentOrder.open(
                                no, BillNo.of(1), charged, Channel.WECHAT_PAY, POLICY, NOW, NOW.plusSeconds(7_200)))));
        assertThat(store().orders().find(no)).contains(open);
        assertThat(store().orders().unpaid(NOW, NOW.plusSeconds(1), Optional.empty(), 9))
                .containsExactly(open);
        assertThat(store().orders().unpaid(NOW.minusSeconds(9), NOW, Optional.empty(), 9))
                .isEmpty();
        Payment payment = added(1, "a");
        PaymentOrder paid = in(store().work(), () -> {
            PaymentOrder held = store().orders().find(no).orElseThrow();
            return store().orders().save(done(held.confirm(new ChannelReference("a"), held.amount(), payment.no())));
        });
        assertThat(store().orders().find(no)).contains(paid);
        assertThat(store().orders().unpaid(NOW, NOW.plusSeconds(1), Optional.empty(), 9))
                .isEmpty();
        assertThatThrownBy(() -> in(store().work(), () -> {
                    assertThat(store().orders().find(no)).isPresent();
                    return store().orders().save(open);
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void every_silent_order_is_asked_for_however_many_stay_unpaid() {
        for (int i = 1; i <= 3; i++) {
            PaymentOrderNo no = PaymentOrderNo.of(i);
            Instant opened = NOW.plusSeconds(i / 2);
            in(
                    store().work(),
                    () -> store().orders()
                            .add(done(PaymentOrder.open(
                                    no,
                                    BillNo.of(1),
                                    charged,
                                    Channel.WECHAT_PAY,
                                    POLICY,
                                    opened,
                                    NOW.plusSeconds(7_200)))));
        }
        Silent channel = new Silent();
        TakingPayments taking = new TakingPayments(
                store().work(),
                new Books(
                        store().balances(),
                        store().ledger(),
                        no -> Optional.empty(),
                        SamplePayments.AHEAD,
                        PaymentsContract::tellNobody),
                store().payments(),
                day -> POLICY,
                series -> 1,
                PaymentsContract::tellNobody,
                () -> NOW);
        new AskingChannels(
                        store().orders(),
                        new ReceivingChannelNotices(
                                store().work(), taking, store().orders(), List.of(channel), () -> NOW),
                        List.of(channel),
                        () -> NOW.plusSeconds(600),
                        1)
                .run(new Unheard());
        assertThat(channel.asked).containsExactly(PaymentOrderNo.of(1), PaymentOrderNo.of(2), PaymentOrderNo.of(3));
    }

    /** A channel at which nobody pays. */
    private static final class Silent implements PaymentChannel {
        private final List<PaymentOrderNo> asked = new ArrayList<>();

        @Override
        public Channel channel() {
            return Channel.WECHAT_PAY;
        }

        @Override
        public Optional<String> place(PaymentOrder order) {
            return Optional.empty();
        }

        @Override
        public Notice read(Map<String, String> headers, byte[] body, Instant now) {
            return new Notice.Rejected("it tells nothing");
        }

        @Override
        public Notice ask(PaymentOrder order) {
            asked.add(order.no());
            return new Notice.NothingPaid("NOTPAY");
        }
    }

    /** A job of which nobody hears. */
    private static final class Unheard implements Jobs.Progress {
        @Override
        public UUID job() {
            return new UUID(1, 1);
        }

        @Override
        public Caller who() {
            return SamplePayments.CLERK;
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of();
        }

        @Override
        public void total(long units) {}

        @Override
        public void done(long units) {}

        @Override
        public void problem(String subject, String what) {
            throw new AssertionError(subject + ": " + what);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
