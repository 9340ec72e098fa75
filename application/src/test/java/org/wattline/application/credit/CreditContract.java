package org.wattline.application.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.CUSTOMER;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.UNIT;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.Authorisation;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.credit.CreditFacts;
import org.wattline.domain.credit.CreditPolicy;
import org.wattline.domain.credit.CreditRefusal;
import org.wattline.domain.credit.Factor;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** Credit over a real store: what the history says, consent, what the partner pays ahead, repayment, ending. */
public abstract class CreditContract implements CreditPartner {
    private static final AccountNo ACCOUNT = AccountNo.of(101);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final CreditPolicy POLICY = new CreditPolicy(
            "TEST",
            Span.startingOn(LocalDate.of(2024, 1, 1)),
            "test",
            500,
            List.of(new CreditPolicy.Rule(
                    Factor.ON_TIME_PERCENT, List.of(new CreditPolicy.Step(new BigDecimal("50"), 100)))),
            List.of(new CreditPolicy.Grade("A", 600), new CreditPolicy.Grade("C", 0)),
            "A",
            List.of(new CreditPolicy.Band("700-950", new BigDecimal("2"), Money.yuan("2000.00"))),
            30);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Order> ordered = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<BillNo> alone = new HashSet<>();
    private Graded graded = new Graded.Band("700-950");
    private Repayment repayment = Repayment.OPEN;
    private Instant now = NOW;
    private Books books;
    private TakingPayments taking;
    private GivingConsents giving;
    private JudgingCredit judging;
    private Numbers numbers;
    private AdvancingBills advancing;

    protected abstract PaymentStore store();

    protected abstract CreditConsents consents();

    protected abstract Advances advances();

    protected abstract CreditHistories histories();

    protected abstract void open(Account account);

    protected abstract Outbox outbox();

