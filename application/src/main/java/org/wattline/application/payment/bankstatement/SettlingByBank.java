package org.wattline.application.payment.bankstatement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementSettled;

/** Settles a channel's own statement with the line of the bank's that brings its money; one statement is one company's day. */
public final class SettlingByBank {
    private final ChannelStatements statements;
    private final Ledger ledger;
    private final Outbox outbox;

    public SettlingByBank(ChannelStatements statements, Ledger ledger, Outbox outbox) {
        this.statements = statements;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** What came of each line; those that cannot settle anything yet wait on. */
    List<PairedLine> settle(Caller who, List<PairedLine> lines, Instant now) {
        return lines.stream().map(line -> settle(who, line, now)).toList();
    }

    private PairedLine settle(Caller who, PairedLine paired, Instant now) {
        if (paired.state() != PairedLine.State.WAITING) return paired;
        Optional<ChannelStatement> found = statements.find(StatementId.parse(paired.standsFor()));
        if (found.isEmpty()) return paired.in(PairedLine.State.WAITING, "payment.unknown-statement");
        ChannelStatement statement = found.get();
        String reference = paired.line().reference().value();
        if (statement.stage() instanceof ChannelStatement.Settled settled
                && settled.bankReference().equals(reference)) return paired.in(PairedLine.State.KNOWN, "");
        return switch (statement.settle(reference, paired.line().amount(), who.login(), now)) {
            case Outcome.Done<ChannelStatement.Settlement>(ChannelStatement.Settlement settlement) -> {
                ledger.append(settlement.entry().map(List::of).orElse(List.of()));
                outbox.publish(new StatementSettled(statement.id(), statement.gross()));
                statements.save(settlement.statement());
                yield paired.in(PairedLine.State.SETTLED, "");
            }
            case Outcome.Refused<ChannelStatement.Settlement>(var why) ->
                paired.in(PairedLine.State.WAITING, why.code());
        };
    }
}
