package org.wattline.application.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.closing.SettlingClosedAccounts;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.KeepingDeposits;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakRefusal;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundMoved;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundPolicy;
import org.wattline.domain.payment.refund.RefundRefusal;
import org.wattline.domain.payment.refund.RefundSource;
import org.wattline.domain.payment.refund.RefundWay;
import org.wattline.domain.quantity.Money;

/** Giving money back over a real store: by the channel, once, and with somebody else's approval. */
public abstract class RefundsContract implements RefundingChannel {
    protected static final AccountNo ACCOUNT = AccountNo.of(101);
    private static final int ROUNDS = 20;
    protected static final Caller CHIEF = Caller.system("chief");
    private static final RefundPolicy POLICY = new RefundPolicy(
            "TEST", Span.startingOn(LocalDate.of(2024, 1, 1)), "test", Map.of(UnitLevel.COMPANY, Money.yuan("500.00")));

    private final List<RefundingChannel.Order> given = new ArrayList<>();
    private final Deque<RefundingChannel.Answer> answers = new ArrayDeque<>();
    private Instant now = NOW;
    private TakingPayments taking;
    private ReversingPayments reversing;
    private RequestingRefunds requesting;
    private DecidingRefunds deciding;
    private SendingRefunds sending;

    protected abstract PaymentStore store();

    protected abstract Refunds refunds();

    protected abstract Deposits deposits();

    protected abstract ChannelStatements statements();

    protected abstract Breaks breaks();

    protected abstract ReconciliationViews breakViews();

    protected abstract Outbox outbox();

