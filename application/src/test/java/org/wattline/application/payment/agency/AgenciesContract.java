package org.wattline.application.payment.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.UNIT;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.agency.KeepingAgencyDeposits.PayIn;
import org.wattline.application.payment.agency.KeepingAgencyDeposits.PayOut;
import org.wattline.application.payment.agency.KeepingAgencyDeposits.SettleDay;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.ResolvingBreaks;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentReversed;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.agency.AgencyRefusal;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.BreakResolved;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.payment.reconciliation.StatementSettled;
import org.wattline.domain.quantity.Money;

/** An agency with a float of 100.00, warned below 30.00, over a real store. */
public abstract class AgenciesContract {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final AgencyCode CODE = new AgencyCode("XH001");
    private static final AccountNo ACCOUNT = AccountNo.of(101);
    private static final Caller SHOP = Caller.system("shop");

    private TakingAtAgencies taking;
    private TakingPayments counter;
    private Agency agency;

    protected abstract PaymentStore store();

    protected abstract Agencies agencies();

    protected abstract AgencyReceipts receipts();

    protected abstract ChannelStatements statements();

    protected abstract Breaks breaks();

    protected abstract ReconciliationViews views();

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
        counter = new TakingPayments(
                store().work(),
                books,
                store().payments(),
                day -> POLICY,
                series -> running.incrementAndGet(),
                outbox(),
                () -> NOW);
        ReversingPayments reversing = new ReversingPayments(
                store().work(), books, store().payments(), no -> false, day -> POLICY, outbox(), () -> NOW);
        taking = new TakingAtAgencies(store().work(), agencies(), store().payments(), counter, reversing, outbox());
        agency = done(register(CODE, "shop"));
    }

    private KeepingAgencies keeping() {
        return new KeepingAgencies(store().work(), agencies(), outbox());
    }

    private Outcome<Agency> register(AgencyCode code, String login) {
        return keeping()
                .handle(
                        CLERK,
                        new KeepingAgencies.Register(
                                code, "the shop", UNIT, login, Money.yuan("100.00"), Money.yuan("30.00")));
    }

    private Outcome<TakingAtAgencies.Receipt> take(String receipt, String yuan) {
        return taking.handle(SHOP, new TakingAtAgencies.Take(new ReceiptNo(receipt), ACCOUNT, Money.yuan(yuan)));
    }

    private void on(Event event) {
        KeepingFloats floats = new KeepingFloats(agencies(), store().payments(), breaks(), outbox());
        assertThat(floats.types()).contains(event.type());
        String kept = in(store().work(), () -> {
            floats.on(new EventFeed.Recorded(
                    "1", new UUID(0, 1), event.type(), 1, event.subject(), NOW, "test", Map.copyOf(event.facts())));
            return "kept";
        });
        assertThat(kept).isEqualTo("kept");
    }

    private Money used() {
        return agencies().find(CODE).orElseThrow().used();
    }

    @Test
    void a_receipt_counts_once_and_stands_for_one_account_and_amount() {
        TakingAtAgencies.Receipt first = done(take("R-1", "40.00"));
        assertThat(first.agency().left()).isEqualTo(Money.yuan("60.00"));
        assertThat(first.payment().reference()).contains(new ChannelReference("XH001:R-1"));
        assertThat(done(take("R-1", "40.00")).payment()).isEqualTo(first.payment());
        assertThat(take("R-1", "41.00")).isEqualTo(Outcome.refused(AgencyRefusal.RECEIPT_DIFFERS));
        assertThat(used()).isEqualTo(Money.yuan("40.00"));
        assertThat(receipts().taken(CODE, NOW, NOW.plusSeconds(1)))
                .extracting(row -> row.amount())
                .containsExactly(Money.yuan("40.00"));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void receipts_of_two_agencies_do_not_meet() {
        Agency other = done(register(new AgencyCode("XH0012"), "other"));
        assertThat(register(CODE, "third")).isEqualTo(Outcome.refused(AgencyRefusal.AGENCY_EXISTS));
        assertThat(register(new AgencyCode("XH003"), "shop")).isEqualTo(Outcome.refused(AgencyRefusal.AGENCY_EXISTS));
        assertThatThrownBy(() -> in(store().work(), () -> agencies().add(agency)))
                .isInstanceOf(AlreadyThere.class);
        TakingAtAgencies.Receipt ours = done(take("R-1", "10.00"));
        TakingAtAgencies.Receipt theirs = done(taking.handle(
                Caller.system("other"), new TakingAtAgencies.Take(new ReceiptNo("R-1"), ACCOUNT, Money.yuan("20.00"))));
        assertThat(theirs.payment().no()).isNotEqualTo(ours.payment().no());
        assertThat(receipts().taken(CODE, NOW, NOW.plusSeconds(1)))
                .extracting(row -> row.no())
                .containsExactly(ours.payment().no());
        assertThat(agencies().list(Scope.EVERYTHING, Page.Request.first(1)).items())
                .containsExactly(ours.agency());
        assertThat(agencies()
                        .list(new Scope(Optional.of(UNIT), Optional.empty()), Page.Request.first(9))
                        .items())
                .containsExactly(ours.agency(), theirs.agency());
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        assertThat(agencies().list(elsewhere, Page.Request.first(9)).items()).isEmpty();
        assertThat(other.login()).isEqualTo("other");
        assertThat(taking.handle(
                        Caller.system("nobody"),
                        new TakingAtAgencies.Take(new ReceiptNo("R-1"), ACCOUNT, Money.yuan("1.00"))))
                .isEqualTo(Outcome.refused(AgencyRefusal.NO_AGENCY));
    }

    @Test
    void the_float_is_never_exceeded_however_many_take_at_once() throws Exception {
        List<Callable<Boolean>> counters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String receipt = "R-" + i;
            counters.add(() -> untilAnswered(receipt));
        }
        assertThat(all(counters).stream().filter(taken -> taken)).hasSize(3);
        assertThat(used()).isEqualTo(Money.yuan("90.00"));
        Agency low = agencies().of("shop").orElseThrow();
        assertThat(low.level()).isEqualTo(Agency.Level.LOW);
        assertThat(take("R-9", "10.01")).isEqualTo(Outcome.refused(AgencyRefusal.FLOAT_USED_UP));
        assertThat(done(take("R-9", "10.00")).agency().level()).isEqualTo(Agency.Level.USED_UP);
    }

    private boolean untilAnswered(String receipt) {
        while (true) {
            try {
                return take(receipt, "30.00") instanceof Outcome.Done<TakingAtAgencies.Receipt>;
            } catch (StaleState | AlreadyThere again) {
                Thread.onSpinWait();
            }
        }
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) results.add(result.get());
            return results;
        }
    }

    @Test
    void a_reversal_and_the_settlement_of_a_day_free_the_float() {
        TakingAtAgencies.Receipt first = done(take("R-1", "40.00"));
        TakingAtAgencies.Receipt second = done(take("R-2", "50.00"));
        TakingAtAgencies.Receipt back = done(taking.handle(
                SHOP,
                new TakingAtAgencies.Reverse(
                        new ReceiptNo("R-2"), second.payment().version(), "wrong account")));
        on(new PaymentReversed(back.payment()));
        assertThat(used()).isEqualTo(first.payment().amount());
        assertThat(take("R-2", "50.00").map(again -> again.payment().state())).isEqualTo(Outcome.done("REVERSED"));
        on(new StatementSettled(StatementId.of(CODE, DAY), Money.yuan("40.00")));
        assertThat(used()).isEqualTo(Money.ZERO);
        assertThat(agencies().hold(CODE).orElseThrow().left()).isEqualTo(Money.yuan("100.00"));
    }

    @Test
    void an_agencys_day_is_held_against_its_own_receipts_and_the_float_follows_what_is_found() {
        Agency other = done(register(new AgencyCode("XH0012"), "other"));
        TakingAtAgencies.Receipt missing = done(take("R-1", "40.00"));
        TakingAtAgencies.Receipt same = done(take("R-2", "10.00"));
        TakingAtAgencies.Receipt theirs = done(taking.handle(
                Caller.system(other.login()),
                new TakingAtAgencies.Take(new ReceiptNo("R-1"), ACCOUNT, Money.yuan("20.00"))));
        StatementId id = StatementId.of(CODE, DAY);
        List<StatementLine> lines = List.of(told("R-2", "10.00"), told("R-3", "5.00"));
        ChannelStatement matched = in(store().work(), () -> {
            ChannelStatement added = statements().add(ChannelStatement.of(id, "digest", lines, NOW), lines);
            statements().match(id, NOW.minusSeconds(60), NOW.plusSeconds(60), NOW);
            return statements().save(added.matched(NOW));
        });
        assertThat(statements().find(StatementId.parse("AGENCY.XH001.2026-02-10")))
                .contains(matched);
        assertThat(all().stream().map(Break::payment))
                .containsExactlyInAnyOrder(Optional.of(missing.payment().no()), Optional.empty())
                .doesNotContain(Optional.of(theirs.payment().no()));
        assertThat(same.payment().amount()).isEqualTo(Money.yuan("10.00"));

        on(new StatementSettled(id, matched.gross()));
        assertThat(used()).as("R-3 was handed over and is in no book").isEqualTo(Money.yuan("35.00"));
        resolve(BreakKind.CHANNEL_ONLY, Resolution.BOOK);
        assertThat(used()).isEqualTo(missing.payment().amount());
        resolve(BreakKind.OWN_ONLY, Resolution.ACCEPT);
        assertThat(used()).isEqualTo(Money.ZERO);
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    private static StatementLine told(String receipt, String yuan) {
        return new StatementLine(
                        Movement.PAID,
                        new ChannelReference(receipt),
                        Optional.empty(),
                        Optional.empty(),
                        Money.yuan(yuan),
                        Money.ZERO,
                        NOW)
                .of(CODE);
    }

    private List<Break> all() {
        return views().breaks(
                        Scope.EVERYTHING,
                        new ReconciliationViews.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Page.Request.first(9))
                .items();
    }

    private void resolve(BreakKind kind, Resolution how) {
        Break held =
                all().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        ResolvingBreaks resolving = new ResolvingBreaks(
                store().work(),
                breaks(),
                store().ledger(),
                store().orders(),
                counter,
                OrderedMoney.NONE,
                outbox(),
                () -> NOW);
        Break resolved = done(resolving.handle(
                CLERK, new ResolvingBreaks.Resolve(held.id(), how, Optional.of(ACCOUNT), "a note", held.version())));
        on(new BreakResolved(resolved.id(), resolved.statement(), how));
    }

    @Test
    void security_is_in_the_books_settles_a_day_and_goes_back_as_far_as_nothing_is_held() {
        TakingAtAgencies.Receipt taken = done(take("R-1", "40.00"));
        Agency paid = done(deposits().handle(CLERK, new PayIn(seen(taken.agency()), Money.yuan("60.00"), "B-1")));
        assertThat(agencies().find(CODE)).contains(paid);
        assertThat(credits("BANK", "AGENCY_DEPOSIT", "CLEARING")).containsExactly("-60.00", "60.00", "-40.00");
        assertThatThrownBy(() -> deposits().handle(CLERK, new PayIn(seen(paid), Money.yuan("60.00"), "B-1")))
                .as("a transfer counts once")
                .isInstanceOf(AlreadyThere.class);
        assertThat(deposits().handle(CLERK, new PayIn(seen(paid), Money.ZERO, "B-2")))
                .isEqualTo(Outcome.refused(AgencyRefusal.DEPOSIT_NOT_POSITIVE));
        assertThat(deposits().handle(CLERK, new PayOut(seen(paid), Money.yuan("20.01"), "B-3")))
                .isEqualTo(Outcome.refused(AgencyRefusal.DEPOSIT_BOUND));
        assertThat(deposits().handle(CLERK, new SettleDay(seen(paid), DAY)))
                .isEqualTo(Outcome.refused(StatementRefusal.UNKNOWN_STATEMENT));
        StatementId id = statement("40.00");
        Agency settled = done(deposits().handle(CLERK, new SettleDay(seen(paid), DAY)));
        assertThat(credits("BANK", "AGENCY_DEPOSIT", "CLEARING")).containsExactly("-60.00", "20.00", "0.00");
        on(new StatementSettled(id, Money.yuan("40.00")));
        assertThat(used()).isEqualTo(Money.ZERO);
        Agency free = agencies().find(CODE).orElseThrow();
        assertThat(deposits().handle(CLERK, new SettleDay(seen(free), DAY)))
                .isEqualTo(Outcome.refused(StatementRefusal.ALREADY_SETTLED));
        Agency back = done(deposits().handle(CLERK, new PayOut(seen(free), settled.deposit(), "B-3")));
        assertThat(back.deposit()).isEqualTo(Money.ZERO);
        assertThat(credits("BANK", "AGENCY_DEPOSIT", "CLEARING")).containsExactly("-40.00", "0.00", "0.00");
        List<LedgerViews.TrialLine> lines = store().ledgerViews().trialBalance(Scope.EVERYTHING, DAY.plusYears(1));
        assertThat(Money.sum(lines, line -> line.debit())).isEqualTo(Money.sum(lines, line -> line.credit()));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void a_day_is_not_taken_out_of_a_deposit_that_is_less() {
        Agency short1 = done(deposits()
                .handle(CLERK, new PayIn(seen(done(take("R-1", "40.00")).agency()), Money.yuan("39.99"), "B-1")));
        StatementId id = statement("40.00");
        assertThat(deposits().handle(CLERK, new SettleDay(seen(short1), DAY)))
                .isEqualTo(Outcome.refused(AgencyRefusal.DEPOSIT_TOO_LOW));
        assertThat(statements().find(id).orElseThrow().state()).isEqualTo("MATCHED");
        assertThat(credits("AGENCY_DEPOSIT", "CLEARING")).containsExactly("39.99", "-40.00");
    }

    private KeepingAgencyDeposits deposits() {
        return new KeepingAgencyDeposits(
                store().work(), agencies(), statements(), store().ledger(), outbox(), () -> NOW);
    }

    private StatementId statement(String yuan) {
        StatementId id = StatementId.of(CODE, DAY);
        List<StatementLine> lines = List.of(told("R-1", yuan));
        return in(store().work(), () -> {
                    ChannelStatement added = statements().add(ChannelStatement.of(id, "digest", lines, NOW), lines);
                    statements().match(id, NOW.minusSeconds(60), NOW.plusSeconds(60), NOW);
                    return statements().save(added.matched(NOW));
                })
                .id();
    }

    /** What kinds of accounts have on their credit side. */
    private List<String> credits(String... kinds) {
        List<LedgerViews.TrialLine> lines = store().ledgerViews().trialBalance(Scope.EVERYTHING, DAY.plusYears(1));
        return Stream.of(kinds)
                .map(kind -> Money.sum(
                                lines.stream()
                                        .filter(line -> line.kind().equals(kind))
                                        .toList(),
                                line -> line.credit().minus(line.debit()))
                        .toString())
                .toList();
    }

    @Test
    void a_suspended_agency_takes_nothing_until_it_is_resumed() {
        Agency suspended = done(keeping().handle(CLERK, new KeepingAgencies.Suspend(seen(agency), "unpaid")));
        assertThat(take("R-1", "1.00")).isEqualTo(Outcome.refused(AgencyRefusal.SUSPENDED));
        Agency resumed = done(keeping().handle(CLERK, new KeepingAgencies.Resume(seen(suspended), "paid")));
        assertThat(keeping().handle(CLERK, new KeepingAgencies.Resume(seen(resumed), "paid")))
                .isEqualTo(Outcome.refused(AgencyRefusal.NOT_SUSPENDED));
        Agency wider = done(keeping()
                .handle(
                        CLERK,
                        new KeepingAgencies.ChangeTerms(seen(resumed), Money.yuan("200.00"), Money.yuan("50.00"))));
        assertThat(agencies().find(CODE)).contains(wider);
        assertThat(keeping()
                        .handle(
                                CLERK,
                                new KeepingAgencies.ChangeTerms(seen(wider), Money.yuan("50.00"), Money.yuan("50.00"))))
                .isEqualTo(Outcome.refused(AgencyRefusal.TERMS_NOT_VALID));
        assertThat(done(take("R-1", "150.00")).agency().left()).isEqualTo(Money.yuan("50.00"));
    }

    private static KeepingAgencies.On seen(Agency agency) {
        return new KeepingAgencies.On(agency.code(), agency.version());
    }
}
