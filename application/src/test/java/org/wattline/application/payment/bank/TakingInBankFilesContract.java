package org.wattline.application.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.bank.TakingInBankFiles.State;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.BankFileRefusal;
import org.wattline.domain.payment.bank.BankLayout;
import org.wattline.domain.payment.bank.BankLayout.Field;
import org.wattline.domain.payment.bank.BankLayout.Place;
import org.wattline.domain.payment.bank.FileLine;
import org.wattline.domain.payment.bank.FileLineId;
import org.wattline.domain.payment.bank.FileLineRefusal;
import org.wattline.domain.payment.bank.StrayReceipt;
import org.wattline.domain.payment.bank.StrayReceiptRefusal;
import org.wattline.domain.quantity.Money;

/** Files of banks: line by line, once, in the layout of the bank. */
public abstract class TakingInBankFilesContract {
    private static final AccountNo ACCOUNT = AccountNo.of(101);
    private static final BankLayout DELIMITED = new BankLayout(
            "DELIMITED",
            "UTF-8",
            Optional.of("|"),
            "H|",
            "D|",
            Map.of(
                    Field.HEAD_COUNT, new Place(1, 0),
                    Field.HEAD_SUM, new Place(2, 0),
                    Field.ACCOUNT, new Place(1, 0),
                    Field.AMOUNT, new Place(2, 0),
                    Field.REFERENCE, new Place(3, 0),
                    Field.RESULT, new Place(4, 0)),
            false,
            "0000");
    private static final BankLayout FIXED = new BankLayout(
            "FIXED",
            "UTF-8",
            Optional.empty(),
            "1",
            "2",
            Map.of(
                    Field.HEAD_COUNT, new Place(1, 4),
                    Field.HEAD_SUM, new Place(5, 8),
                    Field.ACCOUNT, new Place(1, 10),
                    Field.AMOUNT, new Place(11, 8),
                    Field.REFERENCE, new Place(19, 6),
                    Field.RESULT, new Place(25, 2)),
            true,
            "00");

    private final AtomicLong running = new AtomicLong();

    protected abstract PaymentStore store();

    protected abstract StrayReceipts receipts();

    protected abstract FileLines lines();

    protected abstract Outbox outbox();

    private Books books() {
        return new Books(
                store().balances(),
                store().ledger(),
                account -> account.equals(ACCOUNT) ? Optional.of(empty(101)) : Optional.empty(),
                SamplePayments.AHEAD,
                outbox());
    }

    private TakingPayments payments() {
        return new TakingPayments(
                store().work(),
                books(),
                store().payments(),
                day -> POLICY,
                series -> running.incrementAndGet(),
                outbox(),
                () -> NOW);
    }

    private KeepingStrayReceipts strays() {
        return new KeepingStrayReceipts(
                store().work(), receipts(), payments(), store().ledger(), UUID::randomUUID, () -> NOW);
    }

    private KeepingFileLines left() {
        return new KeepingFileLines(store().work(), lines(), strays(), store().payments(), UUID::randomUUID, () -> NOW);
    }

    private List<FileLine> kept(FileLine.State state) {
        return lines().list(Scope.EVERYTHING, Optional.of(state), Page.Request.first(9)).items().stream()
                .sorted(Comparator.comparing(FileLine::line))
                .toList();
    }

    private Outcome<FileLine> correct(FileLine line, String reference) {
        return left().handle(
                        CLERK,
                        new KeepingFileLines.Correct(
                                line.id(),
                                ACCOUNT,
                                Money.yuan("20.00"),
                                new ChannelReference(reference),
                                "the bank sent it anew",
                                line.version()));
    }

