package org.wattline.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.refund.DecidingRefunds;
import org.wattline.application.payment.refund.RefundingChannel;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RequestingRefunds;
import org.wattline.application.payment.refund.SendingRefunds;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Charge;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundPolicy;
import org.wattline.domain.quantity.Money;

/**
 * Many clients pay, take back, refund, bill and cancel on the same few accounts at once; afterwards the books are balanced and every fen is
 * explained. {@code -Dwattline.pressure=2000} lets each of them do as many things, which takes about a minute.
 */
public abstract class MoneyUnderPressureContract implements RefundingChannel {
    private static final int CLIENTS = 32;
    private static final int ACCOUNTS = 4;
    private static final Caller CHIEF = Caller.system("chief");
    private static final RefundPolicy NO_LIMIT =
            new RefundPolicy("TEST", Span.startingOn(LocalDate.of(2024, 1, 1)), "test", Map.of());

    private final AtomicLong running = new AtomicLong(1_000);
    /** Whoever took them: clients take back and refund the payments of each other. */
    private final List<Payment> taken = new CopyOnWriteArrayList<>();

    private Books books;
    private TakingPayments taking;
    private ReversingPayments reversing;
    private RequestingRefunds requesting;
    private DecidingRefunds deciding;
    private SendingRefunds sending;

    protected abstract PaymentStore store();

    protected abstract Refunds refunds();

    protected abstract Outbox outbox();

    @BeforeEach
    void wire() {
        Numbers numbers = series -> running.incrementAndGet();
        books = new Books(
                store().balances(), store().ledger(), account -> Optional.empty(), SamplePayments.AHEAD, outbox());
        CollectionPolicies policies = day -> SamplePayments.POLICY;
        taking = new TakingPayments(store().work(), books, store().payments(), policies, numbers, outbox(), () -> NOW);
        reversing = new ReversingPayments(
                store().work(),
                books,
                store().payments(),
                no -> refunds().of(no).stream().anyMatch(Refund::counts),
                policies,
                outbox(),
                () -> NOW);
        requesting = new RequestingRefunds(
                store().work(), refunds(), store().payments(), books, no -> false, numbers, outbox(), () -> NOW);
        deciding = new DecidingRefunds(
                store().work(),
                refunds(),
                store().payments(),
                books,
                store().ledger(),
                day -> NO_LIMIT,
                day -> SamplePayments.POLICY,
                outbox(),
                () -> NOW);
        sending = new SendingRefunds(
                store().work(),
                refunds(),
                store().payments(),
                books,
                store().ledger(),
                List.of(this),
                outbox(),
                () -> NOW);
        for (int i = 1; i <= ACCOUNTS; i++) {
            AccountBalance fresh = empty(i);
            assertThat(in(store().work(), () -> store().balances().add(fresh))).isNotNull();
        }
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    /** Some refunds are denied, some are left open, most go through; always the same for the same number. */
    @Override
    public Answer give(Order order) {
        return switch (Math.floorMod(order.no().value().hashCode(), 5)) {
            case 0 -> new Answer.Denied("denied");
            case 1 -> new Answer.Unknown("no answer");
            default -> new Answer.Done(order.no().value());
        };
    }

    @Override
    public Optional<RefundNo> read(Map<String, String> headers, byte[] body, Instant now) {
        return Optional.empty();
    }

    @Test
    void many_clients_at_once_leave_the_books_balanced_and_every_fen_explained() throws Exception {
        int each = Integer.getInteger("wattline.pressure", 4);
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            clients.add(() -> {
                Client client = new Client(random);
                for (int n = 0; n < each; n++) client.act();
                return true;
            });
        }
        assertThat(all(clients)).hasSize(CLIENTS).containsOnly(true);
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        List<LedgerViews.TrialLine> trial =
                store().ledgerViews().trialBalance(Scope.EVERYTHING, LocalDate.of(2026, 12, 31));
        assertThat(Money.sum(trial, LedgerViews.TrialLine::debit))
                .isEqualTo(Money.sum(trial, LedgerViews.TrialLine::credit));
        Money came = Money.ZERO;
        for (Payment payment : payments()) {
            List<Refund> of =
                    refunds().of(payment.no()).stream().filter(Refund::counts).toList();
            assertThat(Money.sum(of, Refund::amount)).isLessThanOrEqualTo(payment.amount());
            if (payment.stage() instanceof Payment.Reversed) assertThat(of).isEmpty();
            else came = came.plus(payment.amount());
        }
        for (int i = 1; i <= ACCOUNTS; i++) {
            AccountBalance after = store().balances().find(empty(i).account()).orElseThrow();
            if (after.prepaid().isPositive()) assertThat(after.open()).isEmpty();
        }
        assertThat(owned(trial, "CLEARING")).isEqualTo(came.minus(sum(Refund.State.PAID)));
        assertThat(owned(trial, "REFUND_DUE")).isEqualTo(sum(Refund.State.DUE).negated());
    }

    /** Whichever of the two comes first: the bill is gone and the money is paid ahead. */
    @Test
    void a_payment_while_its_bill_is_reversed_is_paid_ahead() throws Exception {
        for (int i = 1; i <= 6; i++) {
            Charge bill = charge(500 + i, "2026-02-28", "120.00");
            AccountNo account = AccountNo.of(1);
            assertThat(change(account, Set.of(), balance -> balance.charge(bill, NOW)))
                    .isTrue();
            Money before = store().balances().find(account).orElseThrow().owed();
            CyclicBarrier start = new CyclicBarrier(2);
            String reference = "race" + i;
            List<Callable<Boolean>> both = List.of(
                    () -> {
                        start.await();
                        return change(account, Set.of(bill.bill()), balance -> balance.cancel(bill, NOW));
                    },
                    () -> {
                        start.await();
                        return pay(account, reference, Money.yuan("120.00"));
                    });
            assertThat(all(both)).containsExactly(true, true);
            AccountBalance after = store().balances().find(account).orElseThrow();
            assertThat(after.open()).isEmpty();
            assertThat(after.owed()).isEqualTo(before.minus(Money.yuan("240.00")));
            assertThat(store().ledgerViews().discrepancies()).isEmpty();
        }
    }

