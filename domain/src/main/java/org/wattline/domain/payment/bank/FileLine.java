package org.wattline.domain.payment.bank;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.Channel;

/**
 * A line of a bank's file that was not booked: nobody can read it, or the bank tells something else under a number that is booked (未入账文件行). It is kept
 * until somebody corrects it, whereupon its money is put aside as a stray receipt, or explains why there is no money behind it.
 *
 * @param digest of the file; with the number of the line it is the same line, however often the file is sent
 * @param line counted from 1
 * @param text as the bank wrote it
 * @param unit of whoever took the file in
 */
public record FileLine(
        FileLineId id,
        Channel channel,
        String layout,
        String digest,
        int line,
        String text,
        Fault fault,
        String why,
        UnitPath unit,
        Instant at,
        Optional<Cleared> cleared,
        Version version)
        implements Versioned<FileLine> {

    /** Somebody knows why there is no money behind it. */
    public Outcome<FileLine> explain(String note, String by, Instant now) {
        return clear(new Cleared(note, Optional.empty(), by, now));
    }

    /** Somebody found out what it says; its money is put aside. @param money where */
    public Outcome<FileLine> correct(StrayReceiptId money, String note, String by, Instant now) {
        return clear(new Cleared(note, Optional.of(money), by, now));
    }

    private Outcome<FileLine> clear(Cleared how) {
        return cleared.isPresent()
                ? Outcome.refused(FileLineRefusal.CLEARED_ALREADY)
                : Outcome.done(with(Optional.of(how), version));
    }

    private FileLine with(Optional<Cleared> how, Version next) {
        return new FileLine(id, channel, layout, digest, line, text, fault, why, unit, at, how, next);
    }

    @Override
    public FileLine at(Version next) {
        return with(cleared, next);
    }

    public State state() {
        return cleared.map(how -> how.money().isPresent() ? State.CORRECTED : State.EXPLAINED)
                .orElse(State.OPEN);
    }

    /** What is wrong with it. */
    public enum Fault {
        /** It is no line of the layout. */
        UNREADABLE,
        /** It cannot be booked: the number stands for another account or amount. */
        REFUSED
    }

    /** Labels of how far it has come. */
    public enum State {
        OPEN,
        CORRECTED,
        EXPLAINED
    }

    /** What somebody did about it. @param money the stray receipt that it became */
    public record Cleared(String note, Optional<StrayReceiptId> money, String by, Instant at) {}
}
