package org.wattline.application.payment.bank;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.BankFile;
import org.wattline.domain.payment.bank.FileLine;
import org.wattline.domain.payment.bank.FileLineId;
import org.wattline.domain.payment.bank.FileLineRefusal;
import org.wattline.domain.quantity.Money;

/** Keeps lines of banks' files that were not booked until somebody corrects or explains them (未入账文件行). */
public final class KeepingFileLines {
    private final UnitOfWork work;
    private final FileLines lines;
    private final KeepingStrayReceipts strays;
    private final Payments payments;
    private final Ids ids;
    private final BusinessClock clock;

    public KeepingFileLines(
            UnitOfWork work,
            FileLines lines,
            KeepingStrayReceipts strays,
            Payments payments,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.lines = lines;
        this.strays = strays;
        this.payments = payments;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps the lines that were not booked; those that are kept stay as they are. @param text the whole file, line by line */
    void keep(Caller who, TakingInBankFiles.TakeIn file, List<String> text, List<TakingInBankFiles.Result> results) {
        String digest = TakingInStatements.digest(file.file());
        List<FileLine> left = results.stream()
                .flatMap(result -> fault(result.state()).stream()
                        .map(fault -> new FileLine(
                                new FileLineId(ids.next()),
                                file.channel(),
                                file.layout(),
                                digest,
                                result.line(),
                                text.get(result.line() - 1),
                                fault,
                                result.why(),
                                who.unit(),
                                clock.now(),
                                Optional.empty(),
                                Version.NEW)))
                .toList();
        if (left.isEmpty()) return;
        Outcome<Integer> kept = work.perform(Act.of(who, "payment.keep-bank-file-lines"), () -> {
            lines.keep(left);
            return Outcome.done(left.size());
        });
        if (kept instanceof Outcome.Refused<Integer>(Refusal why))
            throw new IllegalStateException("lines are kept, not refused: " + why.code());
    }

    private static Optional<FileLine.Fault> fault(TakingInBankFiles.State state) {
        return switch (state) {
            case UNREADABLE -> Optional.of(FileLine.Fault.UNREADABLE);
            case REFUSED -> Optional.of(FileLine.Fault.REFUSED);
            case BOOKED, KNOWN, PUT_ASIDE, NOT_TAKEN -> Optional.empty();
        };
    }

    public Outcome<FileLine> handle(Caller who, Explain command) {
        return change(
                Act.of(who, "payment.explain-bank-file-line").because(command.note),
                command.line,
                held -> held.at(command.seen)
                        .explain(command.note, who.login(), clock.now())
                        .map(lines::save));
    }

    /** The money is put aside under the number that the bank gave; whose it is is told by assigning that. */
    public Outcome<FileLine> handle(Caller who, Correct command) {
        return change(Act.of(who, "payment.correct-bank-file-line").because(command.note), command.line, held -> {
            if (held.cleared().isPresent()) return Outcome.refused(FileLineRefusal.CLEARED_ALREADY);
            if (known(held, command.reference)) return Outcome.refused(FileLineRefusal.REFERENCE_KNOWN);
            return strays.keep(who, held.channel(), command.of(held.line()))
                    .then(kept -> held.at(command.seen).correct(kept.id(), command.note, who.login(), clock.now()))
                    .map(lines::save);
        });
    }

    private boolean known(FileLine held, ChannelReference reference) {
        return payments.find(held.channel(), reference).isPresent()
                || strays.of(held.channel(), reference).isPresent();
    }

    private Outcome<FileLine> change(Act act, FileLineId id, Function<FileLine, Outcome<FileLine>> decision) {
        return work.perform(
                act, () -> lines.find(id).map(decision).orElseGet(() -> Outcome.refused(FileLineRefusal.UNKNOWN_LINE)));
    }

    /** There is no money behind it. @param note why @param seen the version that the caller decided upon */
    public record Explain(FileLineId line, String note, Version seen) {}

    /**
     * What it really says.
     *
     * @param named the account that the bank names
     * @param note how it was found out
     * @param seen the version that the caller decided upon
     */
    public record Correct(
            FileLineId line, AccountNo named, Money amount, ChannelReference reference, String note, Version seen) {
        BankFile.Attempt of(int number) {
            return new BankFile.Attempt(number, named, amount, reference, true, note);
        }
    }
}
