package org.wattline.application.payment.debit;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.bank.BankLayouts;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.bank.BankFile;
import org.wattline.domain.payment.bank.BankFileRefusal;
import org.wattline.domain.payment.bank.BankLayout;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.DebitRefusal;

/**
 * Takes in the bank's answer to a file of debits (代扣回盘文件), line by line: each names the debit by its own number, says whether the money was taken, and
 * must be about the same account and amount. The same file again changes nothing.
 */
public final class TakingInDebitResults {
    private final BankLayouts layouts;
    private final DebitPolicies policies;
    private final Debits debits;
    private final EnteringDebits entering;
    private final BusinessClock clock;

    public TakingInDebitResults(
            BankLayouts layouts, DebitPolicies policies, Debits debits, EnteringDebits entering, BusinessClock clock) {
        this.layouts = layouts;
        this.policies = policies;
        this.debits = debits;
        this.entering = entering;
        this.clock = clock;
    }

    public Outcome<List<Result>> handle(Caller who, TakeIn command) {
        Optional<BankLayout> layout =
                layouts.find(policies.inForce(clock.today()).results());
        if (layout.isEmpty()) return Outcome.refused(BankFileRefusal.UNKNOWN_LAYOUT);
        BankFile file = layout.get()
                .read(new String(command.file, Charset.forName(layout.get().charset()))
                        .lines()
                        .toList());
        if (!file.whole()) return Outcome.refused(BankFileRefusal.NOT_WHOLE);
        return Outcome.done(file.lines().stream().map(line -> enter(who, line)).toList());
    }

    private Result enter(Caller who, BankFile.Line line) {
        return switch (line) {
            case BankFile.Unreadable(int number, String why) -> new Result(number, State.UNREADABLE, why);
            case BankFile.Attempt attempt -> enter(who, attempt);
        };
    }

    private Result enter(Caller who, BankFile.Attempt attempt) {
        Optional<Debit> found = number(attempt)
                .flatMap(debits::find)
                .filter(debit -> debit.channel() == Channel.DIRECT_DEBIT
                        && debit.account().equals(attempt.account())
                        && debit.amount().equals(attempt.amount()));
        if (found.isEmpty()) return new Result(attempt.number(), State.REFUSED, DebitRefusal.UNKNOWN_DEBIT.code());
        Debit debit = found.get();
        if (known(debit, attempt)) return new Result(attempt.number(), State.KNOWN, attempt.result());
        try {
            Outcome<Debit> entered = attempt.taken()
                    ? entering.taken(who, debit.no(), attempt.reference())
                    : entering.failed(who, debit.no(), attempt.result());
            return switch (entered) {
                case Outcome.Done<Debit> unused ->
                    new Result(attempt.number(), attempt.taken() ? State.TAKEN : State.FAILED, attempt.result());
                case Outcome.Refused<Debit>(Refusal why) -> new Result(attempt.number(), State.REFUSED, why.code());
            };
        } catch (StaleState | AlreadyThere somebodyElse) {
            return new Result(attempt.number(), State.REFUSED, "the account is busy; send the file again");
        }
    }

    private static boolean known(Debit debit, BankFile.Attempt attempt) {
        return switch (debit.stage()) {
            case Debit.Taken unused -> attempt.taken();
            case Debit.Failed(String code, var at) -> code.equals(attempt.result());
            case Debit.Announced unused -> false;
            case Debit.Sent unused -> false;
            case Debit.Withdrawn unused -> false;
        };
    }

    private static Optional<DebitNo> number(BankFile.Attempt attempt) {
        try {
            return Optional.of(new DebitNo(attempt.reference().value()));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** A file as the bank sent it. */
    public record TakeIn(byte[] file) {}

    /** What became of a line, counted from 1. @param why what the bank says, or what is wrong */
    public record Result(int line, State state, String why) {}

    /** What can become of a line. */
    public enum State {
        /** The money was taken, and is a payment now. */
        TAKEN,
        /** The money was not taken. */
        FAILED,
        /** It was told before. */
        KNOWN,
        /** It is about no debit that the bank was asked for. */
        REFUSED,
        /** It is no line of this layout. */
        UNREADABLE
    }
}
