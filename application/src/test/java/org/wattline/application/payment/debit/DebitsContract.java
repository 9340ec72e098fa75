package org.wattline.application.payment.debit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.BankLayout;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitLayout;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.DebitPolicy;
import org.wattline.domain.payment.debit.DebitRefusal;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.quantity.Money;

/** Debits over a real store: consent, notice, file or channel, answer, retry, never twice. */
public abstract class DebitsContract implements DebitingChannel, DebitPolicies {
    private static final AccountNo ACCOUNT = AccountNo.of(101);
    private static final BillNo BILL = BillNo.of(1);
    private static final Payer BANK = new Payer.Bank(new BankAccount("李明", "工商银行", "6222021202041000017"));
    private static final Payer WALLET = new Payer.Wallet(new WalletAgreement("202602101234"));
    private static final DebitLayout LAYOUT = new DebitLayout(
            "T", "UTF-8", "H|{BATCH}|{COUNT}|{SUM}", "D|{ACCOUNT}|{AMOUNT}|{REFERENCE}|{NUMBER:-20}|", false);
    private static final BankLayout RESULTS = new BankLayout(
            "T",
            "UTF-8",
            Optional.of("|"),
            "H|",
            "D|",
            Map.of(
                    BankLayout.Field.HEAD_COUNT, new BankLayout.Place(2, 0),
                    BankLayout.Field.HEAD_SUM, new BankLayout.Place(3, 0),
                    BankLayout.Field.ACCOUNT, new BankLayout.Place(1, 0),
                    BankLayout.Field.AMOUNT, new BankLayout.Place(2, 0),
                    BankLayout.Field.REFERENCE, new BankLayout.Place(3, 0),
                    BankLayout.Field.RESULT, new BankLayout.Place(4, 0)),
            false,
            "0000");
    private static final DebitPolicy POLICY = new DebitPolicy(
            "T",
            Span.startingOn(LocalDate.of(2024, 1, 1)),
            "test",
            2,
            "T",
            "T",
            Map.of(
                    "0051", new DebitPolicy.Rule(List.of(3), false),
                    "0014", new DebitPolicy.Rule(List.of(), true),
                    "NOTENOUGH", new DebitPolicy.Rule(List.of(3), false)));

    private final Deque<DebitingChannel.Answer> answers = new ArrayDeque<>();
    private final List<DebitingChannel.Order> asked = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<BillNo> alone = new HashSet<>();
    private boolean agreed = true;
    private Instant now = NOW;
    private GivingMandates giving;
    private PlanningDebits planning;
    private CollectingDebits collecting;
    private TakingPayments taking;
    private TakingInDebitResults results;

    protected abstract PaymentStore store();

    protected abstract Mandates mandates();

    protected abstract Debits debits();

    protected abstract Outbox outbox();

