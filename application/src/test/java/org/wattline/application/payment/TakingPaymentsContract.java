package org.wattline.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.quantity.Money;

/** Taking and reversing payments over a real store, several callers at once. */
public abstract class TakingPaymentsContract {
    private static final AccountNo ACCOUNT = AccountNo.of(101);
    private static final AccountNo FRESH = AccountNo.of(102);

    private TakingPayments taking;
    private ReversingPayments reversing;

    protected abstract PaymentStore store();

    protected abstract Outbox outbox();

    @BeforeEach
    void wire() {
        AtomicLong running = new AtomicLong();
        Numbers numbers = series -> running.incrementAndGet();
        Books books = new Books(
                store().balances(),
                store().ledger(),
                account -> account.equals(FRESH) ? Optional.of(empty(102)) : Optional.empty(),
                SamplePayments.AHEAD,
                outbox());
        taking = new TakingPayments(
                store().work(), books, store().payments(), day -> SamplePayments.POLICY, numbers, outbox(), () -> NOW);
        reversing = new ReversingPayments(
                store().work(),
                books,
                store().payments(),
                no -> false,
                day -> SamplePayments.POLICY,
                outbox(),
                () -> NOW);
        in(store().work(), () -> {
            var charged = done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW));
            AccountBalance stored = store().balances().add(charged.balance());
            store().ledger().append(charged.entries());
            return stored;
        });
    }

    private static TakingPayments.Take take(AccountNo account, String reference, String yuan) {
        return new TakingPayments.Take(
                account, Channel.COUNTER, Optional.of(new ChannelReference(reference)), Money.yuan(yuan));
    }

    @Test
    void a_payment_settles_the_bill_and_its_late_fee() {
        Payment payment = done(taking.handle(CLERK, take(ACCOUNT, "a", "150.00")));
        assertThat(payment.state()).isEqualTo("SETTLED");
        AccountBalance balance = store().balances().find(ACCOUNT).orElseThrow();
        assertThat(balance.open()).isEmpty();
        assertThat(balance.prepaid()).isEqualTo(Money.yuan("28.80"));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void a_reversed_payment_leaves_the_books_as_before() {
        Payment payment = done(taking.handle(CLERK, take(ACCOUNT, "a", "150.00")));
        Payment back = done(reversing.handle(
                CLERK, new ReversingPayments.Reverse(payment.no(), payment.version(), "wrong account")));
        assertThat(back.state()).isEqualTo("REVERSED");
        AccountBalance balance = store().balances().find(ACCOUNT).orElseThrow();
        assertThat(balance.of(BillNo.of(1)).orElseThrow().openPrincipal()).isEqualTo(Money.yuan("120.00"));
        assertThat(balance.prepaid()).isEqualTo(Money.ZERO);
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    /** The wallet would keep the money while the debt is open again, and its statement would differ for ever. */
    @Test
    void what_a_channel_holds_is_not_taken_back_in_the_books_alone() {
        for (Channel channel : List.of(
                Channel.WECHAT_PAY, Channel.ALIPAY, Channel.DIRECT_DEBIT, Channel.AGENCY, Channel.CREDIT_PARTNER)) {
            Payment payment = done(taking.handle(
                    CLERK,
                    new TakingPayments.Take(
                            ACCOUNT, channel, Optional.of(new ChannelReference(channel.name())), Money.yuan("10.00"))));
            assertThat(reversing.handle(
                            CLERK, new ReversingPayments.Reverse(payment.no(), payment.version(), "wrong account")))
                    .isEqualTo(Outcome.refused(PaymentRefusal.HELD_BY_CHANNEL));
        }
        assertThat(store().balances().find(ACCOUNT).orElseThrow().owed()).isEqualTo(Money.yuan("71.20"));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void money_of_channels_that_tell_of_it_themselves_is_not_typed_in() {
        for (Channel channel : Channel.values()) {
            Outcome<Payment> taken = taking.handle(
                    CLERK,
                    new TakingPayments.TakeByHand(
                            new TakingPayments.Take(ACCOUNT, channel, Optional.empty(), Money.yuan("1.00"))));
            if (channel.tellsItself()) assertThat(taken).isEqualTo(Outcome.refused(PaymentRefusal.TOLD_BY_CHANNEL));
            else assertThat(done(taken).channel()).isEqualTo(channel);
        }
        assertThat(store().balances().find(ACCOUNT).orElseThrow().owed()).isEqualTo(Money.yuan("116.20"));
    }

    @Test
    void an_account_without_anything_in_the_books_pays_ahead() {
        Payment payment = done(taking.handle(CLERK, take(FRESH, "a", "50.00")));
        assertThat(payment.allocations()).isEmpty();
        assertThat(store().balances().find(FRESH).orElseThrow().prepaid()).isEqualTo(Money.yuan("50.00"));
        assertThat(taking.handle(CLERK, take(AccountNo.of(999), "b", "50.00")))
                .isEqualTo(Outcome.refused(BalanceRefusal.UNKNOWN_ACCOUNT));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void a_reference_that_was_booked_is_refused_and_nothing_is_no_payment() {
        assertThat(done(taking.handle(CLERK, take(ACCOUNT, "a", "150.00")))).isNotNull();
        assertThat(taking.handle(CLERK, take(ACCOUNT, "a", "150.00")))
                .isEqualTo(Outcome.refused(PaymentRefusal.REFERENCE_ALREADY_USED));
        assertThat(taking.handle(CLERK, take(ACCOUNT, "b", "0.00")))
                .isEqualTo(Outcome.refused(PaymentRefusal.NOT_POSITIVE));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void payments_at_once_are_all_counted_and_the_books_stay_balanced() throws Exception {
        List<Callable<Boolean>> clerks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String reference = "r" + i;
            clerks.add(() -> untilBooked(take(ACCOUNT, reference, "10.00")));
        }
        assertThat(all(clerks)).hasSize(12).containsOnly(true);
        AccountBalance balance = store().balances().find(ACCOUNT).orElseThrow();
        assertThat(balance.owed()).isEqualTo(Money.yuan("1.20"));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void one_reference_told_by_many_at_once_counts_once() throws Exception {
        List<Callable<Boolean>> clerks = new ArrayList<>();
        for (int i = 0; i < 8; i++) clerks.add(() -> untilBooked(take(ACCOUNT, "same", "10.00")));
        assertThat(all(clerks).stream().filter(booked -> booked)).hasSize(1);
        var rows = store().paymentViews()
                .list(
                        Scope.EVERYTHING,
                        new PaymentViews.Filter(Optional.of(ACCOUNT), Optional.empty()),
                        Page.Request.first(50));
        assertThat(rows.items()).hasSize(1);
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    /** As a client would: again when somebody else was first; false when it is booked already. */
    private boolean untilBooked(TakingPayments.Take command) {
        while (true) {
            try {
                return taking.handle(CLERK, command) instanceof Outcome.Done<Payment>;
            } catch (StaleState again) {
                Thread.onSpinWait();
            } catch (AlreadyThere booked) {
                return false;
            }
        }
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) results.add(result.get());
            return results;
        }
    }
}