    @BeforeEach
    void wire() {
        AtomicLong running = new AtomicLong();
        books = new Books(
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
        giving = new GivingConsents(store().work(), consents(), books, UUID::randomUUID, outbox(), () -> now);
        judging = new JudgingCredit(histories(), day -> POLICY, () -> now);
        numbers = series -> running.incrementAndGet();
        advancing = advancing(true);
        open(Account.open(ACCOUNT, CUSTOMER, UNIT, UseCategory.RESIDENTIAL, LocalDate.of(2020, 3, 1))
                .state());
    }

    private AdvancingBills advancing(boolean withPartner) {
        AskingPartner asking = new AskingPartner(
                store().work(),
                consents(),
                advances(),
                taking,
                store().balances(),
                day -> SamplePayments.POLICY,
                withPartner ? Optional.of(this) : Optional.empty(),
                outbox(),
                () -> now);
        return new AdvancingBills(
                store().work(),
                consents(),
                advances(),
                store().balances(),
                (balances, day) -> Set.copyOf(alone),
                day -> SamplePayments.POLICY,
                judging,
                day -> POLICY,
                asking,
                numbers,
                UUID::randomUUID,
                outbox(),
                () -> now);
    }

    @Override
    public Graded grade(Authorisation authorisation, String request) {
        return graded;
    }

    @Override
    public Answer pay(Order order) {
        ordered.add(order);
        return answers.remove();
    }

    @Override
    public Repayment repayment(AdvanceNo no) {
        return repayment;
    }

    private void charged(long bill, String due, String yuan) {
        in(store().work(), () -> books.book(done(done(books.of(ACCOUNT)).charge(charge(bill, due, yuan), now))));
    }

    private void paid(String yuan) {
        assertThat(done(taking.handle(
                                CLERK,
                                new TakingPayments.Take(ACCOUNT, Channel.COUNTER, Optional.empty(), Money.yuan(yuan))))
                        .state())
                .isEqualTo("SETTLED");
    }

    private CreditConsent consent() {
        return done(giving.handle(CLERK, new GivingConsents.Give(ACCOUNT, new Authorisation("ZM20260210"), "signed")));
    }

    private Advance run(long bill) {
        assertThat(advancing.run(new Heard())).contains("/v1/credit-advances");
        return advances().of(BillNo.of(bill)).orElseThrow();
    }

    @Test
    void the_history_tells_what_was_due_and_paid_in_time() {
        charged(1, "2026-02-15", "100.00");
        charged(2, "2026-02-05", "200.00");
        charged(3, "2026-01-31", "300.00");
        paid("303.00");
        now = NOW.plusSeconds(86_400L * 10);
        assertThat(histories().of(ACCOUNT, DAY.plusDays(10)))
                .contains(new CreditFacts(
                        DAY.plusDays(10), 3, 0, Money.yuan("300.00"), 15, 5, 0, 0, 0, Money.yuan("200.00")));
        assertThat(histories().of(ACCOUNT, DAY)).hasValueSatisfying(facts -> {
            assertThat(facts.billsDue()).isEqualTo(2);
            assertThat(facts.arrears()).isEqualTo(Money.yuan("200.00"));
        });
        assertThat(histories().of(AccountNo.of(999), DAY)).isEmpty();
    }

    /** Some bills of 320.00 that were paid in time, and consent. */
    private CreditConsent goodCustomer(int bills) {
        for (int i = 1; i <= bills; i++) {
            charged(i, "2026-02-12", "320.00");
            paid("320.00");
        }
        CreditConsent consent = consent();
        assertThat(consents().find(consent.id())).contains(consent);
        return consent;
    }

    private CreditConsent found(CreditConsent consent) {
        return consents().find(consent.id()).orElseThrow();
    }

    @Test
    void a_bill_within_the_limit_is_paid_ahead_once_and_repaid() {
        CreditConsent consent = goodCustomer(1);
        assertThat(giving.handle(CLERK, new GivingConsents.Give(ACCOUNT, new Authorisation("ZM20260211"), "signed")))
                .isEqualTo(Outcome.refused(CreditRefusal.CONSENT_THERE));
        charged(2, "2026-02-12", "320.00");
        now = NOW.plusSeconds(86_400L * 2);
        assertThat(advancing.run(new Heard())).isPresent();
        assertThat(advances().of(BillNo.of(2))).isEmpty();
        now = NOW.plusSeconds(86_400L * 3);
        answers.add(new Answer.Unknown("no answer"));
        assertThat(run(2).state()).isEqualTo(Advance.State.ORDERED);
        assertThat(problems).containsExactly("no answer");
        assertThat(found(consent).grade())
                .hasValueSatisfying(told -> assertThat(told.band()).isEqualTo("700-950"));
        answers.add(new Answer.Paid(new ChannelReference("CP-1")));
        Advance paid = run(2);
        assertThat(paid.state()).isEqualTo(Advance.State.PAID);
        assertThat(advances().find(paid.no())).contains(paid);
        assertThat(ordered).hasSize(2).containsOnly(ordered.getFirst());
        assertThat(paid.amount()).isEqualTo(Money.yuan("320.32"));
        AccountBalance balance = store().balances().find(ACCOUNT).orElseThrow();
        assertThat(balance.owed()).isEqualTo(Money.ZERO);
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        assertThat(advances().outstanding(ACCOUNT)).isEqualTo(Money.yuan("320.32"));
        assertThat(run(2).state()).isEqualTo(Advance.State.PAID);
        repayment = Repayment.LATE;
        assertThat(run(2).stage())
                .isInstanceOfSatisfying(
                        Advance.Repaid.class,
                        repaid -> assertThat(repaid.late()).isTrue());
        assertThat(advances().outstanding(ACCOUNT)).isEqualTo(Money.ZERO);
        assertThat(found(consent).ended()).isEmpty();
        assertThat(advances()
                        .list(
                                Scope.EVERYTHING,
                                Optional.of(ACCOUNT),
                                Optional.of(Advance.State.REPAID),
                                Page.Request.first(9))
                        .items())
                .hasSize(1);
    }

    @Test
    void a_bill_that_is_left_alone_is_not_paid_ahead_until_that_is_over() {
        goodCustomer(1);
        charged(2, "2026-02-12", "320.00");
        now = NOW.plusSeconds(86_400L * 3);
        alone.add(BillNo.of(2));
        assertThat(advancing.run(new Heard())).isPresent();
        assertThat(advances().of(BillNo.of(2))).isEmpty();
        assertThat(ordered).isEmpty();
        alone.clear();
        answers.add(new Answer.Unknown("no answer"));
        assertThat(run(2).state()).isEqualTo(Advance.State.ORDERED);
    }

    @Test
    void whoever_pays_before_the_partner_is_asked_needs_no_advance_and_who_pays_a_part_a_smaller_one() {
        goodCustomer(3);
        charged(8, "2026-02-12", "100.00");
        charged(9, "2026-02-12", "120.00");
        now = NOW.plusSeconds(86_400L * 3);
        // The band is known from the first run on, at which there is nothing to order yet.
        AdvancingBills nobodyAsked = advancing(false);
        CreditConsent consent = consents().standing(ACCOUNT).orElseThrow();
        in(
                store().work(),
                () -> consents().save(found(consent).graded(new CreditConsent.OutsideGrade("700-950", "r", now))));
        assertThat(nobodyAsked.run(new Heard())).isPresent();
        assertThat(advances().of(BillNo.of(8)).orElseThrow().state()).isEqualTo(Advance.State.ORDERED);
        assertThat(advances().open(Optional.empty(), 1))
                .containsExactly(advances().of(BillNo.of(8)).orElseThrow().no());
        assertThat(advances().open(advances().of(BillNo.of(8)).map(Advance::no), 9))
                .containsExactly(advances().of(BillNo.of(9)).orElseThrow().no());
        paid("150.10");
        answers.add(new Answer.Unknown("no answer"));
        assertThat(run(8).stage()).isEqualTo(new Advance.Refused("nothing is open any more", now));
        Advance smaller = advances().of(BillNo.of(9)).orElseThrow();
        assertThat(smaller.stage()).isEqualTo(new Advance.Ordered(now, Optional.of(now)));
        assertThat(smaller.amount()).isLessThan(Money.yuan("71.00"));
        assertThat(advances().find(smaller.no())).contains(smaller);
        assertThat(ordered)
                .singleElement()
                .satisfies(order -> assertThat(order.amount()).isEqualTo(smaller.amount()));
        // It may have paid: it is asked for the same again, although nothing is open any more.
        paid("500.00");
        answers.add(new Answer.Unknown("no answer"));
        assertThat(run(9).state()).isEqualTo(Advance.State.ORDERED);
        assertThat(ordered).hasSize(2).containsOnly(ordered.getFirst());
    }

    @Test
    void what_is_ordered_counts_against_the_limit() {
        goodCustomer(3);
        charged(8, "2026-02-12", "700.00");
        charged(9, "2026-02-12", "700.00");
        now = NOW.plusSeconds(86_400L * 3);
        answers.add(new Answer.Unknown("no answer"));
        assertThat(run(8).state()).isEqualTo(Advance.State.ORDERED);
        assertThat(advances().of(BillNo.of(9)).orElseThrow().stage())
                .isEqualTo(new Advance.Refused(CreditRefusal.OVER_LIMIT.code(), now));
    }

    @Test
    void nothing_is_paid_ahead_for_who_stands_badly_or_took_the_authorisation_back() {
        CreditConsent consent = consent();
        charged(1, "2026-02-08", "320.00");
        assertThat(run(1).stage()).isEqualTo(new Advance.Refused(CreditRefusal.STANDS_BADLY.code(), now));
        assertThat(ordered).isEmpty();
        now = NOW.plusSeconds(86_400L * 40);
        graded = new Graded.Withdrawn();
        charged(2, "2026-02-08", "320.00");
        assertThat(advancing.run(new Heard())).isPresent();
        assertThat(advances().of(BillNo.of(2))).isEmpty();
        assertThat(found(consent).ended())
                .hasValueSatisfying(ended -> assertThat(ended.why()).isEqualTo("withdrawn at the partner"));
        assertThat(consents().standing(ACCOUNT)).isEmpty();
        assertThat(consents().standing(Optional.empty(), 9)).isEmpty();
        assertThat(consents()
                        .list(Scope.EVERYTHING, Optional.of(ACCOUNT), Page.Request.first(9))
                        .items())
                .containsExactly(found(consent));
    }

    @Test
    void a_consent_ends_by_the_customer_and_when_the_partner_was_not_repaid() {
        CreditConsent consent = goodCustomer(3);
        charged(8, "2026-02-12", "320.00");
        now = NOW.plusSeconds(86_400L * 3);
        answers.add(new Answer.Paid(new ChannelReference("CP-1")));
        assertThat(run(8).state()).isEqualTo(Advance.State.PAID);
        repayment = Repayment.GIVEN_UP;
        assertThat(run(8).state()).isEqualTo(Advance.State.DEFAULTED);
        assertThat(found(consent).ended()).isPresent();
        CreditConsent second = consent();
        charged(9, "2026-02-12", "320.00");
        answers.add(new Answer.Unknown("no answer"));
        assertThat(run(9).state()).isEqualTo(Advance.State.ORDERED);
        CreditConsent ended = done(giving.handle(
                CLERK,
                new GivingConsents.End(second.id(), "no more", found(second).version())));
        assertThat(giving.handle(CLERK, new GivingConsents.End(second.id(), "no more", ended.version())))
                .isEqualTo(Outcome.refused(CreditRefusal.CONSENT_ENDED));
        assertThat(run(9).stage()).isEqualTo(new Advance.Refused("the consent has ended", now));
        assertThat(ordered).hasSize(2);
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