    @BeforeEach
    void wire() {
        AtomicLong running = new AtomicLong();
        Books books = new Books(
                store().balances(),
                store().ledger(),
                account -> Optional.of(empty(101)),
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
        giving = new GivingMandates(
                store().work(),
                mandates(),
                books,
                List.of(this),
                series -> running.incrementAndGet(),
                outbox(),
                () -> now);
        planning = new PlanningDebits(
                store().work(),
                mandates(),
                debits(),
                store().balances(),
                (balances, day) -> Set.copyOf(alone),
                day -> SamplePayments.POLICY,
                this,
                List.of(this),
                series -> running.incrementAndGet(),
                outbox(),
                () -> now);
        EnteringDebits entering = new EnteringDebits(
                store().work(),
                debits(),
                mandates(),
                taking,
                this,
                series -> running.incrementAndGet(),
                outbox(),
                () -> now);
        // One at a time: what stays without an answer keeps nobody else from being asked.
        collecting = new CollectingDebits(
                store().work(),
                debits(),
                mandates(),
                store().balances(),
                (balances, day) -> Set.copyOf(alone),
                day -> SamplePayments.POLICY,
                entering,
                List.of(this),
                outbox(),
                () -> now,
                1);
        results = new TakingInDebitResults(id -> Optional.of(RESULTS), this, debits(), entering, () -> now);
        in(store().work(), () -> {
            var charged = done(empty(101).charge(charge(1, "2026-02-13", "120.00"), NOW));
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
    public boolean agreed(WalletAgreement agreement) {
        return agreed;
    }

    @Override
    public boolean announce(WalletAgreement agreement, Money amount) {
        return true;
    }

    @Override
    public Answer take(Order order) {
        asked.add(order);
        return answers.remove();
    }

    @Override
    public boolean end(WalletAgreement agreement) {
        agreed = false;
        return true;
    }

    @Override
    public DebitPolicy inForce(LocalDate day) {
        return POLICY;
    }

    @Override
    public Optional<DebitLayout> layout(String id) {
        return Optional.of(LAYOUT);
    }

    private Outcome<Mandate> give(Channel channel, Payer payer, String perDebit) {
        Mandate.Limits limits = new Mandate.Limits(Money.yuan(perDebit), Money.yuan("300.00"));
        return giving.handle(
                CLERK,
                new GivingMandates.Give(
                        ACCOUNT, new Mandate.Terms(channel, payer, limits, LocalDate.of(2026, 12, 31)), "signed"));
    }

    private void run(Jobs.Work job, int day) {
        now = NOW.plusSeconds(86_400L * (day - 10));
        assertThat(job.run(new Heard())).isPresent();
    }

    private Debit debit(int attempt) {
        List<Debit> all = debits().of(BILL);
        assertThat(all).hasSize(attempt);
        return all.getLast();
    }

    private AccountBalance balance() {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().balances().find(ACCOUNT).orElseThrow();
    }

    private List<TakingInDebitResults.Result> answered(Debit debit, String amount, String result) {
        String file = "H|1|1|%s\nD|%s|%s|%s|%s\n".formatted(amount, ACCOUNT, amount, debit.no(), result);
        return done(results.handle(CLERK, new TakingInDebitResults.TakeIn(file.getBytes(UTF_8))));
    }

    @Test
    void what_a_bank_is_asked_for_by_file_is_entered_once_and_too_little_money_is_tried_again() {
        Mandate mandate = done(give(Channel.DIRECT_DEBIT, BANK, "200.00"));
        assertThat(mandates().find(mandate.no())).contains(mandate);
        assertThat(mandates().active(ACCOUNT)).contains(mandate);
        assertThat(give(Channel.DIRECT_DEBIT, BANK, "200.00")).isEqualTo(Outcome.refused(DebitRefusal.MANDATE_THERE));
        run(planning, 10);
        assertThat(debits().of(BILL)).isEmpty();
        run(planning, 11);
        run(planning, 11);
        assertThat(debit(1).debitOn()).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(debits().inMonth(List.of(mandate.no()), YearMonth.of(2026, 2)))
                .isEqualTo(Map.of(mandate.no(), Money.yuan("120.00")));
        run(collecting, 12);
        assertThat(debit(1).state()).isEqualTo(Debit.State.ANNOUNCED);
        run(collecting, 13);
        Debit sent = debit(1);
        assertThat(debits().find(sent.no())).contains(sent);
        WritingDebitFiles writing = new WritingDebitFiles(debits(), mandates(), this);
        byte[] file = writing.of(LocalDate.of(2026, 2, 13)).orElseThrow();
        assertThat(new String(file, UTF_8))
                .isEqualTo("H|20260213|1|120.00\nD|%s|120.00|%s|6222021202041000017 |\n".formatted(ACCOUNT, sent.no()));
        assertThat(writing.of(LocalDate.of(2026, 2, 12))).isEmpty();
        assertThat(answered(sent, "119.00", "0000").getFirst().state()).isEqualTo(TakingInDebitResults.State.REFUSED);
        assertThat(answered(sent, "120.00", "0051").getFirst().state()).isEqualTo(TakingInDebitResults.State.FAILED);
        assertThat(answered(sent, "120.00", "0051").getFirst().state()).isEqualTo(TakingInDebitResults.State.KNOWN);
        assertThat(answered(sent, "120.00", "0000").getFirst().state()).isEqualTo(TakingInDebitResults.State.REFUSED);
        Debit again = debit(2);
        assertThat(again.debitOn()).isEqualTo(LocalDate.of(2026, 2, 16));
        run(collecting, 16);
        assertThat(answered(again, "120.00", "0000").getFirst().state()).isEqualTo(TakingInDebitResults.State.TAKEN);
        assertThat(answered(again, "120.00", "0000").getFirst().state()).isEqualTo(TakingInDebitResults.State.KNOWN);
        assertThat(debit(2).state()).isEqualTo(Debit.State.TAKEN);
        assertThat(writing.of(LocalDate.of(2026, 2, 13)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(file));
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
        run(planning, 17);
        assertThat(debits().of(BILL)).hasSize(2);
        assertThat(debits().list(
                                Scope.EVERYTHING,
                                new Debits.Filter(Optional.of(ACCOUNT), Optional.of(Debit.State.FAILED)),
                                Page.Request.first(9))
                        .items())
                .singleElement()
                .satisfies(first -> assertThat(first.attempt()).isEqualTo(1));
    }

    @Test
    void a_wallet_is_asked_under_one_number_until_it_is_known_what_became_of_it() {
        agreed = false;
        assertThat(give(Channel.WECHAT_PAY, WALLET, "200.00")).isEqualTo(Outcome.refused(DebitRefusal.NOT_AGREED));
        assertThat(give(Channel.WECHAT_PAY, BANK, "200.00"))
                .isEqualTo(Outcome.refused(DebitRefusal.CHANNEL_WITHOUT_MANDATES));
        agreed = true;
        Mandate mandate = done(give(Channel.WECHAT_PAY, WALLET, "200.00"));
        assertThat(mandates().find(mandate.no())).contains(mandate);
        run(planning, 11);
        answers.add(new Answer.Unknown("no answer"));
        run(collecting, 13);
        assertThat(debit(1).state()).isEqualTo(Debit.State.SENT);
        answers.add(new Answer.Taken(new ChannelReference("t-1")));
        run(collecting, 13);
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(debit(1).state()).isEqualTo(Debit.State.TAKEN);
        run(collecting, 14);
        assertThat(asked).hasSize(2);
        assertThat(balance().owed()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_wallet_that_does_not_answer_keeps_no_other_debit_from_being_asked() {
        assertThat(done(give(Channel.WECHAT_PAY, WALLET, "200.00")).state()).isEqualTo(Mandate.State.ACTIVE);
        in(store().work(), () -> {
            AccountBalance held = store().balances().find(ACCOUNT).orElseThrow();
            var charged = done(held.charge(charge(2, "2026-02-13", "50.00"), NOW));
            store().ledger().append(charged.entries());
            return store().balances().save(charged.balance());
        });
        run(planning, 11);
        answers.add(new Answer.Unknown("no answer"));
        answers.add(new Answer.Taken(new ChannelReference("t-2")));
        run(collecting, 13);
        assertThat(asked).hasSize(2).doesNotHaveDuplicates();
        Debit first = debit(1);
        assertThat(first.state()).isEqualTo(Debit.State.SENT);
        assertThat(debits().of(BillNo.of(2)).getLast().state()).isEqualTo(Debit.State.TAKEN);
        assertThat(debits().unanswered(Optional.empty(), 9)).containsExactly(first.no());
        assertThat(debits().unanswered(Optional.of(first.no()), 9)).isEmpty();
    }

    @Test
    void whoever_paid_meanwhile_or_ended_the_mandate_is_not_debited() {
        Mandate mandate = done(give(Channel.WECHAT_PAY, WALLET, "200.00"));
        run(planning, 11);
        Mandate ended = done(giving.handle(CLERK, new GivingMandates.End(mandate.no(), "no more", mandate.version())));
        assertThat(ended.state()).isEqualTo(Mandate.State.ENDED);
        assertThat(agreed).isFalse();
        assertThat(giving.handle(CLERK, new GivingMandates.End(mandate.no(), "no more", ended.version())))
                .isEqualTo(Outcome.refused(DebitRefusal.ENDED));
        run(collecting, 13);
        assertThat(debit(1).state()).isEqualTo(Debit.State.WITHDRAWN);
        assertThat(asked).isEmpty();
        assertThat(mandates().active(Optional.empty(), 9)).isEmpty();
        agreed = true;
        assertThat(done(give(Channel.WECHAT_PAY, WALLET, "200.00")).state()).isEqualTo(Mandate.State.ACTIVE);
        run(planning, 13);
        assertThat(debit(2).state()).isEqualTo(Debit.State.ANNOUNCED);
        assertThat(done(taking.handle(
                                CLERK,
                                new TakingPayments.Take(
                                        ACCOUNT, Channel.COUNTER, Optional.empty(), Money.yuan("500.00"))))
                        .state())
                .isEqualTo("SETTLED");
        run(collecting, 15);
        assertThat(debit(2).state()).isEqualTo(Debit.State.WITHDRAWN);
    }

    @Test
    void a_bill_that_is_left_alone_is_not_debited_until_that_is_over() {
        done(give(Channel.WECHAT_PAY, WALLET, "200.00"));
        alone.add(BILL);
        run(planning, 11);
        assertThat(debits().of(BILL)).isEmpty();
        alone.clear();
        run(planning, 11);
        alone.add(BILL);
        run(collecting, 13);
        assertThat(debit(1).stage())
                .isInstanceOfSatisfying(
                        Debit.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.why()).isEqualTo("payment.debit-left-alone"));
        assertThat(asked).isEmpty();
        run(planning, 13);
        assertThat(debits().of(BILL)).hasSize(1);
        alone.clear();
        run(planning, 13);
        assertThat(debit(2).debitOn()).isEqualTo(LocalDate.of(2026, 2, 15));
    }

    @Test
    void a_debit_over_the_limit_is_not_made_and_an_account_that_is_none_ends_the_mandate() {
        Mandate low = done(give(Channel.DIRECT_DEBIT, BANK, "119.99"));
        run(planning, 11);
        assertThat(problems).containsExactly("payment.debit-over-limit");
        assertThat(debits().of(BILL)).isEmpty();
        assertThat(done(giving.handle(CLERK, new GivingMandates.End(low.no(), "too low", low.version())))
                        .stage())
                .isInstanceOf(Mandate.Ended.class);
        Mandate mandate = done(give(Channel.DIRECT_DEBIT, BANK, "200.00"));
        run(planning, 11);
        run(collecting, 13);
        assertThat(answered(debit(1), "120.00", "0014").getFirst().state())
                .isEqualTo(TakingInDebitResults.State.FAILED);
        assertThat(mandates().find(mandate.no()).orElseThrow().state()).isEqualTo(Mandate.State.ENDED);
        assertThat(debits().of(BILL)).hasSize(1);
        assertThat(balance().owed()).isEqualTo(Money.yuan("120.00"));
    }

    @Test
    void a_bill_has_one_debit_that_is_not_over() {
        Mandate mandate = done(give(Channel.DIRECT_DEBIT, BANK, "200.00"));
        LocalDate day = LocalDate.of(2026, 2, 13);
        Debit first = in(
                store().work(),
                () -> debits().add(Debit.announced(DebitNo.of(1), mandate, BILL, 1, Money.yuan("1.00"), day)
                        .state()));
        assertThat(debits().due(day, Optional.empty(), 9)).containsExactly(first.no());
        assertThatThrownBy(() -> in(
                        store().work(),
                        () -> debits().add(Debit.announced(DebitNo.of(2), mandate, BILL, 2, Money.yuan("1.00"), day)
                                .state())))
                .isInstanceOf(AlreadyThere.class);
    }

    /** Notes what a job tells. */
    private final class Heard implements Jobs.Progress {
        @Override
        public UUID job() {
            return new UUID(1, 1);
        }

        @Override
        public Caller who() {
            return CLERK;
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
            problems.add(what);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
