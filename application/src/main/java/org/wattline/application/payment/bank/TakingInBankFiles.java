package org.wattline.application.payment.bank;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.bank.BankFile;
import org.wattline.domain.payment.bank.BankFileRefusal;
import org.wattline.domain.payment.bank.BankLayout;
import org.wattline.domain.payment.bank.StrayReceipt;

/**
 * Books what a bank or an agency took, line by line, each in a unit of its own: a line at fault does not hinder the others, and is named. Each line
 * counts once by the bank's number, so the same file again changes nothing. What could not be booked is kept until somebody clears it up.
 */
public final class TakingInBankFiles {
    private static final Set<Channel> BY_FILE = Set.of(Channel.DIRECT_DEBIT, Channel.AGENCY, Channel.ONLINE_BANK);
    private static final int TRIES = 5;

    private final BankLayouts layouts;
    private final TakingPayments taking;
    private final Payments payments;
    private final Books books;
    private final KeepingStrayReceipts strays;
    private final KeepingFileLines left;

    public TakingInBankFiles(
            BankLayouts layouts,
            TakingPayments taking,
            Payments payments,
            Books books,
            KeepingStrayReceipts strays,
            KeepingFileLines left) {
        this.layouts = layouts;
        this.taking = taking;
        this.payments = payments;
        this.books = books;
        this.strays = strays;
        this.left = left;
    }

    public Outcome<List<Result>> handle(Caller who, TakeIn command) {
        if (!BY_FILE.contains(command.channel)) return Outcome.refused(BankFileRefusal.NOT_BY_FILE);
        Optional<BankLayout> layout = layouts.find(command.layout);
        if (layout.isEmpty()) return Outcome.refused(BankFileRefusal.UNKNOWN_LAYOUT);
        List<String> text = new String(
                        command.file, Charset.forName(layout.get().charset()))
                .lines()
                .toList();
        BankFile file = layout.get().read(text);
        if (!file.whole()) return Outcome.refused(BankFileRefusal.NOT_WHOLE);
        List<Result> results = file.lines().stream()
                .map(line -> book(who, command.channel, line))
                .toList();
        left.keep(who, command, text, results);
        return Outcome.done(results);
    }

    private Result book(Caller who, Channel channel, BankFile.Line line) {
        return switch (line) {
            case BankFile.Unreadable(int number, String why) ->
                new Result(number, State.UNREADABLE, Optional.empty(), why);
            case BankFile.Attempt attempt
            when !attempt.taken() -> new Result(attempt.number(), State.NOT_TAKEN, Optional.empty(), attempt.result());
            case BankFile.Attempt attempt -> book(who, channel, attempt);
        };
    }

    private Result book(Caller who, Channel channel, BankFile.Attempt attempt) {
        for (int i = 0; ; i++) {
            try {
                Outcome<Payment> booked = known(channel, attempt).isPresent()
                        ? Outcome.refused(PaymentRefusal.REFERENCE_ALREADY_USED)
                        : books.of(attempt.account())
                                .then(balance -> who.scope()
                                                .covers(Scope.Owner.of(
                                                        balance.unit(),
                                                        balance.customer().value()))
                                        ? taking.handle(
                                                who,
                                                new TakingPayments.Take(
                                                        attempt.account(),
                                                        channel,
                                                        Optional.of(attempt.reference()),
                                                        attempt.amount()))
                                        : Outcome.refused(BalanceRefusal.UNKNOWN_ACCOUNT));
                return switch (booked) {
                    case Outcome.Done<Payment>(Payment payment) ->
                        new Result(attempt.number(), State.BOOKED, Optional.of(payment.no()), attempt.result());
                    case Outcome.Refused<Payment>(Refusal why)
                    when why == BalanceRefusal.UNKNOWN_ACCOUNT -> kept(who, channel, attempt);
                    case Outcome.Refused<Payment>(Refusal why) -> refused(channel, attempt, why);
                };
            } catch (StaleState | AlreadyThere somebodyElse) {
                if (i == TRIES)
                    return new Result(
                            attempt.number(),
                            State.REFUSED,
                            Optional.empty(),
                            "the account is busy; send the file again");
            }
        }
    }

    /** The money was taken, whoever's it is: nothing is lost that only an answer tells of. */
    private Result kept(Caller who, Channel channel, BankFile.Attempt attempt) {
        return switch (strays.keep(who, channel, attempt)) {
            case Outcome.Done<StrayReceipt> unused ->
                new Result(attempt.number(), State.PUT_ASIDE, Optional.empty(), BalanceRefusal.UNKNOWN_ACCOUNT.code());
            case Outcome.Refused<StrayReceipt>(Refusal why) -> refused(channel, attempt, why);
        };
    }

    /** A line that was booked before is no fault, unless the bank now tells something else under its number. */
    private Result refused(Channel channel, BankFile.Attempt attempt, Refusal why) {
        Optional<Payment> before = known(channel, attempt);
        boolean same = before.map(payment -> payment.amount().equals(attempt.amount())
                        && (payment.account().equals(attempt.account()) || assigned(payment, attempt)))
                .orElse(false);
        return new Result(
                attempt.number(), same ? State.KNOWN : State.REFUSED, before.map(Payment::no), same ? "" : why.code());
    }

    /** Whether it was put aside under the account that the line names, and is that payment now. */
    private boolean assigned(Payment payment, BankFile.Attempt attempt) {
        return strays.of(payment.channel(), attempt.reference())
                .filter(stray -> stray.named().equals(attempt.account()))
                .flatMap(StrayReceipt::assigned)
                .filter(one -> one.payment().equals(payment.no()))
                .isPresent();
    }

    private Optional<Payment> known(Channel channel, BankFile.Attempt attempt) {
        return payments.find(channel, attempt.reference());
    }

    /** A file as the bank sent it. */
    public record TakeIn(Channel channel, String layout, byte[] file) {}

    /** What became of a line. @param why what the bank says, or what is wrong */
    public record Result(int line, State state, Optional<PaymentNo> payment, String why) {}

    /** What can become of a line. */
    public enum State {
        /** It is a payment now. */
        BOOKED,
        /** It was booked before. */
        KNOWN,
        /** The money was taken for an account that nobody knows; it is kept until somebody finds out whose it is. */
        PUT_ASIDE,
        /** The bank did not take the money. */
        NOT_TAKEN,
        /** It cannot be booked. */
        REFUSED,
        /** It is no line of this layout. */
        UNREADABLE
    }
}
