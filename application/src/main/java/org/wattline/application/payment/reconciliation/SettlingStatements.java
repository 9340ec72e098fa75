package org.wattline.application.payment.reconciliation;

import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.Ledger;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.payment.reconciliation.StatementSettled;
import org.wattline.domain.quantity.Money;

/** Enters that a channel has paid a day's money out to the company's bank account (资金清算). */
public final class SettlingStatements {
    private final UnitOfWork work;
    private final ChannelStatements statements;
    private final Ledger ledger;
    private final Outbox outbox;
    private final BusinessClock clock;

    public SettlingStatements(
            UnitOfWork work, ChannelStatements statements, Ledger ledger, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.statements = statements;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<ChannelStatement> handle(Caller who, Settle command) {
        return work.perform(Act.of(who, "payment.settle-statement"), () -> {
            Optional<ChannelStatement> found = statements.find(command.id);
            if (found.isEmpty()) return Outcome.refused(StatementRefusal.UNKNOWN_STATEMENT);
            return found.get()
                    .at(command.seen)
                    .settle(command.bankReference, command.arrived, who.login(), clock.now())
                    .map(settlement -> {
                        outbox.publish(new StatementSettled(
                                command.id, settlement.statement().gross()));
                        ledger.append(settlement.entry().map(List::of).orElse(List.of()));
                        return statements.save(settlement.statement());
                    });
        });
    }

    /**
     * Money that came.
     *
     * @param bankReference by which the bank knows the transfer
     * @param seen the version that the caller decided upon
     */
    public record Settle(StatementId id, String bankReference, Money arrived, Version seen) {}
}