    private boolean pay(AccountNo account, String reference, Money amount) {
        return again(() -> taking.handle(
                CLERK,
                new TakingPayments.Take(
                        account, way(reference), Optional.of(new ChannelReference(reference)), amount)));
    }

    /** Half of them comes over the counter and can be taken back, the other half through the wallet, which gives back. */
    private static Channel way(String reference) {
        return reference.hashCode() % 2 == 0 ? Channel.COUNTER : Channel.WECHAT_PAY;
    }

    private boolean change(AccountNo account, Set<BillNo> bills, Function<AccountBalance, Outcome<Booking>> decision) {
        return again(() -> store().work()
                .perform(
                        Act.of(CLERK, "payment.test"),
                        () -> books.of(account, bills).then(decision).map(books::book)));
    }

    /** As a client would: again when somebody else was first. @return whether it was done */
    private static <T> boolean again(Supplier<Outcome<T>> command) {
        while (true) {
            try {
                return command.get() instanceof Outcome.Done<T>;
            } catch (StaleState somebodyElse) {
                Thread.onSpinWait();
            } catch (AlreadyThere known) {
                return false;
            }
        }
    }

    private List<Payment> payments() {
        List<Payment> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<PaymentViews.Row> page = store().paymentViews()
                    .list(
                            Scope.EVERYTHING,
                            new PaymentViews.Filter(Optional.empty(), Optional.empty()),
                            new Page.Request(500, after));
            for (PaymentViews.Row row : page.items())
                all.add(store().payments().find(row.no()).orElseThrow());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private Money sum(Refund.State state) {
        Money sum = Money.ZERO;
        Optional<String> after = Optional.empty();
        do {
            Page<Refund> page = refunds()
                    .list(Scope.EVERYTHING, Optional.empty(), Optional.of(state), new Page.Request(500, after));
            sum = sum.plus(Money.sum(page.items(), Refund::amount));
            after = page.next();
        } while (after.isPresent());
        return sum;
    }

    private static Money owned(List<LedgerViews.TrialLine> trial, String kind) {
        List<LedgerViews.TrialLine> lines =
                trial.stream().filter(line -> line.kind().equals(kind)).toList();
        return Money.sum(lines, line -> line.debit().minus(line.credit()));
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) results.add(result.get());
            return results;
        }
    }

    /** One of many who work on the same accounts. */
    private final class Client {
        private final SplittableRandom random;
        private final List<Charge> bills = new ArrayList<>();
        private final List<AccountNo> debtors = new ArrayList<>();

        Client(SplittableRandom random) {
            this.random = random;
        }

        void act() {
            AccountNo account = AccountNo.of(1 + random.nextInt(ACCOUNTS));
            switch (random.nextInt(6)) {
                case 0, 1 -> take(account);
                case 2 -> bill(account);
                case 3 -> cancel();
                case 4 -> reverse();
                default -> refund();
            }
        }

        private void take(AccountNo account) {
            Money amount = Money.fen(1 + random.nextInt(20_000));
            String reference = "p" + running.incrementAndGet();
            if (pay(account, reference, amount))
                taken.add(store().payments()
                        .find(way(reference), new ChannelReference(reference))
                        .orElseThrow());
            // Told twice it counts once.
            if (pay(account, reference, amount)) throw new AssertionError("a reference was booked twice");
        }

        private void bill(AccountNo account) {
            Charge charge = charge(
                    running.incrementAndGet(),
                    "2026-01-31",
                    Money.fen(1 + random.nextInt(30_000)).toString());
            if (change(account, Set.of(), balance -> balance.charge(charge, NOW))) {
                bills.add(charge);
                debtors.add(account);
            }
        }

        private void cancel() {
            if (bills.isEmpty()) return;
            Charge charge = bills.removeLast();
            AccountNo debtor = debtors.removeLast();
            if (!change(debtor, Set.of(charge.bill()), balance -> balance.cancel(charge, NOW)))
                throw new AssertionError("an issued bill can be cancelled");
        }

        /** Refused where the money has been used since, or a refund has been asked for. */
        private void reverse() {
            if (taken.isEmpty()) return;
            Payment payment = taken.get(random.nextInt(taken.size()));
            again(() -> reversing.handle(
                    CLERK,
                    new ReversingPayments.Reverse(
                            payment.no(),
                            store().payments().find(payment.no()).orElseThrow().version(),
                            "wrong account")));
        }

        private void refund() {
            if (taken.isEmpty()) return;
            Payment payment = taken.get(random.nextInt(taken.size()));
            Money amount = Money.fen(1 + random.nextInt((int) payment.amount().fen()));
            Outcome<Refund> asked =
                    requesting.handle(CLERK, new RequestingRefunds.OfPayment(payment.no(), amount, "paid too much"));
            if (asked instanceof Outcome.Done<Refund>(Refund refund)
                    && again(() -> deciding.handle(CHIEF, new DecidingRefunds.Approve(refund.no(), refund.version()))))
                assertThat(sending.sendDue(50)).isNotNegative();
        }
    }
}
