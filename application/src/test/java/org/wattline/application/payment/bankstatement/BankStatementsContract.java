package org.wattline.application.payment.bankstatement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.bank.KeepingStrayReceipts;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.ResolvingBreaks;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.BankFile;
import org.wattline.domain.payment.bankstatement.BankStatement;
import org.wattline.domain.payment.bankstatement.BankStatementId;
import org.wattline.domain.payment.bankstatement.BankStatementLayout;
import org.wattline.domain.payment.bankstatement.BankStatementLayout.Field;
import org.wattline.domain.payment.bankstatement.BankStatementRefusal;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.bankstatement.Pairing;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.payment.reconciliation.UnreadableStatement;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundSource;
import org.wattline.domain.payment.refund.RefundWay;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** What the bank says came, held against what is on its way there; on 10 February money is taken. */
public abstract class BankStatementsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final AtomicLong running = new AtomicLong();
    private Instant now = NOW;
    private TakingPayments taking;

    protected abstract PaymentStore store();

    protected abstract BankStatements statements();

    protected abstract MoneyOnItsWay onItsWay();

    protected abstract Breaks breaks();

    protected abstract ReconciliationViews views();

    protected abstract ChannelStatements channels();

    protected abstract StrayReceipts strays();

    protected abstract Refunds refunds();

    protected abstract Outbox outbox();

    @BeforeEach
    void wire() {
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
    }

    private static BankStatementLayout layout() {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        List<Field> head = List.of(Field.HEAD_STATEMENT, Field.HEAD_DAY, Field.HEAD_COUNT, Field.HEAD_SUM);
        List<Field> line = List.of(Field.DAY, Field.AMOUNT, Field.REFERENCE, Field.COUNTERPARTY, Field.PURPOSE);
        for (int i = 0; i < head.size(); i++) fields.put(head.get(i), i + 1);
        for (int i = 0; i < line.size(); i++) fields.put(line.get(i), i + 1);
        return new BankStatementLayout(
                "BANK",
                "UTF-8",
                "|",
                "H|",
                "D|",
                fields,
                List.of(
                        pairing("CASH (?<day>[0-9]{8})", Channel.COUNTER, Pairing.Way.CASH, "0"),
                        pairing("POS (?<day>[0-9]{8})", Channel.COUNTER, Pairing.Way.CARD, "1"),
                        pairing("DEBITS (?<day>[0-9]{8})", Channel.DIRECT_DEBIT, Pairing.Way.ALL, "0"),
                        pairing("REFUND (?<reference>[0-9]{13})", Channel.ONLINE_BANK, Pairing.Way.REFUND, "0"),
                        pairing("CHARGES", Channel.ONLINE_BANK, Pairing.Way.FEE, "0"),
                        pairing("SECURITY", Channel.AGENCY, Pairing.Way.ELSEWHERE, "0"),
                        pairing("ALIPAY (?<day>[0-9]{8})", Channel.ALIPAY, Pairing.Way.STATEMENT, "0"),
                        pairing("PAYS (?<reference>[A-Z0-9-]+)", Channel.ONLINE_BANK, Pairing.Way.REFERENCE, "0")),
                Channel.ONLINE_BANK,
                5);
    }

    private static Pairing pairing(String mark, Channel channel, Pairing.Way way, String fee) {
        return new Pairing(Pattern.compile(mark), channel, way, Share.percent(fee), 2);
    }

    private Outcome<BankStatement> take(String file) {
        return new TakingInBankStatements(
                        store().work(),
                        id -> Optional.of(layout()).filter(each -> each.id().equals(id)),
                        statements(),
                        onItsWay(),
                        breaks(),
                        new SettlingByBank(channels(), store().ledger(), outbox()),
                        new HoldingWhatWent(refunds(), statements(), breaks(), store().ledger(), outbox()),
                        store().ledger(),
                        () -> now)
                .handle(CLERK, new TakingInBankStatements.TakeIn("BANK", file.getBytes(UTF_8)));
    }

    /** A statement of a day. @param lines each amount, reference and purpose */
    private BankStatement told(String id, String day, String... lines) {
        return done(take(file(id, day, lines)));
    }

    private static String file(String id, String day, String... lines) {
        Money sum = Money.ZERO;
        StringBuilder all = new StringBuilder();
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            String amount = parts[0];
            sum = amount.startsWith("-") ? sum.minus(Money.yuan(amount.substring(1))) : sum.plus(Money.yuan(amount));
            all.append("D|%s|%s|%s|somebody|%s\n".formatted(day, amount, parts[1], parts[2]));
        }
        return "H|%s|%s|%d|%s\n".formatted(id, day, lines.length, sum.yuan().toPlainString()) + all;
    }

    private void paid(Channel channel, String reference, String yuan) {
        done(taking.handle(
                CLERK,
                new TakingPayments.Take(
                        AccountNo.of(101),
                        channel,
                        Optional.of(reference).filter(text -> !text.isEmpty()).map(ChannelReference::new),
                        Money.yuan(yuan))));
    }

    private List<String> lines() {
        return statements()
                .lines(
                        Scope.EVERYTHING,
                        new BankStatements.Filter(Optional.empty(), Optional.empty()),
                        Page.Request.first(50))
                .items()
                .stream()
                .map(each ->
                        each.statement() + " " + each.line().number() + " " + each.standsFor() + " " + each.state())
                .toList();
    }

    private List<Break> all() {
        return views().breaks(
                        Scope.EVERYTHING,
                        new ReconciliationViews.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Page.Request.first(50))
                .items();
    }

    private List<String> open() {
        return all().stream()
                .filter(each -> each.stage() instanceof Break.Open)
                .map(each -> each.kind() + " " + each.transaction().orElseThrow() + " " + each.byChannel() + " "
                        + each.byBooks())
                .sorted()
                .toList();
    }

    private Break about(String transaction) {
        return all().stream()
                .filter(each -> each.transaction().orElseThrow().value().equals(transaction))
                .findFirst()
                .orElseThrow();
    }

    private Break resolve(String transaction, Resolution how) {
        Break held = about(transaction);
        return done(new ResolvingBreaks(
                        store().work(),
                        breaks(),
                        store().ledger(),
                        store().orders(),
                        taking,
                        OrderedMoney.NONE,
                        outbox(),
                        () -> now)
                .handle(
                        CLERK,
                        new ResolvingBreaks.Resolve(
                                held.id(), how, Optional.of(AccountNo.of(101)), "a note", held.version())));
    }

    private Money owned(String kind) {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, LocalDate.of(2026, 12, 31)).stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void a_day_of_cash_and_one_of_cards_come_to_the_bank_the_fee_of_the_cards_aside() {
        paid(Channel.COUNTER, "", "100.00");
        paid(Channel.COUNTER, "", "20.00");
        paid(Channel.COUNTER, "SLIP-1", "50.00");
        BankStatement told = told("S-1", "20260211", "120.00 B1 CASH 20260210", "49.50 B2 POS 20260210");
        assertThat(told.came()).isEqualTo(Money.yuan("169.50"));
        assertThat(lines())
                .containsExactly("S-1 2 COUNTER.CASH.2026-02-10 PAIRED", "S-1 3 COUNTER.CARD.2026-02-10 PAIRED");
        assertThat(owned("BANK")).isEqualTo(Money.yuan("169.50"));
        assertThat(owned("CHANNEL_FEES")).isEqualTo(Money.yuan("0.50"));
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
        assertThat(all()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_with_its_number_is_refused() {
        paid(Channel.COUNTER, "", "100.00");
        BankStatement told = told("S-1", "20260211", "100.00 B1 CASH 20260210");
        assertThat(told("S-1", "20260211", "100.00 B1 CASH 20260210")).isEqualTo(told);
        assertThat(owned("BANK")).isEqualTo(Money.yuan("100.00"));
        assertThat(take(file("S-1", "20260211", "101.00 B1 CASH 20260210")))
                .isEqualTo(Outcome.refused(BankStatementRefusal.STATEMENT_DIFFERS));
        assertThat(statements().list(Scope.EVERYTHING, Page.Request.first(9)).items())
                .containsExactly(told);
        Scope branch = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(statements().list(branch, Page.Request.first(9)).items()).isEmpty();
    }

    @Test
    void a_movement_that_an_earlier_statement_told_is_known_and_the_store_refuses_a_second() {
        paid(Channel.COUNTER, "", "100.00");
        told("S-1", "20260211", "100.00 B1 CASH 20260210");
        told("S-2", "20260212", "100.00 B1 CASH 20260210");
        assertThat(lines()).last().isEqualTo("S-2 2 COUNTER.CASH.2026-02-10 KNOWN");
        assertThat(owned("BANK")).isEqualTo(Money.yuan("100.00"));
        PairedLine first = statements()
                .lines(
                        Scope.EVERYTHING,
                        new BankStatements.Filter(Optional.of(new BankStatementId("S-1")), Optional.empty()),
                        Page.Request.first(9))
                .items()
                .getFirst();
        BankStatement third = new BankStatement(
                new BankStatementId("S-3"),
                "BANK",
                DAY,
                "digest",
                1,
                Money.yuan("100.00"),
                Money.ZERO,
                "clerk",
                NOW,
                Version.NEW);
        assertThatThrownBy(() -> in(
                        store().work(),
                        () -> statements()
                                .add(
                                        third,
                                        List.of(new PairedLine(
                                                third.id(),
                                                first.line(),
                                                first.standsFor(),
                                                PairedLine.State.PAIRED,
                                                "")))))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void what_comes_in_parts_is_a_break_until_all_of_it_has_come() {
        paid(Channel.COUNTER, "", "100.00");
        told("S-1", "20260211", "60.00 B1 CASH 20260210");
        assertThat(open()).containsExactly("BANK_DIFFERS COUNTER.CASH.2026-02-10 60.00 100.00");
        told("S-2", "20260212", "30.00 B2 CASH 20260210");
        assertThat(open()).containsExactly("BANK_DIFFERS COUNTER.CASH.2026-02-10 90.00 100.00");
        told("S-3", "20260213", "10.00 B3 CASH 20260210");
        assertThat(open()).isEmpty();
        assertThat(about("COUNTER.CASH.2026-02-10").stage())
                .isInstanceOfSatisfying(
                        Break.Resolved.class, how -> assertThat(how.how()).isEqualTo(Resolution.FOUND));
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
    }

    @Test
    void what_is_short_is_borne_and_what_comes_after_that_is_nobodys() {
        paid(Channel.COUNTER, "", "100.00");
        told("S-1", "20260211", "99.00 B1 CASH 20260210");
        resolve("COUNTER.CASH.2026-02-10", Resolution.ACCEPT);
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.yuan("1.00"));
        told("S-2", "20260212", "1.00 B2 CASH 20260210");
        assertThat(open()).containsExactly("BANK_ONLY B2 1.00 0.00");
        resolve("B2", Resolution.ACCEPT);
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.ZERO);
    }

    @Test
    void a_transfer_is_known_by_its_number_and_one_that_nobody_knows_is_booked_for_whose_it_is() {
        paid(Channel.ONLINE_BANK, "EB-1", "70.00");
        paid(Channel.ONLINE_BANK, "EB-2", "30.00");
        told("S-1", "20260211", "70.00 B1 PAYS EB-1", "29.00 B2 PAYS EB-2", "5.00 B3 thank you", "-8.00 B4 SECURITY");
        assertThat(lines())
                .containsExactly(
                        "S-1 2 ONLINE_BANK:EB-1 PAIRED",
                        "S-1 3 ONLINE_BANK:EB-2 BREAK",
                        "S-1 4 ONLINE_BANK:B3 BREAK",
                        "S-1 5 SECURITY OUTGOING");
        assertThat(open()).containsExactly("BANK_DIFFERS EB-2 29.00 30.00", "BANK_ONLY B3 5.00 0.00");
        resolve("B3", Resolution.BOOK);
        resolve("EB-2", Resolution.SUSPEND);
        assertThat(store().balances().find(AccountNo.of(101)).orElseThrow().prepaid())
                .isEqualTo(Money.yuan("105.00"));
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
        assertThat(owned("BANK")).isEqualTo(Money.yuan("104.00"));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.yuan("1.00"));
    }

    @Test
    void money_that_does_not_come_in_time_is_a_break_until_it_is_found() {
        paid(Channel.COUNTER, "SLIP-1", "50.00");
        paid(Channel.ONLINE_BANK, "EB-1", "70.00");
        told("S-1", "20260212", "-1.00 X1 SECURITY");
        assertThat(open()).isEmpty();
        told("S-2", "20260213", "-1.00 X2 SECURITY");
        List<String> missing = List.of("NOT_AT_BANK COUNTER.CARD.2026-02-10 0.00 50.00", "NOT_AT_BANK EB-1 0.00 70.00");
        assertThat(open()).containsExactlyElementsOf(missing);
        told("S-3", "20260214", "-1.00 X3 SECURITY");
        assertThat(open()).containsExactlyElementsOf(missing);
        told("S-4", "20260215", "49.50 B1 POS 20260210", "70.00 B2 PAYS EB-1");
        assertThat(open()).isEmpty();
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
        assertThat(owned("BANK")).isEqualTo(Money.yuan("119.50"));
    }

    /** Money of an account that nobody knows came to the bank with the rest of the day; when it is assigned later, it does not come again. */
    @Test
    void what_a_file_of_debits_told_comes_to_the_bank_whoever_it_belongs_to() {
        paid(Channel.DIRECT_DEBIT, "D-1", "40.00");
        KeepingStrayReceipts keeping = new KeepingStrayReceipts(
                store().work(), strays(), taking, store().ledger(), UUID::randomUUID, () -> now);
        var stray = done(keeping.keep(
                CLERK,
                Channel.DIRECT_DEBIT,
                new BankFile.Attempt(
                        2, AccountNo.of(999), Money.yuan("6.00"), new ChannelReference("D-2"), true, "0000")));
        now = NOW.plus(Duration.ofDays(1));
        done(keeping.handle(
                CLERK, new KeepingStrayReceipts.Assign(stray.id(), AccountNo.of(101), "found out", stray.version())));
        told("S-1", "20260211", "46.00 B1 DEBITS 20260210");
        told("S-2", "20260215", "-1.00 X1 SECURITY");
        assertThat(open()).isEmpty();
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
        assertThat(owned("BANK")).isEqualTo(Money.yuan("46.00"));
    }

    @Test
    void the_money_of_a_wallet_settles_its_own_statement_as_soon_as_that_is_there() {
        paid(Channel.ALIPAY, "T-1", "80.00");
        told("S-1", "20260211", "79.50 B1 ALIPAY 20260210", "3.00 B2 SECURITY");
        assertThat(lines()).containsExactly("S-1 2 ALIPAY.2026-02-10 WAITING", "S-1 3 SECURITY KNOWN");
        assertThat(owned("BANK")).isEqualTo(Money.ZERO);
        StatementId id = new StatementId(Channel.ALIPAY, DAY);
        StatementLine line = new StatementLine(
                Movement.PAID,
                new ChannelReference("T-1"),
                Optional.empty(),
                Optional.empty(),
                Money.yuan("80.00"),
                Money.yuan("0.50"),
                NOW);
        in(store().work(), () -> {
            ChannelStatement added =
                    channels().add(ChannelStatement.of(id, "digest", List.of(line), NOW), List.of(line));
            channels().match(id, NOW.minusSeconds(60), NOW.plusSeconds(60), NOW);
            return channels().save(added.matched(NOW));
        });
        told("S-2", "20260212", "-1.00 X1 SECURITY");
        assertThat(lines().getFirst()).isEqualTo("S-1 2 ALIPAY.2026-02-10 SETTLED");
        assertThat(channels().find(id).orElseThrow().stage()).isInstanceOf(ChannelStatement.Settled.class);
        assertThat(owned("BANK")).isEqualTo(Money.yuan("79.50"));
        assertThat(owned("CLEARING")).isEqualTo(Money.ZERO);
    }

    @Test
    void a_file_with_a_fault_books_nothing_and_each_wrong_line_is_named() {
        paid(Channel.COUNTER, "", "100.00");
        String file = file("S-1", "20260211", "100.00 B1 CASH 20260210");
        assertThat(take(file.replace("|1|100.00", "|2|100.00")))
                .isEqualTo(Outcome.refused(BankStatementRefusal.NOT_WHOLE));
        assertThat(take(file.replace("|1|100.00", "|1|100.01")))
                .isEqualTo(Outcome.refused(BankStatementRefusal.NOT_WHOLE));
        assertThat(take(file + "D|20261341|1.00|B2|x|y\nE|\n"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((UnreadableStatement) refused.why()).faults())
                                .extracting(UnreadableStatement.Fault::line)
                                .containsExactly(3, 4));
        assertThat(new TakingInBankStatements(
                                store().work(),
                                id -> Optional.empty(),
                                statements(),
                                onItsWay(),
                                breaks(),
                                new SettlingByBank(channels(), store().ledger(), outbox()),
                                new HoldingWhatWent(refunds(), statements(), breaks(), store().ledger(), outbox()),
                                store().ledger(),
                                () -> now)
                        .handle(CLERK, new TakingInBankStatements.TakeIn("OTHER", file.getBytes(UTF_8))))
                .isEqualTo(Outcome.refused(BankStatementRefusal.UNKNOWN_LAYOUT));
        assertThat(statements().told(Set.of(new ChannelReference("B1")))).isEmpty();
        assertThat(owned("BANK")).isEqualTo(Money.ZERO);
    }

    /** One to a bank account, as the office left it. */
    private Refund refund(long running, String yuan, Refund.Stage stage) {
        Refund refund = new Refund(
                RefundNo.of(running),
                new RefundSource.OfBalance(),
                AccountNo.of(101),
                empty(101).customer(),
                empty(101).unit(),
                Channel.ONLINE_BANK,
                new RefundWay.ToBank(new BankAccount("王小明", "工商银行", "6222020200112233445")),
                Money.yuan(yuan),
                "account closed",
                "clerk",
                NOW,
                stage,
                Version.NEW);
        return in(store().work(), () -> refunds().add(refund));
    }

    private static Refund.Stage due() {
        return new Refund.Due("manager", NOW, 0, NOW, Optional.empty());
    }

    @Test
    void money_that_went_is_held_against_refunds_and_pays_those_that_wait_for_it() {
        paid(Channel.COUNTER, "", "1.00");
        Refund waiting = refund(1, "80.00", due());
        Refund confirmed = refund(2, "30.00", new Refund.Paid("manager", NOW, "B2", NOW));
        Refund named = refund(3, "20.00", new Refund.Paid("manager", NOW, "receipt 17", NOW));
        told(
                "S-1",
                "20260211",
                "-80.00 B1 REFUND " + waiting.no(),
                "-30.00 B2 by hand",
                "-20.00 B3 REFUND " + named.no(),
                "-2.50 B4 CHARGES of January",
                "-40.00 B5 SECURITY");
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "S-1 2 REFUND:" + waiting.no() + " PAIRED",
                        "S-1 3 REFUND:" + confirmed.no() + " PAIRED",
                        "S-1 4 REFUND:" + named.no() + " PAIRED",
                        "S-1 5 BANK-FEE PAIRED",
                        "S-1 6 SECURITY OUTGOING");
        assertThat(open()).isEmpty();
        assertThat(refunds().find(waiting.no()).orElseThrow().stage())
                .isEqualTo(new Refund.Paid("manager", NOW, "B1", NOW));
        // The two that were confirmed left the books with their confirmation, not here.
        assertThat(owned("BANK")).isEqualTo(Money.yuan("-82.50"));
        assertThat(owned("CHANNEL_FEES")).isEqualTo(Money.yuan("2.50"));
        assertThat(owned("CLEARING")).as("what was taken today").isEqualTo(Money.yuan("1.00"));
    }

    @Test
    void money_that_went_without_a_refund_twice_or_with_another_amount_is_a_break() {
        paid(Channel.COUNTER, "", "1.00");
        Refund less = refund(1, "80.00", due());
        Refund twice = refund(2, "30.00", due());
        Refund requested = refund(3, "20.00", new Refund.Requested());
        told(
                "S-1",
                "20260211",
                "-79.00 B1 REFUND " + less.no(),
                "-30.00 B2 REFUND " + twice.no(),
                "-20.00 B3 REFUND " + requested.no(),
                "-5.00 B4 who knows");
        told("S-2", "20260212", "-30.00 B5 REFUND " + twice.no(), "-5.00 B4 who knows");
        assertThat(open())
                .containsExactly(
                        "BANK_DIFFERS B1 79.00 80.00",
                        "BANK_ONLY B3 20.00 0.00",
                        "BANK_ONLY B4 5.00 0.00",
                        "BANK_ONLY B5 30.00 0.00");
        assertThat(refunds().find(requested.no())).contains(requested);
        assertThat(owned("BANK")).isEqualTo(Money.yuan("-164.00"));
        // 20.00 + 5.00 + 30.00 that nobody knows of less 1.00 that is still to go, and 1.00 that was taken today.
        assertThat(owned("CLEARING")).isEqualTo(Money.yuan("55.00"));
        for (String number : List.of("B1", "B3", "B4", "B5")) resolve(number, Resolution.ACCEPT);
        assertThat(owned("CLEARING")).isEqualTo(Money.yuan("1.00"));
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.yuan("54.00"));
    }

    @Test
    void a_confirmed_refund_of_which_no_line_tells_in_time_is_a_break_until_one_does() {
        paid(Channel.COUNTER, "", "1.00");
        Refund confirmed = refund(2, "30.00", new Refund.Paid("manager", NOW, "B2", NOW));
        Refund lost = refund(3, "20.00", new Refund.Paid("manager", NOW, "receipt 17", NOW));
        told("S-1", "20260212");
        assertThat(open()).as("within the days of its pairing").isEmpty();
        told("S-2", "20260213");
        told("S-3", "20260214");
        String missing = "NOT_AT_BANK %s 0.00 %s";
        assertThat(open()).contains(missing.formatted(confirmed.no(), "30.00"), missing.formatted(lost.no(), "20.00"));
        assertThat(owned("BANK")).as("its money is there still").isEqualTo(Money.yuan("50.00"));
        told("S-4", "20260215", "-30.00 B2 by hand");
        assertThat(about(confirmed.no().value()).stage())
                .isInstanceOfSatisfying(
                        Break.Resolved.class, how -> assertThat(how.how()).isEqualTo(Resolution.FOUND));
        assertThat(lines()).contains("S-4 2 REFUND:" + confirmed.no() + " PAIRED");
        assertThat(owned("BANK")).isEqualTo(Money.yuan("20.00"));
        resolve(lost.no().value(), Resolution.ACCEPT);
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.yuan("-20.00"));
        assertThat(owned("CLEARING")).as("what was taken on the first day").isEqualTo(Money.yuan("1.00"));
        told("S-5", "20260216", "-20.00 B7 REFUND " + lost.no());
        assertThat(open()).contains("BANK_ONLY B7 20.00 0.00");
    }
}
