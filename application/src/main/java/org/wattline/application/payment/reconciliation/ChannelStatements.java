package org.wattline.application.payment.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;

/** Statements of channels, each with its lines. */
public interface ChannelStatements {
    Optional<ChannelStatement> find(StatementId id);

    /** Those that were not held against the books, oldest day first. */
    List<StatementId> unmatched();

    /** @throws org.wattline.application.platform.AlreadyThere if there is one of this channel and day, or one of the movements was told before */
    ChannelStatement add(ChannelStatement statement, List<StatementLine> lines);

    /** @throws StaleState when it was stored since it was read */
    ChannelStatement save(ChannelStatement statement);

    /**
     * Holds the lines of a statement against the payments in the books by the channel's number and the amount, as one set. What differs becomes a
     * break; what was missing before and is there now is found. Done again it comes to the same.
     *
     * @param from beginning of the channel's day: payments booked from then on are to be in the statement, or in an earlier or later one
     * @param until its end
     */
    void match(StatementId id, Instant from, Instant until, Instant now);
}