    @BeforeEach
    void wire() {
        AtomicLong running = new AtomicLong();
        Books books = new Books(
                store().balances(),
                store().ledger(),
                account -> Optional.of(empty(102)),
                SamplePayments.AHEAD,
                outbox());
        taking = new TakingPayments(
                store().work(),
                books,
                store().payments(),
                day -> SamplePayments.POLICY,
                series -> running.incrementAndGet(),
                outbox(),
                () -> now);
        reversing = new ReversingPayments(
                store().work(),
                books,
                store().payments(),
                no -> refunds().of(no).stream().anyMatch(Refund::counts),
                day -> SamplePayments.POLICY,
                outbox(),
                () -> now);
        requesting = new RequestingRefunds(
                store().work(),
                refunds(),
                store().payments(),
                books,
                no -> no.equals(AccountNo.of(102)),
                series -> running.incrementAndGet(),
                outbox(),
                () -> now);
        deciding = new DecidingRefunds(
                store().work(),
                refunds(),
                store().payments(),
                books,
                store().ledger(),
                day -> POLICY,
                day -> SamplePayments.POLICY,
                outbox(),
                () -> now);
        sending = new SendingRefunds(
                store().work(),
                refunds(),
                store().payments(),
                books,
                store().ledger(),
                List.of(this),
                outbox(),
                () -> now);
        in(store().work(), () -> {
            var charged = done(empty(101).charge(charge(1, "2026-02-28", "120.00"), NOW));
            AccountBalance stored = store().balances().add(charged.balance());
            store().ledger().append(charged.entries());
            return stored;
        });
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Answer give(Order order) {
        given.add(order);
        return answers.remove();
    }

    @Override
    public Optional<RefundNo> read(Map<String, String> headers, byte[] body, Instant at) {
        return Optional.ofNullable(headers.get("about")).map(RefundNo::new);
    }

    protected final Payment paid(AccountNo account, Channel channel, String yuan) {
        return done(taking.handle(
                CLERK,
                new TakingPayments.Take(account, channel, Optional.of(new ChannelReference("t1")), Money.yuan(yuan))));
    }

    protected final Outcome<Refund> request(Payment payment, String yuan) {
        return requesting.handle(CLERK, new RequestingRefunds.OfPayment(payment.no(), Money.yuan(yuan), "paid twice"));
    }

    protected final Outcome<Refund> approve(Caller who, Refund refund) {
        return deciding.handle(who, new DecidingRefunds.Approve(refund.no(), refund.version()));
    }

    protected final Refund found(Refund refund) {
        return refunds().find(refund.no()).orElseThrow();
    }

    private AccountBalance balance() {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().balances().find(ACCOUNT).orElseThrow();
    }

    protected final Outcome<Refund> confirm(Refund refund) {
        return deciding.handle(CHIEF, new DecidingRefunds.Confirm(refund.no(), "K-1", refund.version()));
    }

    /** The channel would give it back. @return what it was asked */
    protected final List<RefundingChannel.Order> send() {
        answers.add(new Answer.Done("5000009"));
        assertThat(sending.sendDue(9)).isZero();
        return List.copyOf(given);
    }

    private Money owned(String kind) {
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, LocalDate.of(2026, 12, 31)).stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void the_share_of_an_account_goes_back_by_the_whole_transaction_that_it_came_with() {
        done(taking.handle(CLERK, share(2, "20.00")));
        Payment first = done(taking.handle(CLERK, share(1, "10.00")));
        Refund asked = done(requesting.handle(
                CLERK, new RequestingRefunds.OfPayment(first.no(), Money.yuan("4.00"), "paid too much")));
        assertThat(asked.way()).isEqualTo(new RefundWay.ByChannel(new ChannelReference("t"), Money.yuan("30.00")));
        assertThat(requesting.handle(
                        CLERK, new RequestingRefunds.OfPayment(first.no(), Money.yuan("6.01"), "more than its share")))
                .isEqualTo(Outcome.refused(RefundRefusal.MORE_THAN_PAID));
    }

    private static TakingPayments.Take share(int number, String yuan) {
        return new TakingPayments.Take(
                ACCOUNT, Channel.WECHAT_PAY, Optional.of(new ChannelReference("t").part(number)), Money.yuan(yuan));
    }

    @Test
    void money_goes_back_by_the_channel_when_somebody_else_approves_and_is_told_until_it_is_known() {
        Payment payment = paid(ACCOUNT, Channel.WECHAT_PAY, "150.00");
        Refund refund = done(request(payment, "40.00"));
        assertThat(approve(CLERK, refund)).isEqualTo(Outcome.refused(RefundRefusal.OWN_REQUEST));
        Refund due = done(approve(CHIEF, refund));
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(balance().owed()).isEqualTo(Money.yuan("10.00"));
        assertThat(owned("REFUND_DUE")).isEqualTo(Money.yuan("-40.00"));
        answers.add(new Answer.Unknown("no answer"));
        assertThat(sending.sendDue(9)).isEqualTo(1);
        assertThat(sending.sendDue(9)).isZero();
        now = now.plusSeconds(61);
        answers.add(new Answer.UnderWay("PROCESSING"));
        assertThat(sending.sendDue(9)).isEqualTo(1);
        assertThat(sending.told(Channel.WECHAT_PAY, Map.of(), new byte[0], now)).isFalse();
        assertThat(sending.told(Channel.WECHAT_PAY, Map.of("about", due.no().value()), new byte[0], now))
                .isTrue();
        answers.add(new Answer.Done("5000001"));
        assertThat(sending.sendDue(9)).isEqualTo(1);
        assertThat(found(due).stage()).isEqualTo(new Refund.Paid("chief", NOW, "5000001", now));
        assertThat(given).hasSize(3).containsOnly(given.getFirst());
        assertThat(owned("REFUND_DUE")).isEqualTo(Money.ZERO);
        assertThat(owned("CLEARING")).isEqualTo(Money.yuan("110.00"));
        now = now.plusSeconds(86_400);
        assertThat(sending.sendDue(9)).isZero();
        assertThat(balance().owed()).isEqualTo(Money.yuan("10.00"));
    }

    @Test
    void a_payment_is_never_refunded_beyond_itself_nor_reversed_beside() {
        Payment payment = paid(ACCOUNT, Channel.WECHAT_PAY, "150.00");
        Refund first = done(request(payment, "100.00"));
        assertThat(request(payment, "50.01")).isEqualTo(Outcome.refused(RefundRefusal.MORE_THAN_PAID));
        assertThat(reversing.handle(CLERK, new ReversingPayments.Reverse(payment.no(), payment.version(), "wrong")))
                .isEqualTo(Outcome.refused(PaymentRefusal.REFUNDED));
        Refund rejected = done(deciding.handle(CHIEF, new DecidingRefunds.Reject(first.no(), "no", first.version())));
        assertThat(rejected.state()).isEqualTo(Refund.State.REJECTED);
        assertThat(done(request(payment, "150.00")).state()).isEqualTo(Refund.State.REQUESTED);
        assertThat(balance().prepaid()).isEqualTo(Money.yuan("30.00"));
    }

    /** Money of another payment lies ahead, so that only the payment itself says how much may go back. */
    @Test
    void refunds_that_are_asked_for_at_once_never_exceed_their_payment() throws Exception {
        done(taking.handle(CLERK, take("other", "900.00")));
        for (int round = 0; round < ROUNDS; round++) {
            Payment payment = done(taking.handle(CLERK, take("round" + round, "150.00")));
            List<Outcome<Refund>> asked = atOnce(Collections.nCopies(4, () -> request(payment, "100.00")));
            assertThat(asked).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(asked)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .containsOnly(Outcome.refused(RefundRefusal.MORE_THAN_PAID));
        }
        assertThat(balance().prepaid()).isGreaterThan(Money.ZERO);
    }

    @Test
    void a_payment_is_reversed_or_refunded_when_both_are_wanted_at_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Payment payment = done(taking.handle(CLERK, take("round" + round, "150.00")));
            List<Outcome<String>> both = atOnce(List.of(
                    () -> request(payment, "100.00").map(refund -> "refund"),
                    () -> reversing
                            .handle(
                                    CLERK,
                                    new ReversingPayments.Reverse(payment.no(), payment.version(), "wrong account"))
                            .map(reversed -> "reversal")));
            assertThat(both).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(both)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .containsAnyOf(
                            Outcome.refused(RefundRefusal.NOT_SETTLED), Outcome.refused(PaymentRefusal.REFUNDED));
        }
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    private static TakingPayments.Take take(String reference, String yuan) {
        return new TakingPayments.Take(
                ACCOUNT, Channel.COUNTER, Optional.of(new ChannelReference(reference)), Money.yuan(yuan));
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks)
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) results.add(each.get());
            return results;
        }
    }

    @Test
    void what_the_channel_denies_goes_back_to_the_account() {
        Payment payment = paid(ACCOUNT, Channel.WECHAT_PAY, "150.00");
        Refund due = done(approve(CHIEF, done(request(payment, "30.00"))));
        answers.add(new Answer.Denied("RESOURCE_NOT_EXISTS"));
        assertThat(sending.sendDue(9)).isEqualTo(1);
        assertThat(found(due).state()).isEqualTo(Refund.State.FAILED);
        assertThat(balance().prepaid()).isEqualTo(Money.yuan("30.00"));
        assertThat(owned("REFUND_DUE")).isEqualTo(Money.ZERO);
    }

    @Test
    void the_balance_of_a_closed_account_goes_to_the_holders_bank() {
        AccountNo closed = AccountNo.of(102);
        assertThat(paid(closed, Channel.COUNTER, "25.00").state()).isEqualTo("SETTLED");
        BankAccount bank = new BankAccount("李明", "工商银行", "6222021202041000017");
        assertThat(requesting.handle(CLERK, new RequestingRefunds.OfClosedAccount(ACCOUNT, bank)))
                .isEqualTo(Outcome.refused(RefundRefusal.ACCOUNT_OPEN));
        Refund due = done(
                approve(CHIEF, done(requesting.handle(CLERK, new RequestingRefunds.OfClosedAccount(closed, bank)))));
        assertThat(found(due)).isEqualTo(due);
        assertThat(refunds()
                        .list(
                                Scope.EVERYTHING,
                                Optional.of(closed),
                                Optional.of(Refund.State.DUE),
                                Page.Request.first(9))
                        .items())
                .containsExactly(due);
        assertThat(sending.sendDue(9)).isZero();
        Refund paid = done(deciding.handle(CHIEF, new DecidingRefunds.Confirm(due.no(), "B-1", due.version())));
        assertThat(paid.state()).isEqualTo(Refund.State.PAID);
        assertThat(owned("BANK")).isEqualTo(Money.yuan("-25.00"));
        assertThat(store().balances().find(closed).orElseThrow().prepaid()).isEqualTo(Money.ZERO);
    }

    /** A break of 40.00 that the channel alone has. */
    private Break stray() {
        StatementLine line = new StatementLine(
                Movement.PAID,
                new ChannelReference("stray"),
                Optional.of("ASTRAY"),
                Optional.empty(),
                Money.yuan("40.00"),
                Money.ZERO,
                NOW);
        StatementId id = new StatementId(Channel.WECHAT_PAY, LocalDate.of(2026, 2, 10));
        return in(store().work(), () -> {
            ChannelStatement added =
                    statements().add(ChannelStatement.of(id, "digest", List.of(line), NOW), List.of(line));
            statements().match(id, NOW, NOW.plusSeconds(1), NOW);
            statements().save(added.matched(NOW));
            return breakViews()
                    .breaks(
                            Scope.EVERYTHING,
                            new ReconciliationViews.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                            Page.Request.first(9))
                    .items()
                    .getFirst();
        });
    }

    private RefundingBreaks refundingBreaks() {
        return new RefundingBreaks(
                store().work(), breaks(), refunds(), store().ledger(), series -> 900, outbox(), () -> now);
    }

    /** Account 101 was closed; it owes 120.00, has put 50.00 down, and has nothing paid ahead. */
    @Test
    void what_a_closed_account_put_down_and_paid_ahead_is_offered_back_when_its_last_bill_is_paid() {
        Books books = new Books(
                store().balances(), store().ledger(), account -> Optional.empty(), SamplePayments.AHEAD, outbox());
        KeepingDeposits keeping = new KeepingDeposits(
                store().work(),
                deposits(),
                books,
                day -> SamplePayments.POLICY,
                days -> List.of(),
                day -> true,
                UUID::randomUUID,
                outbox(),
                () -> now);
        SecurityDeposit demanded = done(keeping.handle(
                CLERK, new KeepingDeposits.Demand(ACCOUNT, Money.yuan("50.00"), Zone.day(NOW), "temporary supply")));
        KeepingDeposits.On on = new KeepingDeposits.On(demanded.id(), demanded.version());
        SecurityDeposit held = done(keeping.handle(CLERK, new KeepingDeposits.Receive(on, Money.yuan("50.00"))));
        assertThat(held.held()).isEqualTo(Money.yuan("50.00"));
        List<AccountNo> billed = new ArrayList<>();
        SettlingClosedAccounts settling = new SettlingClosedAccounts(
                accounts -> accounts.contains(ACCOUNT) ? Map.of(ACCOUNT, Zone.day(NOW)) : Map.of(),
                (account, day) -> billed.contains(account),
                books,
                deposits(),
                keeping,
                store().paymentViews(),
                refunds(),
                requesting,
                outbox());
        looked(settling);
        assertThat(deposits().standing(ACCOUNT))
                .as("the last bill is not issued")
                .contains(held);
        billed.add(ACCOUNT);
        looked(settling);
        assertThat(deposits().standing(ACCOUNT).map(SecurityDeposit::held)).contains(Money.ZERO);
        assertThat(store().balances().find(ACCOUNT).orElseThrow().owed()).isEqualTo(Money.yuan("70.00"));
        assertThat(asked()).isEmpty();

        Payment inCash = done(taking.handle(
                CLERK, new TakingPayments.Take(ACCOUNT, Channel.COUNTER, Optional.empty(), Money.yuan("60.00"))));
        Payment byWallet = paid(ACCOUNT, Channel.WECHAT_PAY, "40.00");
        looked(settling);
        looked(settling);
        assertThat(asked())
                .extracting(Refund::payment, Refund::amount, Refund::state)
                .containsExactly(tuple(Optional.of(byWallet.no()), Money.yuan("30.00"), Refund.State.REQUESTED));
        assertThat(inCash.amount()).isEqualTo(Money.yuan("60.00"));
        Refund due = done(approve(CHIEF, asked().getFirst()));
        assertThat(due.state()).isEqualTo(Refund.State.DUE);
        assertThat(store().balances().find(ACCOUNT).orElseThrow().prepaid()).isEqualTo(Money.ZERO);
        looked(settling);
        assertThat(asked()).hasSize(1);
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    private List<Refund> asked() {
        return refunds()
                .list(Scope.EVERYTHING, Optional.of(ACCOUNT), Optional.empty(), Page.Request.first(9))
                .items();
    }

    private void looked(SettlingClosedAccounts settling) {
        EventFeed.Recorded event = new EventFeed.Recorded(
                "1",
                new UUID(1, 2),
                SettlingClosedAccounts.CLOSED,
                1,
                "a",
                NOW,
                "tester",
                Map.of("account", ACCOUNT.value()));
        assertThat(settling.types()).contains(event.type());
        String done = in(store().work(), () -> {
            settling.on(event);
            return "looked";
        });
        assertThat(done).isEqualTo("looked");
    }

    private static EventFeed.Recorded told(Refund refund) {
        return new EventFeed.Recorded(
                "1",
                new UUID(1, 1),
                RefundMoved.TYPE,
                1,
                refund.no().value(),
                NOW,
                "tester",
                new RefundMoved(refund).facts());
    }

    @Test
    void money_that_is_nobodys_goes_back_once_when_somebody_else_approves() {
        Break held = stray();
        RefundingBreaks refunding = refundingBreaks();
        RefundingBreaks.OfBreak command = new RefundingBreaks.OfBreak(held.id(), "nobody's");
        Refund asked = done(refunding.handle(CLERK, command));
        assertThat(asked.source()).isEqualTo(new RefundSource.OfBreak(held.id()));
        assertThat(found(asked)).isEqualTo(asked);
        assertThat(refunding.handle(CLERK, command)).isEqualTo(Outcome.refused(BreakRefusal.BEING_REFUNDED));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.yuan("-40.00"));
        assertThat(approve(CLERK, asked)).isEqualTo(Outcome.refused(RefundRefusal.OWN_REQUEST));
        Refund due = done(approve(CHIEF, asked));
        assertThat(List.of(owned("SUSPENSE"), owned("REFUND_DUE"))).containsExactly(Money.ZERO, Money.yuan("-40.00"));
        answers.add(new Answer.Done("5000009"));
        assertThat(sending.sendDue(9)).isEqualTo(1);
        in(store().work(), () -> {
            refunding.on(told(found(due)));
            return due;
        });
        assertThat(breaks().find(held.id()).orElseThrow().stage())
                .isEqualTo(new Break.Resolved(Resolution.REFUND, "nobody's", CLERK.login(), NOW));
        assertThat(List.of(owned("SUSPENSE"), owned("REFUND_DUE"), owned("CLEARING")))
                .containsExactly(Money.ZERO, Money.ZERO, Money.ZERO);
    }

    @Test
    void money_that_is_nobodys_stays_put_aside_when_the_channel_denies_to_give_it_back() {
        Break held = stray();
        RefundingBreaks refunding = refundingBreaks();
        Refund due =
                done(approve(CHIEF, done(refunding.handle(CLERK, new RefundingBreaks.OfBreak(held.id(), "nobody's")))));
        answers.add(new Answer.Denied("USER_ACCOUNT_ABNORMAL"));
        assertThat(sending.sendDue(9)).isEqualTo(1);
        in(store().work(), () -> {
            refunding.on(told(found(due)));
            return due;
        });
        assertThat(breaks().find(held.id()).orElseThrow().state()).isEqualTo(Break.State.SUSPENDED);
        assertThat(owned("SUSPENSE")).isEqualTo(Money.yuan("-40.00"));
        assertThat(owned("REFUND_DUE")).isEqualTo(Money.ZERO);
    }

    @Test
    void a_level_approves_up_to_its_limit() {
        Payment payment = paid(ACCOUNT, Channel.WECHAT_PAY, "900.00");
        Refund refund = done(request(payment, "500.01"));
        assertThat(approve(CHIEF, refund)).isEqualTo(Outcome.refused(RefundRefusal.OVER_LIMIT));
    }
}
