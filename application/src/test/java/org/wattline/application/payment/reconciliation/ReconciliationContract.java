package org.wattline.application.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.BreakRefusal;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.FetchPolicy;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementFetch;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.quantity.Money;

/** Holding what a channel says against the books, and clearing up what differs, over a real store. */
public abstract class ReconciliationContract {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final StatementId ID = new StatementId(Channel.WECHAT_PAY, DAY);

    private TakingPayments taking;
    private ResolvingBreaks resolving;

    protected abstract PaymentStore store();

    protected abstract ChannelStatements statements();

    protected abstract Breaks breaks();

    protected abstract ReconciliationViews views();

    protected abstract StatementFetches fetches();

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
                () -> NOW);
        resolving = new ResolvingBreaks(
                store().work(),
                breaks(),
                store().ledger(),
                store().orders(),
                taking,
                OrderedMoney.NONE,
                outbox(),
                () -> NOW);
    }

    private Payment paid(String reference, String yuan) {
        return done(taking.handle(
                CLERK,
                new TakingPayments.Take(
                        AccountNo.of(101),
                        Channel.WECHAT_PAY,
                        Optional.of(new ChannelReference(reference)),
                        Money.yuan(yuan))));
    }

    private static StatementLine told(String reference, String yuan, String fee) {
        return new StatementLine(
                Movement.PAID,
                new ChannelReference(reference),
                Optional.of("E" + reference),
                Optional.empty(),
                Money.yuan(yuan),
                Money.yuan(fee),
                NOW);
    }

    private ChannelStatement matched(StatementId id, StatementLine... lines) {
        return in(store().work(), () -> {
            ChannelStatement added =
                    statements().add(ChannelStatement.of(id, "digest", List.of(lines), NOW), List.of(lines));
            statements().match(id, NOW.minusSeconds(3_600), NOW.plusSeconds(3_600), NOW);
            return statements().save(added.matched(NOW));
        });
    }

    private List<Break> all() {
        return views().breaks(
                        Scope.EVERYTHING,
                        new ReconciliationViews.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Page.Request.first(50))
                .items();
    }

    private Break only(BreakKind kind) {
        return all().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    private Outcome<Break> resolve(Break held, Resolution how) {
        return resolving.handle(
                CLERK,
                new ResolvingBreaks.Resolve(held.id(), how, Optional.of(AccountNo.of(101)), "a note", held.version()));
    }

    private Money owned(String kind) {
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, DAY).stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void what_channel_and_books_both_have_matches_and_the_rest_becomes_breaks() {
        Payment same = paid("a", "10.00");
        Payment less = paid("b", "20.00");
        Payment missing = paid("c", "30.00");
        ChannelStatement statement =
                matched(ID, told("a", "10.00", "0.06"), told("b", "25.00", "0.15"), told("d", "40.00", "0.24"));
        assertThat(statements().find(ID)).contains(statement);
        assertThat(statements().unmatched()).isEmpty();
        assertThat(all())
                .extracting(Break::kind, Break::payment, Break::delta)
                .containsExactlyInAnyOrder(
                        tuple(BreakKind.AMOUNT_DIFFERS, Optional.of(less.no()), Money.yuan("5.00")),
                        tuple(BreakKind.OWN_ONLY, Optional.of(missing.no()), Money.yuan("-30.00")),
                        tuple(BreakKind.CHANNEL_ONLY, Optional.empty(), Money.yuan("40.00")));
        assertThat(views().counts(ID))
                .filteredOn(count -> count.result().isEmpty())
                .containsExactly(new ReconciliationViews.Count(
                        Movement.PAID, Optional.empty(), Optional.empty(), 1, same.amount(), same.amount()));
        in(store().work(), () -> {
            statements().match(ID, NOW.minusSeconds(3_600), NOW.plusSeconds(3_600), NOW);
            return ID;
        });
        assertThat(all()).hasSize(3);
    }

    @Test
    void shares_of_several_accounts_in_one_transaction_are_held_against_it_together() {
        Payment first = paid("a.1", "10.00");
        paid("a.2", "5.00");
        Payment short1 = paid("b.1", "20.00");
        paid("b.2", "1.00");
        Payment missing = paid("c.1", "30.00");
        paid("c.2", "3.00");
        ChannelStatement told = matched(ID, told("a", "15.00", "0.09"), told("b", "22.00", "0.13"));
        assertThat(told.state()).isEqualTo("MATCHED");
        assertThat(first.transaction()).contains(new ChannelReference("a"));
        assertThat(all())
                .extracting(Break::kind, Break::transaction, Break::payment, Break::delta)
                .containsExactlyInAnyOrder(
                        tuple(
                                BreakKind.AMOUNT_DIFFERS,
                                Optional.of(new ChannelReference("b")),
                                Optional.of(short1.no()),
                                Money.yuan("1.00")),
                        tuple(
                                BreakKind.OWN_ONLY,
                                Optional.of(new ChannelReference("c")),
                                Optional.of(missing.no()),
                                Money.yuan("-33.00")));
        assertThat(store().payments().taken(first)).isEqualTo(Money.yuan("15.00"));
        matched(new StatementId(Channel.WECHAT_PAY, DAY.plusDays(1)), told("c", "33.00", "0.20"));
        assertThat(only(BreakKind.OWN_ONLY).stage()).isInstanceOf(Break.Resolved.class);
    }

    @Test
    void a_payment_that_a_later_statement_tells_is_found() {
        Payment late = paid("a", "10.00");
        ChannelStatement first = matched(ID);
        assertThat(only(BreakKind.OWN_ONLY).payment()).contains(late.no());
        ChannelStatement second =
                matched(new StatementId(Channel.WECHAT_PAY, DAY.plusDays(1)), told("a", "10.00", "0.06"));
        assertThat(List.of(first.state(), second.state())).containsOnly("MATCHED");
        assertThat(only(BreakKind.OWN_ONLY).stage())
                .isEqualTo(new Break.Resolved(Resolution.FOUND, "2026-02-11", "reconciliation", NOW));
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_movement_is_told_once_and_a_statement_is_one_a_day() {
        ChannelStatement first = matched(ID, told("a", "10.00", "0.00"));
        assertThatThrownBy(() -> matched(ID)).isInstanceOf(AlreadyThere.class);
        assertThatThrownBy(
                        () -> matched(new StatementId(Channel.WECHAT_PAY, DAY.plusDays(1)), told("a", "10.00", "0.00")))
                .isInstanceOf(AlreadyThere.class);
        assertThat(views().statements(Scope.EVERYTHING, Optional.empty(), Page.Request.first(9))
                        .items())
                .containsExactly(first);
        Scope branch = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(views().statements(branch, Optional.empty(), Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void what_the_channel_alone_has_is_booked_once() {
        ChannelStatement statement = matched(ID, told("d", "40.00", "0.00"));
        assertThat(statement.state()).isEqualTo("MATCHED");
        Break aside = done(resolve(only(BreakKind.CHANNEL_ONLY), Resolution.SUSPEND));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.yuan("-40.00"));
        Break booked = done(resolve(aside, Resolution.BOOK));
        assertThat(booked.state()).isEqualTo(Break.State.RESOLVED);
        assertThat(owned("SUSPENSE")).isEqualTo(Money.ZERO);
        assertThat(owned("CLEARING")).isEqualTo(Money.yuan("40.00"));
        assertThat(store().balances().find(AccountNo.of(101)).orElseThrow().prepaid())
                .isEqualTo(Money.yuan("40.00"));
        assertThat(resolve(booked, Resolution.ACCEPT)).isEqualTo(Outcome.refused(BreakRefusal.ALREADY_RESOLVED));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void a_difference_that_the_company_bears_leaves_the_channel_even() {
        Payment missing = paid("c", "30.00");
        ChannelStatement statement = matched(ID);
        Break held = only(BreakKind.OWN_ONLY);
        assertThat(resolve(held, Resolution.BOOK)).isEqualTo(Outcome.refused(BreakRefusal.NOT_THIS_WAY));
        assertThat(resolve(held, Resolution.RESTORE)).isEqualTo(Outcome.refused(BreakRefusal.NOT_THIS_WAY));
        Break claimed = done(resolving.handle(CLERK, new ResolvingBreaks.Claim(held.id(), held.version())));
        assertThat(claimed.owner()).contains(CLERK.login());
        Break accepted = done(resolve(claimed, Resolution.ACCEPT));
        assertThat(accepted.state()).isEqualTo(Break.State.RESOLVED);
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
        assertThat(owned("DIFFERENCES")).isEqualTo(missing.amount());
        assertThat(statement.net()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_became_of_asking_for_a_statement_is_kept() {
        assertThat(fetches().firstDay(Channel.WECHAT_PAY)).isEmpty();
        Payment payment = paid("a", "10.00");
        assertThat(fetches().firstDay(Channel.WECHAT_PAY)).contains(DAY);
        assertThat(fetches().moved(Channel.WECHAT_PAY, payment.receivedAt(), NOW.plusSeconds(1)))
                .isTrue();
        assertThat(fetches().moved(Channel.WECHAT_PAY, NOW.plusSeconds(1), NOW.plusSeconds(2)))
                .isFalse();
        FetchPolicy.Terms terms =
                new FetchPolicy.Terms(LocalTime.of(10, 0), Duration.ofMinutes(15), LocalTime.of(14, 0), 7);
        Instant late = NOW.plusSeconds(2 * 86_400);
        StatementFetch missing = in(
                store().work(),
                () -> fetches()
                        .add(StatementFetch.of(ID, terms)
                                .without("NO", terms, late)
                                .state()));
        assertThat(fetches().find(ID)).contains(missing);
        StatementFetches.Filter wanted =
                new StatementFetches.Filter(Optional.of(Channel.WECHAT_PAY), Optional.of(StatementFetch.State.MISSING));
        assertThat(fetches()
                        .list(Scope.EVERYTHING, wanted, Page.Request.first(9))
                        .items())
                .containsExactly(missing);
        StatementFetch there = in(
                store().work(),
                () -> fetches().save(fetches().find(ID).orElseThrow().takenIn(late)));
        assertThat(fetches().find(ID)).contains(there);
        assertThat(fetches()
                        .list(Scope.EVERYTHING, wanted, Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void a_day_is_settled_once_with_what_the_statement_says() {
        Payment payment = paid("a", "10.00");
        ChannelStatement statement = matched(ID, told("a", "10.00", "0.06"));
        SettlingStatements settling =
                new SettlingStatements(store().work(), statements(), store().ledger(), outbox(), () -> NOW);
        assertThat(settling.handle(
                        CLERK, new SettlingStatements.Settle(ID, "bank-1", payment.amount(), statement.version())))
                .isEqualTo(Outcome.refused(StatementRefusal.SETTLEMENT_DIFFERS));
        ChannelStatement settled = done(settling.handle(
                CLERK, new SettlingStatements.Settle(ID, "bank-1", Money.yuan("9.94"), statement.version())));
        assertThat(statements().find(ID)).contains(settled);
        assertThat(List.of(owned("BANK"), owned("CHANNEL_FEES"), owned("CLEARING")))
                .containsExactly(Money.yuan("9.94"), Money.yuan("0.06"), Money.ZERO);
        assertThat(settling.handle(
                        CLERK, new SettlingStatements.Settle(ID, "bank-1", Money.yuan("9.94"), settled.version())))
                .isEqualTo(Outcome.refused(StatementRefusal.ALREADY_SETTLED));
        List<LedgerViews.TrialLine> branch =
                store().ledgerViews().trialBalance(new Scope(Optional.of(new UnitPath("/33")), Optional.empty()), DAY);
        assertThat(branch).extracting(LedgerViews.TrialLine::kind).doesNotContain("BANK");
    }
}