    /** Neither a line that nobody can read nor one that tells something else under a known number is forgotten with the answer. */
    @Test
    void what_could_not_be_booked_is_kept_once_until_it_is_corrected_or_explained() {
        states("DELIMITED", "H|1|100.00\nD|" + ACCOUNT + "|100.00|r1|0000\n");
        String file = "H|2|119.00\nD|" + ACCOUNT + "|99.00|r1|0000\nD|12|20.00|r5|0000\n";
        for (int time = 0; time < 2; time++)
            assertThat(states("DELIMITED", file)).containsExactly(State.REFUSED, State.UNREADABLE);
        List<FileLine> open = kept(FileLine.State.OPEN);
        assertThat(open).extracting(FileLine::line).containsExactly(2, 3);
        assertThat(open).extracting(FileLine::fault).containsExactly(FileLine.Fault.REFUSED, FileLine.Fault.UNREADABLE);
        assertThat(open.getFirst().why()).isEqualTo("payment.channel-reference-already-used");
        assertThat(open.getLast().text()).isEqualTo("D|12|20.00|r5|0000");
        assertThat(lines().find(open.getFirst().id())).contains(open.getFirst());
        FileLine explained = done(left().handle(
                        CLERK,
                        new KeepingFileLines.Explain(
                                open.getFirst().id(),
                                "told twice",
                                open.getFirst().version())));
        assertThat(kept(FileLine.State.EXPLAINED)).containsExactly(explained);
        assertThat(correct(explained, "r9")).isEqualTo(Outcome.refused(FileLineRefusal.CLEARED_ALREADY));
        assertThat(correct(open.getLast(), "r1")).isEqualTo(Outcome.refused(FileLineRefusal.REFERENCE_KNOWN));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.ZERO);
        FileLine corrected = done(correct(open.getLast(), "r5"));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.yuan("-20.00"));
        StrayReceipt stray = receipts()
                .find(corrected.cleared().orElseThrow().money().orElseThrow())
                .orElseThrow();
        done(assign(stray, ACCOUNT));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.ZERO);
        assertThat(store().balances().find(ACCOUNT).orElseThrow().prepaid()).isEqualTo(Money.yuan("120.00"));
        assertThat(states("DELIMITED", file)).containsExactly(State.REFUSED, State.UNREADABLE);
        assertThat(kept(FileLine.State.OPEN)).isEmpty();
        assertThat(left().handle(
                                CLERK,
                                new KeepingFileLines.Explain(
                                        new FileLineId(new UUID(1, 1)), "which", corrected.version())))
                .isEqualTo(Outcome.refused(FileLineRefusal.UNKNOWN_LINE));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    private TakingInBankFiles taking() {
        return new TakingInBankFiles(
                id -> List.of(DELIMITED, FIXED).stream()
                        .filter(layout -> layout.id().equals(id))
                        .findFirst(),
                payments(),
                store().payments(),
                books(),
                strays(),
                left());
    }

    private Money owned(String kind) {
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, LocalDate.of(2026, 12, 31)).stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Outcome<List<TakingInBankFiles.Result>> take(String layout, String text) {
        return taking().handle(CLERK, new TakingInBankFiles.TakeIn(Channel.DIRECT_DEBIT, layout, text.getBytes(UTF_8)));
    }

    private List<State> states(String layout, String text) {
        return done(take(layout, text)).stream()
                .map(TakingInBankFiles.Result::state)
                .toList();
    }

    @Test
    void each_line_is_answered_by_itself_and_the_same_file_again_changes_nothing() {
        String file = """
                H|5|170.00
                D|%1$s|100.00|r1|0000
                D|%1$s|20.00|r2|9999
                D|%2$s|30.00|r3|0000
                D|%1$s|20.00|r4|0000
                D|12|20.00|r5|0000
                """.formatted(ACCOUNT, AccountNo.of(999));
        assertThat(states("DELIMITED", file))
                .containsExactly(State.BOOKED, State.NOT_TAKEN, State.PUT_ASIDE, State.BOOKED, State.UNREADABLE);
        assertThat(states("DELIMITED", file))
                .containsExactly(State.KNOWN, State.NOT_TAKEN, State.PUT_ASIDE, State.KNOWN, State.UNREADABLE);
        assertThat(states("DELIMITED", "H|1|99.00\nD|" + ACCOUNT + "|99.00|r1|0000\n"))
                .containsExactly(State.REFUSED);
        assertThat(store().balances().find(ACCOUNT).orElseThrow().prepaid()).isEqualTo(Money.yuan("120.00"));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    @Test
    void a_layout_with_fixed_places_and_amounts_in_fen() {
        assertThat(states("FIXED", "1000100012345\n2" + ACCOUNT + "00012345" + "r00001" + "00\n"))
                .containsExactly(State.BOOKED);
        assertThat(store().balances().find(ACCOUNT).orElseThrow().prepaid()).isEqualTo(Money.yuan("123.45"));
    }

    @Test
    void a_file_that_is_not_what_its_first_record_says_books_nothing() {
        String line = "D|" + ACCOUNT + "|100.00|r1|0000\n";
        assertThat(take("DELIMITED", "H|2|100.00\n" + line)).isEqualTo(Outcome.refused(BankFileRefusal.NOT_WHOLE));
        assertThat(take("DELIMITED", "H|1|100.01\n" + line)).isEqualTo(Outcome.refused(BankFileRefusal.NOT_WHOLE));
        assertThat(take("DELIMITED", line)).isEqualTo(Outcome.refused(BankFileRefusal.NOT_WHOLE));
        assertThat(take("OTHER", line)).isEqualTo(Outcome.refused(BankFileRefusal.UNKNOWN_LAYOUT));
        assertThat(store().balances().find(ACCOUNT)).isEmpty();
    }

    /** All that the bank took is in the books: of accounts, or put aside; and each fen of it has an account in the end. */
    @Test
    void money_for_an_account_that_nobody_knows_is_put_aside_once_until_somebody_finds_out_whose_it_is() {
        String file = "H|1|30.00\nD|" + AccountNo.of(999) + "|30.00|r3|0000\n";
        assertThat(states("DELIMITED", file)).containsExactly(State.PUT_ASIDE);
        assertThat(states("DELIMITED", file)).containsExactly(State.PUT_ASIDE);
        assertThat(owned("CLEARING")).isEqualTo(Money.yuan("30.00"));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.yuan("-30.00"));
        List<StrayReceipt> kept = receipts()
                .list(Scope.EVERYTHING, Optional.of(StrayReceipt.State.WAITING), Page.Request.first(9))
                .items();
        assertThat(kept).hasSize(1);
        StrayReceipt stray = kept.getFirst();
        assertThat(receipts().find(stray.id())).contains(stray);
        assertThat(stray.named()).isEqualTo(AccountNo.of(999));
        assertThat(assign(stray, AccountNo.of(999))).isEqualTo(Outcome.refused(BalanceRefusal.UNKNOWN_ACCOUNT));
        StrayReceipt assigned = done(assign(stray, ACCOUNT));
        assertThat(receipts().find(stray.channel(), stray.reference())).contains(assigned);
        assertThat(owned("CLEARING")).isEqualTo(Money.yuan("30.00"));
        assertThat(owned("SUSPENSE")).isEqualTo(Money.ZERO);
        assertThat(store().balances().find(ACCOUNT).orElseThrow().prepaid()).isEqualTo(Money.yuan("30.00"));
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        assertThat(states("DELIMITED", file)).containsExactly(State.KNOWN);
        assertThat(assign(assigned, ACCOUNT)).isEqualTo(Outcome.refused(StrayReceiptRefusal.ASSIGNED_ALREADY));
        assertThat(receipts()
                        .list(Scope.EVERYTHING, Optional.of(StrayReceipt.State.ASSIGNED), Page.Request.first(9))
                        .items())
                .containsExactly(assigned);
        assertThat(receipts()
                        .list(
                                new Scope(Optional.empty(), Optional.of(Set.of(new UUID(7, 7)))),
                                Optional.empty(),
                                Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    private Outcome<StrayReceipt> assign(StrayReceipt stray, AccountNo account) {
        return strays().handle(
                        CLERK,
                        new KeepingStrayReceipts.Assign(
                                stray.id(), account, "the bank named the payer", stray.version()));
    }
}
